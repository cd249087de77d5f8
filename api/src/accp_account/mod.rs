// Generated from `spec/accp_account/` by `cargo xtask codegen`; do not edit.

//! ACCP (账户+), LianLian's second generation: users, accounts, bound cards, the password control.
//!
//! Compiled with the feature `accp-account`.

mod card_bind_apply;
mod card_bind_notification;
mod card_bind_verify;
mod card_unbind;
mod get_random;
mod query_accounts;
mod query_cards;
mod query_txn;
mod query_user;

pub use card_bind_apply::*;
pub use card_bind_notification::*;
pub use card_bind_verify::*;
pub use card_unbind::*;
pub use get_random::*;
pub use query_accounts::*;
pub use query_cards::*;
pub use query_txn::*;
pub use query_user::*;
