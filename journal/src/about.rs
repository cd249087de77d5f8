//! The part that all records of an exchange share.

use std::collections::BTreeMap;

use lianlian_core::message::text_of;
use lianlian_core::{Operation, OperationType as _, Request, order_number};

/// The part that all records of an exchange share.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub operation: String,
    pub order: Option<String>,
    pub series: Option<String>,
    pub asked_by: BTreeMap<String, String>,
    pub makes_order: bool,
    /// The declaration, whose rows say what is left out of the answer; `None` after a record that was read.
    pub declared: Option<&'static Operation>,
}

impl About {
    pub(super) fn of<R: Request>(request: &R) -> Self {
        let operation = R::Operation::OPERATION;
        let members = operation.queried_by.iter();
        let given =
            members.filter_map(|by| Some((by.query.to_owned(), text_of(request, by.order)?)));
        Self {
            operation: operation.table(),
            order: order_number(request),
            series: operation.series().map(str::to_owned),
            asked_by: given.collect(),
            makes_order: operation.order.is_some(),
            declared: Some(operation),
        }
    }
}
