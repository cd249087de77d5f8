// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The account of the party.
    pub enum PartyAccount {
        /// The user's account.
        UserOwn = "USEROWN",
        /// The merchant's own account.
        MerchantOwn = "MCHOWN",
        /// The merchant's account of held money.
        MerchantAssure = "MCHASSURE",
        /// The merchant's account of coupons.
        MerchantCoupon = "MCHCOUPON",
        /// The merchant's account of fees.
        MerchantFee = "MCHFEE",
    }
}
