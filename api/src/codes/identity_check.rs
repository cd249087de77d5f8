// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The way in which the merchant has identified the user.
    pub enum IdentityCheck {
        /// By bank card.
        BankCard = "1",
        /// On the spot.
        OnSpot = "2",
        /// By identity card, from afar.
        RemoteDocument = "3",
        /// In another way.
        Other = "4",
    }
}
