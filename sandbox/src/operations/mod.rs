//! The work of LianLian's side on a right request, operation by operation.

mod accounts;
mod accp;
mod banks;
mod cards;
mod draw;
mod lacking;
mod numbers;
mod payments;
mod payouts;
mod preauth;
mod refunds;

use std::future::Future;
use std::pin::Pin;

use lianlian::Sent;
use lianlian::api::{
    account, accp_account, accp_trade, aggregate, card, easypay, exchange, instant_payment, mpay,
    online_banking, refund, unified,
};

use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;

pub use payments::ORDER_LIFETIME;
pub use payouts::CONFIRMATION_LIFETIME;

/// The work on a right request.
pub(crate) type Act = for<'a> fn(&'a mut Desk<'_>, &'a Asked) -> Acting<'a>;

type Acting<'a> = Pin<Box<dyn Future<Output = Result<Told, Declined>> + Send + 'a>>;

/// A request that the sandbox answers.
#[diagnostic::on_unimplemented(
    message = "nobody has said how the sandbox answers `{Self}`",
    note = "give it a line in sandbox/src/operations/mod.rs; `by_example` answers with the table's examples"
)]
pub(crate) trait Answered: Sent {
    /// The work on it.
    const ACT: Act;
}

macro_rules! answered {
    ($($($request:path),+ => $act:path;)+) => {
        $($(
            impl Answered for $request {
                const ACT: Act = |desk, asked| Box::pin($act(desk, asked));
            }
        )+)+
    };
}

answered! {
    account::BalanceQueryRequest => accounts::balance;
    account::SupportedBanksQueryRequest => banks::supported;
    account::BranchQueryRequest => banks::branches;

    card::CardBinQueryRequest => by_example;

    accp_trade::TradeCreateRequest => accp::trades::create;
    accp_trade::ClosePaymentRequest => accp::trades::close;
    accp_trade::QueryPaymentRequest => accp::trades::query;
    accp_trade::BalancePaymentRequest => accp::payments::with_balance;
    accp_trade::CardPaymentRequest => accp::payments::with_card;
    accp_trade::GatewayPaymentRequest => accp::payments::at_gateway;
    accp_trade::SmsValidationRequest => accp::payments::validate;
    accp_trade::SecuredConfirmRequest => accp::secured::confirm;
    accp_trade::RefundRequest => accp::refunds::apply;
    accp_trade::QueryRefundRequest => accp::refunds::query;
    accp_trade::WithdrawalRequest => accp::withdrawals::apply;
    accp_trade::WithdrawalCheckRequest => accp::withdrawals::check;
    accp_trade::QueryWithdrawalRequest => accp::withdrawals::query;
    accp_account::GetRandomRequest => accp::users::random;
    accp_account::QueryUserRequest => accp::users::query;
    accp_account::QueryAccountsRequest => accp::users::accounts;
    accp_account::CardBindApplyRequest => accp::cards::apply;
    accp_account::CardBindVerifyRequest => accp::cards::verify;
    accp_account::CardUnbindRequest => accp::cards::unbind;
    accp_account::QueryCardsRequest => accp::cards::list;
    accp_account::QueryTxnRequest => accp::cards::query;

    mpay::CardBindApplyRequest, card::CardBindApplyRequest => cards::apply;
    mpay::CardBindVerifyRequest, card::CardBindVerifyRequest => cards::verify;
    card::BoundCardsQueryRequest => cards::list;
    card::CardUnbindRequest => cards::unbind;

    mpay::PaymentApplyRequest => payments::apply::<mpay::PaymentNotification>;
    easypay::PaymentApplyRequest => lacking::apply;
    exchange::PaymentApplyRequest => payments::apply::<exchange::PaymentNotification>;
    mpay::PaymentVerifyRequest, exchange::PaymentVerifyRequest => payments::verify;
    easypay::PaymentVerifyRequest => lacking::verify;
    aggregate::PaymentApplyRequest, unified::PaymentCreateRequest
        => payments::create::<aggregate::PaymentNotification, aggregate::WebReturn>;
    mpay::PaymentQueryRequest, easypay::PaymentQueryRequest, exchange::PaymentQueryRequest,
    aggregate::PaymentQueryRequest => payments::query;

    easypay::PreauthQueryRequest => preauth::query;
    easypay::PreauthCompleteRequest => preauth::complete;
    easypay::PreauthCancelRequest => preauth::cancel;

    instant_payment::PaymentApplyRequest => payouts::apply::<instant_payment::PaymentNotification>;
    instant_payment::PaymentConfirmRequest => payouts::confirm;
    instant_payment::PaymentQueryRequest => payouts::query;

    refund::RefundApplyRequest => refunds::apply;
    refund::YuanRefundApplyRequest => refunds::apply_in_yuan;
    refund::RefundQueryRequest => refunds::query;

    easypay::WebRedirectRequest => payments::redirect::<easypay::PaymentNotification, easypay::WebReturn>;
    easypay::H5RedirectRequest => payments::redirect::<easypay::PaymentNotification, easypay::H5Return>;
    aggregate::WebRedirectRequest
        => payments::redirect::<aggregate::PaymentNotification, aggregate::WebReturn>;
    online_banking::BankRedirectRequest
        => payments::redirect::<online_banking::PaymentNotification, online_banking::BankReturn>;
}

/// Does nothing: the answer is the operation's first outcome, made of the table's examples.
async fn by_example(_: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    Ok(Told::example(asked.usual()))
}
