//! The names of types in other languages: those that the generated Rust has, with the product before them.

use lianlian_tables::names::type_of;

/// The name of an operation or a notification: `MpayCardBindApply`.
pub(super) fn table(product: &str, stem: &str) -> String {
    type_of(product) + &type_of(stem)
}

/// The name of a member's own type in a message: `MpayCardBindApplyPayType`.
pub(super) fn member(owner: &str, wire: &str) -> String {
    owner.to_owned() + &type_of(wire)
}

/// The name of a list's items: `CardBoundCardsQueryBoundCard`.
pub(super) fn item(owner: &str, item_type: &str) -> String {
    owner.to_owned() + item_type
}
