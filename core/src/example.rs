//! Messages made of the tables' examples: for tests, sandboxes and documentation.
//!
//! ```
//! # extern crate lianlian_core as lianlian;
//! use lianlian::example::{self, Extent};
//! use lianlian::lianlian_api;
//!
//! /// Asks what a card is.
//! #[lianlian_api(endpoint = "/bankcardbin.htm", host = "queryapi.lianlianpay.com", outcome(Found = "0000"))]
//! pub struct CardBinQuery {
//!     /// Number of the bank card.
//!     #[example = "622202112313213123"]
//!     #[request]
//!     card_no: lianlian::field::CardNumber,
//! }
//!
//! let request: CardBinQueryRequest = example::request(Extent::Required).expect("it has examples");
//! assert!(request.check(&Default::default()).is_ok());
//! ```

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::check::{CheckOptions, check};
use crate::field::Secrecy;
use crate::generation::Generation;
use crate::message::{Protocol, RawMessage, ReadMessage, Reader, Slot, Slots};
use crate::notification::NotificationMessage;
use crate::operation::{Operation, OperationType, Outcome, Request, Response, ResponseTo, Sent};
use crate::row::{Presence, Row};
use crate::violation::Rule;

/// The number of members that an example fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Only the members that have to be there.
    Required,
    /// All that has an example.
    All,
}

/// Values by wire name; inside an object, or in the one item of a list, by the way to it:
/// `orderInfo.txn_seqno`.
pub type Members = BTreeMap<&'static str, String>;

/// A request; `None` where a parameter that has to be there has no example.
pub fn request<R: Sent>(extent: Extent) -> Option<R> {
    request_with(extent, &Members::new())
}

/// As [`request`], where what is `given`, by wire name, comes before the examples.
pub fn request_with<R: Sent>(extent: Extent, given: &Members) -> Option<R> {
    read(&members(R::ROWS, extent, given))
}

/// The answer of this return code to a request: it repeats what was asked, and takes the rest from the
/// examples. `None` where no outcome has the code, or an example is missing.
pub fn answer<R: Request>(request: &R, ret_code: &str, extent: Extent) -> Option<ResponseTo<R>> {
    answer_with(request, ret_code, extent, &Members::new())
}

/// As [`answer`], where what is `given`, by wire name, comes before what the request says and what the
/// examples have; a list is given as JSON.
pub fn answer_with<R: Request>(
    request: &R,
    ret_code: &str,
    extent: Extent,
    given: &Members,
) -> Option<ResponseTo<R>> {
    let operation = R::Operation::OPERATION;
    let outcome = operation.outcome(ret_code)?;
    let asked = Slots::of_message(request, Protocol::default());
    let repeated = repeated(&asked, operation, outcome);
    let repeated = repeated.iter().map(|(way, text)| (way.as_str(), text));
    let given = given.iter().map(|(way, text)| (*way, text));
    let known = repeated.chain(given);
    let known = known.map(|(way, text)| (way, text.clone())).collect();
    let mut members = members(outcome.rows, extent, &known);
    // What was not asked is not repeated, unless LianLian fills it in.
    let assigned = |name: &str| {
        outcome
            .rows
            .iter()
            .any(|row| row.name == name && row.assigned)
    };
    members.retain(|name, _| !matches!(asked.get(name), Some(Slot::Absent)) || assigned(name));
    let json = serde_json::to_vec(&members).ok()?;
    let raw = RawMessage::parse(&json).ok()?;
    ResponseTo::<R>::read(ret_code, &Reader::strict(&raw))?.ok()
}

/// A notification; `None` where a parameter that has to be there has no example.
pub fn notification<N: NotificationMessage>(extent: Extent) -> Option<N> {
    notification_with(extent, &Members::new())
}

/// As [`notification`], where what is `given`, by wire name, comes before the examples.
pub fn notification_with<N: NotificationMessage>(extent: Extent, given: &Members) -> Option<N> {
    read(&members(N::ROWS, extent, given))
}

