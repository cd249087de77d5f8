//! Reading typed messages from raw ones.

use super::{RawMessage, RawValue, ReadMessage};
use crate::field::Value;
use crate::row::Row;

/// Hands out the members of a raw message by their rows.
///
/// Generated code asks it for one member after the other. Every `None` means that the message can't
/// be read; what exactly is wrong with it, the checks say.
pub struct Reader<'a> {
    raw: &'a RawMessage<'a>,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(raw: &'a RawMessage<'a>) -> Self {
        Self { raw }
    }

    /// A member that must be there.
    pub fn required<T: Value>(&self, row: &Row) -> Option<T> {
        self.optional(row)?
    }

    /// A member that may be absent, null or empty: the inner `None`.
    pub fn optional<T: Value>(&self, row: &Row) -> Option<Option<T>> {
        match self.raw.get(row.name) {
            None | Some(RawValue::Null) => Some(None),
            Some(RawValue::Text(text)) if text.is_empty() => Some(None),
            Some(RawValue::Text(text)) => T::from_wire(text).map(Some),
            Some(RawValue::Other(_)) => None,
        }
    }

    /// A list that may be absent, null or empty: a vector without items.
    pub fn list<T: ReadMessage>(&self, row: &Row) -> Option<Vec<T>> {
        match self.raw.get(row.name) {
            None | Some(RawValue::Null) => Some(Vec::new()),
            Some(RawValue::Text(text)) => text.is_empty().then(Vec::new),
            Some(RawValue::Other(json)) => RawMessage::parse_list(json)?
                .iter()
                .map(|item| T::read(&Reader::new(item.as_ref()?)))
                .collect(),
        }
    }
}
