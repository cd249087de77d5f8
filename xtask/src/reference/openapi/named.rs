//! Operations by their names.

use serde_json::{Map, Value};

use crate::reference::name;
use crate::reference::schema::Parts;
use lianlian_tables::{File, Operation};

/// An operation of a product, and what it is called: `MpayCardBindApply`.
pub(super) struct Named<'a> {
    pub product: &'a str,
    pub file: &'a File<Operation>,
}

impl Named<'_> {
    pub fn id(&self) -> String {
        name::table(self.product, self.file.stem())
    }

    /// A reference to one of the operation's schemas.
    pub fn schema(&self, of: &str, parts: &Parts) -> Map<String, Value> {
        parts.reference(&(self.id() + of))
    }
}
