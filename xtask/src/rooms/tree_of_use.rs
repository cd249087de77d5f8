//! A `use` with its branches, as single paths.

use syn::{UseTree, spanned::Spanned};

/// One name that a `use` brings in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Brought {
    /// Its path, without the star of a glob.
    pub(super) path: Vec<String>,
    /// The name in the module; none for a glob.
    pub(super) name: Option<String>,
    pub(super) line: usize,
}

/// All names that a `use` brings in.
pub(super) fn brought(tree: &UseTree) -> Vec<Brought> {
    let mut all = Vec::new();
    walk(tree, &[], &mut all);
    all
}

fn walk(tree: &UseTree, before: &[String], all: &mut Vec<Brought>) {
    let line = tree.span().start().line;
    let with = |name: String| [before, &[name]].concat();
    let mut bring = |path: Vec<String>, name| all.push(Brought { path, name, line });
    match tree {
        UseTree::Path(path) => walk(&path.tree, &with(path.ident.to_string()), all),
        UseTree::Name(leaf) if leaf.ident == "self" => {
            bring(before.to_vec(), before.last().cloned());
        }
        UseTree::Name(leaf) => {
            let name = leaf.ident.to_string();
            bring(with(name.clone()), Some(name));
        }
        UseTree::Rename(leaf) => {
            let path = match leaf.ident == "self" {
                true => before.to_vec(),
                false => with(leaf.ident.to_string()),
            };
            bring(path, Some(leaf.rename.to_string()));
        }
        UseTree::Glob(_) => bring(before.to_vec(), None),
        UseTree::Group(group) => {
            for tree in &group.items {
                walk(tree, before, all);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_become_paths() {
        let item: syn::ItemUse = syn::parse_str("use a::{self, b::{C as D, *}, e};").unwrap();
        let all = brought(&item.tree);
        let all: Vec<_> = all
            .iter()
            .map(|one| (one.path.join("::"), one.name.as_deref().unwrap_or("*")))
            .collect();
        let expected = [("a", "a"), ("a::b::C", "D"), ("a::b", "*"), ("a::e", "e")];
        assert_eq!(all, expected.map(|(path, name)| (path.to_owned(), name)));
    }
}
