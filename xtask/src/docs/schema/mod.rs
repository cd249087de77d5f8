//! JSON Schemas (draft 2020-12): one per message, and one per group of risk parameters.

mod form;
mod presence;
mod property;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::example::{self, Extent};
use super::message::{Message, RET_CODE};
use super::{text, words};
use crate::names;
use crate::tables::{At, Notification, Operation, Outcome, RetCodes, RiskGroup, Tables};

pub(super) use form::rows as forms;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema, and what it is called: `mpay.card_bind_apply.request`.
pub(super) type Named = (String, Value);

/// The schemas' files.
pub(super) fn files(tables: &Tables) -> Vec<(PathBuf, String)> {
    let file = |(name, mut schema): Named| {
        if let Value::Object(schema) = &mut schema {
            schema.insert("$schema".to_owned(), DRAFT.into());
        }
        // The first dot parts the folder from the file.
        let path = name.replacen('.', "/", 1);
        (Path::new("schemas").join(path + ".json"), text(&schema))
    };
    all(tables).into_iter().map(file).collect()
}

/// All schemas, sorted by product.
pub(super) fn all(tables: &Tables) -> Vec<Named> {
    let mut schemas = Vec::new();
    for product in &tables.products {
        let name = |of: &str| format!("{}.{of}", product.name);
        for file in &product.operations {
            let request = request(tables, &file.table);
            schemas.push((name(&format!("{}.request", file.stem())), request));
            if !file.outcomes.is_empty() {
                let response = response(tables, &file.table);
                schemas.push((name(&format!("{}.response", file.stem())), response));
            }
        }
        for file in &product.notifications {
            schemas.push((name(file.stem()), notification(tables, &file.table)));
        }
    }
    let groups = tables.risk.groups.iter();
    schemas.extend(groups.map(|group| {
        let name = format!("risk.{}", names::snake_case(&group.name));
        (name, risk(tables, group))
    }));
    schemas
}

fn request(tables: &Tables, operation: &Operation) -> Value {
    let message = Message::request(&tables.dictionary, operation);
    let mut schema = object(
        &message,
        &described(&operation.summary, operation.doc.as_deref()),
    );
    set(&mut schema, "examples", examples(&message, &[]));
    Value::Object(schema)
}

fn notification(tables: &Tables, notification: &Notification) -> Value {
    let message = Message::notification(&tables.dictionary, notification);
    let text = described(&notification.summary, notification.doc.as_deref());
    let mut schema = object(&message, &text);
    set(&mut schema, "examples", examples(&message, &[]));
    Value::Object(schema)
}

/// An answer is one of its outcomes, or one with any other return code: these exclude each other.
fn response(tables: &Tables, operation: &Operation) -> Value {
    let outcomes = operation.outcomes.iter();
    let mut alternatives: Vec<Value> = outcomes
        .map(|outcome| Value::Object(answer(tables, operation, outcome)))
        .collect();
    alternatives.push(Value::Object(refusal(tables, operation)));
    let examples: Vec<Value> = answers(tables, operation)
        .into_iter()
        .map(|(_, example)| example)
        .collect();
    json!({
        "description": format!("The answer. {}", described(&operation.summary, None)),
        "oneOf": alternatives,
        "examples": examples,
    })
}

fn answer(tables: &Tables, operation: &Operation, outcome: &Outcome) -> Map<String, Value> {
    let message = Message::answer(&tables.dictionary, operation, outcome);
    let mut schema = object(&message, &words::plain(&outcome.meaning));
    set(&mut schema, "title", outcome.name.as_str().into());
    let codes: Vec<&str> = outcome.codes().map(|code| code.as_str()).collect();
    pin(
        &mut schema,
        match codes.as_slice() {
            [code] => json!({ "const": code }),
            codes => json!({ "enum": codes }),
        },
    );
    schema
}

