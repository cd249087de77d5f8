//! An exchange under way.

use super::Header;
use super::about::About;

/// An exchange under way: what its records have in common.
#[derive(Debug, Clone)]
pub struct Exchange {
    pub(super) id: String,
    pub(super) about: About,
}

impl Exchange {
    /// The exchange that a record belongs to.
    pub(super) fn of(header: &Header) -> Self {
        Self {
            id: header.exchange.clone(),
            about: About {
                operation: header.operation.clone(),
                order: header.order.clone(),
                asked_by: header.asked_by.clone(),
                is_query: header.is_query,
            },
        }
    }

    /// Its id, 32 hexadecimal digits.
    pub fn id(&self) -> &str {
        &self.id
    }
}
