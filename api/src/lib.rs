// Generated from `spec/` by `cargo xtask codegen`; do not edit.

//! LianLian's documented operations, a module per product. Use them through the crate
//! [`lianlian`](https://docs.rs/lianlian), which re-exports them as `lianlian::api`.
//!
//! ```
//! use lianlian_api::RET_CODES;
//!
//! let refused = RET_CODES.find("1001").expect("a documented code");
//! assert!(refused.gate, "LianLian refuses with it before it makes anything");
//! if let Some(advice) = refused.advice {
//!     println!("{}: {advice}", refused.message);
//! }
//! ```
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

// The macro's output names the core by the facade's name.
extern crate lianlian_core as lianlian;

#[cfg(feature = "account")]
pub mod account;
#[cfg(feature = "accp-account")]
pub mod accp_account;
mod accp_ret_codes;
#[cfg(feature = "accp-trade")]
pub mod accp_trade;
#[cfg(feature = "aggregate")]
pub mod aggregate;
mod banks;
#[cfg(feature = "card")]
pub mod card;
pub mod codes;
mod each;
#[cfg(feature = "easypay")]
pub mod easypay;
mod errata;
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
#[cfg(feature = "report")]
pub mod report;
mod ret_codes;
pub mod risk;
mod switches;
#[cfg(feature = "unified")]
pub mod unified;

use lianlian_core::Operation;
use lianlian_core::notification::Notification;
use lianlian_core::report::Report;

pub use accp_ret_codes::ACCP_RET_CODES;
pub use banks::Bank;
pub use errata::ERRATA;
pub use ret_codes::RET_CODES;

/// Every operation that this crate knows, in the order of the tables' names: those of
/// the products whose features are on.
pub const OPERATIONS: &[&Operation] = &[
    #[cfg(feature = "account")]
    <account::BalanceQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "account")]
    <account::BranchQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "account")]
    <account::SupportedBanksQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::CardBindApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::CardBindVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::CardUnbind as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::GetRandom as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::QueryAccounts as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::QueryCards as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::QueryTxn as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-account")]
    <accp_account::QueryUser as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::BalancePayment as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::CardPayment as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::ClosePayment as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::GatewayPayment as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::QueryPayment as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::QueryRefund as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::QueryWithdrawal as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::Refund as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::SecuredConfirm as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::SmsValidation as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::TradeCreate as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::Withdrawal as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::WithdrawalCheck as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "aggregate")]
    <aggregate::WebRedirect as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "card")]
    <card::BoundCardsQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBinQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBindApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardBindVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "card")]
    <card::CardUnbind as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::H5Redirect as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthCancel as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthComplete as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::PreauthQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "easypay")]
    <easypay::WebRedirect as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentConfirm as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentVerify as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "online-banking")]
    <online_banking::BankRedirect as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::RefundApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::RefundQuery as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "refund")]
    <refund::YuanRefundApply as lianlian_core::OperationType>::OPERATION,
    #[cfg(feature = "unified")]
    <unified::PaymentCreate as lianlian_core::OperationType>::OPERATION,
];

/// Every notification that this crate knows, in the same order.
pub const NOTIFICATIONS: &[&Notification] = &[
    #[cfg(feature = "accp-account")]
    <accp_account::CardBindNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::PaymentReturn as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::RefundNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "accp-trade")]
    <accp_trade::WithdrawalNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "aggregate")]
    <aggregate::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "aggregate")]
    <aggregate::WebReturn as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::H5Return as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "easypay")]
    <easypay::WebReturn as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "exchange")]
    <exchange::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "instant-payment")]
    <instant_payment::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "mpay")]
    <mpay::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "online-banking")]
    <online_banking::BankReturn as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "online-banking")]
    <online_banking::PaymentNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
    #[cfg(feature = "refund")]
    <refund::RefundNotification as lianlian_core::notification::NotificationMessage>::NOTIFICATION,
];

/// Every report that this crate knows, in the same order.
pub const REPORTS: &[&Report] = &[
    #[cfg(feature = "report")]
    <report::SummaryRow as lianlian_core::report::ReportRow>::REPORT,
    #[cfg(feature = "report")]
    <report::TransactionRow as lianlian_core::report::ReportRow>::REPORT,
];
