// Generated from `spec/easypay/preauth_cancel.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PayType;
use lianlian_core::field::{Amount, Timestamp};
use lianlian_core::lianlian_api;

/// Pre-authorisation, cancel: releases the amount that was authorised.
///
/// Its answers:
///
/// - [`Cancelled`](PreauthCancelResponse::Cancelled): The amount is released.
#[lianlian_api(
    endpoint = "/preauthCancel.htm",
    host = "traderapi.lianlianpay.com",
    body = "plain",
    product = "easypay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay-preauth-cancel.md",
    outcome(Cancelled = "0000"),
    order = no_order
)]
pub struct PreauthCancel {
    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 32)]
    platform: String,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    user_id: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `F`: Easy payment, authorised first and captured later.
    /// - `G`: Easy payment, authorised first with another card than a credit card.
    #[example = "F"]
    #[request(codes("F", "G"))]
    pay_type: PayType,

    /// Version of the interface.
    #[request(fixed = "1.0")]
    api_version: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    money_order: Amount,

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

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(optional, max_len = 18)]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,
}
