//! From plain data to thin impls that call into the `lianlian` crate.

mod message;
mod notification;
mod operation;
mod order;
mod promises;
mod role;
mod row;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, Lit, Meta};

use crate::declaration::{Declaration, FormField, Kind};

/// The types and impls that a declaration expands to.
pub fn expand(declaration: &Declaration) -> TokenStream {
    match &declaration.kind {
        Kind::Operation(operation) => operation::expand(declaration, operation),
        Kind::Notification(notification) => notification::expand(declaration, notification),
        Kind::Item => message::expand_item(declaration),
    }
}

/// The inside of a `Form { … }`: which field of it holds the members.
fn form_field(field: &FormField) -> TokenStream {
    match field {
        Some(field) => quote!(field: Some(#field)),
        None => quote!(field: None),
    }
}

/// A wire name that may be none.
fn optional_name(name: Option<String>) -> TokenStream {
    match name {
        Some(name) => quote!(::core::option::Option::Some(#name)),
        None => quote!(::core::option::Option::None),
    }
}

/// The first paragraph of a documentation, on one line.
fn meaning(docs: &[Attribute]) -> String {
    let lines = docs.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    paragraph.join(" ")
}
