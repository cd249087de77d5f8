//! The sound tables against a small official file: what is equal, what differs, what explains it.

use std::fs;

use xtask::conform::{self, Report};

use crate::sound::Spec;

/// The official tables that the sound ones describe.
const OFFICIAL: &str = include_str!("../../../tables/tests/it/sound/official.json");

/// Compares the tables with an official file; or says what is wrong with its shape.
fn conform(spec: &Spec, official: &str) -> Result<Report, Vec<String>> {
    let path = spec.root().join("official.json");
    fs::write(&path, official).expect("written");
    let tables = spec.load().expect("sound tables");
    conform::conform(&tables, &[path], None, None).map_err(|faults| {
        let folder = format!("{}/", spec.root().display());
        let print = |fault: &lianlian_tables::Fault| fault.to_string().replace(&folder, "");
        faults.iter().map(print).collect()
    })
}

/// Replaces a text that appears exactly once in the official file.
#[track_caller]
fn official(from: &str, to: &str) -> String {
    assert_eq!(OFFICIAL.matches(from).count(), 1, "`{from}`");
    OFFICIAL.replace(from, to)
}

/// All that a report complains of, a line each.
fn complaints(spec: &Spec, report: &Report) -> Vec<String> {
    let folder = format!("{}/", spec.root().display());
    let faults = report.unexplained.iter().chain(&report.faults);
    faults
        .map(|fault| fault.to_string().replace(&folder, ""))
        .collect()
}

/// Expects exactly these complaints after one change of the official file.
#[track_caller]
fn differs(from: &str, to: &str, expected: &[&str]) {
    let spec = Spec::sound();
    let report = conform(&spec, &official(from, to)).expect("a right shape");
    assert_eq!(complaints(&spec, &report), expected);
    assert!(!report.is_conform());
}

/// The official tables themselves: their shape is right, and each row is looked for.
#[test]
fn the_official_tables_are_compared_whole() {
    let root = xtask::root().expect("a checkout");
    let tables = lianlian_tables::load(&root.join("spec")).expect("sound tables");
    let official = ["official-tables.json", "official-reports.json"];
    let official = official.map(|name| root.join("tests/fixtures").join(name));
    let code = root.join("tests/fixtures/official-code.json");
    let accp = root.join("tests/fixtures/accp-tables.json");
    let report = conform::conform(&tables, &official, Some(&code), Some(&accp));
    let report = report.expect("a right shape");
    let rows: usize = report.pages.iter().map(|page| page.rows.total()).sum();
    assert_eq!((report.pages.len(), rows), (41, 977));
    let code = report.code.as_ref().expect("compared");
    assert_eq!((code.entries, code.rows.total()), (143, 1526));
    assert_eq!(report.faults, []);
    insta::assert_snapshot!("official", report.to_string());
    assert!(report.is_conform());
}

#[test]
fn every_row_is_counted() {
    let spec = Spec::sound();
    let report = conform(&spec, OFFICIAL).expect("a right shape");
    assert!(report.is_conform());
    insta::assert_snapshot!("report", report.to_string());
}

#[test]
fn an_unexplained_difference_is_counted_and_listed() {
    let spec = Spec::sound();
    let text = official(
        r#"{ "name": "url", "required": "Optional""#,
        r#"{ "name": "url", "required": "Required""#,
    );
    let report = conform(&spec, &text).expect("a right shape");
    insta::assert_snapshot!("report_with_a_difference", report.to_string());
}

