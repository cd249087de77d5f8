//! Messages as they travel, with their secrets masked.

use lianlian::Row;
use lianlian::message::RawMessage;
use serde_json::Value;

/// The members of a message, secret values masked; of the signature only the beginning is shown, which tells
/// whether anything that is signed has changed.
pub fn masked(json: &[u8], rows: &[Row]) -> Value {
    let mut message = serde_json::from_slice(json).expect("JSON");
    mask(&mut message, rows);
    message
}

fn mask(message: &mut Value, rows: &[Row]) {
    for (name, value) in message.as_object_mut().expect("an object") {
        let row = rows.iter().find(|row| row.is_named(name));
        let row = row.unwrap_or_else(|| panic!("no row is named {name}"));
        match value {
            Value::String(sign) if row.name == Row::SIGN.name => {
                sign.truncate(12);
                sign.push('…');
            }
            Value::String(text) => *text = row.secrecy.mask(text).to_string(),
            Value::Array(items) => {
                let rows = row.items.expect("a list");
                items.iter_mut().for_each(|item| mask(item, rows));
            }
            other => panic!("{name}: {other}"),
        }
    }
}

/// The string that is signed of a masked message.
pub fn sign_string(message: &Value, rows: &[Row]) -> String {
    let json = message.to_string();
    let raw = RawMessage::parse(json.as_bytes()).expect("a message");
    let unsigned = rows.iter().filter(|row| !row.signed).map(|row| row.name);
    raw.sign_string(&unsigned.collect::<Vec<_>>()).to_string()
}

/// A masked message as a section of a page: a member a line, then the string that is signed.
pub fn section(title: &str, message: &Value, rows: &[Row]) -> String {
    format!(
        "\n{title}\n{message:#}\nsigned: {}\n",
        sign_string(message, rows)
    )
}
