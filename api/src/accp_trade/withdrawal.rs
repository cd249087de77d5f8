// Generated from `spec/accp_trade/withdrawal.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyAccount, PartyType, PayTimeType, YesOrNo};
use lianlian_core::check::format;
use lianlian_core::field::{AccountNumber, Amount, Encrypted, PrivateText, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Withdrawal: pays out from an account to a bank card.
///
/// Its answers:
///
/// - [`Accepted`](WithdrawalResponse::Accepted): The withdrawal is accepted; a query or notification tells its end.
/// - [`CodeSent`](WithdrawalResponse::CodeSent): The user received an SMS code: call `SmsValidation` with the token.
/// - [`CheckNeeded`](WithdrawalResponse::CheckNeeded): The withdrawal waits for `WithdrawalCheck`; until then the money is frozen.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/withdrawal",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000", CodeSent = "8888", CheckNeeded = "8889"),
    order = order_info.txn_seqno,
    queried_by(super::QueryWithdrawal, order_info.txn_seqno)
)]
pub struct Withdrawal {
    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// Minutes until the order ends unpaid.
    #[example = "30"]
    #[request(optional)]
    pay_expire: u32,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request(optional)]
    risk_item: RiskItem,

    /// The number of the bank card or account.
    #[example = "6222021001115220281"]
    #[request(either_of = "card")]
    linked_acctno: AccountNumber,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[request(either_of = "card")]
    linked_agrtno: PrivateText,

    /// Yes or no.
    #[example = "Y"]
    #[request(optional)]
    funds_flag: YesOrNo,

    /// Yes or no.
    #[example = "Y"]
    #[request(optional)]
    check_flag: YesOrNo,

    /// The speed of the pay-out.
    #[example = "TRANS_NORMAL"]
    #[request(optional)]
    pay_time_type: PayTimeType,

    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[request]
    order_info: WithdrawalOrder,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[request]
    payer_info: WithdrawalPayer,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[response]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[response(optional, assigned)]
    fee_amount: Amount,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[response(CodeSent)]
    token: PrivateText,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct WithdrawalOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(max_len = 14)]
    txn_time: Timestamp,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[item(optional, numbers)]
    fee_amount: Amount,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,

    /// Words for the bank.
    #[example = "withdrawal"]
    #[item(required_if(total_amount>= "50000"))]
    postscript: String,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct WithdrawalPayer {
    /// The kind of the party.
    #[example = "USER"]
    #[item]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item]
    payer_id: String,

    /// The account of the party.
    #[example = "USEROWN"]
    #[item(required_if(payer_type = "MERCHANT"))]
    payer_accttype: PartyAccount,

    /// The password, as LianLian's control encrypted it.
    #[example = "ZW5jcnlwdGVk"]
    #[item(required_if(payer_type = "USER"))]
    password: PrivateText,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[item(required_if(payer_type = "USER"))]
    random_key: PrivateText,

    /// The agreement on paying without a password, encrypted under LianLian's key: RSA PKCS#1 v1.5, base64.
    #[example = "dR1ZG+U3qp0KpdyzsSFVwcE57KYuzvCGOu+68BcmNz+xzmdFlJkxvAWBekFGBoBKj1Dru/yblxIyLpCo/UIic7KekE3KTHR3+OYpr9xCcd9iZ4xlD7XQZL9TC8f3MK/oKm9PHjTQdUPW9yc5sqjt3udIxuaY985QgAeoW05Pz84="]
    #[item(optional)]
    pap_agree_no: Encrypted,
}
