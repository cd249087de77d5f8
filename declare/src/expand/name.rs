//! Names that may be none, as tokens.

use proc_macro2::TokenStream;
use quote::quote;

use crate::declaration::FormField;

/// The inside of a `Form { … }`: which field of it holds the members.
pub(super) fn form_field(field: &FormField) -> TokenStream {
    match field {
        Some(field) => quote!(field: Some(#field)),
        None => quote!(field: None),
    }
}

/// A wire name that may be none.
pub(super) fn optional_name(name: Option<String>) -> TokenStream {
    match name {
        Some(name) => quote!(::core::option::Option::Some(#name)),
        None => quote!(::core::option::Option::None),
    }
}
