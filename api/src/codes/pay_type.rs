// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The way of paying, or the purpose that a card is bound for.
    pub enum PayType {
        /// From the user's balance.
        Balance = "0",
        /// Online banking with a debit card.
        OnlineBankingDebit = "1",
        /// Quick payment with a debit card.
        QuickDebit = "2",
        /// Quick payment with a credit card.
        QuickCredit = "3",
        /// Online banking with a credit card.
        OnlineBankingCredit = "8",
        /// Online banking of a business.
        OnlineBankingBusiness = "9",
        /// Payment with authentication.
        Authenticated = "D",
        /// With an American Express credit card.
        AmericanExpress = "27",
        /// Easy payment, authorised first and captured later.
        EasyPreauthorized = "F",
        /// Easy payment, authorised first with another card than a credit card.
        EasyPreauthorizedOther = "G",
        /// WeChat Pay; where it is asked for, by QR code.
        WeChat = "I",
        /// Alipay; where it is asked for, by QR code.
        Alipay = "L",
        /// Easy payment; with a debit card where the page tells cards apart.
        EasyDebit = "M",
        /// Easy payment with a credit card.
        EasyCredit = "N",
        /// New authenticated payment.
        NewAuthenticated = "P",
        /// WeChat Pay in an official account.
        WeChatOfficialAccount = "W",
        /// WeChat Pay in an app.
        WeChatApp = "Y",
    }
}
