//! The code lists of what is sent: closed, and each a type of its own.

use serde_json::{Map, Value};

use super::parts::Parts;
use super::set::set;
use crate::reference::message::{Entry, Message};
use crate::reference::{name, words};
use lianlian_tables::Code;

/// The codes that may be sent; `None` where any text of the right form may, or one value alone.
pub(super) fn closed<'a>(message: &Message, entry: &Entry<'a>) -> Option<Vec<&'a Code>> {
    let codes = entry.codes();
    let is_closed = message.is_sent() && !codes.is_empty() && entry.row.fixed.is_none();
    is_closed.then_some(codes)
}

/// A reference to the list: the dictionary's whole one, or the message's own part of it.
pub(super) fn part(
    entry: &Entry,
    owner: &str,
    codes: Vec<&Code>,
    parts: &mut Parts,
) -> Map<String, Value> {
    let name = match codes.len() == entry.field.codes.len() {
        true => entry.field.rust_type.to_string(),
        false => name::member(owner, entry.name()),
    };
    let mut schema = Map::new();
    set(&mut schema, "type", "string".into());
    let values: Vec<&str> = codes.iter().map(|code| code.code.as_str()).collect();
    set(&mut schema, "enum", values.into());
    set(&mut schema, "description", listed(&codes).into());
    let names: Vec<&str> = codes.iter().map(|code| code.name.as_str()).collect();
    parts.remark(&mut schema, &[("enum-varnames", names.into())]);
    parts.add(&name, schema)
}

/// The codes with their meanings.
pub(super) fn listed(codes: &[&Code]) -> String {
    let lines = codes.iter().map(|code| {
        let meaning = words::plain(&code.meaning);
        format!("- `{}`: {meaning}", code.code.as_str())
    });
    lines.collect::<Vec<_>>().join("\n")
}
