//! From a path, as a module writes it, to the module that defines what it names.

use std::collections::BTreeSet;

use super::id::Id;
use super::names::Name;
use super::tree::Tree;

/// The end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Module(Id),
    /// An item of this module.
    Item(Id),
}

/// The names that are being looked up: `use` may lead in a circle.
type Seen = BTreeSet<(Id, String)>;

impl Tree {
    /// Finds the ends of a path; none where it leaves the workspace or the sources that were read.
    pub(super) fn resolve(&self, from: Id, path: &[String]) -> BTreeSet<Target> {
        self.follow(from, path, &mut Seen::new())
    }

    /// The member that the path begins with by its name.
    pub(super) fn named_member(&self, from: Id, path: &[String]) -> Option<usize> {
        let first = path.first()?;
        match self.modules[from].names.get(first) {
            [] => self.crates.iter().position(|(name, _)| name == first),
            _ => None,
        }
    }

    fn follow(&self, from: Id, path: &[String], seen: &mut Seen) -> BTreeSet<Target> {
        let Some((first, rest)) = path.split_first() else {
            return BTreeSet::new();
        };
        let module = &self.modules[from];
        let begin: BTreeSet<Target> = match first.as_str() {
            "crate" => [Target::Module(module.root)].into(),
            "self" => [Target::Module(from)].into(),
            "super" => module.parent.map(Target::Module).into_iter().collect(),
            name => {
                let mut found = self.look_up(from, name, seen);
                if found.is_empty()
                    && let Some(member) = self.named_member(from, path)
                {
                    found.extend(self.crates[member].1.map(Target::Module));
                }
                found
            }
        };
        rest.iter().fold(begin, |targets, name| {
            let mut next = BTreeSet::new();
            for target in &targets {
                if let Target::Module(module) = *target {
                    if name == "super" {
                        next.extend(self.modules[module].parent.map(Target::Module));
                    } else {
                        next.extend(self.look_up(module, name, seen));
                    }
                }
            }
            // A path goes on behind an item: a variant, an associated function.
            if next.is_empty() {
                next = targets;
                next.retain(|target| matches!(target, Target::Item(_)));
            }
            next
        })
    }

    fn look_up(&self, module: Id, name: &str, seen: &mut Seen) -> BTreeSet<Target> {
        if !seen.insert((module, name.to_owned())) {
            return BTreeSet::new();
        }
        let names = &self.modules[module].names;
        let mut found = BTreeSet::new();
        for meaning in names.get(name) {
            match meaning {
                Name::Item => {
                    found.insert(Target::Item(module));
                }
                Name::Module(child) => {
                    found.insert(Target::Module(*child));
                }
                Name::Use(path) => found.extend(self.follow(module, path, seen)),
            }
        }
        if names.get(name).is_empty() {
            for glob in &names.globs {
                for target in self.follow(module, glob, seen) {
                    if let Target::Module(module) = target {
                        found.extend(self.look_up(module, name, seen));
                    }
                }
            }
        }
        seen.remove(&(module, name.to_owned()));
        found
    }
}
