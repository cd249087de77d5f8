//! The facts that an answer tells of an order.

use lianlian_api::codes::{PaymentResult, RefundState};
use lianlian_core::field::{Amount, Value as _};
use lianlian_core::message::{Message, text_of};
use lianlian_core::{HasState as _, OrderState};

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
    /// The facts in the answer to a call. An answer without a result leaves the order pending: that a request was
    /// accepted says nothing of its money.
    pub fn in_answer(answer: &dyn Message, ret_code: &str) -> Self {
        Self::among(|name| text_of(answer, name), ret_code)
    }

    /// The facts among the members of an answer whose type is not at hand, as in a journal.
    pub fn among(text: impl Fn(&str) -> Option<String>, ret_code: &str) -> Self {
        let paid = || Some(PaymentResult::from_wire(&text("result_pay")?)?.state());
        let refunded = || Some(RefundState::from_wire(&text("sta_refund")?)?.state());
        Self {
            state: refunded().or_else(paid).unwrap_or(OrderState::Pending),
            ret_code: ret_code.to_owned(),
            order: text("no_refund").or_else(|| text("no_order")),
            amount: text("money_refund")
                .or_else(|| text("money_order"))
                .and_then(|text| text.parse().ok()),
            lianlian_number: text("oid_refundno").or_else(|| text("oid_paybill")),
        }
    }
}
