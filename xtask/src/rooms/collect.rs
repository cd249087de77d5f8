//! The paths that a module's items write.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Item, ItemUse, Macro, MetaList, Path, Visibility};

use super::test_only::is_test_only;
use super::tree_of_use::brought;

/// The macros whose tokens are another program's source.
const OTHERS_SOURCE: [&str; 5] = [
    "format_ident",
    "parse_quote",
    "quote",
    "quote_spanned",
    "macro_rules",
];

/// A path with its place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    /// It only hands a name on, or brings in a glob.
    pub(super) handed_on: bool,
}

/// All paths that the items write, children left aside.
pub(super) fn mentions(items: &[Item]) -> Vec<Mention> {
    let mut collector = Collector::default();
    for item in items {
        collector.visit_item(item);
    }
    collector.mentions
}

#[derive(Default)]
struct Collector {
    mentions: Vec<Mention>,
}

impl Collector {
    fn add(&mut self, path: Vec<String>, line: usize) {
        self.mentions.push(Mention {
            path,
            line,
            handed_on: false,
        });
    }

    /// The paths among a macro's tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut start = 0;
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path, start);
                        start = ident.span().start().line;
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => {
                    let joint = punct.spacing() == Spacing::Joint;
                    match (colons, joint) {
                        (0, true) => colons = 1,
                        (1, _) => colons = 2,
                        _ => {
                            self.end(&mut path, start);
                            colons = 0;
                        }
                    }
                }
                other => {
                    self.end(&mut path, start);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.end(&mut path, start);
    }

    fn end(&mut self, path: &mut Vec<String>, line: usize) {
        if !path.is_empty() {
            self.add(std::mem::take(path), line);
        }
    }
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test_only(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        for one in brought(&item.tree) {
            self.mentions.push(Mention {
                path: one.path,
                line: one.line,
                handed_on: handed_on || one.name.is_none(),
            });
        }
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        let line = path
            .segments
            .first()
            .map_or(0, |one| one.ident.span().start().line);
        self.add(names, line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.visit_path(&item.path);
        let name = item.path.segments.last().map(|one| one.ident.to_string());
        if !name.is_some_and(|name| OTHERS_SOURCE.contains(&name.as_str())) {
            self.tokens(item.tokens.clone());
        }
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.visit_path(&list.path);
        self.tokens(list.tokens.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let file = syn::parse_file(text).unwrap();
        let mentions = mentions(&file.items);
        mentions
            .iter()
            .map(|mention| mention.path.join("::"))
            .collect()
    }

    #[test]
    fn types_calls_and_patterns_are_paths() {
        let found = paths("fn f(a: crate::A) { match b::g(a) { super::B::C => {} _ => {} } }");
        for path in ["crate::A", "b::g", "super::B::C"] {
            assert!(found.contains(&path.to_owned()), "{found:?}");
        }
    }

    #[test]
    fn a_macros_tokens_are_read() {
        let found = paths("fn f() { write!(f, \"{}\", [crate::a::B { c: d::E }]) }");
        assert!(found.contains(&"crate::a::B".to_owned()), "{found:?}");
        assert!(found.contains(&"d::E".to_owned()), "{found:?}");
    }

    #[test]
    fn quoted_source_is_anothers() {
        assert_eq!(paths("fn f() { quote! { ::lianlian::Row } }"), ["quote"]);
    }

    #[test]
    fn visibility_imports_nothing() {
        assert_eq!(paths("pub(in crate::a) struct B;"), [""; 0]);
    }
}
