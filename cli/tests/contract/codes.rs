//! The command `lianlian codes`.

use serde_json::json;

use crate::tools::{json_of, stdout, text, unusable};

#[test]
fn a_code_says_what_to_do() {
    insta::assert_snapshot!(
        "codes_1002",
        text(&stdout(&["codes", "1002", "--words"], "", 0))
    );
    let unknown = json_of(&["codes", "ZZZZ", "--json"], "", 1);
    assert_eq!(
        unknown,
        json!({ "code": "ZZZZ", "meaning": "unknown: query it" })
    );
    let words = stdout(&["codes", "ZZZZ", "--words"], "", 1);
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
    let lines = stdout(&["codes", "--words"], "", 0);
    assert_eq!(
        text(&lines).lines().count(),
        codes.len() + 1,
        "and a header"
    );
}

fn found(args: &[&str], code: i32) -> Vec<String> {
    let found = json_of(&[&["codes"], args].concat(), "", code);
    let codes = found["codes"].as_array().expect("a list");
    let codes = codes.iter().map(|code| code["code"].as_str());
    codes.map(|code| code.expect("a code").to_owned()).collect()
}

#[test]
fn words_find_all_codes_that_speak_of_them() {
    for words in [&["签名"][..], &["signature"], &["SIGNATURE"]] {
        assert!(found(words, 0).contains(&"1001".to_owned()), "{words:?}");
    }
    let both = found(&["card", "limit"], 0);
    assert!(!both.is_empty() && both.len() < found(&["card"], 0).len());
    assert_eq!(found(&["card limit"], 0), both, "quoted or not");
    assert!(
        found(&["100"], 0).contains(&"1001".to_owned()),
        "a beginning"
    );
    assert_eq!(found(&["没有这样的词"], 1), <[&str; 0]>::default());
    let none = stdout(&["codes", "no", "such", "words", "--words"], "", 1);
    assert_eq!(
        text(&none),
        "No return code speaks of no and such and words.\n"
    );
}

#[test]
fn blanks_around_a_code_are_none_of_it() {
    for code in ["1001 ", " 1001", "\u{3000}1001\n"] {
        assert_eq!(json_of(&["codes", code], "", 0)["code"], "1001");
    }
}
