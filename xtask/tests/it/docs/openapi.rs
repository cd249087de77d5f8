//! The OpenAPI document.

use std::collections::BTreeSet;
use std::process::Command;

use lianlian_tests::{installed, run};
use serde_json::Value;
use tempfile::NamedTempFile;

use super::{files, own, schemas, sound};

#[test]
fn of_the_sound_tables() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("openapi_json", sound("openapi.json"));
    });
}

/// What a published validator says of it.
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
    assert_eq!(components.expect("schemas").len(), schemas().len());
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
