//! The shim between the page and the diagnosis.

use lianlian::words::Language;
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Question, diagnose};

/// The diagnosis as JSON, in the language of this tag; where there is none, `unusable` says why, and of which `field`.
#[wasm_bindgen]
pub fn ask(message: &str, key: &str, table: &str, show_values: bool, language: &str) -> String {
    let language = Language::of_locale(language);
    let question = Question {
        message,
        key,
        table,
        show_values,
        language,
    };
    let said = match diagnose(&question) {
        Ok(diagnosis) => json!(diagnosis),
        Err(unusable) => {
            json!({ "unusable": unusable.in_language(language), "field": unusable.field() })
        }
    };
    said.to_string()
}
