//! The heart of the `lianlian` crate, which re-exports it: messages, checks, signatures, envelopes and
//! keys, without a table and without I/O.
//!
//! Every operation is a declaration that [`lianlian_api`] turns into a request with a builder, a
//! response with a variant per outcome, and thin impls that call into this crate. The
//! [`Merchant`] does the rest, without I/O:
//!
//! ```text
//! typed request ─check─▶ ─sign─▶ ─seal─▶ http::Request
//! http::Response ─parse─▶ ─verify─▶ ─compare─▶ typed answer
//! ```
//!
//! [`Merchant::prepare`] gives an [`http::Request`] for any client, [`Merchant::accept`] takes its
//! [`http::Response`]; [`Merchant::redirect`] gives a form for the user's browser, and
//! [`Merchant::notification`] reads what LianLian tells unasked. With the feature `platform` there is
//! the other side, made of the same types.
//!
//! ```
//! # extern crate lianlian_core as lianlian;
//! use lianlian::sign::PrivateKey;
//! use lianlian::{Merchant, lianlian_api};
//!
//! /// Asks what a card is.
//! #[lianlian_api(
//!     endpoint = "/bankcardbin.htm",
//!     host = "queryapi.lianlianpay.com",
//!     outcome(Found = "0000")
//! )]
//! pub struct CardBinQuery {
//!     /// Number of the bank card.
//!     #[request]
//!     card_no: lianlian::field::CardNumber,
//!     /// Name of the bank.
//!     #[response(optional)]
//!     bank_name: String,
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let merchant = Merchant::builder()
//!     .oid_partner("201304121000001004")
//!     .signer(PrivateKey::generate(2048)?)
//!     .platform_keys(vec![PrivateKey::generate(2048)?.public_key()])
//!     .build()?;
//! let request = CardBinQueryRequest::builder().card_no("8888888888888888").build();
//! let http = merchant.prepare(&request)?;
//! assert_eq!(http.uri(), "https://queryapi.lianlianpay.com/bankcardbin.htm");
//! # Ok(()) }
//! ```
//!
//! # Other crates' types
//!
//! [`http`], [`jiff`], [`rust_decimal`] and [`zeroize`] are part of the interface: requests and answers, times and
//! days, decimal numbers, texts that are wiped. The facade re-exports them, so that callers have the same versions.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

// The macro's output names this crate by the facade's name.
extern crate self as lianlian;

pub mod check;
mod crypto;
pub mod envelope;
mod erratum;
mod error;
pub mod example;
pub mod field;
mod form;
mod format;
mod generated;
mod generation;
mod merchant;
pub mod message;
pub mod notification;
mod operation;
mod order;
#[cfg(feature = "platform")]
mod platform;
mod protocol;
pub mod report;
pub mod ret_code;
mod risk_item;
mod row;
pub mod sign;
mod verified;
mod violation;
pub mod words;

pub use crypto::{Randomness, RandomnessError, SystemRandomness};
pub use erratum::{Errata, Erratum, Overruled};
pub use error::{AcceptError, PrepareError, Refusal, RetCodeFault};
pub use form::SignedForm;
pub use generation::Generation;
pub use lianlian_macros::lianlian_api;
pub use merchant::{Draft, Environment, EnvironmentError, Merchant, MerchantError, envelope_body};
pub use operation::{
    AskedBy, Body, Call, Operation, OperationType, Outcome, Redirect, Request, Response,
    ResponseTo, Sent,
};
pub use order::{HasState, Order, OrderQuery, OrderState, order_number, recorded_state};
#[cfg(feature = "platform")]
pub use platform::{Platform, Reason, Rejection, members};
pub use ret_code::{Effect, RetCode};
pub use row::{Condition, Length, Presence, Row};
pub use verified::{Extra, Verified};

/// Items for generated code alone. They are not part of the interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::operation::check_request;
    pub use bon;
    pub use serde;
    #[cfg(feature = "validator")]
    pub use validator;
}
