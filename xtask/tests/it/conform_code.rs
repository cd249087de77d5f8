//! The sound tables against a small file of code: what is equal, what differs, what explains it.

use std::fs;

use xtask::conform::{self, Report};

use crate::sound::Spec;

/// The official tables that the sound ones describe.
const OFFICIAL: &str = include_str!("../../../tables/tests/it/sound/official.json");

/// Code that sends and reads what the sound tables say.
const CODE: &str = include_str!("../../../tables/tests/it/sound/code.json");

/// Compares the tables with a file of code; or says what is wrong with its shape.
fn conform(spec: &Spec, code: &str) -> Result<Report, Vec<String>> {
    let official = spec.root().join("official.json");
    fs::write(&official, OFFICIAL).expect("written");
    let path = spec.root().join("code.json");
    fs::write(&path, code).expect("written");
    let tables = spec.load().expect("sound tables");
    conform::conform(&tables, &[official], Some(&path), None).map_err(|faults| lines(spec, &faults))
}

fn lines(spec: &Spec, faults: &[lianlian_tables::Fault]) -> Vec<String> {
    let folder = format!("{}/", spec.root().display());
    let line = |fault: &lianlian_tables::Fault| fault.to_string().replace(&folder, "");
    faults.iter().map(line).collect()
}

/// All that a report complains of, a line each.
fn complaints(spec: &Spec, report: &Report) -> Vec<String> {
    [
        lines(spec, &report.unexplained),
        lines(spec, &report.faults),
    ]
    .concat()
}

/// Replaces a text that appears exactly once in the file of code.
#[track_caller]
fn code(from: &str, to: &str) -> String {
    assert_eq!(CODE.matches(from).count(), 1, "`{from}`");
    CODE.replace(from, to)
}

/// Expects exactly these complaints after one change of the file of code.
#[track_caller]
fn differs(from: &str, to: &str, expected: &[&str]) {
    let spec = Spec::sound();
    let report = conform(&spec, &code(from, to)).expect("a right shape");
    assert_eq!(complaints(&spec, &report), expected);
}

#[test]
fn what_is_equal_is_counted() {
    let spec = Spec::sound();
    let report = conform(&spec, CODE).expect("a right shape");
    assert_eq!(complaints(&spec, &report), [""; 0]);
    let code = report.code.expect("compared");
    assert_eq!(
        code.entries, 4,
        "other people's is evidence, and not compared"
    );
    assert_eq!((code.rows.equal, code.rows.total()), (18, 18));
}

#[test]
fn each_kind_of_difference() {
    let cases = [
        (
            r#""name": "url""#,
            r#""name": "link""#,
            "spec/shop/pay.toml:12:11: `link`: missing (request of Shop: Pay)",
        ),
        (
            r#"{ "name": "user", "type": "String", "required": true }"#,
            r#"{ "name": "url", "type": "String" }"#,
            "spec/shop/pay.toml:15:14: `user`: presence: here required, there absent (request of Shop: Pay)",
        ),
        (
            r#""name": "user", "type": "String", "required": true"#,
            r#""name": "user", "type": "String", "required": false"#,
            "spec/shop/pay.toml:15:14: `user`: presence: here required, there optional (request of Shop: Pay)",
        ),
        (
            r#""name": "user", "type": "String", "required": true"#,
            r#""name": "user", "type": "Integer""#,
            "spec/shop/pay.toml:15:14: `user`: type: here String, there Int (request of Shop: Pay)",
        ),
        (
            r#""kind": "1""#,
            r#""kind": "7""#,
            "spec/shop/pay.toml:16:14: `kind`: codes: here 1, 2, there 7 (request of Shop: Pay)",
        ),
        (
            r#""user": null"#,
            r#""user": 7"#,
            "spec/shop/pay.toml:15:14: `user`: type: here String, there Int (request of Shop: Pay)",
        ),
        (
            r#"{ "2": "the second" }"#,
            r#"{ "3": "the third" }"#,
            "spec/shop/pay.toml:16:14: `kind`: codes: here 1, 2, there 3 (request of Shop: Pay)",
        ),
        (
            r#""kards", "type": "String", "unsigned": true"#,
            r#""kards", "type": "String""#,
            "spec/shop/pay.toml:37:14: `kards`: unsigned: here unsigned, there signed (recorded of a log)",
        ),
        (
            r#"{ "name": "bill", "type": "String" }"#,
            r#"{ "name": "bill", "type": "String", "unsigned": true }"#,
            "spec/club/order_notification.toml:10:14: `bill`: unsigned: here signed, there unsigned (notification of Club: Order)",
        ),
        (
            r#"{ "name": "bill", "type": "String" }"#,
            r#"{ "name": "state", "type": "String" }"#,
            "spec/club/order_notification.toml:10:14: `bill`: presence: here required, there absent (notification of Club: Order)",
        ),
        (
            r#""envelope": false"#,
            r#""envelope": true"#,
            "spec/shop/pay.toml:12:11: envelope: here plain, there sealed (request of Shop: Pay)",
        ),
        (
            r#""signed": true"#,
            r#""signed": false"#,
            "spec/shop/pay.toml:23:14: `sign`: unsigned: an outcome came without a signature (recorded of a log)",
        ),
    ];
    for (from, to, expected) in cases {
        differs(from, to, &[expected]);
    }
}

