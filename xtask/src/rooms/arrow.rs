//! The arrows: who names what of whom.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::collect::{Mention, mentions};
use super::id::Id;
use super::resolve::Target;
use super::tree::Tree;

/// One place that makes an arrow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reason {
    pub(super) line: usize,
    pub(super) path: String,
}

/// All arrows, each with the first place that makes it.
#[derive(Debug, Default)]
pub(super) struct Arrows {
    /// Between members, by their places; the reason names its file.
    pub(super) crates: BTreeMap<(usize, usize), (PathBuf, Reason)>,
    /// Between the files of one member.
    pub(super) files: BTreeMap<(PathBuf, PathBuf), Reason>,
}

/// Draws the arrows of a tree.
pub(super) fn draw(tree: &Tree) -> Arrows {
    let mut arrows = Arrows::default();
    for (id, module) in tree.modules.iter().enumerate() {
        for mention in mentions(&module.items) {
            between_crates(tree, id, &mention, &mut arrows);
            if !mention.handed_on {
                between_files(tree, id, &mention, &mut arrows);
            }
        }
    }
    arrows
}

fn between_crates(tree: &Tree, from: Id, mention: &Mention, arrows: &mut Arrows) {
    // A single name is a variable's more likely than a crate's.
    if mention.path.len() < 2 {
        return;
    }
    let module = &tree.modules[from];
    let Some(member) = tree.named_member(from, &mention.path) else {
        return;
    };
    if member != module.member {
        let reason = (module.file.clone(), reason(mention));
        arrows
            .crates
            .entry((module.member, member))
            .or_insert(reason);
    }
}

fn between_files(tree: &Tree, from: Id, mention: &Mention, arrows: &mut Arrows) {
    let module = &tree.modules[from];
    for target in tree.resolve(from, &mention.path) {
        // A module that is named alone is used through the paths that begin with it.
        let Target::Item(defined) = target else {
            continue;
        };
        let defined = &tree.modules[defined];
        if defined.member == module.member && defined.file != module.file {
            let ends = (module.file.clone(), defined.file.clone());
            arrows.files.entry(ends).or_insert_with(|| reason(mention));
        }
    }
}

fn reason(mention: &Mention) -> Reason {
    Reason {
        line: mention.line,
        path: mention.path.join("::"),
    }
}
