//! The command `lianlian report reconcile`.

use std::fs;
use std::path::Path;

use lianlian::api::accp_trade::{
    QueryPaymentFound, QueryPaymentOrder, QueryPaymentRequest, QueryPaymentResponse,
    QueryRefundFound, QueryRefundRequest, QueryRefundResponse,
};
use lianlian::api::codes::{RefundStatus, TxnStatus};
use lianlian::field::Amount;
use lianlian_test_support::{Act, Peer, genuine};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{
    code, json_of, lianlian, path, pay_out, settings, stdout, text, until, unusable, write,
};

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

/// A journal of a pay-out that succeeded, one whose answer was lost, and one that never left; gives it and its key.
fn journal(dir: &TempDir) -> [String; 2] {
    let key = stdout(&["journal", "key"], "", 0);
    let key = path(&write(dir, "journal.key", &key));
    let more = "journal_file = \"journal.jsonl\"\njournal_key_file = \"journal.key\"\n";
    let table = "instant_payment/PaymentApply";
    let sandbox = Server::sandbox(&[]);
    let config = settings(dir, sandbox.url(), more);
    json_of(&["call", table, "--config", &config], pay_out("O1"), 0);
    json_of(&["settle", table, "--config", &config], pay_out("O1"), 0);
    let peer = Peer::start(|_, _| Act::Close);
    let config = settings(dir, &format!("http://{}", peer.address), more);
    json_of(&["call", table, "--config", &config], pay_out("O2"), 3);
    let config = settings(dir, "http://127.0.0.1:9", more);
    lianlian(&["call", table, "--config", &config], pay_out("O3"));
    [path(&dir.path().join("journal.jsonl")), key]
}

#[test]
fn orders_come_from_a_journal() {
    let dir = tempfile::tempdir().expect("a folder");
    let [journal, key] = &journal(&dir);
    let rows = ["O1", "O2", "O4"].map(|number| line(number, &format!("2017{number}"), "5.00", "0"));
    let name = format!("JYMX_{MERCHANT}_20171216.txt");
    let day = &path(&write(&dir, &name, rows.concat().as_bytes()));
    let given = ["report", "reconcile", day, "--journal", journal];
    let with_key = [&given[..], &["--key", key]].concat();
    let counts = |expected: i32| {
        let compared = lianlian(&with_key, "");
        assert_eq!(code(&compared), expected);
        let last: Value = text(&compared.stdout)
            .lines()
            .last()
            .and_then(|line| serde_json::from_str(line).ok())
            .expect("JSON");
        (last["counts"].clone(), last["remarks"].clone())
    };
    // O2 was paid and the journal doesn't know it; O3 never left.
    let expected =
        json!({ "agrees": 1, "nothing_moved": 1, "only_lianlian": 1, "state_differs": 1 });
    assert_eq!(counts(1), (expected, json!(0)));

    // Another key opens nothing, and without one nothing is read.
    let other = path(&write(
        &dir,
        "other.key",
        &stdout(&["journal", "key"], "", 0),
    ));
    let refused = unusable(&[&given[..], &["--key", &other]].concat(), "");
    assert!(refused.contains("line 1 doesn't open"), "{refused}");
    assert!(unusable(&given, "").contains("LIANLIAN_JOURNAL_KEY"));

    // A record that was changed counts for nothing, and is named.
    let changed = fs::read_to_string(journal).expect("written");
    let changed = changed.replace("\"order\":\"O3\"", "\"order\":\"O4\"");
    fs::write(journal, changed).expect("written");
    let expected = json!({ "agrees": 1, "only_lianlian": 1, "state_differs": 1 });
    assert_eq!(counts(1), (expected, json!(2)));
}

