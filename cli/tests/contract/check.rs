//! The command `lianlian check`.

use crate::tools::{json_of, request, stdout, text, unusable, vector};

#[test]
fn check_lists_violations() {
    let none = stdout(&["check", "bankcardbind"], request().to_string(), 0);
    assert_eq!(text(&none), "{\"violations\":[]}\n");

    let mut wrong = request();
    wrong["pay_type"] = "3".into();
    wrong["bind_mob"] = 18667341234_u64.into();
    wrong["oid_partner"] = "2013041210000010041".into();
    wrong["extra"] = "1".into();
    let found = json_of(&["check", "bankcardbind"], wrong.to_string(), 1);
    let violations = found["violations"].as_array().expect("a list");
    let rules: Vec<_> = violations
        .iter()
        .map(|v| (v["field"].as_str(), v["rule"].as_str()))
        .collect();
    let expected = [
        ("bind_mob", "type"),
        ("cvv2", "required_if"),
        ("extra", "unknown_member"),
        ("oid_partner", "max_len"),
        ("vali_date", "required_if"),
    ];
    assert_eq!(
        rules,
        expected.map(|(field, rule)| (Some(field), Some(rule)))
    );
    assert_eq!(
        violations[1]["message"],
        "cvv2 is required when pay_type is 3"
    );
}

/// The request on LianLian's page of the mission, as it is printed there.
#[test]
fn check_names_the_errata_of_a_page() {
    let sample = vector("mpay-card-bind-apply.json");
    let found = json_of(&["check", "bankcardbind"], sample, 1);
    let of = |field: &str| {
        let all = found["violations"].as_array().expect("a list");
        let mut all = all.iter().filter(|violation| violation["field"] == field);
        all.next().expect("a violation").clone()
    };
    assert_eq!(of("risk_item")["erratum"], "risk-item-sample-not-json");
    let message = of("risk_item")["message"].to_string();
    assert!(message.contains("typographic quotes"), "{message}");
    assert_eq!(of("id_no")["erratum"], "id-no-sample-check-digit");
}

/// This machine's clock is at hand.
#[test]
fn check_knows_the_day() {
    let mut unborn = request();
    unborn["id_no"] = "110105204912310026".into();
    let found = json_of(&["check", "bankcardbind"], unborn.to_string(), 1);
    assert_eq!(found["violations"][0]["rule"], "resident_id");
    let found = json_of(
        &["check", "paycreatebill"],
        r#"{"time_stamp":"20150101120000"}"#,
        1,
    );
    let rules: Vec<_> = found["violations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|violation| violation["rule"].as_str())
        .collect();
    assert!(rules.contains(&Some("near_now")), "{found}");
}

#[test]
fn check_has_luhn_by_choice() {
    let mut wrong = request();
    wrong["card_no"] = "622202112313213123".into();
    json_of(&["check", "bankcardbind"], wrong.to_string(), 0);
    let found = json_of(&["check", "bankcardbind", "--luhn"], wrong.to_string(), 1);
    assert_eq!(found["violations"][0]["rule"], "luhn");
}

#[test]
fn check_refuses_what_is_no_request() {
    let message = unusable(&["check", "bankcardbid"], "{}");
    assert!(message.contains("did you mean bankcardbind?"), "{message}");
    let message = unusable(&["check", "nothing-like-it"], "{}");
    assert!(message.contains("lianlian spec list"), "{message}");
    unusable(&["check", "bankcardbind"], "[]");
    unusable(
        &["check", "bankcardbind"],
        r#"{"user_id":"1","user_id":"2"}"#,
    );
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(1 << 20));
    let message = unusable(&["check", "bankcardbind"], long);
    assert!(message.contains("more than 1048576 bytes"), "{message}");
}
