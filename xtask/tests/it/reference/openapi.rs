//! The OpenAPI document.

use std::collections::BTreeSet;
use std::process::Command;

use lianlian_test_support::{installed, run};
use serde_json::Value;
use tempfile::NamedTempFile;

use super::{own_file, schemas, sound};

/// Without the schemas, of which each form is a snapshot of its own.
#[test]
fn of_the_sound_tables() {
    let mut document: Value = serde_json::from_str(&sound("openapi.json")).expect("JSON");
    document["components"]["schemas"].take();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("openapi_json", format!("{document:#}"));
    });
}

/// A published validator finds no fault with it.
#[test]
fn a_validator_accepts_it() {
    if !installed("python3", &["-c", "import openapi_spec_validator"]) {
        return;
    }
    let document = own_file("openapi.json");
    let file = NamedTempFile::new().expect("a file for the test");
    std::fs::write(file.path(), document).expect("written");
    let mut validator = Command::new("python3");
    run(
        validator
            .args(["-m", "openapi_spec_validator"])
            .arg(file.path()),
        "",
    );
}

/// Each schema is a component, and each reference leads to one.
#[test]
fn references_lead_somewhere() {
    let document = own_file("openapi.json");
    let document: Value = serde_json::from_str(document).expect("JSON");
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    for reference in &found {
        let pointer = reference.trim_start_matches('#');
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

/// The document's schemas are those of the files: they differ in what the draft has no keywords for.
#[test]
fn schemas_are_those_of_the_files() {
    let document = own_file("openapi.json");
    let document: Value = serde_json::from_str(document).expect("JSON");
    let components = &document["components"]["schemas"];
    for (path, schema) in schemas() {
        let of_file = schema.as_object().expect("a schema");
        let parts = of_file.get("$defs").and_then(Value::as_object);
        let title = schema["title"].as_str().expect("a title");
        let mut whole = of_file.clone();
        whole.retain(|key, _| !["$schema", "$defs"].contains(&key.as_str()));
        let whole = Value::Object(whole);
        let all = parts
            .into_iter()
            .flatten()
            .map(|(name, part)| (name.as_str(), part));
        for (name, part) in all.chain([(title, &whole)]) {
            let component = components.get(name).expect(name);
            assert_eq!(common(component), common(part), "{path}: {name}");
        }
    }
}

/// A schema without extensions, discriminators, comments, and the folders of its references.
fn common(schema: &Value) -> Value {
    let only = |key: &str| key.starts_with("x-") || ["discriminator", "$comment"].contains(&key);
    match schema {
        Value::Object(members) => {
            let members = members.iter().filter(|(key, _)| !only(key));
            members
                .map(|(key, value)| match (key.as_str(), value.as_str()) {
                    ("$ref", Some(reference)) => (key.clone(), reference.rsplit('/').next().into()),
                    _ => (key.clone(), common(value)),
                })
                .collect()
        }
        Value::Array(items) => items.iter().map(common).collect(),
        other => other.clone(),
    }
}

/// Each example is what the schema beside it asks for: bodies, forms, envelopes, answers.
#[test]
fn examples_are_what_their_schemas_ask_for() {
    let document = own_file("openapi.json");
    let document: Value = serde_json::from_str(document).expect("JSON");
    let mut contents = Vec::new();
    with_examples(&document["paths"], &mut contents);
    with_examples(&document["webhooks"], &mut contents);
    assert!(contents.len() > 46, "each table has one at least");
    for content in contents {
        // The references of a schema lead into the document.
        let mut schema = content["schema"].clone();
        schema["components"] = document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).expect("a schema");
        for (name, example) in content["examples"].as_object().expect("examples") {
            let valid = validator.is_valid(&example["value"]);
            assert!(valid, "{name}: {}", example["value"]);
        }
    }
}

/// All that has a schema with examples beside it.
fn with_examples<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    for inner in value
        .as_object()
        .into_iter()
        .flat_map(|members| members.values())
    {
        match inner.get("schema").is_some() && inner.get("examples").is_some() {
            true => found.push(inner),
            false => with_examples(inner, found),
        }
    }
}

fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn operations_that_share_a_url_are_one() {
    let document = own_file("openapi.json");
    let document: Value = serde_json::from_str(document).expect("JSON");
    let post = &document["paths"]["/orderquery.htm"]["post"];
    assert_eq!(post["operationId"], "EasypayPaymentQueryOrMpayPaymentQuery");
    let schema = &post["requestBody"]["content"]["application/json"]["schema"]["anyOf"];
    assert_eq!(schema.as_array().map(Vec::len), Some(2));
}
