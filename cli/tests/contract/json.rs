//! `--json`: one option for all commands, at any position.

use serde_json::Value;

use crate::tools::{MESSAGE, merchant_key, platform_key, request, stdout, text};

#[test]
fn words_become_json() {
    for args in [
        &["codes", "1002"][..],
        &["spec", "list"],
        &["journal", "key"],
    ] {
        let words = stdout(args, "", 0);
        assert!(serde_json::from_slice::<Value>(&words).is_err(), "{args:?}");
        for with in [[&["--json"], args].concat(), [args, &["--json"]].concat()] {
            let json = stdout(&with, "", 0);
            assert!(serde_json::from_slice::<Value>(&json).is_ok(), "{with:?}");
            assert_eq!(text(&json).lines().count(), 1, "{with:?}");
        }
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
