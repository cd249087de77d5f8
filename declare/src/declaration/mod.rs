//! From an annotated struct to plain data.

mod check;
mod errors;
mod field;
mod head;
mod keys;
mod model;
mod outcomes;

use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Fields, parse_quote};

use errors::Errors;
pub use model::Declaration;
pub(crate) use model::{
    AskedBy, Body, Condition, Field, FormField, Kind, Length, Notification, Operation, Outcome,
    Presence, QueriedBy, Report, Row, Side, Way,
};

/// Reads a declaration; `platform` says whether LianLian's side is compiled.
///
/// # Errors
/// Every mistake in it, combined, each on the token that is wrong.
pub fn parse(
    arguments: TokenStream,
    item: TokenStream,
    platform: bool,
) -> syn::Result<Declaration> {
    let input: DeriveInput = syn::parse2(item)?;
    let mut errors = Errors::default();
    refuse_attributes(&input.attrs, &mut errors);
    let head = head::parse(arguments, &input.ident, &mut errors);
    let fields = fields(&input, &head.kind, &mut errors);
    if !input.generics.params.is_empty() {
        errors.push(input.generics.span(), "a declaration has no generics");
    }
    if let Some(clause) = &input.generics.where_clause {
        errors.push(clause.span(), "a declaration has no `where`");
    }
    let declaration = Declaration {
        platform,
        lianlian: head.lianlian.unwrap_or_else(|| parse_quote!(::lianlian)),
        docs: field::docs(&input.attrs),
        visibility: input.vis,
        name: input.ident,
        generation: head.generation,
        kind: head.kind,
        fields,
    };
    check::check(&declaration, &mut errors);
    errors.finish().map(|()| declaration)
}

/// A declaration becomes several types, so that another attribute has no one place: none is dropped in
/// silence.
fn refuse_attributes(attributes: &[Attribute], errors: &mut Errors) {
    let others = attributes
        .iter()
        .filter(|attribute| !attribute.path().is_ident("doc"));
    for attribute in others {
        let message = "a declaration takes documentation and `lianlian_api` alone: it becomes several types, \
                       and none of them would have this";
        errors.push(attribute.path().span(), message);
    }
}

fn fields(input: &DeriveInput, kind: &Kind, errors: &mut Errors) -> Vec<Field> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => {
                let fields = named.named.iter();
                return fields.map(|f| field::parse(f, kind, errors)).collect();
            }
            _ => errors.push(
                input.ident.span(),
                "a declaration has named fields: `{ … }`",
            ),
        },
        _ => errors.push(input.ident.span(), "a declaration is a struct"),
    }
    Vec::new()
}
