//! The OpenAPI document.

use std::collections::BTreeSet;
use std::process::Command;

use lianlian_test_support::{installed, run};
use serde_json::Value;
use tempfile::NamedTempFile;

use super::{files, own, schemas, sound};

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
    let document = files(&own()).remove("openapi.json").expect("the document");
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
    let document = files(&own()).remove("openapi.json").expect("the document");
    let document: Value = serde_json::from_str(&document).expect("JSON");
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    for reference in &found {
        let pointer = reference.trim_start_matches('#');
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let components = document["components"]["schemas"].as_object();
    let components = components.expect("schemas");
    let schemas = schemas();
    assert_eq!(components.len(), schemas.len());
    for (path, mut schema) in schemas {
        schema.as_object_mut().expect("a schema").remove("$schema");
        let name = path
            .trim_start_matches("schemas/")
            .trim_end_matches(".json");
        assert_eq!(
            components.get(&name.replace('/', ".")),
            Some(&schema),
            "{path}"
        );
    }
}

/// Each example is what the schema beside it asks for: bodies, forms, envelopes, answers.
#[test]
fn examples_are_what_their_schemas_ask_for() {
    let document = files(&own()).remove("openapi.json").expect("the document");
    let document: Value = serde_json::from_str(&document).expect("JSON");
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
    let document = files(&own()).remove("openapi.json").expect("the document");
    let document: Value = serde_json::from_str(&document).expect("JSON");
    let post = &document["paths"]["/orderquery.htm"]["post"];
    assert_eq!(
        post["operationId"],
        "easypay.payment_query-mpay.payment_query"
    );
    let schema = &post["requestBody"]["content"]["application/json"]["schema"]["anyOf"];
    assert_eq!(schema.as_array().map(Vec::len), Some(2));
}