fn refusal(tables: &Tables, operation: &Operation) -> Map<String, Value> {
    let message = Message::refusal(&tables.dictionary, operation);
    let description = "Any other return code: the catalogue of return codes tells what it means.";
    let mut schema = object(&message, description);
    set(&mut schema, "title", "Otherwise".into());
    let outcomes = operation.outcomes.iter();
    let codes: Vec<&str> = outcomes
        .flat_map(Outcome::codes)
        .map(|code| code.as_str())
        .collect();
    pin(&mut schema, json!({ "not": { "enum": codes } }));
    schema
}

/// Says more of the return code than its row does.
fn pin(schema: &mut Map<String, Value>, more: Value) {
    let properties = schema.get_mut("properties");
    let ret_code = properties.and_then(|properties| properties.get_mut(RET_CODE));
    if let (Some(Value::Object(ret_code)), Value::Object(more)) = (ret_code, more) {
        // The dictionary's example is the code of one outcome.
        ret_code.remove("examples");
        ret_code.extend(more);
    }
}

/// Several groups stand in one `risk_item`, beside members that no page lists.
fn risk(tables: &Tables, group: &RiskGroup) -> Value {
    let message = Message::risk(&tables.dictionary, group);
    let mut description = described(&group.summary, None);
    if let Some(list) = &group.list {
        description += &format!(" Several go into the list `{list}`.");
    }
    let mut schema = object(&message, &description);
    set(
        &mut schema,
        "title",
        format!("{} risk parameters", group.name).into(),
    );
    set(&mut schema, "examples", examples(&message, &[]));
    schema.remove("additionalProperties");
    Value::Object(schema)
}

/// The rows of a message or of a list's item as an object.
fn object(message: &Message, description: &str) -> Map<String, Value> {
    let properties: Map<String, Value> = message
        .entries
        .iter()
        .map(|entry| (entry.name().to_owned(), property::schema(message, entry)))
        .collect();
    let mut schema = Map::new();
    set(&mut schema, "type", "object".into());
    if !description.is_empty() {
        set(&mut schema, "description", description.into());
    }
    set(&mut schema, "properties", Value::Object(properties));
    set(&mut schema, "required", presence::required(message).into());
    let conditions = presence::conditions(message);
    if !conditions.is_empty() {
        set(&mut schema, "allOf", conditions.into());
    }
    // LianLian may add members to what it sends, one day.
    set(
        &mut schema,
        "additionalProperties",
        (!message.is_sent()).into(),
    );
    schema
}

/// The shortest example, and the longest.
fn examples(message: &Message, given: &[(&str, &str)]) -> Value {
    let example = |extent| Value::Object(example::message(message, extent, given));
    json!([example(Extent::Required), example(Extent::All)])
}

/// An example of each outcome, by the outcome's name.
pub(super) fn answers<'a>(tables: &Tables, operation: &'a Operation) -> Vec<(&'a str, Value)> {
    let outcomes = operation.outcomes.iter();
    outcomes
        .map(|outcome| {
            let message = Message::answer(&tables.dictionary, operation, outcome);
            let given = given(&tables.ret_codes, &outcome.code);
            let example = example::message(&message, Extent::All, &given);
            (outcome.name.as_str(), Value::Object(example))
        })
        .collect()
}

/// What stands in an answer of this return code.
pub(super) fn given<'a>(ret_codes: &'a RetCodes, code: &'a At<String>) -> Vec<(&'a str, &'a str)> {
    let known = ret_codes.get(code);
    let message = known.map(|known| ("ret_msg", known.message.as_str()));
    [(RET_CODE, code.as_str())]
        .into_iter()
        .chain(message)
        .collect()
}

/// A summary, and what else is to be said.
pub(super) fn described(summary: &str, doc: Option<&str>) -> String {
    let texts = [Some(summary), doc].into_iter().flatten().map(words::plain);
    texts.collect::<Vec<_>>().join("\n\n")
}

fn set(schema: &mut Map<String, Value>, key: &str, value: Value) {
    schema.insert(key.to_owned(), value);
}
