//! Words for people in the language that they read.

use std::process::Command;

use crate::tools::{json_of, merchant_key, stdout, without_settings};

const BAD: &str = r#"{"user_id":"","card_no":"1"}"#;

#[test]
fn violations_speak_chinese_when_asked_to() {
    let args = ["--lang", "zh", "check", "bankcardbind"];
    let said = json_of(&args, BAD, 1);
    let violations = said["violations"].as_array().expect("a list");
    let of = |field: &str| {
        let mut found = violations.iter().filter(|one| one["field"] == field);
        found.next().expect("a violation")
    };
    assert_eq!(of("acct_name")["rule"], "required");
    assert_eq!(of("acct_name")["message"], "acct_name 必填");
    assert_eq!(of("card_no")["rule"], "card_number");
    let message = of("card_no")["message"].as_str().expect("text");
    assert!(message.contains("银行卡号"), "{message}");
}

#[test]
fn a_diagnosis_speaks_chinese_when_asked_to() {
    let signed = stdout(&["sign", "--key", &merchant_key()], r#"{"a":"1"}"#, 0);
    let changed = String::from_utf8(signed)
        .expect("UTF-8")
        .replace("\"1\"", "\"1 \"");
    let args = [
        "explain",
        "--words",
        "--lang",
        "zh",
        "--key",
        &merchant_key(),
    ];
    let said = stdout(&args, &changed, 1);
    let said = String::from_utf8(said).expect("UTF-8");
    assert!(said.starts_with("验签不通过。\n 1. "), "{said}");
    assert!(said.contains("[values_trimmed]"), "{said}");
    assert!(said.contains("正确的签名原串"), "{said}");
}

/// The first of the three variables that says something decides, and `--lang` before all of them.
#[test]
fn the_locale_chooses_where_nobody_does() {
    for (variables, lang, is_chinese) in [
        (&[("LANG", "zh_CN.UTF-8")][..], None, true),
        (&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], None, true),
        (&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], None, false),
        (&[("LC_MESSAGES", "zh_TW"), ("LANG", "C")], None, true),
        (&[("LANG", "zh_CN.UTF-8")], Some("en"), false),
        (&[], None, false),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
        without_settings(&mut command);
        command.envs(variables.iter().copied());
        command.args(["codes", "1001", "--words"]);
        command.args(lang.iter().flat_map(|lang| ["--lang", lang]));
        let output = command.output().expect("it runs");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(
            said.contains("签名原串"),
            is_chinese,
            "{variables:?} {said}"
        );
    }
}
