//! The shim between the page and the diagnosis.

use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Question, diagnose};

/// The diagnosis as JSON; where there is none, `unusable` says why, and of which `field`.
#[wasm_bindgen]
pub fn ask(message: &str, key: &str, table: &str, show_values: bool) -> String {
    let question = Question {
        message,
        key,
        table,
        show_values,
    };
    let said = match diagnose(&question) {
        Ok(diagnosis) => json!(diagnosis),
        Err(unusable) => json!({ "unusable": unusable.to_string(), "field": unusable.field() }),
    };
    said.to_string()
}
