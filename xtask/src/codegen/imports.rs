//! The imports of a declaration's file.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use lianlian_tables::{Dictionary, Row, Side};

/// Only what the rows need.
pub(super) fn imports(dictionary: &Dictionary, rows: &[(Side, &Row)]) -> TokenStream {
    let mut codes = BTreeSet::new();
    let mut types = BTreeSet::new();
    let mut uses_format = false;
    for (side, row) in rows {
        for row in row.with_items() {
            let field = dictionary.get(row.entry().as_str());
            let Some(field) = field.filter(|field| !field.is_protocol_of(*side)) else {
                continue;
            };
            uses_format |= field.format.is_some() || !row.formats_if().is_empty();
            let rust_type = field.rust_type.as_str();
            if !field.codes.is_empty() {
                codes.insert(rust_type);
            } else if !matches!(rust_type, "String" | "u32") && field.item_type().is_none() {
                types.insert(rust_type);
            }
        }
    }
    let codes = import(quote!(crate::codes), &codes);
    let format = uses_format.then(|| {
        quote!(
            use lianlian_core::check::format;
        )
    });
    let types = import(quote!(lianlian_core::field), &types);
    quote!(#codes #format #types use lianlian_core::lianlian_api;)
}

fn import(module: TokenStream, names: &BTreeSet<&str>) -> Option<TokenStream> {
    let names = names.iter().map(|name| format_ident!("{name}"));
    (names.len() > 0).then(|| quote!(use #module::{#(#names),*};))
}
