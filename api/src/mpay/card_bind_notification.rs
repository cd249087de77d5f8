// Generated from `spec/mpay/card_bind_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::BindingResult;
use lianlian_core::field::{CardNumber, Timestamp};
use lianlian_core::lianlian_api;

/// Card bind, notification: a binding was completed.
///
/// No page of LianLian's describes it: its parameters are those of third parties' code and of one
/// message that LianLian signed for a sister product, so that everything but the number of the binding
/// may be missing. A binding is told with `result_sign`, or with `ret_code`.
#[lianlian_api(
    notification,
    body = "json",
    product = "mpay",
    page = "https://github.com/essensoft/paylink",
    identity(no_order),
    foreign(
        "money_order",
        "result_pay",
        "pay_type",
        "no_refund",
        "sta_refund",
        "confirm_code"
    )
)]
pub struct CardBindNotification {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[notification]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[notification(optional)]
    dt_order: Timestamp,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[notification(optional)]
    user_id: String,

    /// The result of the binding.
    #[example = "SUCCESS"]
    #[notification(optional, open)]
    result_sign: BindingResult,

    /// The return code of the request.
    #[example = "0000"]
    #[notification(optional)]
    ret_code: String,

    /// The return code in words, in Chinese.
    #[example = "交易成功"]
    #[notification(optional)]
    ret_msg: String,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[notification(optional)]
    no_agree: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[notification(optional)]
    card_no: CardNumber,
}
