// Generated from `spec/instant_payment/payment_confirm.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::check::format;
use lianlian_core::lianlian_api;

/// Instant payment, confirm: releases an order that waits for it.
///
/// An order that nobody confirms within 24 hours is closed.
///
/// Its answers:
///
/// - [`Accepted`](PaymentConfirmResponse::Accepted): The order is made; a query or the notification tells how it went.
#[lianlian_api(
    endpoint = "/paymentapi/confirmPayment.htm",
    host = "instantpay.lianlianpay.com",
    body = "envelope",
    product = "instant_payment",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/instant-payment-confirm-API.md",
    outcome(Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentConfirm {
    /// Version of the interface.
    #[request(fixed = "1.0", accepts("1.1"), max_len = 6)]
    api_version: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// Names the pay-out in the confirming call.
    #[example = "646872"]
    #[request(max_len = 6)]
    confirm_code: String,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Accepted, max_len = 32)]
    no_order: String,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,
}
