// Generated from `spec/easypay/preauth_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PayType;
use lianlian_core::field::{Amount, Timestamp};
use lianlian_core::lianlian_api;

/// Pre-authorisation, query: how far it is.
///
/// Its answers:
///
/// - [`Made`](PreauthQueryResponse::Made): The order is made, nothing is authorised yet.
/// - [`Expired`](PreauthQueryResponse::Expired): The order has expired.
/// - [`Authorized`](PreauthQueryResponse::Authorized): The amount is authorised: capture or cancel it.
/// - [`Authorizing`](PreauthQueryResponse::Authorizing): The authorisation waits for its verification (PR08), or is under way (PR09).
/// - [`NotAuthorized`](PreauthQueryResponse::NotAuthorized): The authorisation failed.
/// - [`Captured`](PreauthQueryResponse::Captured): The amount is captured.
/// - [`Capturing`](PreauthQueryResponse::Capturing): The capture is under way.
/// - [`NotCaptured`](PreauthQueryResponse::NotCaptured): The capture failed.
/// - [`Cancelled`](PreauthQueryResponse::Cancelled): The authorisation is cancelled.
/// - [`Cancelling`](PreauthQueryResponse::Cancelling): The cancellation is under way.
/// - [`NotCancelled`](PreauthQueryResponse::NotCancelled): The cancellation failed.
#[lianlian_api(
    endpoint = "/preauthquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "easypay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay-Pre-authorized-status-query-API.md",
    outcome(
        Made = "2003",
        Expired = "2006",
        Authorized = "PR07",
        Authorizing = "PR08" | "PR09",
        NotAuthorized = "PR10",
        Captured = "PR11",
        Capturing = "PR12",
        NotCaptured = "PR13",
        Cancelled = "PR14",
        Cancelling = "PR15",
        NotCancelled = "PR16"
    ),
    query
)]
pub struct PreauthQuery {
    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 32)]
    platform: String,

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

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(either_of = "order", max_len = 32)]
    #[response(max_len = 32, assigned)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(required_if(no_order), max_len = 14)]
    #[response(optional, max_len = 14, assigned)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(either_of = "order", max_len = 18)]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(optional, max_len = 12)]
    money_order: Amount,
}
