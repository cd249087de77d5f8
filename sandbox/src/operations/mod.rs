//! The work of LianLian's side on a right request, operation by operation.

mod accounts;
mod banks;
mod cards;
mod draw;
mod payments;
mod payouts;
mod preauth;
mod refunds;

use lianlian::example::Members;

use crate::declined::Declined;
use crate::desk::Desk;
use crate::exchange::{Asked, Told, table};

pub use payments::ORDER_LIFETIME;
pub use payouts::CONFIRMATION_LIFETIME;

/// Deals with a request. Tables that stand nowhere here are answered with their examples.
pub(crate) async fn act(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    match table(asked.operation).as_str() {
        "account/BalanceQuery" => accounts::balance(desk, asked).await,
        "account/SupportedBanksQuery" => banks::supported(asked),
        "account/BranchQuery" => banks::branches(asked),

        "mpay/CardBindApply" | "card/CardBindApply" => cards::apply(desk, asked).await,
        "mpay/CardBindVerify" | "card/CardBindVerify" => cards::verify(desk, asked).await,
        "card/CardBinQuery" => Ok(cards::bin(asked)),
        "card/BoundCardsQuery" => cards::list(desk, asked).await,
        "card/CardUnbind" => cards::unbind(desk, asked).await,

        "mpay/PaymentApply" | "easypay/PaymentApply" | "exchange/PaymentApply" => {
            payments::apply(desk, asked).await
        }
        "mpay/PaymentVerify" | "easypay/PaymentVerify" | "exchange/PaymentVerify" => {
            payments::verify(desk, asked).await
        }
        "aggregate/PaymentApply" | "unified/PaymentCreate" => payments::create(desk, asked).await,
        "mpay/PaymentQuery"
        | "easypay/PaymentQuery"
        | "exchange/PaymentQuery"
        | "aggregate/PaymentQuery" => payments::query(desk, asked).await,

        "easypay/PreauthQuery" => preauth::query(desk, asked).await,
        "easypay/PreauthComplete" => preauth::complete(desk, asked).await,
        "easypay/PreauthCancel" => preauth::cancel(desk, asked).await,

        "instant_payment/PaymentApply" => payouts::apply(desk, asked).await,
        "instant_payment/PaymentConfirm" => payouts::confirm(desk, asked).await,
        "instant_payment/PaymentQuery" => payouts::query(desk, asked).await,

        "refund/RefundApply" | "refund/YuanRefundApply" => refunds::apply(desk, asked).await,
        "refund/RefundQuery" => refunds::query(desk, asked).await,

        "easypay/WebRedirect"
        | "easypay/H5Redirect"
        | "aggregate/WebRedirect"
        | "online_banking/BankRedirect" => payments::redirect(desk, asked).await,

        // A table that is younger than this sandbox.
        _ => Ok(Told::done(Members::new())),
    }
}
