//! Operations that move money.

use lianlian::Operation;

/// Tells operations that make an order or a refund, or move its money, which releasing doesn't.
pub(crate) fn moves_money(operation: &Operation) -> bool {
    operation.order.is_some() && operation.name != "PreauthCancel"
}
