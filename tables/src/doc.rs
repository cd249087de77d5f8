//! Documentation comments, as the attributes that they are.

use proc_macro2::TokenStream;
use quote::quote;

/// The lines of a text as `///` comments.
pub fn outer(text: &str) -> TokenStream {
    lines(text).map(|line| quote!(#[doc = #line])).collect()
}

/// Paragraphs as `///` comments.
pub(crate) fn paragraphs(paragraphs: impl IntoIterator<Item = String>) -> TokenStream {
    let paragraphs: Vec<String> = paragraphs.into_iter().collect();
    outer(&paragraphs.join("\n\n"))
}

/// The lines of a text as `//!` comments.
pub fn inner(text: &str) -> TokenStream {
    lines(text).map(|line| quote!(#![doc = #line])).collect()
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    text.trim().lines().map(|line| match line.trim_end() {
        "" => String::new(),
        line => format!(" {line}"),
    })
}
