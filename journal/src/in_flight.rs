//! An exchange under way.

use std::collections::BTreeSet;

use super::Header;
use super::about::About;

/// An exchange under way, by the part that its records share.
#[derive(Debug, Clone)]
pub struct InFlight {
    pub(super) id: String,
    pub(super) about: About,
}

impl InFlight {
    /// The exchange that a record belongs to.
    pub(super) fn of(header: &Header) -> Self {
        Self {
            id: header.exchange.clone(),
            about: About {
                operation: header.operation.clone(),
                order: header.order.clone(),
                asked_by: header.asked_by.clone(),
                makes_order: header.makes_order,
                // Only what is noted of the order's state comes after a record that was read.
                hidden: BTreeSet::new(),
            },
        }
    }

    /// Its id, 32 hexadecimal digits.
    pub fn id(&self) -> &str {
        &self.id
    }
}
