//! The declaration language of [`lianlian`](https://docs.rs/lianlian), as an ordinary library.
//!
//! An annotated struct becomes a [`Declaration`], all mistakes at once, each on its token; a declaration
//! becomes types and thin impls that call into the crate. It knows no endpoint. The attribute macro
//! `#[lianlian_api]`, whose documentation describes the language, is a shim over [`declare`]; tools that read
//! or write declarations use [`parse`] and [`expand`].
//!
//! ```
//! use lianlian_declare::parse;
//! use quote::quote;
//!
//! let arguments = quote!(endpoint = "/bankcardbin.htm", host = "queryapi.lianlianpay.com", outcome(Found = "0000"));
//! let item = quote! {
//!     /// Asks what a card is.
//!     struct CardBinQuery {
//!         /// Number of the bank card.
//!         #[request]
//!         card_no: CardNumber,
//!     }
//! };
//! assert!(parse(arguments, item.clone(), false).is_ok());
//!
//! // Everything that is missing is said at once.
//! let mistakes = parse(quote!(host = "queryapi.lianlianpay.com"), item, false).err().expect("mistakes");
//! assert!(mistakes.into_iter().count() > 1);
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

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
