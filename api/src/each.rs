// Generated from `spec/` by `cargo xtask codegen`; do not edit.

//! Macros that call another one with every type of the tables.

/// Calls a macro with the type of every message's table whose product's feature is on, so that code can be written
/// once for all of them: `$each!(call path)` for the request of a call, `$each!(redirect
/// path)` for the request of a redirect, `$each!(notification path)` for a notification.
///
/// ```
/// let mut calls = 0;
/// macro_rules! count {
///     (call $request:path) => { calls += 1; };
///     ($other:ident $message:path) => {};
/// }
/// lianlian_api::for_each_table!(count);
/// assert_eq!(calls > 20, cfg!(feature = "all-products"));
/// ```
#[macro_export]
macro_rules! for_each_table {
    ($each:ident) => {
        $crate::__if_account! {
            $each!(call $crate::account::BalanceQueryRequest);
            $each!(call $crate::account::BranchQueryRequest);
            $each!(call $crate::account::SupportedBanksQueryRequest);
        }
        $crate::__if_accp_account! {
            $each!(call $crate::accp_account::CardBindApplyRequest);
            $each!(call $crate::accp_account::CardBindVerifyRequest);
            $each!(call $crate::accp_account::CardUnbindRequest);
            $each!(call $crate::accp_account::GetRandomRequest);
            $each!(call $crate::accp_account::QueryAccountsRequest);
            $each!(call $crate::accp_account::QueryCardsRequest);
            $each!(call $crate::accp_account::QueryTxnRequest);
            $each!(call $crate::accp_account::QueryUserRequest);
            $each!(notification $crate::accp_account::CardBindNotification);
        }
        $crate::__if_accp_trade! {
            $each!(call $crate::accp_trade::BalancePaymentRequest);
            $each!(call $crate::accp_trade::CardPaymentRequest);
            $each!(call $crate::accp_trade::ClosePaymentRequest);
            $each!(call $crate::accp_trade::GatewayPaymentRequest);
            $each!(call $crate::accp_trade::QueryPaymentRequest);
            $each!(call $crate::accp_trade::QueryRefundRequest);
            $each!(call $crate::accp_trade::QueryWithdrawalRequest);
            $each!(call $crate::accp_trade::RefundRequest);
            $each!(call $crate::accp_trade::SecuredConfirmRequest);
            $each!(call $crate::accp_trade::SmsValidationRequest);
            $each!(call $crate::accp_trade::TradeCreateRequest);
            $each!(call $crate::accp_trade::WithdrawalRequest);
            $each!(call $crate::accp_trade::WithdrawalCheckRequest);
            $each!(notification $crate::accp_trade::PaymentNotification);
            $each!(notification $crate::accp_trade::PaymentReturn);
            $each!(notification $crate::accp_trade::RefundNotification);
            $each!(notification $crate::accp_trade::WithdrawalNotification);
        }
        $crate::__if_aggregate! {
            $each!(call $crate::aggregate::PaymentApplyRequest);
            $each!(call $crate::aggregate::PaymentQueryRequest);
            $each!(redirect $crate::aggregate::WebRedirectRequest);
            $each!(notification $crate::aggregate::PaymentNotification);
            $each!(notification $crate::aggregate::WebReturn);
        }
        $crate::__if_card! {
            $each!(call $crate::card::BoundCardsQueryRequest);
            $each!(call $crate::card::CardBinQueryRequest);
            $each!(call $crate::card::CardBindApplyRequest);
            $each!(call $crate::card::CardBindVerifyRequest);
            $each!(call $crate::card::CardUnbindRequest);
        }
        $crate::__if_easypay! {
            $each!(redirect $crate::easypay::H5RedirectRequest);
            $each!(call $crate::easypay::PaymentApplyRequest);
            $each!(call $crate::easypay::PaymentQueryRequest);
            $each!(call $crate::easypay::PaymentVerifyRequest);
            $each!(call $crate::easypay::PreauthCancelRequest);
            $each!(call $crate::easypay::PreauthCompleteRequest);
            $each!(call $crate::easypay::PreauthQueryRequest);
            $each!(redirect $crate::easypay::WebRedirectRequest);
            $each!(notification $crate::easypay::H5Return);
            $each!(notification $crate::easypay::PaymentNotification);
            $each!(notification $crate::easypay::WebReturn);
        }
        $crate::__if_exchange! {
            $each!(call $crate::exchange::PaymentApplyRequest);
            $each!(call $crate::exchange::PaymentQueryRequest);
            $each!(call $crate::exchange::PaymentVerifyRequest);
            $each!(notification $crate::exchange::PaymentNotification);
        }
        $crate::__if_instant_payment! {
            $each!(call $crate::instant_payment::PaymentApplyRequest);
            $each!(call $crate::instant_payment::PaymentConfirmRequest);
            $each!(call $crate::instant_payment::PaymentQueryRequest);
            $each!(notification $crate::instant_payment::PaymentNotification);
        }
        $crate::__if_mpay! {
            $each!(call $crate::mpay::CardBindApplyRequest);
            $each!(call $crate::mpay::CardBindVerifyRequest);
            $each!(call $crate::mpay::PaymentApplyRequest);
            $each!(call $crate::mpay::PaymentQueryRequest);
            $each!(call $crate::mpay::PaymentVerifyRequest);
            $each!(notification $crate::mpay::CardBindNotification);
            $each!(notification $crate::mpay::PaymentNotification);
        }
        $crate::__if_online_banking! {
            $each!(redirect $crate::online_banking::BankRedirectRequest);
            $each!(notification $crate::online_banking::BankReturn);
            $each!(notification $crate::online_banking::PaymentNotification);
        }
        $crate::__if_refund! {
            $each!(call $crate::refund::RefundApplyRequest);
            $each!(call $crate::refund::RefundQueryRequest);
            $each!(call $crate::refund::YuanRefundApplyRequest);
            $each!(notification $crate::refund::RefundNotification);
        }
        $crate::__if_unified! {
            $each!(call $crate::unified::PaymentCreateRequest);
        }
    };
}

/// Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
/// [`Order`](lianlian_core::Order), `$each!(query path)` for an [`OrderQuery`](lianlian_core::OrderQuery).
#[macro_export]
macro_rules! for_each_order {
    ($each:ident) => {
        $crate::__if_accp_account! {
            $each!(order $crate::accp_account::CardBindApplyRequest);
            $each!(order $crate::accp_account::CardBindVerifyRequest);
            $each!(order $crate::accp_account::CardUnbindRequest);
            $each!(query $crate::accp_account::QueryTxnRequest);
        }
        $crate::__if_accp_trade! {
            $each!(order $crate::accp_trade::BalancePaymentRequest);
            $each!(order $crate::accp_trade::CardPaymentRequest);
            $each!(order $crate::accp_trade::GatewayPaymentRequest);
            $each!(query $crate::accp_trade::QueryPaymentRequest);
            $each!(query $crate::accp_trade::QueryRefundRequest);
            $each!(query $crate::accp_trade::QueryWithdrawalRequest);
            $each!(order $crate::accp_trade::RefundRequest);
            $each!(order $crate::accp_trade::SecuredConfirmRequest);
            $each!(order $crate::accp_trade::SmsValidationRequest);
            $each!(order $crate::accp_trade::TradeCreateRequest);
            $each!(order $crate::accp_trade::WithdrawalRequest);
            $each!(order $crate::accp_trade::WithdrawalCheckRequest);
        }
        $crate::__if_aggregate! {
            $each!(order $crate::aggregate::PaymentApplyRequest);
            $each!(query $crate::aggregate::PaymentQueryRequest);
            $each!(order $crate::aggregate::WebRedirectRequest);
        }
        $crate::__if_easypay! {
            $each!(order $crate::easypay::H5RedirectRequest);
            $each!(order $crate::easypay::PaymentApplyRequest);
            $each!(query $crate::easypay::PaymentQueryRequest);
            $each!(order $crate::easypay::PaymentVerifyRequest);
            $each!(order $crate::easypay::WebRedirectRequest);
        }
        $crate::__if_exchange! {
            $each!(order $crate::exchange::PaymentApplyRequest);
            $each!(query $crate::exchange::PaymentQueryRequest);
            $each!(order $crate::exchange::PaymentVerifyRequest);
        }
        $crate::__if_instant_payment! {
            $each!(order $crate::instant_payment::PaymentApplyRequest);
            $each!(order $crate::instant_payment::PaymentConfirmRequest);
            $each!(query $crate::instant_payment::PaymentQueryRequest);
        }
        $crate::__if_mpay! {
            $each!(order $crate::mpay::PaymentApplyRequest);
            $each!(query $crate::mpay::PaymentQueryRequest);
            $each!(order $crate::mpay::PaymentVerifyRequest);
        }
        $crate::__if_refund! {
            $each!(order $crate::refund::RefundApplyRequest);
            $each!(query $crate::refund::RefundQueryRequest);
            $each!(order $crate::refund::YuanRefundApplyRequest);
        }
    };
}
