//! Generated from `spec/unified/payment_create.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{BusinessType, IdType, OnlineBankingCard, PaymentChannel, PaymentProduct};
use crate::check::format;
use crate::field::{
    Amount, CardNumber, IdNumber, Mobile, PersonName, PrivateText, RiskItem, Timestamp,
};
use crate::lianlian_api;

/// Unified payment: makes an order, to be paid on LianLian's page or verified by SMS code.
#[lianlian_api(
    endpoint = "/v1/paycreatebill",
    host = "payserverapi.lianlianpay.com",
    body = "plain",
    product = "unified",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/Unified-direct-api.md",
    outcome(Made = "0000"),
    nameless_answers
)]
pub struct PaymentCreate {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// When the request was made, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[request(max_len = 14)]
    timestamp: Timestamp,

    /// The user's id in the merchant's system.
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    user_id: String,

    /// Kind of the goods.
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[request(max_len = 14)]
    #[response(optional, max_len = 14)]
    dt_order: Timestamp,

    /// What is bought.
    #[request(optional, max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[request(optional, max_len = 255)]
    info_order: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[request(max_len = 12)]
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// Where LianLian sends its notification.
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// Where the user's browser goes after the payment.
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    url_return: String,

    /// The user's IP address, with underscores for its dots.
    #[request(optional, max_len = 32, format = format::IP_UNDERSCORED)]
    userreq_ip: String,

    /// Where the user's browser goes to choose another card.
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    back_url: String,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`.
    #[request(optional, max_len = 128)]
    shareing_data: String,

    /// What LianLian's risk control is told of the user and the goods.
    #[request]
    risk_item: RiskItem,

    /// The product that is paid with.
    #[request]
    flag_pay_product: PaymentProduct,

    /// The program in which the user pays.
    #[request]
    flag_chnl: PaymentChannel,

    /// Kind of the identity document.
    #[request(optional, max_len = 1, codes("0"))]
    id_type: IdType,

    /// Number of the identity document.
    #[request(optional)]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[request(optional)]
    acct_name: PersonName,

    /// Number of the bank card.
    #[request(optional)]
    card_no: CardNumber,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[request(optional)]
    valid_order: u32,

    /// Mainland mobile number that the bank holds for the card.
    #[request(optional, max_len = 18)]
    bind_mob: Mobile,

    /// The agreement: stands for the bound card in later payments.
    #[request(optional, max_len = 32)]
    no_agree: String,

    /// The bank, by LianLian's code.
    #[request(optional)]
    bank_code: String,

    /// The kind of online banking.
    #[request(optional)]
    card_type: OnlineBankingCard,

    /// LianLian's number for the payment.
    #[response(optional, max_len = 18)]
    oid_paybill: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[response(optional)]
    token: String,

    /// LianLian's page on which the user pays; whoever has it can open it.
    #[response(optional)]
    gateway_url: PrivateText,
}
