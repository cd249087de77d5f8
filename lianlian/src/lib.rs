//! Talk to LianLian Pay (连连支付): typed, checked, signed, sealed and verified messages.
//!
//! Every operation is a declaration that [`lianlian_api`](macro@lianlian_api) turns into a request with a builder, a
//! response with a variant per outcome, and thin impls. The [`Merchant`] does the rest, without I/O:
//!
//! ```text
//! typed request ─check─▶ ─sign─▶ ─seal─▶ http::Request
//! http::Response ─parse─▶ ─verify─▶ ─compare─▶ typed answer
//! ```
//!
//! [`Merchant::prepare`] gives an [`http::Request`](Merchant::prepare) for any client,
//! [`Merchant::accept`] takes its response; [`Merchant::redirect`] gives a form for the user's browser,
//! and [`Merchant::notification`] reads what LianLian tells unasked. With the feature `platform` there
//! is the other side, made of the same types.
//!
//! This crate is a facade over the project's rooms: the heart, the generated operations of [`api`], and,
//! each with a feature of its name, the HTTP client, the settings, the journal and the diagnosis.

#![forbid(unsafe_code)]

#[doc(inline)]
pub use lianlian_api::{Bank, for_each_order, for_each_table};
#[cfg(feature = "client")]
#[doc(inline)]
pub use lianlian_client::client;
#[cfg(feature = "config")]
#[doc(inline)]
pub use lianlian_client::config;
#[doc(inline)]
pub use lianlian_core::*;

// Modules, not renamed crates: the compiler's messages then name each item by the path that users write.
pub mod api {
    //! LianLian's documented operations, a module per product.

    #[doc(inline)]
    pub use ::lianlian_api::*;
}

#[cfg(feature = "journal")]
pub mod journal {
    //! A sealed journal of exchanges: evidence for disputes, and the orders whose outcome is unknown.

    #[doc(inline)]
    pub use lianlian_journal::*;
}

#[cfg(feature = "explain")]
pub mod explain {
    //! The reason why a message doesn't verify, or an envelope doesn't open.

    #[doc(inline)]
    pub use lianlian_explain::*;

    /// Clues that know every table of this crate, and so which values may be shown.
    pub fn clues() -> Clues<'static> {
        Clues {
            operations: lianlian_api::OPERATIONS,
            notifications: lianlian_api::NOTIFICATIONS,
            ..Clues::default()
        }
    }
}

pub mod ret_code {
    //! Return codes: their words, and their meaning for the order.

    #[doc(inline)]
    pub use lianlian_core::ret_code::*;

    use lianlian_api::RET_CODES;

    /// All documented return codes, sorted by code.
    pub fn documented() -> impl Iterator<Item = &'static Documented> {
        RET_CODES.iter()
    }

    /// The message that travels with a documented code, in Chinese.
    pub fn message(code: &str) -> Option<&'static str> {
        RET_CODES.message(code)
    }

    /// LianLian's documentation of a return code.
    pub fn find(code: &str) -> Option<&'static Documented> {
        RET_CODES.find(code)
    }
}

// The README's example and the language's are compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../macros/src/language.md")]
struct Language;
