//! The one walk over a message's fields, and the visitors' side of it.

use std::borrow::Cow;

use crate::field::{Unsigned, Value};
use crate::row::Row;

/// Something that can be walked field by field, in the order of the wire names; a line of a report, which nobody
/// signs, in the order of its columns.
///
/// Implemented by the macro. Sign string, JSON body, masked Debug, checks and the comparison of
/// echoes are [visitors](Visit) of this walk.
pub trait Message {
    /// Shows every field to the walk's visitor.
    fn walk<'a>(&'a self, walk: &mut Walk<'_, 'a>);
}

/// Sees the fields of a message in the order of their wire names.
pub trait Visit<'a> {
    /// A value as text; never empty.
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>);

    /// A list of items.
    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>);

    /// An object, with its own members.
    fn object(&mut self, row: &'static Row, object: &'a dyn Message);

    /// A field without a value. The empty text counts as none: it is never sent nor signed.
    fn absent(&mut self, _row: &'static Row) {}
}

/// The members that belong to the protocol, not to the caller.
#[derive(Debug, Clone, Copy, Default)]
pub struct Protocol<'a> {
    pub(crate) oid_partner: Option<&'a str>,
    pub(crate) sign_type: Option<&'a str>,
    pub(crate) sign: Option<&'a str>,
    pub(crate) ret_code: Option<&'a str>,
    pub(crate) ret_msg: Option<&'a str>,
    pub(crate) timestamp: Option<&'a str>,
}

impl<'a> Protocol<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        match name {
            "oid_partner" => self.oid_partner,
            "sign_type" => self.sign_type,
            "sign" => self.sign,
            "ret_code" => self.ret_code,
            "ret_msg" => self.ret_msg,
            "timestamp" => self.timestamp,
            _ => None,
        }
    }
}

/// A walk under way: generated code calls one method per row, in order.
pub struct Walk<'v, 'a> {
    protocol: Protocol<'a>,
    visit: &'v mut dyn Visit<'a>,
}

impl<'v, 'a> Walk<'v, 'a> {
    /// A walk that shows each field to `visit`, with these values of the protocol's own members.
    pub fn new(protocol: Protocol<'a>, visit: &'v mut dyn Visit<'a>) -> Self {
        Self { protocol, visit }
    }

    /// A field that always has a value.
    pub fn required<T: Value>(&mut self, row: &'static Row, value: &'a T) {
        self.text(row, value.wire());
    }

    /// A field that may have none.
    pub fn optional<T: Value>(&mut self, row: &'static Row, value: Option<&'a T>) {
        match value {
            Some(value) => self.text(row, value.wire()),
            None => self.visit.absent(row),
        }
    }

    /// A field with only one value, which the row holds.
    pub fn fixed(&mut self, row: &'static Row) {
        self.text(row, Cow::Borrowed(row.fixed.unwrap_or_default()));
    }

    /// A member of the protocol's own.
    pub fn protocol(&mut self, row: &'static Row) {
        let value = self.protocol.get(row.name).unwrap_or_default();
        self.text(row, Cow::Borrowed(value));
    }

    /// A list of items; one without items is absent.
    pub fn list<T: Message>(&mut self, row: &'static Row, items: &'a [T]) {
        if items.is_empty() {
            self.visit.absent(row);
        } else {
            let items = items.iter().map(|item| item as &dyn Message).collect();
            self.visit.list(row, items);
        }
    }

    /// An object that always is there.
    pub fn object<T: Message>(&mut self, row: &'static Row, object: &'a T) {
        self.visit.object(row, object);
    }

    /// An object that may be absent.
    pub fn optional_object<T: Message>(&mut self, row: &'static Row, object: Option<&'a T>) {
        match object {
            Some(object) => self.visit.object(row, object),
            None => self.visit.absent(row),
        }
    }

    /// A list of items outside the signature.
    pub fn unsigned_list<T: Message>(&mut self, row: &'static Row, items: &'a Unsigned<Vec<T>>) {
        self.list(row, items.trust_anyway_ref());
    }

    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        if text.is_empty() {
            self.visit.absent(row);
        } else {
            self.visit.text(row, text);
        }
    }
}
