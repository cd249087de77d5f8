//! Orders, the queries that ask after them, and what became of them.

use std::cell::RefCell;

use crate::field::Open;
use crate::generation::ORDER_NUMBERS;
use crate::message::{RawMessage, Reader, text_of};
use crate::operation::OperationType as _;
use crate::operation::{Request, Response as _, ResponseTo, Sent};

/// A request that makes an order, or moves its money: what to settle when its outcome is unknown. A request of the second
/// generation that moves none, such as a card's binding, may be asked after in the same way.
///
/// Implemented by the macro where the declaration says `queried_by`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` makes no order that a query asks after",
    label = "no order to settle",
    note = "settle the request that made the order, or ask by its number: `settle_by(&query, …)` with the product's query, such as `PaymentQueryRequest` or `RefundQueryRequest`",
    note = "a query whose answer has no state of an order, such as a pre-authorisation's, settles with `query_until`"
)]
pub trait Order: Sent {
    /// The query that asks after it.
    type Query: OrderQuery;

    /// Asks how this order went.
    fn query(&self) -> Self::Query;
}

/// A query whose answer says how an order went.
///
/// Implemented by the macro where the declaration says `state`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` asks after no order whose state its answer tells",
    label = "no query of an order",
    note = "use the product's query, such as `PaymentQueryRequest` or `RefundQueryRequest`; for a query whose answer tells it otherwise, `query_until`"
)]
pub trait OrderQuery: Request {
    /// The order's state by the signed answer.
    fn state(answer: &ResponseTo<Self>) -> OrderState;
}

/// The state that an answer to a query tells, of a body that was verified when it came and was kept since. It gives
/// `None` where the body can't be read, and for a return code that isn't an outcome.
pub fn recorded_state<Q: OrderQuery>(
    answer: &RawMessage<'_>,
    ret_code: &str,
) -> Option<OrderState> {
    let oddities = RefCell::default();
    let read = ResponseTo::<Q>::read(ret_code, &Reader::lenient(answer, &oddities));
    Some(Q::state(&read?.ok()?))
}

/// The state of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// It succeeded: paid, paid out, or refunded.
    Succeeded,
    /// It failed, and no money moved or will.
    Failed,
    /// The money went, and came back.
    Returned,
    /// It waits for the merchant to confirm it.
    ToConfirm,
    /// Nobody knows yet: ask again.
    Pending,
    /// The answer doesn't say, or with a code that this crate doesn't know.
    Unknown,
}

impl OrderState {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Succeeded,
        Self::Failed,
        Self::Returned,
        Self::ToConfirm,
        Self::Pending,
        Self::Unknown,
    ];

    /// A word for it: `succeeded`, `failed`, `returned`, `to_confirm`, `pending` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Returned => "returned",
            Self::ToConfirm => "to_confirm",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
        }
    }

    /// Tells whether the state is final, so that asking again brings nothing new by itself.
    pub const fn is_settled(self) -> bool {
        match self {
            Self::Succeeded | Self::Failed | Self::Returned | Self::ToConfirm => true,
            Self::Pending | Self::Unknown => false,
        }
    }
}

/// A value that says what became of an order.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how an order went",
    note = "implement `lianlian::HasState` for the code list, and say for each code which `OrderState` it means"
)]
pub trait HasState {
    /// The order's state by this value.
    fn state(&self) -> OrderState;
}

impl<T: HasState> HasState for Open<T> {
    fn state(&self) -> OrderState {
        match self {
            Self::Known(code) => code.state(),
            Self::Unknown(_) => OrderState::Unknown,
        }
    }
}

impl<T: HasState> HasState for Option<T> {
    fn state(&self) -> OrderState {
        self.as_ref().map_or(OrderState::Unknown, T::state)
    }
}

/// The merchant's number for what a request is about: of the order that it makes, or asks after.
pub fn order_number<R: Sent>(request: &R) -> Option<String> {
    let text = |name| text_of(request, name);
    match R::Operation::OPERATION.order {
        Some(name) => text(name),
        // A refund, not the payment that it takes back.
        None => ORDER_NUMBERS.into_iter().find_map(text),
    }
}
