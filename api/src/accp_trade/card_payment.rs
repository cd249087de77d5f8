// Generated from `spec/accp_trade/card_payment.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{DocumentType, PartyType, PaymentMethod, YesOrNo};
use lianlian_core::field::{
    AccountNumber, Amount, Cvv2, Date, IdNumber, Mobile, PersonName, PrivateText, RiskItem,
    Timestamp,
};
use lianlian_core::lianlian_api;

/// Payment with a bank card: pays an order that was created.
///
/// Its answers:
///
/// - [`Accepted`](CardPaymentResponse::Accepted): The payment is accepted; a query or notification tells its end.
/// - [`CodeSent`](CardPaymentResponse::CodeSent): The user received an SMS code: call `SmsValidation` with the token.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/payment-bankcard",
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
pub struct CardPayment {
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

    /// Yes or no.
    #[example = "Y"]
    #[request(optional)]
    directionalpay_flag: YesOrNo,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[request]
    payer_info: CardPaymentPayer,

    /// The bank card.
    #[object]
    #[wire = "bankCardInfo"]
    #[request]
    bank_card_info: CardPaymentBankCard,

    /// The ways of paying.
    #[wire = "payMethods"]
    #[request]
    pay_methods: Vec<CardPaymentMethod>,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[response(optional)]
    linked_agrtno: PrivateText,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[response(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[response(optional, max_len = 14)]
    finish_time: Timestamp,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[response(CodeSent)]
    token: PrivateText,
}

/// The members of `bankCardInfo`.
#[lianlian_api(item)]
pub struct CardPaymentBankCard {
    /// The number of the bank card or account.
    #[example = "6222021001115220281"]
    #[item(either_of = "card")]
    linked_acctno: AccountNumber,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[item(either_of = "card")]
    linked_agrtno: PrivateText,

    /// The mobile number that the bank knows.
    #[example = "13800000000"]
    #[item(optional)]
    linked_phone: Mobile,

    /// The name of the card's holder.
    #[example = "张三"]
    #[item(optional)]
    linked_acctname: PersonName,

    /// The kind of the id document.
    #[example = "ID_CARD"]
    #[item(optional)]
    id_type: DocumentType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[item(optional)]
    id_no: IdNumber,

    /// The three or four digits on the back of the card; never stored.
    #[example = "222"]
    #[item(required_if(super.payMethods.method = "AGRT_CREDIT_CARD"))]
    cvv2: Cvv2,

    /// The end of the card's validity, MM/YY.
    #[example = "12/30"]
    #[item(required_if(super.payMethods.method = "AGRT_CREDIT_CARD"))]
    valid_thru: PrivateText,
}

/// One item of `payMethods`.
#[lianlian_api(item)]
pub struct CardPaymentMethod {
    /// The way of paying.
    ///
    /// The page names these codes of [`PaymentMethod`]:
    ///
    /// - `BALANCE`: The balance of the account.
    /// - `COUPON`: Paid with a coupon.
    /// - `AGRT_DEBIT_CARD`: A debit card by agreement.
    /// - `AGRT_CREDIT_CARD`: A credit card by agreement.
    #[example = "BALANCE"]
    #[item(codes("AGRT_DEBIT_CARD", "AGRT_CREDIT_CARD", "BALANCE", "COUPON"))]
    method: PaymentMethod,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    amount: Amount,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct CardPaymentPayer {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[item]
    user_id: String,

    /// The password, as LianLian's control encrypted it.
    #[example = "ZW5jcnlwdGVk"]
    #[item(optional)]
    password: PrivateText,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[item(required_if(password))]
    random_key: PrivateText,

    /// The kind of the party.
    #[example = "USER"]
    #[item(optional)]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payer_id: String,
}
