//! The command `lianlian report`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::tools::{code, json_of, lianlian, text, unusable};

/// A day: a payment, its refund, a payment in another currency with a remark in Chinese, and a cut line.
const DAY: &str = "\
    no_order | oid_partner | dt_order | busi_partner | oid_paybill | settle_date | currency_order | money_order | \
    currenty_pay | money_pay | currency_settle | money_settle | exchange_rate | transaction_status | dt_update | \
    transaction_fee | pay_product | pay_type | info_order  \n\
    1001|201304121000001004|20171216 01:51:25|101001|2017121671158876|20171216|CNY|55.44|CNY|55.44|CNY|55.44|1|0|\
    20171216 01:52:00|0.33|1|P|\n\
    1002|201304121000001004|20171216 09:00:00|101001|1001|20171216|CNY|-55.44|CNY|-55.44|CNY|-55.44|1|5|yesterday|\
    -0.33|1|P|\n\
    1003|201304121000001004|20171216 10:00:00|109001|2017121671158901|20171216|USD|8.32|CNY|55.44|USD|8.32|6.66|0|\
    20171216 10:00:05|0.33|1|P|羽毛球,\"3\"\n\
    1004|201304121000001004|20171216";

fn report(folder: &Path, name: &str, content: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, content).expect("written");
    path.display().to_string()
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Output without the folder's name.
fn without(folder: &Path, output: &[u8]) -> String {
    text(output).replace(&format!("{}/", folder.display()), "")
}

#[test]
fn show_has_rows_sums_and_what_cannot_be_read() {
    let folder = folder();
    let folder = folder.path();
    let day = report(folder, "JYMX_201304121000001004_20171216.txt", DAY);
    let shown = lianlian(&["report", "show", &day, "--words"], "");
    assert_eq!(code(&shown), 1);
    insta::assert_snapshot!("report_show", without(folder, &shown.stdout));
    assert_eq!(
        without(folder, &shown.stderr),
        "JYMX_201304121000001004_20171216.txt: line 3: column 15, dt_update must be a real time as yyyyMMdd HH:mm:ss \
         in UTC+8\n\
         JYMX_201304121000001004_20171216.txt: line 5: the file ends in this line, in column 3 of 19: fetch it again\n"
    );

    let json = lianlian(&["report", "show", &day], "");
    assert_eq!(code(&json), 1);
    let lines = text(&json.stdout).lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines[0]["row"]["no_order"], "1001");
    assert_eq!(lines[3]["line"], 5);
    assert!(
        lines[3]["error"]
            .as_str()
            .is_some_and(|error| error.contains("column 3 of 19"))
    );
    let sums = json!([
        {
            "settle_date": "20171216", "currency": "CNY", "payments": 1, "paid": "55.44", "refunds": 1,
            "refunded": "-55.44", "fees": "0.00",
        },
        {
            "settle_date": "20171216", "currency": "USD", "payments": 1, "paid": "8.32", "refunds": 0, "refunded": "0",
            "fees": "0.33",
        },
    ]);
    assert_eq!(lines[4], json!({ "totals": sums }));
}

#[test]
fn a_summary_is_known_by_its_name() {
    let folder = folder();
    let name = "JYMXSUM_201304121000001004_20171216.txt";
    let summary = report(folder.path(), name, "8|8|551.23|0||0|");
    let shown = lianlian(&["report", "show", &summary, "--words"], "");
    assert_eq!(code(&shown), 0);
    insta::assert_snapshot!("report_show_summary", text(&shown.stdout));
    let day = report(folder.path(), "JYMX_201304121000001004_20171216.txt", "");
    let empty = lianlian(&["report", "show", &day, "--words"], "");
    assert_eq!(
        (code(&empty), text(&empty.stdout)),
        (0, "no rows: an empty day\n")
    );
    let mixed = unusable(&["report", "show", &day, &summary], "");
    assert!(mixed.contains("of two kinds"), "{mixed}");
    let missing = unusable(&["report", "show", "none.txt"], "");
    assert!(missing.contains("none.txt"), "{missing}");
}

/// Converts the day; gives the file.
fn converted(folder: &Path, format: &str) -> PathBuf {
    let day = report(folder, "JYMX_201304121000001004_20171216.txt", DAY);
    let path = folder.join(format!("day.{format}"));
    let out = path.display().to_string();
    let command = ["report", "convert", &day, "--to", format, "--out", &out];
    let result = json_of(&command, "", 1);
    assert_eq!(
        result,
        json!({ "rows": 3, "unreadable": 1, "remarks": 1, "out": out })
    );
    let again = unusable(&command, "");
    assert!(again.contains("exists already"), "{again}");
    path
}

#[test]
fn convert_makes_csv() {
    let folder = folder();
    let csv = fs::read_to_string(converted(folder.path(), "csv")).expect("a file");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("no_order,oid_partner,dt_order,"));
    assert_eq!(
        lines[3],
        "1003,201304121000001004,2017-12-16T10:00:00+08:00,109001,2017121671158901,2017-12-16,USD,8.32,CNY,55.44,USD,\
         8.32,6.66,0,2017-12-16T10:00:05+08:00,0.33,1,P,\"羽毛球,\"\"3\"\"\""
    );
}

#[test]
fn convert_makes_ndjson() {
    let folder = folder();
    let path = converted(folder.path(), "ndjson");
    let text = fs::read_to_string(path).expect("a file");
    let rows: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1]["money_order"], "-55.44");
    assert_eq!(rows[1]["settle_date"], "2017-12-16");
    assert_eq!(rows[1]["dt_update"], Value::Null);
    assert_eq!(rows[2]["info_order"], "羽毛球,\"3\"");
    assert!(text.starts_with(r#"{"no_order":"1001","oid_partner":"#));
}

#[cfg(not(feature = "parquet"))]
#[test]
fn parquet_is_a_feature() {
    let folder = folder();
    let day = report(folder.path(), "JYMX_1_20171216.txt", DAY);
    let command = [
        "report",
        "convert",
        &day,
        "--to",
        "parquet",
        "--out",
        "day.parquet",
    ];
    let refused = unusable(&command, "");
    assert!(refused.contains("--features parquet"), "{refused}");
}

#[cfg(feature = "parquet")]
#[test]
fn convert_makes_parquet_that_others_read() {
    let folder = folder();
    let path = converted(folder.path(), "parquet");
    let program = "\
import sys
import duckdb
duckdb.sql(f\"create table day as from '{sys.argv[1]}'\")
for name, shown in [
    ('no_order', 'no_order'), ('dt_order', 'epoch(dt_order)'), ('settle_date', 'settle_date::varchar'),
    ('money_order', 'money_order::varchar'), ('exchange_rate', 'exchange_rate::varchar'),
    ('dt_update', 'epoch(dt_update)'), ('info_order', 'info_order'),
]:
    rows = duckdb.sql(f'select typeof({name}), {shown} from day').fetchall()
    print(name, rows[0][0], [row[1] for row in rows])
";
    let python = std::process::Command::new("python3")
        .args(["-c", program])
        .arg(&path)
        .output();
    let python = python.expect("python3");
    if !python.status.success() {
        assert!(
            std::env::var("LIANLIAN_TEST_PEERS").as_deref() != Ok("required"),
            "{}",
            text(&python.stderr)
        );
        return;
    }
    insta::assert_snapshot!("report_parquet", text(&python.stdout));
}
