// Generated from `spec/easypay/` by `cargo xtask codegen`; do not edit.

//! Easy payment: cards, with and without authorising first, by API or on LianLian's page.
//!
//! Compiled with the feature `easypay`.

mod h5_redirect;
mod h5_return;
mod payment_apply;
mod payment_notification;
mod payment_query;
mod payment_verify;
mod preauth_cancel;
mod preauth_complete;
mod preauth_query;
mod web_redirect;
mod web_return;

pub use h5_redirect::*;
pub use h5_return::*;
pub use payment_apply::*;
pub use payment_notification::*;
pub use payment_query::*;
pub use payment_verify::*;
pub use preauth_cancel::*;
pub use preauth_complete::*;
pub use preauth_query::*;
pub use web_redirect::*;
pub use web_return::*;
