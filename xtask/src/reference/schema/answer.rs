//! The schema of an answer: one of its outcomes, or a refusal.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::object::object;
use super::set::set;
use crate::reference::message::{Message, RET_CODE};
use crate::reference::words;
use lianlian_tables::{At, Operation, Outcome, RetCodes, Tables};

/// An answer is one of its outcomes, or one with any other return code: these exclude each other.
pub(super) fn schema(tables: &Tables, operation: &Operation) -> Value {
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
        "description": format!("The answer. {}", words::plain(&operation.summary)),
        "oneOf": alternatives,
        "examples": examples,
    })
}

/// An example of each outcome, by the outcome's name.
pub(in crate::reference) fn answers<'a>(
    tables: &Tables,
    operation: &'a Operation,
) -> Vec<(&'a str, Value)> {
    let outcomes = operation.outcomes.iter();
    outcomes
        .map(|outcome| {
            let message = Message::answer(&tables.dictionary, operation, outcome);
            let given = given(&tables.ret_codes, &outcome.code);
            let example = message.example(Extent::All, &given);
            (outcome.name.as_str(), Value::Object(example))
        })
        .collect()
}

/// The members that an answer of this return code has.
pub(in crate::reference) fn given<'a>(
    ret_codes: &'a RetCodes,
    code: &'a At<String>,
) -> Vec<(&'a str, &'a str)> {
    let known = ret_codes.get(code);
    let message = known.map(|known| ("ret_msg", known.message.as_str()));
    [(RET_CODE, code.as_str())]
        .into_iter()
        .chain(message)
        .collect()
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
