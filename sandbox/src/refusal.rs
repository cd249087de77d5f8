//! The refusals that LianLian signs. Both kinds occur: its gateway refuses without a signature, and what
//! refuses behind it mostly with one.

use lianlian::{Operation, RetCode};

/// The codes that signed messages of LianLian's have, whatever the operation.
const SIGNED: [&str; 5] = ["4002", "4003", "4004", "4005", "9093"];

/// The codes that are seen unsigned, beside the gateway's own.
const UNSIGNED: [&str; 4] = ["3003", "4007", "8901", "9002"];

/// The operations, by product and name, whose pages have `sign` in successful answers only.
const SIGNED_ON_SUCCESS_ONLY: [(&str, &str); 17] = [
    ("account", "BalanceQuery"),
    ("card", "BoundCardsQuery"),
    ("card", "CardBindApply"),
    ("card", "CardBindVerify"),
    ("card", "CardUnbind"),
    ("easypay", "PaymentApply"),
    ("easypay", "PaymentVerify"),
    ("exchange", "PaymentApply"),
    ("exchange", "PaymentQuery"),
    ("exchange", "PaymentVerify"),
    ("mpay", "CardBindApply"),
    ("mpay", "CardBindVerify"),
    ("mpay", "PaymentApply"),
    ("mpay", "PaymentVerify"),
    ("refund", "RefundApply"),
    ("refund", "RefundQuery"),
    ("refund", "YuanRefundApply"),
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
    let is_at_the_gate = || RetCode::of(ret_code, operation).is_at_the_gate();
    if SIGNED.contains(&ret_code) {
        true
    } else if UNSIGNED.contains(&ret_code) || is_at_the_gate() {
        false
    } else {
        !SIGNED_ON_SUCCESS_ONLY.contains(&(operation.product, operation.name))
    }
}
