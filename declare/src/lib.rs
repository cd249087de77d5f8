//! The declaration language of [`lianlian`](https://docs.rs/lianlian), as an ordinary library.
//!
//! An annotated struct becomes a [`Declaration`], all mistakes at once, each on its token; a declaration
//! becomes types and thin impls that call into the crate. It knows no endpoint. The attribute macro
//! `#[lianlian_api]`, whose documentation describes the language, is a shim over [`declare`]; tools that read
//! or write declarations use [`parse`] and [`expand`].

mod declaration;
mod expand;
pub mod protocol;

pub use declaration::{Declaration, parse};
pub use expand::expand;

use proc_macro2::TokenStream;

/// The code that an annotated struct expands to, or its mistakes as compile errors.
///
/// `platform` says whether LianLian's side is compiled, which builds what LianLian sends.
pub fn declare(arguments: TokenStream, item: TokenStream, platform: bool) -> TokenStream {
    match parse(arguments, item, platform) {
        Ok(declaration) => expand(&declaration),
        Err(error) => error.into_compile_error(),
    }
}