/// One change of a row, and the one line that it is worth.
#[test]
fn each_kind_of_difference() {
    let cases = [
        (
            r#""name": "url", "required": "Optional""#,
            r#""name": "url", "required": "Required""#,
            "spec/shop/pay.toml:18:14: `url`: presence: here optional, on pay.md (Request): required",
        ),
        (
            r#""name": "url", "required": "Optional""#,
            r#""name": "url", "required": "Required for some""#,
            "spec/shop/pay.toml:18:14: `url`: presence: here optional, on pay.md (Request): “Required for some”",
        ),
        (
            r#""name": "rate", "required": "Required", "type": "String""#,
            r#""name": "rate", "required": "Required", "type": "Int""#,
            "spec/club/order.toml:42:14: `rate`: type: here Decimal, on order.md (Answer, state SUCCESS): Int",
        ),
        (
            r#""name": "cards", "required": "Required", "type": "List", "unsigned": true"#,
            r#""name": "cards", "required": "Required", "type": "List", "unsigned": true }, { "name": "url", "required": "Required", "type": "String""#,
            "spec/shop/pay.toml:23:14: `url`: missing: it is on pay.md (Answer, ret_code 0000)",
        ),
        (
            r#""name": "amount", "required": "Required", "type": "String(12)""#,
            r#""name": "amount", "required": "Required", "type": "String(9~12)""#,
            "spec/club/order.toml:17:14: `amount`: length: here at most 12, on order.md (Request): 9 to 12",
        ),
        (
            r#""codes": ["8888", "0000"]"#,
            r#""codes": ["0000"]"#,
            "spec/shop/pay.toml:23:14: `ret_code`: codes: here 0000, 8888, on pay.md (Answer): 0000",
        ),
        (
            r#""codes": ["1", "2"]"#,
            r#""codes": ["1", "2", "3"]"#,
            "spec/shop/pay.toml:16:14: `kind`: codes: here 1, 2, on pay.md (Request): 1, 2, 3",
        ),
        (
            r#", "codes": ["USD"]"#,
            "",
            "spec/club/order.toml:18:14: `currency`: codes: here USD, on order.md (Request): no codes",
        ),
        (
            r#""type": "Int""#,
            r#""type": "Int", "fixed": "1""#,
            "spec/club/order.toml:19:14: `count`: fixed: here not fixed, on order.md (Request): 1",
        ),
        (
            r#""type": "String(3)", "unsigned": true"#,
            r#""type": "String(3)", "unsigned": false"#,
            "spec/club/order.toml:41:14: `currency`: unsigned: here unsigned, on order.md (Answer, state SUCCESS): signed",
        ),
        (
            r#""when": { "state": "SUCCESS" }, "fields": ["#,
            r#""when": { "state": "SUCCESS" }, "fields": [ { "name": "bill", "required": "Required", "type": "String" },"#,
            "spec/club/order.toml:33:14: `bill`: condition: here always, on order.md (Answer, state SUCCESS): state SUCCESS",
        ),
        (
            r#""items_of": "cards""#,
            r#""items_of": "card_list""#,
            "spec/shop/pay.toml:37:14: `cards`: name: `cards` and `card_list` on pay.md (Answer, ret_code 0000)",
        ),
        (
            r#""https://api.example/pay""#,
            r#""https://api.example/v1/pay""#,
            "spec/shop/pay.toml:3:12: url: here https://api.example/pay, on pay.md: https://api.example/v1/pay",
        ),
        (
            r#""envelope_in_sample": true"#,
            r#""envelope_in_sample": false"#,
            "spec/club/order.toml:3:12: envelope: here sealed, on order.md: plain",
        ),
        (
            r#"{ "name": "day", "required": "Required", "type": "String(14)" },"#,
            "",
            "spec/risk.toml:17:14: `day`: extra: does not stand on payment-risk-item.md",
        ),
        (
            r#"{ "name": "day", "required": "Required", "type": "String(14)" },"#,
            r#"{ "name": "day", "required": "Required", "type": "String(14)" }, { "name": "day", "required": "Required", "type": "String(14)" },"#,
            "spec/risk.toml:17:14: `day`: twice on payment-risk-item.md (Tickets)",
        ),
    ];
    for (from, to, line) in cases {
        differs(from, to, &[line]);
    }
}

