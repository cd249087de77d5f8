//! The doc comments of a Rust file, read from its tokens, so that those inside of macros count too.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::LitStr;

use super::text::Text;

/// Reads the doc comments of a file; the lines of one comment are one text. Blank ones are left out:
/// they separate texts that code puts together.
///
/// # Errors
/// The file's tokens can't be read.
pub(super) fn texts(source: &str) -> Result<Vec<Text>, String> {
    let tokens: TokenStream = source.parse().map_err(|error| format!("{error}"))?;
    let mut texts = Vec::new();
    collect(tokens, &mut texts);
    texts.retain(|text| !text.text.trim().is_empty());
    Ok(texts)
}

fn collect(tokens: TokenStream, texts: &mut Vec<Text>) {
    let mut open: Option<Text> = None;
    let mut was_inner = false;
    let mut is_inner = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => match (line(&group), &mut open) {
                (Some(line), Some(text)) if is_inner == was_inner => {
                    text.text.push('\n');
                    text.text.push_str(&line.text);
                }
                (Some(line), _) => {
                    texts.extend(open.replace(line));
                    was_inner = is_inner;
                }
                (None, _) => {
                    texts.extend(open.take());
                    collect(group.stream(), texts);
                }
            },
            TokenTree::Punct(sign) if sign.as_char() == '#' => is_inner = false,
            TokenTree::Punct(sign) if sign.as_char() == '!' => is_inner = true,
            _ => texts.extend(open.take()),
        }
    }
    texts.extend(open);
}

/// The text of `[doc = "text"]`.
fn line(group: &Group) -> Option<Text> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Punct(_), literal] = tokens.as_slice() else {
        return None;
    };
    if name != "doc" {
        return None;
    }
    let text: LitStr = syn::parse2(literal.clone().into()).ok()?;
    Some(Text {
        line: group.span().start().line,
        text: text.value(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_files_items_fields_macros_and_attributes_are_found_with_their_lines() {
        let source = r#"//! The file.
//! Two lines.

/// The struct.
#[derive(Debug)]
struct A {
    /// The field.
    b: u8,
}
// A plain comment.
m! {
    /// In a macro.
    c
}
#[doc = "By hand."]
#[doc(hidden)]
fn d() {}
"#;
        let found = texts(source).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|found| (found.line, found.text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                (1, " The file.\n Two lines."),
                (4, " The struct."),
                (7, " The field."),
                (12, " In a macro."),
                (15, "By hand."),
            ]
        );
    }
}
