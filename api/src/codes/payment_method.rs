// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The way of paying.
    pub enum PaymentMethod {
        /// The balance of the account.
        Balance = "BALANCE",
        /// Paid with a coupon.
        Coupon = "COUPON",
        /// WeChat, from an app.
        WechatApp = "WECHAT_APP",
        /// WeChat, from an official account.
        WechatJsapi = "WECHAT_JSAPI",
        /// WeChat, by a code that the payer scans.
        WechatNative = "WECHAT_NATIVE",
        /// WeChat, from a mobile web page.
        WechatH5 = "WECHAT_H5",
        /// WeChat, from a mini program.
        WechatWxa = "WECHAT_WXA",
        /// WeChat, by the payer's code.
        WechatMicropay = "WECHAT_MICROPAY",
        /// WeChat, by agreement.
        WechatPapay = "WECHAT_PAPAY",
        /// WeChat, by a code of ICBC.
        WechatNativeIcbc = "WECHAT_NATIVE_ICBC",
        /// Alipay, by a code that the payer scans.
        AlipayNative = "ALIPAY_NATIVE",
        /// Alipay, from an app.
        AlipayApp = "ALIPAY_APP",
        /// Alipay, from a mobile web page.
        AlipayH5 = "ALIPAY_H5",
        /// Alipay, from a web page.
        AlipayWeb = "ALIPAY_WEB",
        /// Alipay, by the payer's code.
        AlipayMicropay = "ALIPAY_MICROPAY",
        /// Alipay, by agreement.
        AlipayPapay = "ALIPAY_PAPAY",
        /// Alipay, from a mini program.
        AlipayWxa = "ALIPAY_WXA",
        /// Alipay, by a code of ICBC.
        AlipayNativeIcbc = "ALIPAY_NATIVE_ICBC",
        /// Online banking with a debit card.
        EbankDebitCard = "EBANK_DEBIT_CARD",
        /// Online banking with a credit card.
        EbankCreditCard = "EBANK_CREDIT_CARD",
        /// Online banking of a company.
        EbankB2b = "EBANK_B2B",
        /// A debit card by agreement.
        AgrtDebitCard = "AGRT_DEBIT_CARD",
        /// A credit card by agreement.
        AgrtCreditCard = "AGRT_CREDIT_CARD",
    }
}
