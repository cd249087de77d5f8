//! The sign string of a typed message, written in one pass.

use std::borrow::Cow;

use zeroize::Zeroizing;

use crate::message::{JsonBody, Masked, Message, Protocol, Visit, Walk};
use crate::row::Row;
use crate::words::one_line;

/// Writes `name=value` pairs joined with `&`. The walk comes in the order of the names, which the
/// macro fixed, so nothing is sorted here.
pub(crate) struct SignString {
    string: Zeroizing<String>,
    masked: bool,
}

impl SignString {
    /// The sign string of `message`; `capacity` is about how long it will be.
    pub fn of(message: &dyn Message, protocol: Protocol<'_>, capacity: usize) -> Zeroizing<String> {
        Self::walk(message, protocol, capacity, false)
    }

    /// The sign string with its secret values masked.
    pub fn masked(message: &dyn Message, protocol: Protocol<'_>) -> String {
        String::clone(&Self::walk(message, protocol, 0, true))
    }

    fn walk(
        message: &dyn Message,
        protocol: Protocol<'_>,
        capacity: usize,
        masked: bool,
    ) -> Zeroizing<String> {
        let mut string = Self {
            string: Zeroizing::new(String::with_capacity(capacity)),
            masked,
        };
        message.walk(&mut Walk::new(protocol, &mut string));
        string.string
    }

    fn pair(&mut self, name: &str, value: &str) {
        if !self.string.is_empty() {
            self.string.push('&');
        }
        self.string.push_str(name);
        self.string.push('=');
        self.string.push_str(value);
    }
}

impl<'a> Visit<'a> for SignString {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        if !row.signed {
            return;
        }
        if self.masked {
            self.pair(row.name, &one_line(&row.secrecy.mask(&text).to_string()));
        } else {
            self.pair(row.name, &text);
        }
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        if !row.signed {
            return;
        }
        let json = match self.masked {
            true => {
                let items: Vec<_> = items.into_iter().map(Masked::new).collect();
                serde_json::to_string(&items).unwrap_or_default().into()
            }
            false => JsonBody::text_of_items(items),
        };
        self.pair(row.name, &json);
    }

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        let json = match self.masked {
            true => serde_json::to_string(&Masked::new(object))
                .unwrap_or_default()
                .into(),
            false => JsonBody::text_of(object, Protocol::default()),
        };
        self.pair(row.name, &json);
    }
}
