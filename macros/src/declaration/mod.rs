//! From an annotated struct to plain data.

mod check;
mod errors;
mod field;
mod keys;
mod model;
mod operation;

use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, parse_quote};

use errors::Errors;
pub(crate) use model::{
    Condition, Declaration, Field, Kind, Length, Operation, Presence, Row, Side,
};

/// Reads a declaration.
///
/// # Errors
/// Every mistake in it, combined, each on the token that is wrong.
pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> syn::Result<Declaration> {
    let input: DeriveInput = syn::parse2(item)?;
    let mut errors = Errors::default();
    let head = operation::parse(arguments, &input.ident, &mut errors);
    let fields = fields(&input, head.is_item, &mut errors);
    if !input.generics.params.is_empty() {
        errors.push(input.generics.span(), "a declaration has no generics");
    }
    let declaration = Declaration {
        lianlian: head.lianlian.unwrap_or_else(|| parse_quote!(::lianlian)),
        docs: field::docs(&input.attrs),
        visibility: input.vis,
        name: input.ident,
        kind: match head.operation {
            Some(operation) => Kind::Operation(operation),
            None => Kind::Item,
        },
        fields,
    };
    check::check(&declaration, &mut errors);
    errors.finish().map(|()| declaration)
}

fn fields(input: &DeriveInput, is_item: bool, errors: &mut Errors) -> Vec<Field> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => {
                let fields = named.named.iter();
                return fields.map(|f| field::parse(f, is_item, errors)).collect();
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
