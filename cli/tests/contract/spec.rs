//! The command `lianlian spec`.

use serde_json::json;

use crate::tools::{json_of, stdout, text, unusable};

#[test]
fn spec_shows_the_tables() {
    insta::assert_snapshot!(
        "spec_list",
        text(&stdout(&["spec", "list", "--words"], "", 0))
    );
    for operation in [
        "bankcardbind",
        "bankcardbindverfy",
        "mpay/PaymentNotification",
        "report/TransactionRow",
    ] {
        let shown = stdout(&["spec", "show", operation, "--words"], "", 0);
        let name = operation.replace('/', "_");
        insta::assert_snapshot!(format!("spec_show_{name}"), text(&shown));
    }
    let list = json_of(&["spec", "list", "--json"], "", 0);
    let names: Vec<_> = list["tables"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|table| table["table"].as_str().unwrap_or_default())
        .collect();
    let operations = lianlian::api::OPERATIONS.iter();
    let operations = operations.map(|o| o.table());
    let notifications = lianlian::api::NOTIFICATIONS.iter();
    let notifications = notifications.map(|n| n.table());
    let reports = lianlian::api::REPORTS.iter().map(|report| report.table());
    let all = operations.chain(notifications).chain(reports);
    assert_eq!(names, all.collect::<Vec<_>>());
    unusable(&["spec", "show", "nothing"], "");

    let shared = unusable(&["check", "orderquery.htm"], "{}");
    assert!(
        shared.contains("easypay/PaymentQuery, mpay/PaymentQuery"),
        "{shared}"
    );
    let order = r#"{"oid_paybill":"2018082971158876"}"#;
    let checked = json_of(&["check", "mpay/PaymentQuery"], order, 0);
    assert_eq!(checked, json!({ "violations": [] }));
    let message = unusable(&["check", "mpay/PaymentNotification"], "{}");
    assert!(message.contains("only requests"), "{message}");
}

#[test]
fn spec_json_is_complete() {
    let shown = json_of(&["spec", "show", "bankcardbind", "--json"], "", 0);
    assert_eq!(
        shown["url"],
        "https://mpayapi.lianlianpay.com/v1/bankcardbind"
    );
    assert_eq!(shown["body"], "envelope");
    let rows = shown["request"].as_array().expect("rows");
    let row = |name: &str| rows.iter().find(|row| row["name"] == name).expect("a row");
    assert_eq!(row("api_version")["fixed"], "2.1");
    assert_eq!(row("user_id")["max_len"], 32);
    assert_eq!(
        row("id_type")["codes"],
        json!(["0", "2", "3", "4", "6", "9", "X"])
    );
    assert_eq!(row("cvv2")["secrecy"], "hidden");
    let credit = json!({ "rule": "required_if", "if": { "field": "pay_type", "values": ["3"] } });
    assert_eq!(row("vali_date")["presence"], credit);
    assert_eq!(shown["outcomes"][0]["ret_codes"], json!(["8888"]));
}

#[test]
fn codes_have_their_meanings_in_answers_too() {
    let shown = json_of(&["spec", "show", "instant_payment/PaymentQuery"], "", 0);
    let rows = shown["outcomes"][0]["rows"].as_array().expect("rows");
    let result = rows.iter().find(|row| row["name"] == "result_pay");
    let result = result.expect("its row");
    let known = result["known_codes"].as_array().expect("codes");
    let success = known.iter().find(|known| known["code"] == "SUCCESS");
    assert!(
        success.is_some_and(|known| known["meaning"] != ""),
        "{known:?}"
    );
    let words = stdout(
        &["spec", "show", "instant_payment/PaymentQuery", "--words"],
        "",
        0,
    );
    assert!(text(&words).contains(" result_pay  "), "{}", text(&words));
}

#[test]
fn an_example_passes_its_check() {
    for options in [&[][..], &["--all"]] {
        let example = stdout(
            &[&["spec", "example", "bankcardbind"], options].concat(),
            "",
            0,
        );
        let checked = json_of(&["check", "bankcardbind"], &example, 0);
        assert_eq!(checked, json!({ "violations": [] }));
    }
    let message = unusable(&["spec", "example", "mpay/PaymentNotification"], "");
    assert!(message.contains("notification"), "{message}");
}

#[test]
fn a_name_is_found_without_its_suffix() {
    let shown = json_of(&["spec", "show", "bankcardbin"], "", 0);
    assert_eq!(shown["table"], "card/CardBinQuery");
    let example = stdout(&["spec", "example", "bankcardbin"], "", 0);
    json_of(&["check", "bankcardbin"], &example, 0);
    let shared = unusable(&["spec", "example", "orderquery"], "");
    assert!(
        shared.contains("easypay/PaymentQuery, mpay/PaymentQuery"),
        "{shared}"
    );
}
