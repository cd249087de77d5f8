//! Prints a generated file: `prettyplease` the code of each item, this module the lines between them.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Attribute, Item, LitStr, Visibility};

use super::file::SourceFile;
use super::header::header;

/// Parts the texts of which one is meant. They are one literal until they are printed, because `prettyplease`
/// puts no space around the `|` in attributes.
const OR: &str = "\u{1f}";

/// The text of a file.
///
/// # Errors
/// Its code is not Rust.
pub(super) fn print(file: SourceFile) -> syn::Result<String> {
    let code = code(file.tokens)?;
    Ok(format!("{}\n{code}", header(&file.table)))
}

/// Items with a blank line between them, unless they are of one kind and have one line each.
fn code(tokens: TokenStream) -> syn::Result<String> {
    let file: syn::File = syn::parse2(joined(tokens))?;
    let mut text = unparse(file.attrs, None);
    let mut before = None;
    for item in &file.items {
        let line = line(item);
        if !text.is_empty() && (line.is_none() || line != before) {
            text.push('\n');
        }
        text += &print_item(item)?;
        before = line;
    }
    Ok(text.replace(r"\u{1f}", r#"" | ""#))
}

/// The code with alternative texts, `"a" | "b"`, as one literal.
fn joined(tokens: TokenStream) -> TokenStream {
    let mut joined: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let alternative = match joined.as_slice() {
            [.., before, TokenTree::Punct(or)] if or.as_char() == '|' => {
                text(before).zip(text(&token))
            }
            _ => None,
        };
        match (alternative, token) {
            (Some((before, text)), _) => {
                joined.truncate(joined.len() - 2);
                joined.push(Literal::string(&format!("{before}{OR}{text}")).into());
            }
            (None, TokenTree::Group(group)) => {
                let inside = self::joined(group.stream());
                joined.push(Group::new(group.delimiter(), inside).into());
            }
            (None, token) => joined.push(token),
        }
    }
    joined.into_iter().collect()
}

/// The text of a literal.
fn text(token: &TokenTree) -> Option<String> {
    let text: LitStr = syn::parse2(token.clone().into()).ok()?;
    Some(text.value())
}

/// The kind of an item that has one line.
fn line(item: &Item) -> Option<(&'static str, bool)> {
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    match item {
        Item::Mod(_) => Some(("mod", true)),
        Item::Use(item) => Some(("use", is_public(&item.vis))),
        _ => None,
    }
}

fn print_item(item: &Item) -> syn::Result<String> {
    match item {
        Item::Macro(_) => print_macro(item),
        Item::Struct(_) | Item::Impl(_) => Ok(spaced(&unparse(Vec::new(), Some(item)))),
        item => Ok(unparse(Vec::new(), Some(item))),
    }
}

fn unparse(attrs: Vec<Attribute>, item: Option<&Item>) -> String {
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs,
        items: item.into_iter().cloned().collect(),
    })
}

/// A blank line between the fields of a struct, which begin with documentation, and between the functions of
/// an impl.
fn spaced(text: &str) -> String {
    text.replace(",\n    ///", ",\n\n    ///")
        .replace("\n    }\n    ", "\n    }\n\n    ")
}

/// A macro with the items that are in its braces. `prettyplease` would fill lines with their tokens.
fn print_macro(item: &Item) -> syn::Result<String> {
    let mut items = Vec::new();
    let outside = without_items(quote!(#item), &mut items);
    let printed: syn::Result<Vec<String>> = items.iter().map(print_item).collect();
    let inside = printed?.concat().replace(DOLLAR, "$");
    let outside = unparse(Vec::new(), Some(&syn::parse2(outside)?));
    let lines = outside.lines().map(|line| match line.trim() {
        INSIDE => {
            let indent = line.replace(INSIDE, "");
            let inside = inside.lines().map(|line| format!("{indent}{line}\n"));
            inside.collect()
        }
        _ => format!("{line}\n"),
    });
    Ok(lines.collect())
}

/// The place of the items, while the macro around them is printed.
const INSIDE: &str = "__inside";

/// The sign that makes a call in a macro's body something else than an item.
const DOLLAR: &str = "__dollar_";

/// Takes the items out of the first braces that hold some.
fn without_items(tokens: TokenStream, items: &mut Vec<Item>) -> TokenStream {
    let inside = format_ident!("{INSIDE}");
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && items.is_empty() => {
            let content = match syn::parse2::<syn::File>(without_dollars(group.stream())) {
                Ok(file) if !file.items.is_empty() => {
                    items.extend(file.items);
                    quote!(#inside)
                }
                _ => without_items(group.stream(), items),
            };
            Group::new(Delimiter::Brace, content).into()
        }
        token => token,
    });
    tokens.collect()
}

/// `$each` as an identifier.
fn without_dollars(tokens: TokenStream) -> TokenStream {
    let mut is_after_dollar = false;
    let tokens = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Punct(sign) if sign.as_char() == '$' => {
            is_after_dollar = true;
            None
        }
        TokenTree::Ident(name) if std::mem::take(&mut is_after_dollar) => {
            Some(format_ident!("{DOLLAR}{name}").into())
        }
        TokenTree::Group(group) => {
            is_after_dollar = false;
            let content = without_dollars(group.stream());
            Some(Group::new(group.delimiter(), content).into())
        }
        token => Some(token),
    });
    tokens.collect()
}
