//! The refusals that LianLian signs. Both kinds occur: its gateway refuses without a signature, and what
//! refuses behind it mostly with one.

use lianlian::api::{account, card, easypay, exchange, mpay, refund};
use lianlian::{Operation, OperationType as _, RetCode};

use crate::asked::is_one_of;
use crate::dialect::Dialect;

/// The operations whose pages have `sign` in successful answers only.
const SIGNED_ON_SUCCESS_ONLY: [&Operation; 17] = [
    account::BalanceQuery::OPERATION,
    card::BoundCardsQuery::OPERATION,
    card::CardBindApply::OPERATION,
    card::CardBindVerify::OPERATION,
    card::CardUnbind::OPERATION,
    easypay::PaymentApply::OPERATION,
    easypay::PaymentVerify::OPERATION,
    exchange::PaymentApply::OPERATION,
    exchange::PaymentQuery::OPERATION,
    exchange::PaymentVerify::OPERATION,
    mpay::CardBindApply::OPERATION,
    mpay::CardBindVerify::OPERATION,
    mpay::PaymentApply::OPERATION,
    mpay::PaymentVerify::OPERATION,
    refund::RefundApply::OPERATION,
    refund::RefundQuery::OPERATION,
    refund::YuanRefundApply::OPERATION,
];

/// The refusals that are signed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Refusals {
    /// Those that LianLian signs.
    #[default]
    AsLianLian,
    /// All, or none, as a trouble has it.
    All(bool),
}

impl Refusals {
    /// Says whether the refusal of a request to this operation with this code is signed.
    pub fn are_signed(self, operation: &Operation, ret_code: &str) -> bool {
        match self {
            Self::AsLianLian => is_signed(operation, ret_code),
            Self::All(signed) => signed,
        }
    }
}

/// Says whether LianLian signs it when it refuses a request to this operation with this code.
fn is_signed(operation: &Operation, ret_code: &str) -> bool {
    let dialect = Dialect::of(operation.generation);
    let is_at_the_gate = || RetCode::of(ret_code, operation).is_at_the_gate();
    if dialect.signed.contains(&ret_code) {
        true
    } else if dialect.unsigned.contains(&ret_code) || is_at_the_gate() {
        false
    } else {
        !is_one_of(operation, &SIGNED_ON_SUCCESS_ONLY)
    }
}
