//! The second generation's tables against its facts: what differs is found, at its row.

use std::fs;
use std::sync::LazyLock;

use lianlian_tables::Tables;
use xtask::conform::{self, Report};

/// The tables, read once.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let root = xtask::root().expect("a checkout");
    lianlian_tables::load(&root.join("spec")).expect("sound tables")
});

/// The complaints after one change of the facts.
#[track_caller]
fn complaints(from: &str, to: &str) -> Vec<String> {
    let root = xtask::root().expect("a checkout");
    let facts =
        fs::read_to_string(root.join("tests/fixtures/accp-tables.json")).expect("the facts");
    let changed = facts.replacen(from, to, 1);
    assert_ne!(changed, facts, "`{from}`");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("accp.json");
    fs::write(&path, changed).expect("written");
    let official = ["official-tables.json", "official-reports.json"];
    let official = official.map(|name| root.join("tests/fixtures").join(name));
    let code = root.join("tests/fixtures/official-code.json");
    let report = conform::conform(&TABLES, &official, Some(&code), Some(&path));
    said(&report.expect("a right shape"))
}

fn said(report: &Report) -> Vec<String> {
    let faults = report.unexplained.iter().chain(&report.faults);
    faults.map(|fault| fault.message.clone()).collect()
}

#[test]
fn each_kind_of_difference_is_found() {
    let row =
        r#"{"name": "txn_seqno", "required": "Required", "type": "String(64)", "max_len": 64"#;
    for (to, expected) in [
        (
            row.replace("Required", "Optional"),
            "presence: `txn_seqno`: here Required, there Optional (page accp/tradecreate)",
        ),
        (
            row.replace("\"max_len\": 64", "\"max_len\": 32"),
            "length: `txn_seqno`: here 64, there 32 (page accp/tradecreate)",
        ),
        (
            row.replace("\"String(64)\"", "\"Object\""),
            "type: `txn_seqno`: here String, there Object (page accp/tradecreate)",
        ),
        (
            format!("{row}, \"sensitive\": true"),
            "type: `txn_seqno`: it must not be shown (page accp/tradecreate)",
        ),
        (
            format!("{row}, \"number\": true"),
            "type: `txn_seqno`: whether a JSON number is taken (page accp/tradecreate)",
        ),
        (
            format!("{row}, \"codes\": [\"A\"]"),
            "codes: `txn_seqno`: here no codes, there A (page accp/tradecreate)",
        ),
    ] {
        assert_eq!(complaints(row, &to), [expected]);
    }
    assert_eq!(
        complaints(row, &row.replace("txn_seqno", "order_number")),
        [
            "missing: `order_number`: it has no row here (page accp/tradecreate)",
            "extra: `txn_seqno`: no source has it (page accp/tradecreate)",
        ]
    );
}

#[test]
fn a_condition_is_compared_in_the_facts_own_words() {
    let when = "Required when total_amount is 50000 or more";
    assert_eq!(
        complaints(when, "Required when total_amount is 5000 or more"),
        [
            "presence: `postscript`: here Required when total_amount is 50000 or more, there Required when total_amount is 5000 or more (page accp/withdrawal)"
        ]
    );
    let forbidden = "not accepted when USER_TOPUP";
    assert_eq!(
        complaints(forbidden, "not accepted when MCH_TOPUP").len(),
        1
    );
}

#[test]
fn an_erratum_that_explains_nothing_any_more_is_a_fault() {
    let required = r#"{"name": "license", "required": "Required when ret_code is 0000 and flag_chnl is ANDROID, IOS or H5""#;
    let optional = r#"{"name": "license", "required": "Optional""#;
    assert_eq!(
        complaints(required, optional),
        [
            "`accp-random-factor-by-channel` explains nothing any more of `license` on accp/get-random"
        ]
    );
}
