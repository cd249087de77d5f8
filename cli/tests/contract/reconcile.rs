//! The command `lianlian report reconcile`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::tools::{code, json_of, lianlian, text};

const MERCHANT: &str = "201304121000001004";

fn line(no_order: &str, oid_paybill: &str, money: &str, status: &str) -> String {
    format!(
        "{no_order}|{MERCHANT}|20171216 01:51:25|101001|{oid_paybill}|20171216|CNY|{money}|CNY|{money}|CNY|{money}|1|\
         {status}|20171216 01:52:00|0.33|WEB|P|\n"
    )
}

/// A day, its summary, and the orders, one of which LianLian doesn't have.
fn files(folder: &Path) -> [String; 3] {
    let day = [
        line("1001", "2017121671158876", "55.44", "0"),
        line("1002", "2017121671158877", "8.32", "0"),
        line("R1", "1002", "-8.32", "5"),
    ];
    let written = [
        (format!("JYMX_{MERCHANT}_20171216.txt"), day.concat()),
        (
            format!("JYMXSUM_{MERCHANT}_20171216.txt"),
            "3|2|63.76|1|-8.32|0|\n".to_owned(),
        ),
        (
            "orders.csv".to_owned(),
            "id,total,status\n1001,55.44,paid\n1002,8.32,back\n1003,1.00,paid\n".to_owned(),
        ),
    ];
    written.map(|(name, content)| {
        let path = folder.join(name);
        fs::write(&path, content).expect("written");
        path.display().to_string()
    })
}

const COLUMNS: [&str; 4] = [
    "--columns",
    "no_order=id,money_order=total,state=status",
    "--states",
    "paid=succeeded,back=returned",
];

#[test]
fn differences_totals_and_summaries() {
    let folder = tempfile::tempdir().expect("a folder");
    let [day, summary, orders] = &files(folder.path());
    let given = ["report", "reconcile", day, summary, "--orders", orders];
    let compared = lianlian(&[&given[..], &COLUMNS].concat(), "");
    assert_eq!(code(&compared), 1);
    let lines = text(&compared.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let lines: Vec<Value> = lines.collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["no_order"], "1003");
    assert_eq!(lines[0]["verdict"], "only_merchant");
    assert_eq!(lines[1]["agrees"], false);
    assert_eq!(
        lines[1]["counts"],
        json!({ "agrees": 2, "only_merchant": 1 })
    );
    assert_eq!(lines[1]["totals"][0]["paid"], "63.76");
    assert_eq!(lines[1]["totals"][0]["refunds"], 1);
    assert_eq!(
        lines[1]["summaries"],
        json!([{ "file": summary, "differs": [] }])
    );

    let words = lianlian(&[&given[..], &COLUMNS, &["--words"]].concat(), "");
    let words = text(&words.stdout).replace(&format!("{}/", folder.path().display()), "");
    insta::assert_snapshot!("report_reconcile", words);
}

#[test]
fn all_agrees() {
    let folder = tempfile::tempdir().expect("a folder");
    let [day, summary, orders] = &files(folder.path());
    let without = "no_order,money_order,state\n1001,55.44,succeeded\n1002,8.32,returned\n";
    fs::write(orders, without).expect("written");
    let page = folder.path().join("day.html").display().to_string();
    let given = [
        "report",
        "reconcile",
        day,
        summary,
        "--orders",
        orders,
        "--html",
        &page,
    ];
    assert_eq!(json_of(&given, "", 0)["agrees"], true);
    let page = fs::read_to_string(&page).expect("a page");
    assert!(
        page.contains("All agrees.") && page.contains("63.76"),
        "{page}"
    );
    // It is there already, and is not written over.
    assert_eq!(code(&lianlian(&given, "")), 2);
}

#[test]
fn what_is_wrong_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let [day, summary, orders] = &files(folder.path());
    fs::write(summary, "4|3|63.76|1|-8.32|0|\n").expect("written");
    fs::write(
        orders,
        "no_order,money_order,state\n1001,55.44,succeeded\n1002,8.32,lost\n",
    )
    .expect("written");
    let given = [
        "report",
        "reconcile",
        day,
        day,
        summary,
        "--orders",
        orders,
        "--words",
    ];
    let compared = lianlian(&given, "");
    assert_eq!(code(&compared), 1);
    let said = text(&compared.stderr);
    for expected in [
        "line 3: the state lost is not known",
        "a file of this name was given before: its rows are counted once",
    ] {
        assert!(said.contains(expected), "{said}");
    }
    let said = text(&compared.stdout);
    for expected in [
        "total_transaction_count is 4, and the rows come to 3",
        "row_twice",
        "only_lianlian",
    ] {
        assert!(said.contains(expected), "{said}");
    }
    for given in [["--columns", "amount=total"], ["--states", "paid=yes"]] {
        let refused = lianlian(
            &[
                &["report", "reconcile", day, "--orders", orders][..],
                &given,
            ]
            .concat(),
            "",
        );
        assert_eq!(code(&refused), 2);
    }
}
