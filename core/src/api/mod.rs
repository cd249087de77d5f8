// Generated from `spec/` by `cargo xtask codegen`; do not edit.

//! LianLian's documented operations, a module per product.

#[cfg(feature = "account")]
pub mod account;
#[cfg(feature = "aggregate")]
pub mod aggregate;
pub(crate) mod banks;
#[cfg(feature = "card")]
pub mod card;
pub mod codes;
#[cfg(feature = "easypay")]
pub mod easypay;
#[cfg(feature = "exchange")]
pub mod exchange;
#[cfg(feature = "instant-payment")]
pub mod instant_payment;
#[cfg(feature = "mpay")]
pub mod mpay;
#[cfg(feature = "online-banking")]
pub mod online_banking;
#[cfg(feature = "refund")]
pub mod refund;
pub(crate) mod ret_codes;
pub mod risk;
#[cfg(feature = "unified")]
pub mod unified;

use crate::endpoint::Operation;
use crate::notification::Notification;

/// Every operation that this crate knows, in the order of the tables' names: those of
/// the products whose features are on.
pub const OPERATIONS: &[&Operation] = &[
    #[cfg(feature = "account")]
    <account::BalanceQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "account")]
    <account::BranchQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "account")]
    <account::SupportedBanksQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::WebRedirect as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "card")]
    <card::BoundCardsQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBinQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBindApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBindVerify as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardUnbind as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::H5Redirect as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentVerify as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthCancel as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthComplete as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::WebRedirect as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentVerify as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentConfirm as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindVerify as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentVerify as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "online-banking")]
    <online_banking::BankRedirect as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::RefundApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::RefundQuery as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::YuanRefundApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "unified")]
    <unified::PaymentCreate as crate::endpoint::Endpoint>::OPERATION,
];

/// Every notification that this crate knows, in the same order.
pub const NOTIFICATIONS: &[&Notification] = &[
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "aggregate")]
    <aggregate::WebReturn as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::H5Return as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::WebReturn as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "online-banking")]
    <online_banking::BankReturn as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "online-banking")]
    <online_banking::PaymentNotification as crate::notification::Notice>::NOTIFICATION,
    #[cfg(feature = "refund")]
    <refund::RefundNotification as crate::notification::Notice>::NOTIFICATION,
];

