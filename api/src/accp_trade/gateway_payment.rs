// Generated from `spec/accp_trade/gateway_payment.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{LimitCardType, PartyType, PaymentMethod, YesOrNo};
use lianlian_core::field::{Amount, PrivateText, RiskItem};
use lianlian_core::lianlian_api;

/// Payment through a gateway: online banking, WeChat, Alipay.
///
/// Its answers:
///
/// - [`Accepted`](GatewayPaymentResponse::Accepted): The payment is begun: send the payer on; a query or notification tells its end.
/// - [`CodeSent`](GatewayPaymentResponse::CodeSent): The user received an SMS code: call `SmsValidation` with the token.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/payment-gw",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000", CodeSent = "8888"),
    order = txn_seqno,
    queried_by(super::QueryPayment, txn_seqno)
)]
pub struct GatewayPayment {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(max_len = 64)]
    #[response]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[request(numbers)]
    #[response(optional)]
    total_amount: Amount,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request(optional)]
    risk_item: RiskItem,

    /// The merchant's app at WeChat Pay or Alipay.
    #[example = "wx0123456789abcdef"]
    #[request(optional)]
    appid: String,

    /// The user at the WeChat official account.
    #[example = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"]
    #[request(required_if(pay_methods.method = "WECHAT_JSAPI" | "WECHAT_WXA"))]
    openid: PrivateText,

    /// LianLian's code for the bank.
    #[example = "01020000"]
    #[request(optional)]
    bankcode: String,

    /// The user's device.
    #[example = "phone"]
    #[request(optional)]
    device_info: String,

    /// The payer's address.
    #[example = "203.0.113.7"]
    #[request]
    client_ip: String,

    /// The device's version.
    #[example = "1"]
    #[request(optional)]
    device_version: String,

    /// The cards that may not pay.
    #[example = "credit"]
    #[request(optional)]
    limit_card_type: LimitCardType,

    /// Further parameters of the channel, a JSON object as text.
    #[example = "{}"]
    #[request(optional)]
    extend_params: String,

    /// Yes or no.
    #[example = "Y"]
    #[request(optional)]
    directionalpay_flag: YesOrNo,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[request]
    payer_info: GatewayPaymentPayer,

    /// The ways of paying.
    #[wire = "payMethods"]
    #[request]
    pay_methods: Vec<GatewayPaymentMethod>,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,

    /// LianLian's page on which the user pays; whoever has it can open it.
    #[example = "https://paymentweb.lianlianpay.com/paymentweb/payinit?token=4a1123e3f123138df813ab81de8"]
    #[response(optional)]
    gateway_url: PrivateText,

    /// The parameters with which the app or page calls the channel.
    #[example = "{}"]
    #[response(optional)]
    payload: PrivateText,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[response(CodeSent)]
    token: PrivateText,
}

/// One item of `payMethods`.
#[lianlian_api(item)]
pub struct GatewayPaymentMethod {
    /// The way of paying.
    ///
    /// The page names these codes of [`PaymentMethod`]:
    ///
    /// - `BALANCE`: The balance of the account.
    /// - `COUPON`: Paid with a coupon.
    /// - `WECHAT_APP`: WeChat, from an app.
    /// - `WECHAT_JSAPI`: WeChat, from an official account.
    /// - `WECHAT_NATIVE`: WeChat, by a code that the payer scans.
    /// - `WECHAT_H5`: WeChat, from a mobile web page.
    /// - `WECHAT_WXA`: WeChat, from a mini program.
    /// - `WECHAT_NATIVE_ICBC`: WeChat, by a code of ICBC.
    /// - `ALIPAY_NATIVE`: Alipay, by a code that the payer scans.
    /// - `ALIPAY_APP`: Alipay, from an app.
    /// - `ALIPAY_H5`: Alipay, from a mobile web page.
    /// - `ALIPAY_WEB`: Alipay, from a web page.
    /// - `ALIPAY_WXA`: Alipay, from a mini program.
    /// - `ALIPAY_NATIVE_ICBC`: Alipay, by a code of ICBC.
    /// - `EBANK_DEBIT_CARD`: Online banking with a debit card.
    /// - `EBANK_CREDIT_CARD`: Online banking with a credit card.
    /// - `EBANK_B2B`: Online banking of a company.
    #[example = "BALANCE"]
    #[item(codes(
        "BALANCE",
        "COUPON",
        "EBANK_DEBIT_CARD",
        "EBANK_CREDIT_CARD",
        "EBANK_B2B",
        "WECHAT_APP",
        "WECHAT_JSAPI",
        "WECHAT_NATIVE",
        "WECHAT_H5",
        "WECHAT_WXA",
        "ALIPAY_NATIVE",
        "ALIPAY_APP",
        "ALIPAY_H5",
        "ALIPAY_WEB",
        "ALIPAY_WXA",
        "ALIPAY_NATIVE_ICBC",
        "WECHAT_NATIVE_ICBC"
    ))]
    method: PaymentMethod,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    amount: Amount,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct GatewayPaymentPayer {
    /// The kind of the party.
    #[example = "USER"]
    #[item]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item]
    payer_id: String,

    /// The password, as LianLian's control encrypted it.
    #[example = "ZW5jcnlwdGVk"]
    #[item(optional)]
    password: PrivateText,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[item(required_if(password))]
    random_key: PrivateText,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[item(optional)]
    user_id: String,
}
