//! The arrows and circles, for people.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use super::arrow::Arrows;
use super::circle::circles;
use super::members::Member;

/// Names, each with those that it imports.
pub(super) type Imports = Vec<(String, Vec<String>)>;

/// The arrows of a workspace, with the faults in them.
#[derive(Debug)]
pub struct Report {
    /// Each member's name with the names of those that it imports.
    pub(super) crates: Imports,
    /// Each member's name with its folders and files beside the root, each with those that it imports.
    pub(super) folders: Vec<(String, Imports)>,
    faults: Vec<String>,
}

impl Report {
    pub(super) fn new(members: &[Member], arrows: Arrows) -> Self {
        let name = |place: usize| members.get(place).map_or("", |member| member.name.as_str());
        let ends = |pair: &(usize, usize)| (name(pair.0), name(pair.1));
        let crates: BTreeSet<(&str, &str)> = arrows.crates.keys().map(ends).collect();
        let folders = members.iter().map(|member| {
            let pairs = arrows.files.keys().filter_map(|(from, to)| {
                Some((room(&member.folder, from)?, room(&member.folder, to)?))
            });
            let pairs: BTreeSet<(String, String)> = pairs.filter(|(from, to)| from != to).collect();
            (member.name.clone(), by_start(&pairs))
        });
        Self {
            folders: folders.collect(),
            crates: by_start(
                &crates
                    .iter()
                    .map(|(a, b)| (a.to_string(), b.to_string()))
                    .collect(),
            ),
            faults: faults(members, &arrows, name),
        }
    }

    /// The same report with further faults.
    pub(super) fn with(mut self, faults: Vec<String>) -> Self {
        self.faults.extend(faults);
        self
    }

    /// True where no circle was found.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// The faults in words.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }
}

/// The folder or file beside the crate's root that a file belongs to; none for another crate's.
fn room(folder: &Path, file: &Path) -> Option<String> {
    let inside = file.strip_prefix(folder).ok()?;
    let first = inside.iter().next()?;
    Some(Path::new(first).file_stem()?.to_string_lossy().into_owned())
}

fn by_start(pairs: &BTreeSet<(String, String)>) -> Imports {
    let mut all = Imports::new();
    for (from, to) in pairs {
        match all.last_mut() {
            Some((last, ends)) if last == from => ends.push(to.clone()),
            _ => all.push((from.clone(), vec![to.clone()])),
        }
    }
    all
}

/// The circles of a crate's folders and of the files beside its root, each import with the first place that
/// makes it. Those of such files alone are the files' own circles, and the root itself belongs to no folder.
fn circles_of_folders(member: &Member, arrows: &Arrows) -> Vec<String> {
    let mut between: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut folders = BTreeSet::new();
    let is_root = |file: &Path| member.roots().any(|root| root == file);
    for ((from, to), reason) in &arrows.files {
        if is_root(from) || is_root(to) {
            continue;
        }
        for file in [from, to] {
            let is_inside = file.parent() != Some(&member.folder);
            folders.extend(room(&member.folder, file).filter(|_| is_inside));
        }
        let ends = room(&member.folder, from).zip(room(&member.folder, to));
        if let Some(ends) = ends.filter(|(from, to)| from != to) {
            let place = format!("{}:{}: {}", from.display(), reason.line, reason.path);
            between.entry(ends).or_insert(place);
        }
    }
    let told = |group: Vec<String>| {
        let ends = between
            .iter()
            .filter(|((from, to), _)| group.contains(from) && group.contains(to));
        let ends: Vec<_> = ends
            .map(|((from, to), place)| format!("\n  {from} → {to}\n    {place}"))
            .collect();
        format!("a circle of folders in {}:{}", member.name, ends.concat())
    };
    let groups = circles(between.keys().cloned()).into_iter();
    let of_folders = groups.filter(|group| group.iter().any(|room| folders.contains(room)));
    of_folders.map(told).collect()
}

fn faults<'a>(members: &[Member], arrows: &Arrows, name: impl Fn(usize) -> &'a str) -> Vec<String> {
    let of_folders = |member| circles_of_folders(member, arrows);
    let mut faults: Vec<String> = members.iter().flat_map(of_folders).collect();
    for group in circles(arrows.crates.keys().copied()) {
        let mut fault = "a circle of crates:".to_owned();
        for ((from, to), (file, reason)) in &arrows.crates {
            if group.contains(from) && group.contains(to) {
                let place = format!("{}:{}", file.display(), reason.line);
                let ends = format!("{} → {}", name(*from), name(*to));
                fault += &format!("\n  {ends}\n    {place}: {}", reason.path);
            }
        }
        faults.push(fault);
    }
    for group in circles(arrows.files.keys().cloned()) {
        let mut fault = "a circle of files:".to_owned();
        for ((from, to), reason) in &arrows.files {
            if group.contains(from) && group.contains(to) {
                let ends = format!("{} → {}", from.display(), to.display());
                fault += &format!("\n  {ends}\n    line {}: {}", reason.line, reason.path);
            }
        }
        faults.push(fault);
    }
    faults
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "crates")?;
        lines(f, &self.crates)?;
        for (name, folders) in &self.folders {
            if !folders.is_empty() {
                writeln!(f, "{name}")?;
                lines(f, folders)?;
            }
        }
        Ok(())
    }
}

