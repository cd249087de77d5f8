//! An exchange under way.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Header;
use super::about::About;

/// An exchange under way, by the part that its records share.
#[derive(Debug, Clone)]
pub struct InFlight {
    pub(super) id: String,
    pub(super) about: About,
    /// The names, in small letters, of what the journal hides besides what the answer's own operation hides.
    pub(super) hidden: Arc<BTreeSet<String>>,
}

impl InFlight {
    /// The exchange that a record belongs to.
    pub(super) fn of(header: &Header) -> Self {
        Self {
            id: header.exchange.clone(),
            about: About {
                operation: header.operation.clone(),
                order: header.order.clone(),
                series: header.series.clone(),
                asked_by: header.asked_by.clone(),
                makes_order: header.makes_order,
                // Only what is noted of the order's state comes after it.
                declared: None,
            },
            hidden: Arc::default(),
        }
    }

    /// Its id, 32 hexadecimal digits.
    pub fn id(&self) -> &str {
        &self.id
    }
}
