// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The product that is paid with.
    pub enum PaymentProduct {
        /// Bank card, with a low limit.
        CardLowLimit = "0",
        /// Bank card, with a high limit.
        CardHighLimit = "1",
        /// Payment by online banking.
        OnlineBanking = "2",
        /// New authenticated payment.
        NewAuthenticated = "5",
        /// Online banking on a mobile.
        MobileOnlineBanking = "12",
    }
}
