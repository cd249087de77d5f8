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
//! ```
//! use lianlian::Merchant;
//! use lianlian::api::codes::{IdType, PayType};
//! use lianlian::api::mpay::CardBindApplyRequest;
//! use lianlian::field::RiskItem;
//! use lianlian::sign::PrivateKey;
//!
//! // In earnest both are read: `PrivateKey::parse` for yours, `PublicKey::parse` for LianLian's.
//! let merchant_key = PrivateKey::generate(2048)?;
//! let platform_key = PrivateKey::generate(2048)?.public_key();
//! let merchant = Merchant::builder()
//!     .oid_partner("201304121000001004")
//!     .signer(merchant_key)
//!     .platform_keys(vec![platform_key])
//!     .build()?;
//!
//! let request = CardBindApplyRequest::builder()
//!     .user_id("u1")
//!     .pay_type(PayType::QuickDebit)
//!     .id_type(IdType::IdCard)
//!     .id_no("11010519491231002X")
//!     .acct_name("李天增")
//!     .card_no("8888888888888888")
//!     .bind_mob("18667341234")
//!     .risk_item(RiskItem::from_text("{}"))
//!     .build();
//! let http = merchant.prepare(&request)?;
//! assert_eq!(http.uri(), "https://mpayapi.lianlianpay.com/v1/bankcardbind");
//! assert!(!format!("{request:?}").contains("8888888888888888"), "secrets print masked");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! This crate is a facade over the project's rooms: the heart, the generated operations of [`api`], and,
//! each with a feature of its name, the HTTP client, the settings, the journal and the diagnosis. Other crates'
//! types in its interface come from the re-exported [`http`], [`jiff`], [`rust_decimal`] and [`zeroize`].

#![cfg_attr(docsrs, feature(doc_cfg))]
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
#[doc(no_inline)]
pub use {http, jiff, rust_decimal, zeroize};

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
