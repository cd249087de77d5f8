//! Messages as they travel, with their secrets masked.

use http::HeaderMap;
use lianlian::message::RawMessage;
use lianlian::sign::{SIGNATURE_DATA, SIGNATURE_TYPE, body_string};
use lianlian::{Generation, Row};
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
            Value::String(sign) if row.name == Row::SIGN.name => *sign = beginning(sign),
            Value::String(text) => *text = row.secrecy.mask(text).to_string(),
            Value::Array(items) => {
                let rows = row.items.expect("a list");
                items.iter_mut().for_each(|item| mask(item, rows));
            }
            Value::Object(_) => mask(value, row.items.expect("an object")),
            other => panic!("{name}: {other}"),
        }
    }
}

fn beginning(signature: &str) -> String {
    signature.chars().take(12).chain(['…']).collect()
}

/// The string that is signed: of the masked message, or of the bytes as they are sent, with the headers that hold
/// the signature.
pub fn signed(generation: Generation, headers: &HeaderMap, json: &[u8], rows: &[Row]) -> String {
    if generation.signs_bytes() {
        let header = |name| headers[&name].to_str().expect("a text").to_owned();
        let signature = beginning(&header(SIGNATURE_DATA));
        return format!(
            "signed: {}, the MD5 of the bytes as they are sent\nSignature-Type: {}\nSignature-Data: {signature}\n",
            body_string(json),
            header(SIGNATURE_TYPE),
        );
    }
    let json = masked(json, rows).to_string();
    let raw = RawMessage::parse(json.as_bytes()).expect("a message");
    let unsigned = rows.iter().filter(|row| !row.signed).map(|row| row.name);
    let string = raw.sign_string(&unsigned.collect::<Vec<_>>());
    format!("signed: {}\n", *string)
}

/// A masked message as a section of a page: a member a line, then what is signed.
pub fn section(
    title: &str,
    generation: Generation,
    headers: &HeaderMap,
    json: &[u8],
    rows: &[Row],
) -> String {
    let message = masked(json, rows);
    let signed = signed(generation, headers, json, rows);
    format!("\n{title}\n{message:#}\n{signed}")
}
