//! Talk to LianLian Pay (连连支付): typed, checked, signed, sealed and verified messages.
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

// The macro's output names this crate `lianlian`, also in here.
extern crate self as lianlian;

pub mod api;
mod bank;
pub mod check;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "config")]
pub mod config;
mod crypto;
mod endpoint;
pub mod envelope;
mod error;
pub mod example;
#[cfg(feature = "explain")]
pub mod explain;
pub mod field;
mod form;
#[cfg(feature = "journal")]
pub mod journal;
mod merchant;
pub mod message;
pub mod notification;
mod order;
#[cfg(feature = "platform")]
mod platform;
pub mod ret_code;
mod row;
pub mod sign;
mod verified;

pub use bank::Bank;
pub use crypto::{Randomness, RandomnessError, SystemRandomness};
pub use endpoint::{
    Body, Call, Endpoint, Operation, Outcome, Redirect, Request, Response, ResponseTo, Sent,
};
pub use error::{AcceptError, PrepareError, Refusal, RetCodeFault};
pub use form::SignedForm;
pub use lianlian_macros::lianlian_api;
pub use merchant::{Environment, EnvironmentError, Merchant, MerchantError, envelope_body};
pub use order::{HasState, Order, OrderQuery, OrderState};
#[cfg(feature = "platform")]
pub use platform::{Platform, Reason, Rejection, members};
pub use ret_code::{Effect, RetCode};
pub use row::{Condition, Length, Presence, Row};
pub use verified::{Extra, Verified};

// The README's example is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Items for generated code alone. They are not part of the interface.
#[doc(hidden)]
pub mod __private {
    pub use bon;
    pub use serde;
    #[cfg(feature = "validator")]
    pub use validator;
}
