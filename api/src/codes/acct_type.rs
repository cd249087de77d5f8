// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the account.
    pub enum AcctType {
        /// The user's money that is not settled.
        UserownPsettle = "USEROWN_PSETTLE",
        /// The user's money that can be used.
        UserownAvailable = "USEROWN_AVAILABLE",
        /// The merchant's money that is not settled.
        MchownPsettle = "MCHOWN_PSETTLE",
        /// The merchant's money that can be used.
        MchownAvailable = "MCHOWN_AVAILABLE",
        /// Held money that is not settled.
        MchassurePsettle = "MCHASSURE_PSETTLE",
        /// Held money that can be used.
        MchassureAvailable = "MCHASSURE_AVAILABLE",
        /// Money of coupons that is not settled.
        MchcouponPsettle = "MCHCOUPON_PSETTLE",
        /// Money of coupons.
        MchcouponAvailable = "MCHCOUPON_AVAILABLE",
        /// Fees that are not settled.
        MchfeePsettle = "MCHFEE_PSETTLE",
        /// Fees that can be used.
        MchfeeAvailable = "MCHFEE_AVAILABLE",
        /// A debit card.
        BankcardDebit = "BANKCARD_DEBIT",
        /// A credit card.
        BankcardCredit = "BANKCARD_CREDIT",
        /// A company's bank account.
        BankcardEnterprise = "BANKCARD_ENTERPRISE",
        /// An account of another company.
        ThirdParty = "THIRD_PARTY",
    }
}
