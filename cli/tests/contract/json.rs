//! The form of results: words on a terminal, JSON elsewhere, and what the options ask for, at any position.

use serde_json::Value;

use crate::tools::{MESSAGE, merchant_key, platform_key, request, stdout, text, unusable};

#[test]
fn programs_get_json_unless_words_are_asked_for() {
    for args in [
        &["codes", "1002"][..],
        &["codes", "签名"],
        &["spec", "list"],
        &["spec", "show", "bankcardbind"],
        &["demo"],
    ] {
        for json in [
            args.to_vec(),
            [&["--json"], args].concat(),
            [args, &["--json"]].concat(),
        ] {
            let said = stdout(&json, "", 0);
            for line in text(&said).lines() {
                assert!(serde_json::from_str::<Value>(line).is_ok(), "{json:?}");
            }
        }
        for words in [[&["--words"], args].concat(), [args, &["--words"]].concat()] {
            let said = stdout(&words, "", 0);
            assert!(serde_json::from_slice::<Value>(&said).is_err(), "{words:?}");
        }
    }
    unusable(&["--json", "--words", "spec", "list"], "");
}

#[test]
fn a_key_is_json_where_json_is_asked_for() {
    let key = stdout(&["journal", "key"], "", 0);
    assert!(serde_json::from_slice::<Value>(&key).is_err());
    for args in [["--json", "journal", "key"], ["journal", "key", "--json"]] {
        assert!(serde_json::from_slice::<Value>(&stdout(&args, "", 0)).is_ok());
    }
}

#[test]
fn violations_are_one_a_line() {
    let words = stdout(&["check", "bankcardbindverfy", "--words"], "{}", 1);
    let words = text(&words);
    for field in ["token", "user_id", "verify_code"] {
        let line = format!(" {field} is required ");
        assert!(
            words.lines().any(|shown| shown.starts_with(&line)),
            "{words}"
        );
    }
}

#[test]
fn what_is_json_anyway_stays_as_it_is() {
    let (merchant, platform) = (merchant_key(), platform_key());
    let request = request().to_string();
    let sign = ["sign", "--key", &merchant];
    let signed = stdout(&sign, MESSAGE, 0);
    let signed = text(&signed).to_owned();
    for (args, input) in [
        (&sign[..], MESSAGE),
        (&["sign", "--string"], MESSAGE),
        (&["verify", "--key", &merchant], signed.as_str()),
        (&["check", "bankcardbind"], request.as_str()),
        (&["completions", "bash"], ""),
        (&["man"], ""),
    ] {
        let with = [args, &["--json"]].concat();
        assert_eq!(stdout(&with, input, 0), stdout(args, input, 0), "{args:?}");
    }
    // Fresh each time, and JSON each time.
    let seal = ["--json", "seal", "--key", &platform, "--oid-partner", "1"];
    assert!(serde_json::from_slice::<Value>(&stdout(&seal, MESSAGE, 0)).is_ok());
}