/// Calls a macro with every table's type, so that code can be written once for all of them: `$each!(call
/// path)` for the request of a call, `$each!(redirect path)` for the request of a redirect,
/// `$each!(notification path)` for a notification.
///
/// ```
/// let mut calls = 0;
/// macro_rules! count {
///     (call $request:path) => { calls += 1; };
///     ($other:ident $message:path) => {};
/// }
/// lianlian::for_each_table!(count);
/// assert!(calls > 20);
/// ```
#[cfg(feature = "all-products")]
#[macro_export]
macro_rules! for_each_table {
    ($each:ident) => {
        $each!(call $crate::api::account::BalanceQueryRequest);
        $each!(call $crate::api::account::BranchQueryRequest);
        $each!(call $crate::api::account::SupportedBanksQueryRequest);
        $each!(call $crate::api::aggregate::PaymentApplyRequest);
        $each!(call $crate::api::aggregate::PaymentQueryRequest);
        $each!(redirect $crate::api::aggregate::WebRedirectRequest);
        $each!(notification $crate::api::aggregate::PaymentNotification);
        $each!(notification $crate::api::aggregate::WebReturn);
        $each!(call $crate::api::card::BoundCardsQueryRequest);
        $each!(call $crate::api::card::CardBinQueryRequest);
        $each!(call $crate::api::card::CardBindApplyRequest);
        $each!(call $crate::api::card::CardBindVerifyRequest);
        $each!(call $crate::api::card::CardUnbindRequest);
        $each!(redirect $crate::api::easypay::H5RedirectRequest);
        $each!(call $crate::api::easypay::PaymentApplyRequest);
        $each!(call $crate::api::easypay::PaymentQueryRequest);
        $each!(call $crate::api::easypay::PaymentVerifyRequest);
        $each!(call $crate::api::easypay::PreauthCancelRequest);
        $each!(call $crate::api::easypay::PreauthCompleteRequest);
        $each!(call $crate::api::easypay::PreauthQueryRequest);
        $each!(redirect $crate::api::easypay::WebRedirectRequest);
        $each!(notification $crate::api::easypay::H5Return);
        $each!(notification $crate::api::easypay::PaymentNotification);
        $each!(notification $crate::api::easypay::WebReturn);
        $each!(call $crate::api::exchange::PaymentApplyRequest);
        $each!(call $crate::api::exchange::PaymentQueryRequest);
        $each!(call $crate::api::exchange::PaymentVerifyRequest);
        $each!(notification $crate::api::exchange::PaymentNotification);
        $each!(call $crate::api::instant_payment::PaymentApplyRequest);
        $each!(call $crate::api::instant_payment::PaymentConfirmRequest);
        $each!(call $crate::api::instant_payment::PaymentQueryRequest);
        $each!(notification $crate::api::instant_payment::PaymentNotification);
        $each!(call $crate::api::mpay::CardBindApplyRequest);
        $each!(call $crate::api::mpay::CardBindVerifyRequest);
        $each!(call $crate::api::mpay::PaymentApplyRequest);
        $each!(call $crate::api::mpay::PaymentQueryRequest);
        $each!(call $crate::api::mpay::PaymentVerifyRequest);
        $each!(notification $crate::api::mpay::CardBindNotification);
        $each!(notification $crate::api::mpay::PaymentNotification);
        $each!(redirect $crate::api::online_banking::BankRedirectRequest);
        $each!(notification $crate::api::online_banking::BankReturn);
        $each!(notification $crate::api::online_banking::PaymentNotification);
        $each!(call $crate::api::refund::RefundApplyRequest);
        $each!(call $crate::api::refund::RefundQueryRequest);
        $each!(call $crate::api::refund::YuanRefundApplyRequest);
        $each!(notification $crate::api::refund::RefundNotification);
        $each!(call $crate::api::unified::PaymentCreateRequest);
    };
}

/// Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
/// [`Order`](crate::Order), `$each!(query path)` for an [`OrderQuery`](crate::OrderQuery).
#[cfg(feature = "all-products")]
#[macro_export]
macro_rules! for_each_order {
    ($each:ident) => {
        $each!(order $crate::api::aggregate::PaymentApplyRequest);
        $each!(query $crate::api::aggregate::PaymentQueryRequest);
        $each!(order $crate::api::aggregate::WebRedirectRequest);
        $each!(order $crate::api::easypay::H5RedirectRequest);
        $each!(order $crate::api::easypay::PaymentApplyRequest);
        $each!(query $crate::api::easypay::PaymentQueryRequest);
        $each!(order $crate::api::easypay::PaymentVerifyRequest);
        $each!(order $crate::api::easypay::WebRedirectRequest);
        $each!(order $crate::api::exchange::PaymentApplyRequest);
        $each!(query $crate::api::exchange::PaymentQueryRequest);
        $each!(order $crate::api::exchange::PaymentVerifyRequest);
        $each!(order $crate::api::instant_payment::PaymentApplyRequest);
        $each!(order $crate::api::instant_payment::PaymentConfirmRequest);
        $each!(query $crate::api::instant_payment::PaymentQueryRequest);
        $each!(order $crate::api::mpay::PaymentApplyRequest);
        $each!(query $crate::api::mpay::PaymentQueryRequest);
        $each!(order $crate::api::mpay::PaymentVerifyRequest);
        $each!(order $crate::api::refund::RefundApplyRequest);
        $each!(query $crate::api::refund::RefundQueryRequest);
        $each!(order $crate::api::refund::YuanRefundApplyRequest);
    };
}
