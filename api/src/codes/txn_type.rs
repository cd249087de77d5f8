// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the order.
    pub enum TxnType {
        /// A user tops up an account.
        UserTopup = "USER_TOPUP",
        /// The merchant tops up an account.
        MchTopup = "MCH_TOPUP",
        /// A payment for goods.
        GeneralConsume = "GENERAL_CONSUME",
        /// A payment that is held until it is confirmed.
        SecuredConsume = "SECURED_CONSUME",
        /// The confirmation of a held payment.
        SecuredConfirm = "SECURED_CONFIRM",
        /// A transfer inside LianLian.
        InnerFundExchange = "INNER_FUND_EXCHANGE",
        /// A transfer to a bank account.
        OuterFundExchange = "OUTER_FUND_EXCHANGE",
    }
}
