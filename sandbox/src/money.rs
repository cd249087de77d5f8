//! Operations that move money.

use lianlian::api::{accp_trade, easypay, refund};
use lianlian::{Operation, OperationType as _};

use crate::asked::is_one_of;

/// Tells operations that make an order or a refund, or move its money, which releasing a pre-authorisation doesn't.
pub(crate) fn moves_money(operation: &Operation) -> bool {
    operation.order.is_some() && !is_one_of(operation, &[easypay::PreauthCancel::OPERATION])
}

/// Tells operations that send money back.
pub(crate) fn sends_back(operation: &Operation) -> bool {
    let refunds = [
        accp_trade::Refund::OPERATION,
        refund::RefundApply::OPERATION,
        refund::YuanRefundApply::OPERATION,
    ];
    is_one_of(operation, &refunds)
}