/// The members of a message of these rows, without the protocol's own: what is `given`, and examples
/// for the rest. For tools that know a message by its rows alone.
pub fn members(
    rows: &'static [Row],
    extent: Extent,
    given: &BTreeMap<&str, String>,
) -> Map<String, Value> {
    let own = || rows.iter().filter(|row| !row.protocol);
    let value = |row: &Row| match (row.items, given.get(row.name)) {
        (None, Some(text)) => Some(Value::from(text.as_str())),
        (None, None) => row.fixed.or(row.example).map(Value::from),
        (Some(_), Some(json)) => serde_json::from_str(json).ok(),
        (Some(items), None) => {
            let inside = members(items, extent, &inside(given, row.name));
            Some(match row.is_object {
                true => Value::Object(inside),
                false => Value::from(vec![inside]),
            })
        }
    };
    let named = |row: &Row| Some((row.name.to_owned(), value(row)?));
    // Of two that exclude each other, the one that is given, else the one that says nothing of it.
    let is_given = |row: &Row| {
        let has_text = given.get(row.name).is_some_and(|text| !text.is_empty());
        has_text || !inside(given, row.name).is_empty()
    };
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
    let mut members: Map<String, Value> = own().filter(wanted).filter_map(named).collect();
    for name in broken(rows, &members, &[Rule::ForbiddenIf]) {
        let is_given = own().any(|row| row.name == name && is_given(row));
        members.retain(|known, _| is_given || *known != name);
    }
    for name in broken(rows, &members, &[Rule::RequiredIf, Rule::RequiredUnless]) {
        members.extend(own().filter(|row| row.name == name).filter_map(named));
    }
    members
}

fn read<M: ReadMessage>(members: &Map<String, Value>) -> Option<M> {
    let json = serde_json::to_vec(members).ok()?;
    let raw = RawMessage::parse(&json).ok()?;
    M::read(&Reader::strict(&raw)).ok()
}

/// The values given for the members of an object or a list's item.
fn inside<'a>(given: &BTreeMap<&'a str, String>, object: &str) -> BTreeMap<&'a str, String> {
    let ways = given.iter().filter_map(|(way, text)| {
        let rest = way.strip_prefix(object)?.strip_prefix('.')?;
        Some((rest, text.clone()))
    });
    ways.collect()
}

/// The texts that an answer repeats of a request, by the ways of both: members of the order's object have their places
/// outside of it too, and the request's own in the answer's objects.
fn repeated(
    asked: &Slots<'_>,
    operation: &Operation,
    outcome: &Outcome,
) -> BTreeMap<String, String> {
    let order = operation.order.and_then(|way| way.rsplit_once('.'));
    let mut known = BTreeMap::new();
    asked.each_text("", &mut |way, row, text| {
        let text = hidden(row, text);
        let outside = order.and_then(|(object, _)| way.strip_prefix(object)?.strip_prefix('.'));
        if let Some(name) = outside {
            known.entry(name.to_owned()).or_insert_with(|| text.clone());
        }
        known.insert(way.to_owned(), text);
    });
    for object in outcome.rows.iter().filter(|row| row.is_object) {
        for row in object.items.unwrap_or_default() {
            if let Some(text) = known.get(row.name).cloned() {
                let way = format!("{}.{}", object.name, row.name);
                known.entry(way).or_insert(text);
            }
        }
    }
    known
}

/// An answer doesn't give a card's number away, as LianLian's don't.
fn hidden(row: &Row, text: &str) -> String {
    let hidden = match row.secrecy {
        Secrecy::Card => text.len().saturating_sub(4),
        _ => 0,
    };
    text.get(hidden..).unwrap_or_default().to_owned()
}

/// The members that break one of these rules.
fn broken(rows: &'static [Row], members: &Map<String, Value>, rules: &[Rule]) -> Vec<String> {
    let json = serde_json::to_vec(members).unwrap_or_default();
    let Ok(raw) = RawMessage::parse(&json) else {
        return Vec::new();
    };
    let slots = Slots::of_raw(rows, &raw);
    let violations = check(&slots, &CheckOptions::default(), Generation::Classic);
    let broken = violations.into_iter().filter(|v| rules.contains(&v.rule));
    broken.map(|violation| violation.field).collect()
}
