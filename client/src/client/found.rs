//! The facts that an answer tells of an order.

use lianlian_api::OPERATIONS;
use lianlian_api::codes::{PaymentResult, RefundState};
use lianlian_core::field::{Amount, Value as _};
use lianlian_core::message::{Message, RawMessage, text_of};
use lianlian_core::{
    HasState as _, Operation, OperationType as _, OrderState, Sent, recorded_state,
};

use super::ways::{LIANLIAN_NUMBERS, NUMBERS, TOLD_AMOUNTS, first_of};

/// The facts that a signed answer tells of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// The state of the order.
    pub state: OrderState,
    /// The return code of the answer.
    pub ret_code: String,
    /// The merchant's number of the order or refund.
    pub order: Option<String>,
    /// The amount that it tells.
    pub amount: Option<Amount>,
    /// LianLian's number of the payment or refund.
    pub lianlian_number: Option<String>,
}

impl Found {
    /// The facts in the answer to a call of this operation. An answer without a result leaves the order pending: that a
    /// request was accepted says nothing of its money.
    pub fn in_answer(operation: &Operation, answer: &dyn Message, ret_code: &str) -> Self {
        Self::among(operation, |way| text_of(answer, way), ret_code)
    }

    /// The facts in an answer that a journal holds, to a call of the operation of this table, `mpay/PaymentQuery`;
    /// `None` where the table is not one of LianLian's.
    pub fn in_record(table: &str, answer: &RawMessage<'_>, ret_code: &str) -> Option<Self> {
        let mut operations = OPERATIONS.iter();
        let operation = operations.find(|operation| operation.table() == table)?;
        let found = Self::among(operation, |way| answer.scalar_at(way), ret_code);
        let state = state_of(table, answer, ret_code).unwrap_or(found.state);
        Some(Self { state, ..found })
    }

    fn among(operation: &Operation, text: impl Fn(&str) -> Option<String>, ret_code: &str) -> Self {
        let paid = || Some(PaymentResult::from_wire(&text("result_pay")?)?.state());
        let refunded = || Some(RefundState::from_wire(&text("sta_refund")?)?.state());
        let state = refunded().or_else(paid).unwrap_or(OrderState::Pending);
        let nothing_more = Self {
            state,
            ret_code: ret_code.to_owned(),
            order: None,
            amount: None,
            lianlian_number: None,
        };
        // Number and amount may be those of the payment that a refund takes back.
        if operation.unnamed_order {
            return nothing_more;
        }
        Self {
            order: first_of(&NUMBERS, &text),
            amount: first_of(&TOLD_AMOUNTS, &text).and_then(|text| text.parse().ok()),
            lianlian_number: first_of(&LIANLIAN_NUMBERS, &text),
            ..nothing_more
        }
    }
}

/// The state that an answer to the query of this table tells; `None` where it is not a query's.
#[allow(
    unused_macros,
    unused_variables,
    reason = "without a product there is no query"
)]
fn state_of(table: &str, answer: &RawMessage<'_>, ret_code: &str) -> Option<OrderState> {
    macro_rules! find {
        (query $query:path) => {
            if <$query as Sent>::Operation::OPERATION.table() == table {
                return recorded_state::<$query>(answer, ret_code);
            }
        };
        (order $order:path) => {};
    }
    lianlian_api::for_each_order!(find);
    None
}

/// LianLian's number of the order, among the members of a message.
#[cfg(feature = "register")]
pub fn lianlian_number_among(text: impl Fn(&str) -> Option<String>) -> Option<String> {
    first_of(&LIANLIAN_NUMBERS, text)
}
