//! The wire writer: a message as compact JSON.

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::{Message, Protocol, Visit, Walk};
use crate::row::Row;

/// The `Content-Type` that the official samples send.
pub(crate) const JSON: &str = "application/json;charset=utf-8";

/// Writes a message as the JSON that is sent.
pub(crate) struct JsonBody {
    json: Zeroizing<Vec<u8>>,
}

impl JsonBody {
    /// The JSON of `message`; `capacity` is about how long it will be, so that a secret isn't left
    /// behind in a buffer that was outgrown.
    pub fn of(
        message: &dyn Message,
        protocol: Protocol<'_>,
        capacity: usize,
    ) -> Zeroizing<Vec<u8>> {
        let mut body = Self {
            json: Zeroizing::new(Vec::with_capacity(capacity)),
        };
        body.braces(message, protocol);
        body.json
    }

    fn braces<'a>(&mut self, message: &'a dyn Message, protocol: Protocol<'a>) {
        self.json.push(b'{');
        message.walk(&mut Walk::new(protocol, self));
        self.json.push(b'}');
    }

    /// The JSON of `message` as text.
    pub fn text_of(message: &dyn Message, protocol: Protocol<'_>) -> Zeroizing<String> {
        into_text(Self::of(message, protocol, 0))
    }

    /// The JSON of a list alone, as it appears in a sign string.
    pub fn text_of_items(items: Vec<&dyn Message>) -> Zeroizing<String> {
        let mut body = Self {
            json: Zeroizing::new(Vec::new()),
        };
        body.items(items);
        into_text(body.json)
    }

    fn items(&mut self, items: Vec<&dyn Message>) {
        self.json.push(b'[');
        for (position, item) in items.into_iter().enumerate() {
            if position > 0 {
                self.json.push(b',');
            }
            self.braces(item, Protocol::default());
        }
        self.json.push(b']');
    }

    /// Writes the text before a value: a comma unless it is the first, and the name.
    fn name(&mut self, row: &Row) {
        if self.json.last() != Some(&b'{') {
            self.json.push(b',');
        }
        push_json_string(&mut self.json, row.name);
        self.json.push(b':');
    }
}

impl<'a> Visit<'a> for JsonBody {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        self.name(row);
        push_json_string(&mut self.json, &text);
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        self.name(row);
        self.items(items);
    }

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        self.name(row);
        self.braces(object, Protocol::default());
    }
}

/// Turns the bytes into a text. They are UTF-8, so nothing is lost.
pub(super) fn into_text(json: Zeroizing<Vec<u8>>) -> Zeroizing<String> {
    Zeroizing::new(String::from_utf8_lossy(&json).into_owned())
}

/// A text as JSON string, with the escapes of the JSON that is sent.
pub fn json_string(text: &str) -> Zeroizing<String> {
    let mut json = Zeroizing::new(Vec::with_capacity(text.len() + 2));
    push_json_string(&mut json, text);
    into_text(json)
}

/// Appends a text as JSON string.
pub(super) fn push_json_string(json: &mut Vec<u8>, text: &str) {
    // Neither a text nor a growing buffer gives serde_json a reason to fail.
    let _never_fails = serde_json::to_writer(json, text);
}
