// Generated from `spec/card/` by `cargo xtask codegen`; do not edit.

//! Cards: binding outside MPAY, unbinding, the user's bound cards, what a card is.
//!
//! Compiled with the feature `card`.

mod bound_cards_query;
mod card_bin_query;
mod card_bind_apply;
mod card_bind_verify;
mod card_unbind;

pub use bound_cards_query::*;
pub use card_bin_query::*;
pub use card_bind_apply::*;
pub use card_bind_verify::*;
pub use card_unbind::*;
