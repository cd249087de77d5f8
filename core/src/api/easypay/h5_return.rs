//! Generated from `spec/easypay/h5_return.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::PaymentResult;
use crate::field::{Amount, Date, Timestamp};
use crate::lianlian_api;

/// What the mobile's browser brings back from LianLian's page.
#[lianlian_api(
    notification,
    body = "form",
    form_field = "res_data",
    product = "easypay",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay_h5_redirect.md"
)]
pub struct H5Return {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[notification(max_len = 32)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[notification(max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[notification(max_len = 18)]
    oid_paybill: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[example = "55.44"]
    #[notification(max_len = 12)]
    money_order: Amount,

    /// How the payment went.
    #[example = "SUCCESS"]
    #[notification(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[notification(optional, max_len = 8)]
    settle_date: Date,
}
