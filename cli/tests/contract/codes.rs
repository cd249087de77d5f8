//! The command `lianlian codes`.

use serde_json::json;

use crate::tools::{json_of, stdout, text, unusable};

#[test]
fn a_code_says_what_to_do() {
    insta::assert_snapshot!("codes_1002", text(&stdout(&["codes", "1002"], "", 0)));
    let unknown = json_of(&["codes", "ZZZZ", "--json"], "", 1);
    assert_eq!(
        unknown,
        json!({ "code": "ZZZZ", "meaning": "unknown: query it" })
    );
    let words = stdout(&["codes", "ZZZZ"], "", 1);
    assert!(
        text(&words).contains("query it before you send it again"),
        "{}",
        text(&words)
    );
}

#[test]
fn a_product_may_mean_something_else() {
    let meaning = |args: &[&str]| json_of(args, "", 0)["meaning"].clone();
    assert_eq!(
        meaning(&["codes", "1002", "--json"]),
        "exists already: query it"
    );
    let there = ["codes", "1002", "--product", "instant_payment", "--json"];
    assert_eq!(meaning(&there), "unknown: query it");
    let message = unusable(&["codes", "1002", "--product", "instant"], "");
    assert!(message.contains("instant_payment"), "{message}");
}

#[test]
fn all_codes_are_listed() {
    let all = json_of(&["codes", "--json"], "", 0);
    let codes = all["codes"].as_array().expect("a list");
    assert_eq!(codes.len(), lianlian::ret_code::documented().count());
    let lines = stdout(&["codes"], "", 0);
    assert_eq!(text(&lines).lines().count(), codes.len());
}
