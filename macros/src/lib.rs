//! The attribute macro of the [`lianlian`](https://docs.rs/lianlian) crate. Use it through that
//! crate, which re-exports and documents it.
//!
//! The language itself is the library [`lianlian_declare`]; this crate is what the compiler calls.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

use proc_macro::TokenStream;

// The example in it uses the facade: the tests of the pages compile it.
#[cfg_attr(not(doctest), doc = include_str!("language.md"))]
#[proc_macro_attribute]
pub fn lianlian_api(arguments: TokenStream, item: TokenStream) -> TokenStream {
    lianlian_declare::declare(arguments.into(), item.into(), cfg!(feature = "platform")).into()
}
