//! The order that a request is about.

use lianlian_core::{OperationType as _, Sent, order_number};

/// The order that a request makes, or that a query asks after.
#[cfg_attr(
    not(any(feature = "journal", feature = "register")),
    allow(dead_code, reason = "only notes name it")
)]
pub(super) struct Subject {
    /// The product, `mpay`.
    pub product: Option<&'static str>,
    /// The series of numbers that its number is of, where its product has several.
    pub series: Option<&'static str>,
    /// The merchant's number; `None` where LianLian's alone is asked by.
    pub number: Option<String>,
}

impl Subject {
    pub fn of<R: Sent>(request: &R) -> Self {
        let operation = R::Operation::OPERATION;
        Self {
            product: operation.product,
            series: operation.series(),
            number: order_number(request),
        }
    }

    /// The same order, with the number that the answer told where the request has none.
    #[cfg(any(feature = "journal", feature = "register"))]
    pub fn or_number(self, told: Option<&str>) -> Self {
        let number = self.number.or_else(|| told.map(str::to_owned));
        Self { number, ..self }
    }
}
