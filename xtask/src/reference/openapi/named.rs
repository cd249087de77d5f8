//! Operations and schemas by their names.

use serde_json::{Value, json};

use lianlian_tables::{File, Operation};

/// An operation of a product, and what it is called: `mpay.card_bind_apply`.
pub(super) struct Named<'a> {
    pub product: &'a str,
    pub file: &'a File<Operation>,
}

impl Named<'_> {
    pub fn id(&self) -> String {
        format!("{}.{}", self.product, self.file.stem())
    }

    /// A reference to one of the operation's schemas.
    pub fn schema(&self, of: &str) -> Value {
        reference(&format!("{}.{of}", self.id()))
    }
}

pub(super) fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}
