//! Tokens that know their place in the tables, so that a mistake on a token is one of a line there.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use syn::Ident;

use crate::At;

/// The letter before the place in the text of a span.
const MARK: char = 'p';

/// A span whose text is the place.
pub(super) fn span(place: usize) -> Span {
    let text: Result<TokenStream, _> = format!("{MARK}{place}").parse();
    let token = text.ok().and_then(|tokens| tokens.into_iter().next());
    token.map_or_else(Span::call_site, |token| token.span())
}

/// The place that a span was made of.
pub(super) fn of(span: Span) -> Option<usize> {
    span.source_text()?.strip_prefix(MARK)?.parse().ok()
}

/// A text as it is written in the table.
pub(super) fn text(at: &At<String>) -> Literal {
    let mut literal = Literal::string(at);
    literal.set_span(span(at.offset()));
    literal
}

/// A name. One that can't be a name in Rust is left as a text, which the declaration then refuses.
pub(super) fn name(name: &str, place: usize) -> TokenTree {
    let Ok(mut ident) = syn::parse_str::<Ident>(name) else {
        return Literal::string(name).into();
    };
    ident.set_span(span(place));
    ident.into()
}
