//! Messages of LianLian's with one member changed, signed again.

use http::HeaderMap;
use lianlian::{Generation, Row};
use lianlian_tests::signed_again;
use serde_json::Value;

use crate::fold::Fold;
use crate::place::places;

/// Reads a message without each of its members, and with another value in each, inside objects too; of a list's
/// items, the members of the first. `read` says what becomes of it, and nothing where it is read without a word.
pub fn changed(
    fold: &mut Fold,
    generation: Generation,
    rows: &'static [Row],
    json: &[u8],
    read: impl Fn(&str, &HeaderMap, &[u8]) -> String,
) {
    let right: Value = serde_json::from_slice(json).expect("JSON");
    for (change, value) in [("absent", None), ("another value", Some("?"))] {
        for (place, row) in places(rows) {
            let mut message = right.clone();
            let members = place.members(&mut message);
            let Some(members) = members.filter(|members| members.contains_key(row.name)) else {
                continue;
            };
            match value {
                Some(value) => drop(members.insert(row.name.to_owned(), value.into())),
                None => drop(members.remove(row.name)),
            }
            let name = place.way_to(row);
            let (headers, body) = signed_again(generation, message.to_string().as_bytes());
            let said = read(&name, &headers, &body);
            if !said.is_empty() {
                fold.add(change, &name, &said);
            }
        }
    }
}

/// Says which members were passed over.
pub fn passed_over<T>(read: &lianlian::Verified<T>) -> String {
    let rules = read
        .oddities()
        .iter()
        .map(|violation| violation.rule.as_str());
    let rules: Vec<_> = rules.map(|rule| format!("passed over, [{rule}]")).collect();
    rules.join("; ")
}
