//! The schema of an answer: one of its outcomes, or a refusal.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::object::object;
use super::parts::Parts;
use super::set::set;
use crate::reference::message::{Message, RET_CODE};
use crate::reference::words;
use lianlian_tables::{At, Operation, Outcome, RetCodes, Tables};

/// An answer is one of its outcomes, or a refusal: one with any other return code. The outcomes are told apart by
/// return codes that are fixed; a refusal has none that is, so it is an alternative to all of them.
pub(super) fn schema(
    tables: &Tables,
    operation: &Operation,
    owner: &str,
    parts: &mut Parts,
) -> Map<String, Value> {
    let mut by_code = Vec::new();
    for outcome in &operation.outcomes {
        let name = format!("{owner}{}", outcome.name);
        let schema = answer(tables, operation, outcome, owner, parts);
        parts.add(&name, schema);
        by_code.extend(outcome.codes().map(|code| (code.as_str(), name.clone())));
    }
    let success = match operation.outcomes.as_slice() {
        [outcome] => parts.reference(&format!("{owner}{}", outcome.name)),
        _ => {
            let mut schema = parts.one_of(RET_CODE, &by_code);
            set(
                &mut schema,
                "description",
                "What became of it, by `ret_code`.".into(),
            );
            parts.add(&format!("{owner}Outcome"), schema)
        }
    };
    let refusal = refusal(tables, operation, owner, parts);
    let refusal = parts.add(&format!("{owner}Refusal"), refusal);
    let description = format!("The answer. {}", words::plain(&operation.summary));
    let examples = answers(tables, operation).into_iter();
    let examples: Vec<Value> = examples.map(|(_, example)| example).collect();
    let mut schema = Map::new();
    set(&mut schema, "description", description.into());
    set(&mut schema, "oneOf", json!([success, refusal]));
    set(&mut schema, "examples", examples.into());
    schema
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

/// The answer in one outcome.
fn answer(
    tables: &Tables,
    operation: &Operation,
    outcome: &Outcome,
    owner: &str,
    parts: &mut Parts,
) -> Map<String, Value> {
    let message = Message::answer(&tables.dictionary, operation, outcome);
    let mut schema = object(&message, owner, &words::plain(&outcome.meaning), parts);
    let codes: Vec<&str> = outcome.codes().map(|code| code.as_str()).collect();
    match codes.as_slice() {
        [code] => pin(&mut schema, json!({ "const": code })),
        codes => {
            let names: Vec<String> = codes.iter().map(|code| format!("Code{code}")).collect();
            let mut several = Map::new();
            set(&mut several, "type", "string".into());
            set(&mut several, "enum", codes.into());
            parts.remark(&mut several, &[("enum-varnames", names.into())]);
            let name = format!("{owner}{}Code", outcome.name);
            let reference = parts.add(&name, several);
            pin(&mut schema, Value::Object(reference));
        }
    }
    schema
}

fn refusal(
    tables: &Tables,
    operation: &Operation,
    owner: &str,
    parts: &mut Parts,
) -> Map<String, Value> {
    let message = Message::refusal(&tables.dictionary, operation);
    let description = "Any other return code: the catalogue of return codes tells what it means.";
    let mut schema = object(&message, owner, description, parts);
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
        if more.contains_key("$ref") {
            // The list of codes says all that the row says of the text.
            ret_code.retain(|key, _| !["type", "minLength", "maxLength"].contains(&key.as_str()));
        }
        ret_code.extend(more);
    }
}
