//! The attributes that say what a row says.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::print::OR;
use lianlian_tables::names;
use lianlian_tables::{At, Condition, Field, Format, Row, Side};

/// `#[request(…)]` and its like; without parentheses where they would be empty.
pub(super) fn attribute(name: &str, arguments: &[TokenStream]) -> TokenStream {
    let name = format_ident!("{name}");
    match arguments {
        [] => quote!(#[#name]),
        arguments => quote!(#[#name(#(#arguments),*)]),
    }
}

/// The keys in the parentheses of an attribute.
///
/// `side` says who sends the row; the parameters inside `risk_item` are a request's.
pub(super) fn arguments(row: &Row, field: &Field, side: Side) -> Vec<TokenStream> {
    let row = &row.as_used(side);
    // LianLian may add to its lists what we can't know: a code list that we receive is never closed.
    let is_received = matches!(side, Side::Response | Side::Notification);
    let is_open = is_received && !field.codes.is_empty();
    let fixed = row.fixed.as_deref();
    let accepts = texts(&row.accepts);
    let formats = row.formats_if().iter().map(|format_if| {
        let condition = condition(&format_if.condition());
        let format = format(format_if.format);
        quote!(format_if(#condition, #format))
    });
    let codes = row.codes.as_deref().map(|codes| texts(codes));
    presence(row)
        .into_iter()
        .chain(row.alias.as_deref().map(|alias| quote!(alias = #alias)))
        .chain(fixed.map(|fixed| quote!(fixed = #fixed)))
        .chain((!row.accepts.is_empty()).then(|| quote!(accepts(#accepts))))
        .chain(length(row))
        .chain(field.format.as_deref().map(|is| {
            let format = format(*is);
            quote!(format = #format)
        }))
        .chain(formats)
        .chain(row.excludes.as_ref().map(|other| {
            let other = field_named(other);
            quote!(excludes(#other))
        }))
        .chain(row.equals.as_ref().map(|other| {
            let other = field_named(other);
            quote!(equals(#other))
        }))
        .chain(codes.map(|codes| quote!(codes(#codes))))
        .chain(is_open.then(|| quote!(open)))
        .chain(row.unsigned.then(|| quote!(unsigned)))
        .chain(row.assigned.then(|| quote!(assigned)))
        .collect()
}

fn presence(row: &Row) -> Option<TokenStream> {
    if row.optional {
        return Some(quote!(optional));
    }
    if let Some(label) = row.either_of.as_deref() {
        return Some(quote!(either_of = #label));
    }
    let required_if = row.required_if.as_ref().map(|other| {
        let condition = condition(other);
        quote!(required_if(#condition))
    });
    required_if.or_else(|| {
        let condition = condition(row.required_unless.as_ref()?);
        Some(quote!(required_unless(#condition)))
    })
}

fn length(row: &Row) -> Option<TokenStream> {
    let max_len = row.max_len.as_deref().map(|max| {
        let max = Literal::usize_unsuffixed(*max);
        quote!(max_len = #max)
    });
    max_len.or_else(|| {
        let lengths = row.len.as_deref()?.iter();
        let lengths: Vec<_> = lengths.map(|len| Literal::usize_unsuffixed(*len)).collect();
        Some(match lengths.as_slice() {
            [length] => quote!(len = #length),
            lengths => quote!(len = [#(#lengths),*]),
        })
    })
}

fn condition(condition: &Condition) -> TokenStream {
    let field = field_named(&condition.field);
    match condition.is.as_slice() {
        [] => quote!(#field),
        values => {
            let values = alternatives(values);
            quote!(#field = #values)
        }
    }
}

/// The field that a parameter becomes.
pub(super) fn field_named(wire: &str) -> Ident {
    format_ident!("{}", names::field(wire))
}

/// Texts in a list: `"1", "2"`.
pub(super) fn texts(values: &[At<String>]) -> TokenStream {
    let values = values.iter().map(|value| value.as_str());
    quote!(#(#values),*)
}

/// Texts of which one is meant: `"1" | "2"`.
pub(super) fn alternatives<'a>(values: impl IntoIterator<Item = &'a At<String>>) -> Literal {
    let values: Vec<&str> = values.into_iter().map(|value| value.as_str()).collect();
    Literal::string(&values.join(OR))
}

fn format(format: Format) -> TokenStream {
    let constant = format_ident!("{}", format.name.to_uppercase());
    quote!(format::#constant)
}
