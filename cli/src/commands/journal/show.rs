//! `lianlian journal show`

use http::{HeaderMap, HeaderValue};
use lianlian::journal::{Event, JournalError, Line, Record, Records};
use lianlian::message::RawMessage;
use lianlian::sign::{self, PublicKey, SIGNATURE_DATA};
use serde_json::{Map, Value, json};

use super::header::to_json;
use super::id::at_most_one;
use super::key::key;
use crate::args::JournalShow;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, catalogue, input, masked, output};

pub(super) fn run(arguments: &JournalShow, form: Form) -> Result<Verdict, Unusable> {
    let key = key(&arguments.key)?;
    let platform_key = arguments.platform_key.as_deref();
    let platform_key = platform_key.map(input::public_key).transpose()?;
    let records = find(arguments)?;
    let mut shown = Vec::new();
    for record in &records {
        let content = match record.open(&key) {
            Err(error @ JournalError::Sealed { .. }) => {
                output::words(&format!("lianlian: {error}"));
                return Ok(Verdict::No);
            }
            content => content?,
        };
        let content: Value = serde_json::from_slice(&content).unwrap_or_default();
        let mut said = to_json(&record.header);
        said["content"] = match arguments.show_values {
            true => content.clone(),
            false => without_secrets(&content),
        };
        if let (Event::Answered, Some(key)) = (record.header.event, &platform_key) {
            said["signature_stands"] = stands(&record.header.operation, &content, key).into();
        }
        shown.push(said);
    }
    show(&shown, form)?;
    Ok(if shown.is_empty() {
        Verdict::No
    } else {
        Verdict::Yes
    })
}

fn find(arguments: &JournalShow) -> Result<Vec<Record>, Unusable> {
    let mut found: Vec<Record> = Vec::new();
    for line in Records::open(&arguments.file)? {
        if let Line::Record(record) = line?
            && record.header.exchange.starts_with(&arguments.exchange)
        {
            found.push(*record);
        }
    }
    at_most_one(found.iter().map(|record| record.header.exchange.as_str()))?;
    Ok(found)
}

/// The content with the members' values masked as the tables say; a body that is not a message is
/// hidden.
fn without_secrets(content: &Value) -> Value {
    let mut content = content.clone();
    if let Some(Value::Object(members)) = content.get_mut("members") {
        masked::members(members);
    }
    if let Some(Value::String(body)) = content.get("body") {
        let body = match serde_json::from_str::<Map<String, Value>>(body) {
            Ok(mut members) => {
                masked::members(&mut members);
                Value::from(members)
            }
            Err(_) => "***".into(),
        };
        content["body"] = body;
    }
    content
}

/// Tells whether LianLian's signature in the answer verifies today as it did then; `None` where a part of what it
/// covers is not kept. Members that the table leaves outside the signature may be inside.
fn stands(operation: &str, content: &Value, key: &PublicKey) -> Option<bool> {
    let left_out = content.get("left_out").and_then(Value::as_array);
    if left_out.is_some_and(|names| !names.is_empty()) {
        return None;
    }
    let operation = catalogue::operation(operation).ok();
    let text = |name: &str| content.get(name).and_then(Value::as_str);
    let body = text("body").unwrap_or_default();
    let keys = std::slice::from_ref(key);
    if let Some(signature) = text("signature") {
        let mut headers = HeaderMap::new();
        headers.insert(SIGNATURE_DATA, HeaderValue::from_str(signature).ok()?);
        return Some(sign::verify_body(&headers, body.as_bytes(), keys).is_ok());
    }
    let raw = RawMessage::parse(body.as_bytes());
    Some(raw.is_ok_and(|raw| {
        let code = raw.text("ret_code").unwrap_or_default();
        let outcome = operation.and_then(|operation| operation.outcome(code));
        let rows = outcome.map_or(&[][..], |outcome| outcome.rows);
        sign::verify_by_rows(&raw, keys, rows).is_ok()
    }))
}

fn show(shown: &[Value], form: Form) -> Result<(), Unusable> {
    if form == Form::Json {
        return output::json(&json!({ "records": shown }));
    }
    if shown.is_empty() {
        output::words("lianlian: there is no such exchange");
    }
    for record in shown {
        output::line(&format!("{}\n", output::facts(record)))?;
    }
    Ok(())
}