#[test]
fn other_return_codes() {
    differs(
        r#""when": { "ret_code": "0000" }, "fields": [
        { "name": "cards""#,
        r#""when": { "ret_code": "8888" }, "fields": [
        { "name": "cards""#,
        &[
            "spec/shop/pay.toml:37:14: `cards`: condition: here also under 0000, not on pay.md (Answer, ret_code 8888)",
            "spec/shop/pay.toml:37:14: `cards`: condition: here under 0000, on pay.md (Answer, ret_code 8888): also under 8888",
        ],
    );
}

#[test]
fn a_section_without_a_group() {
    differs(
        r#""Tickets""#,
        r#""Trains""#,
        &[
            "spec/risk.toml:1:1: `count`: missing: it is on payment-risk-item.md (Trains)",
            "spec/risk.toml:1:1: `day`: missing: it is on payment-risk-item.md (Trains)",
            "spec/risk.toml:17:14: `day`: extra: does not stand on payment-risk-item.md",
            "spec/risk.toml:18:14: `count`: extra: does not stand on payment-risk-item.md",
        ],
    );
}

#[test]
fn an_erratum_that_explains_nothing_any_more() {
    differs(
        r#"{ "name": "note", "required": "Optional", "type": "String" }"#,
        r#"{ "name": "bill", "required": "Optional", "type": "String" }"#,
        &[
            "spec/club/order.toml:15:14: `bill`: twice on order.md (Request)",
            "spec/errata.toml:33:10: `no-note` explains nothing any more of `note` on order.md",
            "spec/errata.toml:35:13: `no-note` explains `missing`, but no such difference is left",
        ],
    );
    differs(
        r#""https://old.example/order""#,
        r#""https://api.example/order""#,
        &[
            "spec/errata.toml:18:10: `another-address` explains nothing any more of `order.md`",
            "spec/errata.toml:19:13: `another-address` explains `url`, but no such difference is left",
        ],
    );
}

/// Of several pages and parameters, each must still differ.
#[test]
fn an_erratum_that_explains_too_much() {
    let joins = r#""section": "Redirect", "fields": [
        { "name": "oid_partner", "required": "Required", "type": "String(18)" },
        { "name": "sign", "required": "Required", "type": "String" },
        { "name": "user", "required": "Required", "type": "String(64)" }"#;
    differs(
        joins,
        &joins.replace("String(64)", "String(32)"),
        &["spec/errata.toml:10:20: `a-longer-user` explains nothing any more of `user` on join.md"],
    );
}

#[test]
fn an_erratum_of_no_page() {
    let spec = Spec::sound();
    spec.edit(
        "errata.toml",
        r#"["order.md", "Sample"]"#,
        r#"["order.md", "buy.md"]"#,
    );
    let report = conform(&spec, OFFICIAL).expect("a right shape");
    assert_eq!(
        complaints(&spec, &report),
        ["spec/errata.toml:25:22: there is no official page `buy.md`"]
    );
}

#[test]
fn a_page_without_a_table() {
    let spec = Spec::sound();
    spec.remove("club/join.toml");
    spec.edit("errata.toml", r#"["pay.md", "join.md"]"#, r#"["pay.md"]"#);
    let text = official(
        r#"  {
    "page": "payment-risk-item.md","#,
        r#"  {
    "page": "told.md", "title": "Told", "url": null, "envelope_in_sample": false,
    "tables": [{ "section": "All", "fields": [{ "name": "sign", "required": "Required", "type": "String" }] }]
  },
  {
    "page": "payment-risk-item.md","#,
    );
    let report = conform(&spec, &text).expect("a right shape");
    assert_eq!(
        complaints(&spec, &report),
        [
            "official.json:32:13: no operation in spec/ has the page `join.md`, Join",
            "official.json:84:13: no notification in spec/ has the page `told.md`, Told",
        ]
    );
}

#[test]
fn a_page_with_two_tables() {
    let spec = Spec::sound();
    spec.write("shop/query.toml", &crate::sound::pay_without_cards());
    let report = conform(&spec, OFFICIAL).expect("a right shape");
    assert_eq!(
        complaints(&spec, &report),
        [
            "official.json:3:13: page `pay.md` has more than one table of a kind in spec/: spec/shop/pay.toml, spec/shop/query.toml",
        ]
    );
}

#[test]
fn a_table_of_no_page() {
    let spec = Spec::sound();
    let other = crate::sound::pay_without_cards().replace("pay.md", "buy.md");
    spec.write("shop/query.toml", &other);
    let report = conform(&spec, OFFICIAL).expect("a right shape");
    assert_eq!(
        complaints(&spec, &report),
        ["spec/shop/query.toml:2:8: `buy.md` is none of the official pages"]
    );
}

/// A file that holds no official tables is refused before anything is compared.
#[test]
fn a_wrong_shape() {
    let cases = [
        (
            r#""type": "Int""#,
            r#""type": "Integer""#,
            "unknown type `Integer`, expected `String`, `String(18)`, `String(15~19)`, `Int` or `List`",
        ),
        (
            r#""type": "Int""#,
            r#""type": "String(many)""#,
            "unknown type `String(many)`, expected `String`, `String(18)`, `String(15~19)`, `Int` or `List`",
        ),
        (
            r#""name": "url", "required": "Optional""#,
            r#""name": "url", "required": "Maybe""#,
            "unknown presence `Maybe`, expected `Required`, `Optional`, or a sentence that begins with it",
        ),
        (
            r#"{ "state": "SUCCESS" }"#,
            r#"{ "state": "SUCCESS", "kind": "1" }"#,
            "expected one parameter and its value",
        ),
        (
            r#""name": "url""#,
            r#""naem": "url""#,
            "unknown field `naem`, expected one of `name`, `required`, `type`, `codes`, `fixed`, `unsigned`",
        ),
        (r#""title": "Join","#, "", "missing field `title`"),
        (
            r#""page": "join.md""#,
            r#""page": "pay.md""#,
            "page `pay.md` is here twice",
        ),
        (
            r#""https://api.example/join.htm",
    "envelope_in_sample": false"#,
            r#"null, "envelope_in_sample": true"#,
            "page `join.md` has no URL, yet a sealed request",
        ),
        (
            r#""type": "List""#,
            r#""type": "String""#,
            "page `pay.md` has items of `cards`, but no list",
        ),
    ];
    let mut refused = Vec::new();
    for (from, to, message) in cases {
        let faults = conform(&Spec::sound(), &official(from, to)).expect_err("refused");
        assert!(
            matches!(faults.as_slice(), [fault] if fault.ends_with(message)),
            "{faults:?}"
        );
        refused.extend(faults);
    }
    insta::assert_snapshot!("wrong_shapes", refused.join("\n"));
}

#[test]
fn no_json() {
    let faults = conform(&Spec::sound(), "[\n  {\n    \"page\": }\n]").expect_err("refused");
    assert_eq!(faults, ["official.json:3:13: expected value"]);
}

#[test]
fn no_file() {
    let tables = Spec::sound().load().expect("sound tables");
    let faults = conform::conform(&tables, &["none.json".into()], None, None).expect_err("refused");
    let printed: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        printed,
        ["none.json:1:1: can't be read: No such file or directory (os error 2)"]
    );
}