#[test]
fn a_sandbox_writes_the_reports_that_are_compared() {
    let dir = tempfile::tempdir().expect("a folder");
    let reports = dir.path().join("reports");
    let sandbox = Server::sandbox(&["--reports", &path(&reports)]);
    let config = settings(&dir, sandbox.url(), "");
    let books = format!("sqlite:{}", path(&dir.path().join("books.db")));
    let pays = ["instant_payment/PaymentApply", "--config", &config];
    let noted = [&["call"], &pays[..], &["--books", &books]].concat();
    json_of(&noted, pay_out("O1"), 0);
    json_of(&[&["settle"], &pays[..]].concat(), pay_out("O1"), 0);
    let settled = ["books", "settled", "O1", "succeeded", "--db", &books];
    json_of(&settled, "", 0);
    let written = || fs::read_dir(&reports).map_or(0, Iterator::count);
    until("the report and the summary are written", || written() == 2);
    let files = fs::read_dir(&reports).expect("a folder");
    let files: Vec<_> = files
        .map(|file| path(&file.expect("a file").path()))
        .collect();
    let given = [
        "report",
        "reconcile",
        &files[0],
        &files[1],
        "--books",
        &books,
    ];
    assert_eq!(json_of(&given, "", 0)["counts"], json!({ "agrees": 1 }));
}

/// LianLian of the second generation, which answers queries alone.
fn accp() -> Peer {
    Peer::start(|_, received| match received.path.as_str() {
        "/v1/txn/query-payment" => {
            let order = QueryPaymentOrder::builder()
                .txn_seqno("T1")
                .total_amount("200.00".parse::<Amount>().expect("an amount"))
                .build();
            let found = QueryPaymentFound::builder()
                .txn_status(TxnStatus::Success)
                .order_info(order)
                .build();
            genuine::<QueryPaymentRequest, _>(received, &QueryPaymentResponse::Found(found))
        }
        "/v1/txn/query-refund" => {
            let found = QueryRefundFound::builder()
                .txn_status(RefundStatus::Failure)
                .build();
            genuine::<QueryRefundRequest, _>(received, &QueryRefundResponse::Found(found))
        }
        _ => Act::Close,
    })
}

/// Amounts are inside objects there, and a refund's number is of another series than a payment's.
#[test]
fn a_journal_has_the_orders_of_the_second_generation() {
    let dir = tempfile::tempdir().expect("a folder");
    let key = stdout(&["journal", "key"], "", 0);
    let key = path(&write(&dir, "journal.key", &key));
    let more = "journal_file = \"journal.jsonl\"\njournal_key_file = \"journal.key\"\n";
    let peer = accp();
    let config = settings(&dir, &format!("http://{}", peer.address), more);
    for (table, example, number) in [
        ("accp_trade/TradeCreate", "T20260101120000001", "T1"),
        ("accp_trade/Refund", "R20260101120000001", "R1"),
    ] {
        let request = stdout(&["spec", "example", table], "", 0);
        let request = text(&request).replace(example, number);
        json_of(&["call", table, "--config", &config], request, 3);
    }
    for (table, query) in [
        ("accp_trade/QueryPayment", r#"{"txn_seqno":"T1"}"#),
        ("accp_trade/QueryRefund", r#"{"refund_seqno":"R1"}"#),
    ] {
        json_of(&["call", table, "--config", &config], query, 0);
    }
    let name = format!("JYMX_{MERCHANT}_20171216.txt");
    let rows = line("T1", "2020042200000001", "200.00", "0");
    let day = &path(&write(&dir, &name, rows.as_bytes()));
    let journal = &path(&dir.path().join("journal.jsonl"));
    let given = [
        "report",
        "reconcile",
        day,
        "--journal",
        journal,
        "--key",
        &key,
    ];
    let compared = stdout(&given, "", 0);
    let last = text(&compared).lines().last().expect("a result");
    let last: Value = serde_json::from_str(last).expect("JSON");
    assert_eq!(last["counts"], json!({ "agrees": 1, "nothing_moved": 1 }));
    assert_eq!(last["remarks"], json!(0));
}
