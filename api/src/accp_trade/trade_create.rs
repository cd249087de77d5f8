// Generated from `spec/accp_trade/trade_create.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{CouponPayMode, PartyAccount, PartyType, TxnType, UserRegistration};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, Timestamp};
use lianlian_core::lianlian_api;

/// Trade, create: opens an order, which a payment call pays.
///
/// Its answers:
///
/// - [`Created`](TradeCreateResponse::Created): The order is made; nothing is paid yet.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/tradecreate",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Created = "0000"),
    order = order_info.txn_seqno,
    queried_by(super::QueryPayment, order_info.txn_seqno)
)]
pub struct TradeCreate {
    /// The kind of the order.
    ///
    /// The page names these codes of [`TxnType`]:
    ///
    /// - `USER_TOPUP`: A user tops up an account.
    /// - `MCH_TOPUP`: The merchant tops up an account.
    /// - `GENERAL_CONSUME`: A payment.
    /// - `SECURED_CONSUME`: A payment that is held until it is confirmed.
    #[example = "GENERAL_CONSUME"]
    #[request(codes("USER_TOPUP", "MCH_TOPUP", "GENERAL_CONSUME", "SECURED_CONSUME"))]
    txn_type: TxnType,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(required_unless(txn_type = "MCH_TOPUP"))]
    #[response(optional, assigned)]
    user_id: String,

    /// The registration of the user.
    #[example = "REGISTERED"]
    #[request(optional)]
    user_type: UserRegistration,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// The URL to which the user's browser goes after the payment.
    #[example = "https://merchant.example/return"]
    #[request(optional, format = format::HTTP_URL)]
    return_url: String,

    /// Minutes until the order ends unpaid.
    #[example = "30"]
    #[request(optional)]
    pay_expire: u32,

    /// The order.
    #[object]
    #[wire = "orderInfo"]
    #[request]
    order_info: TradeCreateOrder,

    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[request(
        required_if(txn_type = "MCH_TOPUP" | "GENERAL_CONSUME"),
        forbidden_if(txn_type = "USER_TOPUP")
    )]
    payee_info: Vec<TradeCreatePayee>,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    total_amount: Amount,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[response]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct TradeCreateOrder {
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

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[item(optional)]
    goods_name: String,

    /// The page of the goods.
    #[example = "https://shop.example/goods"]
    #[item(optional, format = format::HTTP_URL)]
    goods_url: String,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[item(optional, numbers)]
    fee_amount: Amount,

    /// The time at which the coupon is paid.
    #[example = "CONSUME_SUCCESS_PAY"]
    #[item(optional)]
    coupon_pay_mode: CouponPayMode,
}

/// One item of `payeeInfo`.
#[lianlian_api(item)]
pub struct TradeCreatePayee {
    /// The payee: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item]
    payee_id: String,

    /// The kind of the party.
    #[example = "USER"]
    #[item]
    payee_type: PartyType,

    /// The account of the party.
    #[example = "USEROWN"]
    #[item(required_if(super.txn_type = "MCH_TOPUP"))]
    payee_accttype: PartyAccount,

    /// The amount for this payee in yuan, two decimals.
    #[example = "200.00"]
    #[item]
    payee_amount: Amount,

    /// Words for the payee.
    #[example = "goods"]
    #[item(optional)]
    payee_memo: String,
}
