//! Messages of LianLian's with one member changed, signed again.

use lianlian::Row;
use lianlian::message::RawMessage;
use lianlian_tests::platform;
use serde_json::{Map, Value};

use crate::fold::Fold;

/// Reads a message without each of its members, and with another value in each. `read` says
/// what becomes of it, and nothing where it is read without a word.
pub fn changed(fold: &mut Fold, rows: &[Row], json: &[u8], read: impl Fn(&str, &[u8]) -> String) {
    let right: Map<String, Value> = serde_json::from_slice(json).expect("JSON");
    for (change, value) in [("absent", None), ("another value", Some("?"))] {
        for row in rows.iter().filter(|row| !row.protocol) {
            let mut message = right.clone();
            match (message.remove(row.name), value) {
                (Some(_), Some(value)) => drop(message.insert(row.name.to_owned(), value.into())),
                (Some(_), None) => {}
                (None, _) => continue,
            }
            let said = read(row.name, &signed(&message));
            if !said.is_empty() {
                fold.add(change, row.name, &said);
            }
        }
    }
}

/// A message signed by LianLian's side.
pub fn signed(message: &Map<String, Value>) -> Vec<u8> {
    let json = Value::from(message.clone()).to_string();
    let mut raw = RawMessage::parse(json.as_bytes()).expect("a message");
    platform().sign_again(&mut raw).expect("signed");
    raw.to_json().to_vec()
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
