// Generated from `spec/unified/payment_create.toml` and `spec/shared/result.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{
    BusinessType, IdType, OnlineBankingCard, PageHeader, PaymentChannel, PaymentProduct,
};
use lianlian_core::check::format;
use lianlian_core::field::{
    Amount, CardNumber, IdNumber, Mobile, PersonName, PrivateText, RiskItem, Timestamp,
};
use lianlian_core::lianlian_api;

/// Unified payment: makes an order, to be paid on LianLian's page or verified by SMS code.
///
/// The token of the answer goes to `easypayverify.htm`. LianLian notifies of it as of an aggregate
/// payment; the browser comes back as from online banking.
///
/// Its answers:
///
/// - [`Made`](PaymentCreateResponse::Made): The order is made: send the user to `gateway_url`, or verify with the token.
#[lianlian_api(
    endpoint = "/v1/paycreatebill",
    host = "payserverapi.lianlianpay.com",
    body = "plain",
    product = "unified",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/Unified-direct-api.md",
    outcome(Made = "0000"),
    nameless_answers,
    order = no_order
)]
pub struct PaymentCreate {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// The time of the request, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    time_stamp: Timestamp,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    user_id: String,

    /// Kind of the goods.
    #[example = "101001"]
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    #[response(optional, max_len = 14)]
    dt_order: Timestamp,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[request(optional, max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(optional, max_len = 255)]
    info_order: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The URL to which the user's browser goes after the payment.
    #[example = "https://merchant.example/return"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    url_return: String,

    /// The user's IP address, with underscores for its dots.
    #[example = "122_11_37_211"]
    #[request(optional, max_len = 32, format = format::IP_UNDERSCORED)]
    userreq_ip: String,

    /// The URL to which the user's browser goes to choose another card.
    #[example = "https://merchant.example/card"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    back_url: String,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`. The
    /// kind is 0 for a merchant with an e-wallet and 1 for a regular one; the amount has two decimals, the
    /// remark at most 85 characters.
    #[example = "201304121000001004^1^10.00^share"]
    #[request(optional, max_len = 128, format = format::SHAREING_DATA)]
    shareing_data: String,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

    /// The product that is paid with.
    #[example = "1"]
    #[request]
    flag_pay_product: PaymentProduct,

    /// The program in which the user pays.
    #[example = "2"]
    #[request]
    flag_chnl: PaymentChannel,

    /// Kind of the identity document.
    ///
    /// The page names these codes of [`IdType`]:
    ///
    /// - `0`: Identity card of a mainland resident.
    #[example = "0"]
    #[request(optional, max_len = 1, codes("0"))]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(optional, format_if(id_type = "0", format::RESIDENT_ID))]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request(optional)]
    acct_name: PersonName,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request(optional)]
    card_no: CardNumber,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[example = "10080"]
    #[request(optional)]
    valid_order: u32,

    /// Mainland mobile number that the bank holds for the card.
    #[example = "18667341234"]
    #[request(optional, max_len = 18)]
    bind_mob: Mobile,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request(optional, max_len = 32)]
    no_agree: String,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(optional)]
    bank_code: String,

    /// The kind of online banking.
    #[example = "1"]
    #[request(optional)]
    card_type: OnlineBankingCard,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// The look of LianLian's page.
    #[example = "default"]
    #[request(optional)]
    theme: String,

    /// Display of LianLian's header on its page; shown unless said.
    #[example = "show"]
    #[request(optional)]
    show_head: PageHeader,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(optional, max_len = 18)]
    oid_paybill: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[response(optional)]
    token: String,

    /// LianLian's page on which the user pays; whoever has it can open it.
    #[example = "https://paymentweb.lianlianpay.com/paymentweb/payinit?token=4a1123e3f123138df813ab81de8"]
    #[response(optional)]
    gateway_url: PrivateText,
}
