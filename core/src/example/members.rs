//! The members of an example: what is given, and the rows' own examples for the rest.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::extent::Extent;
use crate::row::{Presence, Row};

/// The members that are given or wanted, whatever their conditions say.
pub(super) fn chosen(
    rows: &'static [Row],
    extent: Extent,
    given: &BTreeMap<&str, String>,
) -> Map<String, Value> {
    let own = || rows.iter().filter(|row| !row.protocol);
    // Of two that exclude each other, the one that is given, else the one that says nothing of it.
    let is_given = |row: &Row| is_given(row.name, given);
    let is_left_out = |row: &Row| match row.excludes {
        Some(_) => !is_given(row),
        None => own().any(|other| other.excludes == Some(row.name) && is_given(other)),
    };
    // Of those that share a label, the ones that are given, else the first.
    let is_chosen = |row: &Row| {
        let mut choice = own().filter(|other| other.presence == row.presence);
        let first = choice.clone().next().map(|first| first.name);
        is_given(row) || (!choice.any(is_given) && first == Some(row.name))
    };
    let wanted = |row: &&Row| match row.presence {
        _ if is_left_out(row) => false,
        _ if extent == Extent::All => true,
        Presence::Required => true,
        Presence::EitherOf(_) => is_chosen(row),
        _ => given.contains_key(row.name) || is_given(row),
    };
    let named = |row: &Row| Some((row.name.to_owned(), value(row, extent, given)?));
    own().filter(wanted).filter_map(named).collect()
}

/// Tells whether there is a value for a member, or for one inside it.
pub(super) fn is_given(name: &str, given: &BTreeMap<&str, String>) -> bool {
    let at = |way: &str| way == name || inside(name, way).is_some();
    given.iter().any(|(way, text)| at(way) && !text.is_empty())
}

/// The rest of a way that leads into this object, or into the one item of this list.
fn inside<'w>(object: &str, way: &'w str) -> Option<&'w str> {
    way.strip_prefix(object)?.strip_prefix('.')
}

/// The value of one row: the one that is given, or its example.
pub(super) fn value(row: &Row, extent: Extent, given: &BTreeMap<&str, String>) -> Option<Value> {
    match (given.get(row.name), row.items) {
        (Some(text), None) => Some(Value::from(text.as_str())),
        (Some(json), Some(_)) => serde_json::from_str(json).ok(),
        (None, None) => row.fixed.or(row.example).map(Value::from),
        (None, Some(rows)) => {
            let given = given.iter();
            let given =
                given.filter_map(|(way, value)| Some((inside(row.name, way)?, value.clone())));
            let inner = chosen(rows, extent, &given.collect());
            Some(match row.is_object {
                true => Value::from(inner),
                false => Value::from(vec![inner]),
            })
        }
    }
}
