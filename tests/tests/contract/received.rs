//! Messages of LianLian's with one member changed, signed again.

use lianlian::Row;
use lianlian::message::RawMessage;
use lianlian_tests::platform;
use serde_json::Value;

use crate::fold::Fold;

/// Reads a message without each of its members, and with another value in each; of a list's items, the members
/// of the first. `read` says what becomes of it, and nothing where it is read without a word.
pub fn changed(fold: &mut Fold, rows: &[Row], json: &[u8], read: impl Fn(&str, &[u8]) -> String) {
    let right: Value = serde_json::from_slice(json).expect("JSON");
    for (change, value) in [("absent", None), ("another value", Some("?"))] {
        for row in rows.iter().filter(|row| !row.protocol) {
            let inside = row.items.unwrap_or_default().iter();
            let inside = inside.map(|item| (format!("/{}/0", row.name), item));
            for (place, row) in std::iter::once((String::new(), row)).chain(inside) {
                let mut message = right.clone();
                let members = message.pointer_mut(&place).and_then(Value::as_object_mut);
                let Some(members) = members.filter(|members| members.contains_key(row.name)) else {
                    continue;
                };
                match value {
                    Some(value) => drop(members.insert(row.name.to_owned(), value.into())),
                    None => drop(members.remove(row.name)),
                }
                let name = format!("{place}/{}", row.name).replace("/0/", "[0].");
                let name = name.trim_start_matches('/');
                let said = read(name, &signed(&message));
                if !said.is_empty() {
                    fold.add(change, name, &said);
                }
            }
        }
    }
}

/// A message signed by LianLian's side.
pub fn signed(message: &Value) -> Vec<u8> {
    let json = message.to_string();
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
