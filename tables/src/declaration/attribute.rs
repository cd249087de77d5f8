//! The attributes that say what a row says.

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Ident;

use super::place;
use super::view::View;
use crate::names;
use crate::{At, Condition, Field, Format, Row, Side};

/// `#[request(…)]` and its like; without parentheses where they would be empty.
pub(super) fn attribute(name: &str, row: &Row, arguments: &[TokenStream]) -> TokenStream {
    let name = Ident::new(name, place::span(row.name.offset()));
    match arguments {
        [] => quote!(#[#name]),
        arguments => quote!(#[#name(#(#arguments),*)]),
    }
}

/// The keys in the parentheses of an attribute.
///
/// `side` says who sends the row; the parameters inside `risk_item` are a request's.
pub(super) fn arguments(row: &Row, field: &Field, side: Side, view: View) -> Vec<TokenStream> {
    let row = &match view {
        View::Used => row.as_used(side),
        View::Page => row.clone(),
    };
    // LianLian may add to its lists what we can't know: a code list that we receive is never closed.
    let is_received = matches!(side, Side::Response | Side::Notification | Side::Report);
    let flags = [
        ("open", is_received && !field.codes.is_empty()),
        ("unsigned", row.unsigned),
        ("assigned", row.assigned),
        ("numbers", row.numbers),
    ];
    let flags = flags.into_iter().filter(|(_, is_said)| *is_said);
    let formats = row.formats_if().iter().map(|format_if| {
        let condition = condition(&format_if.condition());
        let format = format(format_if.format);
        in_parentheses(
            "format_if",
            format_if.field.offset(),
            quote!(#condition, #format),
        )
    });
    let accepts = row.accepts.first();
    presence(row)
        .chain(equals("alias", row.alias.as_ref()))
        .chain(equals("fixed", row.fixed.as_ref()))
        .chain(accepts.map(|first| in_parentheses("accepts", first.offset(), texts(&row.accepts))))
        .chain(length(row))
        .chain(field.format.as_deref().map(|is| {
            let format = format(*is);
            quote!(format = #format)
        }))
        .chain(formats)
        .chain(
            row.forbidden_if
                .as_ref()
                .map(|is| in_parentheses("forbidden_if", is.offset(), condition(is))),
        )
        .chain(other("excludes", row.excludes.as_ref()))
        .chain(other("equals", row.equals.as_ref()))
        .chain(
            row.codes
                .as_ref()
                .map(|codes| in_parentheses("codes", codes.offset(), texts(codes))),
        )
        .chain(flags.map(|(name, _)| key(name, row.name.offset())))
        .collect()
}

/// A key's name.
pub(super) fn key(name: &str, place: usize) -> TokenStream {
    Ident::new(name, place::span(place)).into_token_stream()
}

/// A key with a text: `name = "text"`.
pub(super) fn equals(name: &str, value: Option<&At<String>>) -> Option<TokenStream> {
    let (key, text) = (key(name, value?.offset()), place::text(value?));
    Some(quote!(#key = #text))
}

/// A key with parentheses: `name(…)`.
pub(super) fn in_parentheses(name: &str, place: usize, what: TokenStream) -> TokenStream {
    let key = key(name, place);
    quote!(#key(#what))
}

/// The field that a parameter becomes.
pub(super) fn field_named(wire: &At<String>) -> TokenTree {
    place::name(&names::field(wire), wire.offset())
}

/// Texts in a list: `"1", "2"`.
pub(super) fn texts(values: &[At<String>]) -> TokenStream {
    let values = values.iter().map(place::text);
    quote!(#(#values),*)
}

/// Texts of which one is meant: `"1" | "2"`.
pub(super) fn alternatives<'a>(values: impl IntoIterator<Item = &'a At<String>>) -> TokenStream {
    let values = values.into_iter().map(place::text);
    quote!(#(#values)|*)
}

/// All that the row says of its presence: more than one word for it is a mistake.
fn presence(row: &Row) -> impl Iterator<Item = TokenStream> {
    let optional = row.optional.then(|| key("optional", row.name.offset()));
    let conditions = [
        ("required_if", &row.required_if),
        ("required_unless", &row.required_unless),
    ];
    let conditions = conditions.into_iter().filter_map(|(name, is)| {
        let is = is.as_ref()?;
        Some(in_parentheses(name, is.offset(), condition(is)))
    });
    optional
        .into_iter()
        .chain(equals("either_of", row.either_of.as_ref()))
        .chain(conditions.collect::<Vec<_>>())
}

fn length(row: &Row) -> impl Iterator<Item = TokenStream> {
    let number = |number: &usize, place: usize| {
        let mut literal = Literal::usize_unsuffixed(*number);
        literal.set_span(place::span(place));
        literal
    };
    let max_len = row.max_len.as_ref().map(|max| {
        let (key, max) = (key("max_len", max.offset()), number(max, max.offset()));
        quote!(#key = #max)
    });
    let len = row.len.as_ref().map(|len| {
        let key = key("len", len.offset());
        let lengths = len.iter().map(|length| number(length, len.offset()));
        match len.as_slice() {
            [_] => quote!(#key = #(#lengths)*),
            _ => quote!(#key = [#(#lengths),*]),
        }
    });
    max_len.into_iter().chain(len)
}

fn condition(condition: &Condition) -> TokenStream {
    let field = way(&condition.field);
    let values = alternatives(&condition.is);
    match (&condition.at_least, condition.is.is_empty()) {
        (Some(bound), _) => {
            let bound = place::text(bound);
            quote!(#field >= #bound)
        }
        (None, true) => quote!(#field),
        (None, false) => quote!(#field = #values),
    }
}

/// The way to a parameter: `order_info.total_amount` for `orderInfo.total_amount`, `super.txn_type` for
/// `../txn_type`. The message around this one, and what is inside a list or an object, is named as on the wire.
pub(super) fn way(way: &At<String>) -> TokenStream {
    let place = way.offset();
    let (outside, inside) = match way.strip_prefix("../") {
        Some(inside) => (quote!(super.), inside),
        None => (TokenStream::new(), way.as_str()),
    };
    let is_here = outside.is_empty();
    let steps = inside
        .split('.')
        .enumerate()
        .map(|(step, name)| match step == 0 && is_here {
            true => place::name(&names::field(name), place),
            false => place::name(name, place),
        });
    quote!(#outside #(#steps).*)
}

fn other(name: &str, field: Option<&At<String>>) -> Option<TokenStream> {
    let field = field?;
    let named = field_named(field);
    Some(in_parentheses(name, field.offset(), quote!(#named)))
}

fn format(format: Format) -> TokenStream {
    let constant = place::name(&format.name.to_uppercase(), 0);
    quote!(format::#constant)
}
