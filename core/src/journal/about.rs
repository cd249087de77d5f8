//! The part that all records of an exchange share.

use std::collections::BTreeMap;

use crate::endpoint::{Endpoint as _, Request};
use crate::message::{Slot, Slots};
use crate::order;

/// The part that all records of an exchange share.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub operation: String,
    pub order: Option<String>,
    pub asked_by: BTreeMap<String, String>,
    pub makes_order: bool,
}

impl About {
    pub(super) fn of<R: Request>(request: &R, slots: &Slots<'_>) -> Self {
        let operation = R::Endpoint::OPERATION;
        let names = operation.queried_by.iter();
        let given = names.filter_map(|name| match slots.get(name) {
            Some(Slot::Text(text)) => Some(((*name).to_owned(), text.to_string())),
            _ => None,
        });
        Self {
            operation: format!("{}/{}", operation.product, operation.name),
            order: order::number(request),
            asked_by: given.collect(),
            makes_order: operation.order.is_some(),
        }
    }
}
