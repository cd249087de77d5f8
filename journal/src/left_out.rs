//! The members that no record holds: what a table hides whole, and the envelope, which holds it sealed for LianLian.

use std::collections::BTreeSet;

use lianlian_core::field::Secrecy;
use lianlian_core::message::RawMessage;
use lianlian_core::{Operation, Row};
use serde_json::Value;

const ENVELOPE: &str = "pay_load";

/// Tells whether the value of this row is left out.
pub(crate) fn is_left_out(row: &Row) -> bool {
    row.secrecy == Secrecy::Hidden
}

/// The names, in small letters, of what these rows hide.
pub(crate) fn hidden(rows: &'static [Row]) -> Vec<String> {
    let own = rows.iter().filter(|row| is_left_out(row));
    let names = own.flat_map(Row::names).map(str::to_ascii_lowercase);
    let items = rows.iter().filter_map(|row| row.items).flat_map(hidden);
    names.chain(items).collect()
}

/// A body as far as it is kept, and the names of the members that are not.
pub(crate) struct Kept {
    /// The text as it came, where nothing had to be left out; the members that are left, where something had. `None`
    /// for other bytes than text, and for other texts than messages where they name a hidden member.
    pub body: Option<String>,
    /// The names of the members that are left out.
    pub left_out: Vec<String>,
}

impl Kept {
    /// The part of an answer's body that is kept, where these names are hidden besides what the tables of its operation
    /// hide. A name that they show is kept beside it: what another table hides under it is another thing.
    pub fn of(body: &[u8], operation: Option<&Operation>, others: &BTreeSet<String>) -> Self {
        let mut left_out = Vec::new();
        let Ok(text) = std::str::from_utf8(body) else {
            return Self {
                body: None,
                left_out,
            };
        };
        let names = Names {
            own: operation.map(of_operation).unwrap_or_default(),
            shown: operation.map(shown_by).unwrap_or_default(),
            others,
        };
        // Two members of one name would hide one another.
        let message = RawMessage::parse(body).ok();
        let message = message.and_then(|_| serde_json::from_str::<Value>(text).ok());
        let Some(mut message) = message else {
            let body = (!names.are_in(text)).then(|| text.to_owned());
            return Self { body, left_out };
        };
        names.take_from(&mut message, true, &mut left_out);
        let body = match left_out.is_empty() {
            true => text.to_owned(),
            false => message.to_string(),
        };
        Self {
            body: Some(body),
            left_out,
        }
    }
}

/// The names, in small letters, of what an operation's tables hide: a peer that sends the request back must not bring
/// it in.
fn of_operation(operation: &Operation) -> BTreeSet<String> {
    let names = operation.messages().flat_map(hidden);
    names.chain([ENVELOPE.to_owned()]).collect()
}

/// The names, as they are written, of what an operation's tables show, not inside objects or lists.
fn shown_by(operation: &Operation) -> BTreeSet<&'static str> {
    let rows = || operation.messages().flatten();
    let hidden: BTreeSet<_> = rows()
        .filter(|row| is_left_out(row))
        .flat_map(Row::names)
        .collect();
    let shown = rows().filter(|row| !is_left_out(row)).flat_map(Row::names);
    shown.filter(|name| !hidden.contains(name)).collect()
}

/// The names, in small letters, of what is hidden.
struct Names<'a> {
    own: BTreeSet<String>,
    /// The names that the operation's own tables show, as they are written.
    shown: BTreeSet<&'static str>,
    others: &'a BTreeSet<String>,
}

impl Names<'_> {
    fn has(&self, name: &str, is_own: bool) -> bool {
        let small = name.to_ascii_lowercase();
        let is_shown = is_own && self.shown.contains(name);
        self.own.contains(&small) || !is_shown && self.others.contains(&small)
    }

    /// Tells whether a text, perhaps JSON inside JSON, names one of them.
    fn are_in(&self, text: &str) -> bool {
        let text = text.to_ascii_lowercase();
        let mut names = self.own.iter().chain(self.others);
        names.any(|name| text.contains(name))
    }

    /// Takes their values out of an object, at any depth. The members of the message itself are the operation's own.
    fn take_from(&self, value: &mut Value, is_own: bool, left_out: &mut Vec<String>) {
        match value {
            Value::Object(members) => members.retain(|name, value| {
                let is_hidden =
                    self.has(name, is_own) || value.as_str().is_some_and(|text| self.are_in(text));
                match is_hidden {
                    true => left_out.push(name.clone()),
                    false => self.take_from(value, false, left_out),
                }
                !is_hidden
            }),
            Value::Array(items) => items.retain_mut(|item| {
                let is_hidden = item.as_str().is_some_and(|text| self.are_in(text));
                match is_hidden {
                    true => left_out.push("[…]".to_owned()),
                    false => self.take_from(item, false, left_out),
                }
                !is_hidden
            }),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}