fn lines(f: &mut fmt::Formatter<'_>, arrows: &[(String, Vec<String>)]) -> fmt::Result {
    for (from, to) in arrows {
        writeln!(f, "  {from} → {}", to.join(", "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::{arrow, tree::Tree};
    use super::*;

    fn member(name: &str, sources: &[(&str, &str)]) -> Member {
        let folder = PathBuf::from(name).join("src");
        Member {
            name: name.to_owned(),
            sources: sources
                .iter()
                .map(|(path, text)| (folder.join(path), (*text).to_owned()))
                .collect(),
            folder,
        }
    }

    fn report(members: &[Member]) -> Report {
        Report::new(members, arrow::draw(&Tree::grow(members).unwrap()))
    }

    fn circle() -> Member {
        member(
            "a",
            &[
                ("lib.rs", "mod b; mod c;"),
                ("b.rs", "use crate::c::C; pub struct B;"),
                ("c.rs", "pub struct C; fn f() -> super::b::B { todo!() }"),
            ],
        )
    }

    #[test]
    fn a_circle_names_its_files_and_an_import_of_each() {
        assert_eq!(
            report(&[circle()]).faults(),
            ["a circle of files:\
              \n  a/src/b.rs → a/src/c.rs\n    line 1: crate::c::C\
              \n  a/src/c.rs → a/src/b.rs\n    line 1: super::b::B"]
        );
    }

    #[test]
    fn folders_form_circles_where_their_files_form_none() {
        let sources = [
            ("lib.rs", "mod one; mod two;"),
            ("one/mod.rs", "mod a; mod b;"),
            ("one/a.rs", "use crate::two::c::C;"),
            ("one/b.rs", "pub struct B;"),
            ("two/mod.rs", "pub mod c; mod d;"),
            ("two/c.rs", "pub struct C;"),
            ("two/d.rs", "use crate::one::b::B;"),
        ];
        assert_eq!(
            report(&[member("a", &sources)]).faults(),
            ["a circle of folders in a:\
              \n  one → two\n    a/src/one/a.rs:1: crate::two::c::C\
              \n  two → one\n    a/src/two/d.rs:1: crate::one::b::B"]
        );
    }

    #[test]
    fn a_re_export_is_no_circle() {
        let sources = [
            ("lib.rs", "mod room;"),
            (
                "room/mod.rs",
                "mod b; mod c; pub use b::B; pub(crate) use c::*;",
            ),
            ("room/b.rs", "use super::C; pub struct B;"),
            ("room/c.rs", "pub struct C;"),
        ];
        let report = report(&[member("a", &sources)]);
        assert!(report.is_clean(), "{:?}", report.faults());
    }

    #[test]
    fn a_parent_that_uses_its_child_by_name_is_one_half_of_a_circle() {
        let sources = [
            ("lib.rs", "mod room;"),
            (
                "room/mod.rs",
                "mod b; pub use b::B; pub struct R; fn f(b: B) {}",
            ),
            ("room/b.rs", "use super::*; pub struct B; fn f(r: R) {}"),
        ];
        assert_eq!(report(&[member("a", &sources)]).faults().len(), 1);
    }

    #[test]
    fn test_modules_are_left_out() {
        let sources = [
            ("lib.rs", "mod b; mod c;"),
            ("b.rs", "use crate::c::C; pub struct B;"),
            (
                "c.rs",
                "pub struct C; #[cfg(test)] mod tests { use crate::b::B; }",
            ),
        ];
        assert!(report(&[member("a", &sources)]).is_clean());
    }

    #[test]
    fn crates_form_circles_too() {
        let members = [
            member("a", &[("lib.rs", "pub use b::B;")]),
            member("b", &[("lib.rs", "pub struct B; fn f(a: a::A) {}")]),
        ];
        assert_eq!(
            report(&members).faults(),
            ["a circle of crates:\
              \n  a → b\n    a/src/lib.rs:1: b::B\
              \n  b → a\n    b/src/lib.rs:1: a::A"]
        );
    }

    #[test]
    fn folders_are_drawn_with_the_folders_that_they_import() {
        let sources = [
            ("lib.rs", "mod room; mod c;"),
            ("room/mod.rs", "mod b;"),
            ("room/b.rs", "use crate::c::C;"),
            ("c.rs", "pub struct C;"),
        ];
        let report = report(&[member("a", &sources)]);
        assert_eq!(report.to_string(), "crates\na\n  room → c\n");
    }
}
