//! The tree of modules: each crate's roots, and from there along `mod`.

use std::io;
use std::path::{Path, PathBuf};

use syn::{Item, ItemMod};

use super::id::Id;
use super::members::{Member, unreadable};
use super::names::Names;
use super::test_only::is_test_only;

/// A module, in a file of its own or inside another's.
pub(super) struct Module {
    /// Its crate's place among the members.
    pub(super) member: usize,
    pub(super) root: Id,
    pub(super) parent: Option<Id>,
    pub(super) file: PathBuf,
    pub(super) items: Vec<Item>,
    pub(super) names: Names,
}

/// All modules of all members.
pub(super) struct Tree {
    pub(super) modules: Vec<Module>,
    /// The members' names, each with the module that a path by this name begins in; a member whose
    /// sources are all generated has none.
    pub(super) crates: Vec<(String, Option<Id>)>,
}

impl Tree {
    /// Parses the members' sources.
    pub(super) fn grow(members: &[Member]) -> io::Result<Self> {
        let mut tree = Self {
            modules: Vec::new(),
            crates: Vec::new(),
        };
        for (place, member) in members.iter().enumerate() {
            let mut first = None;
            for file in member.roots() {
                let root = tree.modules.len();
                first = first.or(Some(root));
                let mut branch = Branch {
                    tree: &mut tree,
                    member,
                    place,
                    root,
                };
                branch.file(file, &member.folder, None)?;
            }
            tree.crates.push((member.name.clone(), first));
        }
        Ok(tree)
    }
}

/// The modules below one root, as they grow.
struct Branch<'a> {
    tree: &'a mut Tree,
    member: &'a Member,
    place: usize,
    root: Id,
}

impl Branch<'_> {
    /// Adds the module in `file`, whose children live in `folder`.
    fn file(&mut self, file: PathBuf, folder: &Path, parent: Option<Id>) -> io::Result<Id> {
        let text = self.member.sources.get(&file).map_or("", String::as_str);
        let parsed = syn::parse_file(text).map_err(|error| unreadable(&file, error))?;
        self.module(file, folder, parent, parsed.items)
    }

    fn module(
        &mut self,
        file: PathBuf,
        folder: &Path,
        parent: Option<Id>,
        items: Vec<Item>,
    ) -> io::Result<Id> {
        let mut items: Vec<Item> = items;
        items.retain(|item| !is_test_only(item));
        let mut children = Vec::new();
        items.retain_mut(|item| match item {
            Item::Mod(child) => {
                children.push(child.clone());
                false
            }
            _ => true,
        });
        let id = self.tree.modules.len();
        self.tree.modules.push(Module {
            member: self.place,
            root: self.root,
            parent,
            file: file.clone(),
            names: Names::of(&items),
            items,
        });
        for child in children {
            let name = child.ident.to_string();
            if let Some(child) = self.child(&file, folder, id, child)? {
                self.tree.modules[id].names.add_module(name, child);
            }
        }
        Ok(id)
    }

    /// A child; none where its file is left out.
    fn child(
        &mut self,
        file: &Path,
        folder: &Path,
        parent: Id,
        child: ItemMod,
    ) -> io::Result<Option<Id>> {
        let below = folder.join(child.ident.to_string());
        if let Some((_, items)) = child.content {
            let id = self.module(file.to_owned(), &below, Some(parent), items)?;
            return Ok(Some(id));
        }
        let candidates = [below.with_extension("rs"), below.join("mod.rs")];
        let mut found = candidates
            .into_iter()
            .filter(|path| self.member.sources.contains_key(path));
        match found.next() {
            None => Ok(None),
            Some(path) => self.file(path, &below, Some(parent)).map(Some),
        }
    }
}
