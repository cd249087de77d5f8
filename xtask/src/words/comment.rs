//! The texts of a Rust file: doc comments and what the program says, read from the tokens, so that
//! those inside of macros count too.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::LitStr;

use super::text::{Kind, Text};

/// Reads the doc comments of a file, and, where it `speaks`, its strings outside of tests. The lines
/// of one comment are one text. Blank ones are left out: they separate texts that code puts together.
///
/// # Errors
/// The file's tokens can't be read.
pub(super) fn texts(source: &str, speaks: bool) -> Result<Vec<Text>, String> {
    let tokens: TokenStream = source.parse().map_err(|error| format!("{error}"))?;
    let mut texts = Vec::new();
    collect(tokens, speaks, &mut texts);
    texts.retain(|text| !text.text.trim().is_empty());
    Ok(texts)
}

fn collect(tokens: TokenStream, speaks: bool, texts: &mut Vec<Text>) {
    let mut open: Option<Text> = None;
    let mut was_inner = false;
    let mut is_inner = false;
    let mut is_test = false;
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
                    is_test |= group.stream().to_string().starts_with("cfg (test");
                    let is_body = group.delimiter() == Delimiter::Brace;
                    collect(group.stream(), speaks && !is_test, texts);
                    is_test &= !is_body;
                }
            },
            TokenTree::Punct(sign) if sign.as_char() == '#' => is_inner = false,
            TokenTree::Punct(sign) if sign.as_char() == '!' => is_inner = true,
            token => {
                texts.extend(open.take());
                if let (TokenTree::Literal(literal), true) = (token, speaks) {
                    texts.extend(said(&literal));
                }
            }
        }
    }
    texts.extend(open);
}

/// The text of a string. One word, or two, is a name or a part of a text.
fn said(literal: &Literal) -> Option<Text> {
    let text = syn::parse2::<LitStr>(TokenTree::from(literal.clone()).into()).ok()?;
    let text = Text {
        line: literal.span().start().line,
        text: text.value(),
        kind: Kind::Prose,
    };
    (text.text.split_whitespace().count() > 2).then_some(text)
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
        kind: Kind::Comment,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_found_with_their_lines_wherever_they_are() {
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
fn d() {
    say!("What is said.");
    name("two words");
}
#[cfg(test)]
mod tests {
    /// Of a test.
    const E: &str = "What a test says.";
}
"#;
        let found = texts(source, true).unwrap();
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
                (18, "What is said."),
                (23, " Of a test."),
            ]
        );
        assert_eq!(texts(source, false).unwrap().len(), found.len() - 1);
    }
}