/// Of a refusal any row may be missing, and it may come without a signature.
#[test]
fn a_refusal_is_short() {
    differs(r#""ret_code": "0000""#, r#""ret_code": "9999""#, &[]);
    let spec = Spec::sound();
    let text = code(r#""ret_code": "0000""#, r#""ret_code": "9999""#);
    let text = text.replace(r#""signed": true"#, r#""signed": false"#);
    let report = conform(&spec, &text).expect("a right shape");
    assert_eq!(complaints(&spec, &report), [""; 0]);
}

/// An erratum explains what its evidence names, and nothing else.
#[test]
fn an_erratum_explains_the_code_that_it_names() {
    let explained = |evidence: &str, operation: &str| {
        let spec = Spec::sound();
        let erratum = format!(
            "[a-thing]\nexplains_code = [\"presence\"]\nstronger = [{{ class = \"signed\", source = \"a log\" }}]\nweaker = [{evidence}]\n"
        );
        spec.edit("errata.toml", "[a-thing]\n", &erratum);
        spec.edit(
            "errata.toml",
            "[\"shop/pay\"]",
            &format!("[\"{operation}\"]"),
        );
        let text = code(
            r#""name": "user", "type": "String", "required": true"#,
            r#""name": "user", "type": "String", "required": false"#,
        );
        let report = conform(&spec, &text).expect("a right shape");
        let decided = report.code.as_ref().expect("compared").decided.to_string();
        (complaints(&spec, &report), decided)
    };
    let (complaints, decided) = explained("{ class = \"code\", source = \"Shop\" }", "shop/pay");
    assert_eq!(complaints, [""; 0]);
    assert_eq!(decided, "signed 1");
    let others = [
        ("{ class = \"table\", source = \"Shop\" }", "shop/pay"),
        ("{ class = \"code\", source = \"Club\" }", "shop/pay"),
        ("{ class = \"code\", source = \"Shop\" }", "club/order"),
    ];
    for (evidence, operation) in others {
        let (complaints, _) = explained(evidence, operation);
        assert_eq!(
            complaints,
            [
                "spec/shop/pay.toml:15:14: `user`: presence: here required, there optional (request of Shop: Pay)",
                "spec/errata.toml:2:18: `a-thing` explains `presence` of code, but no such difference is left",
                "spec/errata.toml:7:11: `a-thing` explains nothing any more of `user` in code",
            ]
        );
    }
}

#[test]
fn a_table_that_there_is_not() {
    let spec = Spec::sound();
    let faults = conform(
        &spec,
        &code(
            "shop/Pay\",\n        \"source\": \"Shop: Pay\"",
            "shop/Buy\",\n        \"source\": \"Shop: Pay\"",
        ),
    );
    let faults = faults.expect_err("refused");
    assert_eq!(
        faults,
        ["code.json:4:19: no table in spec/ is `shop/Buy`, of Shop: Pay"]
    );
}

#[test]
fn another_shape() {
    let spec = Spec::sound();
    let faults = conform(&spec, &code(r#""side": "request""#, r#""side": "up""#));
    let faults = faults.expect_err("refused");
    assert_eq!(
        faults,
        [
            "code.json:7:20: unknown variant `up`, expected one of `request`, `form`, `answer`, `recorded`, `notification`, `return`, `ack`, `verify`, `hosts`"
        ]
    );
}
