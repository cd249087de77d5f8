//! The part that all records of an exchange share.

use std::collections::{BTreeMap, BTreeSet};

use lianlian_core::message::text_of;
use lianlian_core::{OperationType as _, Request, order_number};

use super::left_out;

/// The part that all records of an exchange share.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub operation: String,
    pub order: Option<String>,
    pub asked_by: BTreeMap<String, String>,
    pub makes_order: bool,
    /// The names, in small letters, of the members that are left out of its answer.
    pub hidden: BTreeSet<String>,
}

impl About {
    pub(super) fn of<R: Request>(request: &R) -> Self {
        let operation = R::Operation::OPERATION;
        let names = operation.queried_by.iter();
        let given = names.filter_map(|name| Some(((*name).to_owned(), text_of(request, name)?)));
        Self {
            operation: operation.table(),
            order: order_number(request),
            asked_by: given.collect(),
            makes_order: operation.order.is_some(),
            hidden: left_out::of_operation(operation),
        }
    }

    /// With these names left out too.
    pub(super) fn hiding(mut self, names: &BTreeSet<String>) -> Self {
        self.hidden.extend(names.iter().cloned());
        self
    }
}
