//! Members that conditions ask for besides, or forbid.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::extent::Extent;
use super::members::{chosen, is_given, value};
use super::within::{step, within};
use crate::check::{CheckOptions, check};
use crate::generation::Generation;
use crate::message::{RawMessage, Slots};
use crate::row::Row;
use crate::violation::Rule;

/// The members of a message of these rows, without the protocol's own: what is `given`, and examples
/// for the rest. For tools that know a message by its rows alone.
pub fn members(
    rows: &'static [Row],
    extent: Extent,
    given: &BTreeMap<&str, String>,
) -> Map<String, Value> {
    let mut members = chosen(rows, extent, given);
    complete(rows, extent, given, &mut members);
    members
}

/// Adds what conditions ask for besides, and takes away what they forbid, unless it is given. A member that
/// is added may ask for more.
fn complete(
    rows: &'static [Row],
    extent: Extent,
    given: &BTreeMap<&str, String>,
    members: &mut Map<String, Value>,
) {
    for (way, rule) in found(rows, members) {
        if rule == Rule::ForbiddenIf {
            if !is_given(&way, given) {
                remove(members, &way);
            }
        } else if add(rows, extent, given, members, &way) {
            return complete(rows, extent, given, members);
        }
    }
}

/// The findings of conditions, each with the way to its member: `payeeInfo[0].payee_accttype`.
fn found(rows: &'static [Row], members: &Map<String, Value>) -> Vec<(String, Rule)> {
    let json = serde_json::to_vec(members).unwrap_or_default();
    let Ok(raw) = RawMessage::parse(&json) else {
        return Vec::new();
    };
    let slots = Slots::of_raw(rows, &raw);
    let violations = check(&slots, &CheckOptions::default(), Generation::default());
    let by_condition = |rule| {
        matches!(
            rule,
            Rule::RequiredIf | Rule::RequiredUnless | Rule::ForbiddenIf
        )
    };
    let found = violations.into_iter().filter(|v| by_condition(v.rule));
    found
        .map(|violation| (violation.field, violation.rule))
        .collect()
}

/// Adds the member at the end of a way; false where it has no example.
fn add(
    rows: &'static [Row],
    extent: Extent,
    given: &BTreeMap<&str, String>,
    members: &mut Map<String, Value>,
    way: &str,
) -> bool {
    let row_named = |name: &str| rows.iter().find(|row| row.name == name);
    let Some((first, rest)) = way.split_once('.') else {
        let value = row_named(way).and_then(|row| value(row, extent, given));
        return value.is_some_and(|value| members.insert(way.to_owned(), value).is_none());
    };
    let (name, position) = step(first);
    let rows = row_named(name).and_then(|row| row.items);
    match (rows, within(members, name, position)) {
        (Some(rows), Some(inner)) => add(rows, extent, &BTreeMap::new(), inner, rest),
        _ => false,
    }
}

fn remove(members: &mut Map<String, Value>, way: &str) {
    let Some((first, rest)) = way.split_once('.') else {
        members.remove(way);
        return;
    };
    let (name, position) = step(first);
    if let Some(inner) = within(members, name, position) {
        remove(inner, rest);
    }
}
