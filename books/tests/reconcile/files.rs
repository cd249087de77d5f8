//! Reports and orders as files.

use lianlian::OrderState;
use lianlian::api::report::SummaryRow;
use lianlian_books::reconcile::{Mapping, Orders, Reports, Verdict, reconcile};
use lianlian_books::report::Reader;

use crate::support::decimal;

const MERCHANT: &str = "201304121000001004";

/// A payment's line; of a refund where the money is negative.
fn line(no_order: &str, oid_paybill: &str, money: &str) -> String {
    let status = if money.starts_with('-') { "5" } else { "0" };
    format!(
        "{no_order}|{MERCHANT}|20130313 01:51:25|101001|{oid_paybill}|20130313|CNY|{money}|CNY|{money}|CNY|{money}|1|\
         {status}|20130313 01:52:00|0.33|WEB|P|\n"
    )
}

fn remarks(reports: &mut Reports, file: &str) -> Vec<String> {
    let mut remarks = Vec::new();
    let read = reports.read(file.as_bytes(), |remark| remarks.push(remark.to_string()));
    read.expect("room");
    remarks
}

fn orders(csv: &str) -> (Orders, Vec<String>) {
    let (mut orders, mut wrong) = (Orders::new(), Vec::new());
    let read = orders.read_csv(csv.as_bytes(), &Mapping::default(), |error| {
        wrong.push(error.to_string());
    });
    read.expect("room");
    (orders, wrong)
}

#[test]
fn a_day_is_compared() {
    let mut reports = Reports::new();
    let file = line("A", "L1", "55.44") + &line("B", "L2", "1.00") + &line("R", "B", "-1.00");
    assert_eq!(remarks(&mut reports, &file), [""; 0]);
    let (orders, wrong) = orders(
        "no_order,money_order,state\nA,55.44,succeeded\nB,1.00,returned\nC,2.00,succeeded\n",
    );
    assert_eq!(wrong, [""; 0]);
    let mut found = Vec::new();
    let summed_up = reconcile(&reports, &orders, |it| {
        found.push((it.no_order, it.verdict))
    });
    assert_eq!(found, [("C".to_owned(), Verdict::OnlyMerchant)]);
    let summed_up = summed_up.expect("room");
    assert_eq!(summed_up.counts.get(&Verdict::Agrees), Some(&2));

    let day = "20130313".parse().expect("a day");
    let summary = |text: &str| {
        let mut lines = Reader::<_, SummaryRow>::new(text.as_bytes());
        lines.next().expect("a line").expect("a summary").row
    };
    assert_eq!(
        summed_up
            .totals
            .against(day, &summary("3|2|56.44|1|-1.00|0|")),
        []
    );
    let differs = summed_up
        .totals
        .against(day, &summary("4|3|56.44|1|-2.00|0|"));
    let columns: Vec<_> = differs
        .iter()
        .map(|it| (it.column, it.stated.as_str(), it.counted.as_str()))
        .collect();
    assert_eq!(
        columns,
        [
            ("total_transaction_count", "4", "3"),
            ("successful_transaction_count", "3", "2"),
            ("refunded_transaction_amount_summary", "-2.00", "-1.00"),
        ]
    );
}

#[test]
fn a_line_that_is_wrong_is_named_and_loses_no_other() {
    let mut reports = Reports::of_merchant(MERCHANT);
    let file = [
        line("A", "L1", "1.00"),
        line("B", "L2", "one"),
        line("C", "L3", "1.00").replace(MERCHANT, "201304121000001005"),
        line("D", "L4", "1.005"),
        line("E", "L5", "1.00").replace("|0|20130313 01:52", "|7|20130313 01:52"),
        line("F", "L6", "1.00").replace("|5|", "|0|"),
        line("G", "L7", "1.00")
            .trim_end()
            .get(..30)
            .expect("a part")
            .to_owned(),
    ];
    assert_eq!(
        remarks(&mut reports, &file.concat()),
        [
            "line 2: column 8, money_order must be a decimal number",
            "line 3: it is of another merchant, 201304121000001005: it is not compared",
            "line 4: money_order has more than two decimals",
            "line 5: transaction_status 7 is neither a payment (0) nor a refund (5): it is not compared",
            "line 7: the file ends in this line, in column 3 of 19: fetch it again",
        ]
    );
    let mut found = Vec::new();
    reconcile(&reports, &Orders::new(), |it| found.push(it.no_order)).expect("room");
    found.sort();
    assert_eq!(found, ["A", "D", "F"]);
}

#[test]
fn the_files_of_two_days_given_twice_are_counted_once() {
    let mut reports = Reports::new();
    let file = line("A", "L1", "1.00") + &line("R", "A", "-1.00");
    remarks(&mut reports, &file);
    remarks(&mut reports, &file);
    let (orders, _) = orders("no_order,money_order,state\nA,1.00,returned\n");
    let mut found = Vec::new();
    let summed_up = reconcile(&reports, &orders, |it| {
        found.push((it.no_order, it.verdict))
    });
    found.sort();
    assert_eq!(
        found,
        [
            ("A".to_owned(), Verdict::RowTwice),
            ("R".to_owned(), Verdict::RowTwice)
        ]
    );
    let totals = summed_up.expect("room").totals;
    let total = totals.by_heading.values().next().expect("a total");
    assert_eq!(
        (total.payments, total.paid, total.refunds, total.refunded),
        (1, decimal("1"), 1, decimal("-1"))
    );
}

#[test]
fn orders_are_read_under_the_names_of_the_file() {
    let mut mapping = Mapping::default();
    mapping.name("no_order", "id").expect("a column");
    mapping.name("money_order", "total").expect("a column");
    mapping.name("state", "status").expect("a column");
    assert!(mapping.name("amount", "total").is_err());
    mapping
        .states
        .insert("paid".to_owned(), OrderState::Succeeded);
    let csv = "\u{feff}status, total ,id\npaid,55.44,\"A\"\nlost,1,B\npaid,-1,C\npaid,1\npaid,1,\nfailed,1,F\n";
    let ndjson = "{\"id\":\"A\",\"total\":55.44,\"status\":\"paid\"}\n\n{\"id\":\"B\",\"total\":\"1\",\"status\":\"lost\"}\n\
                  {\"id\":1,\"total\":[],\"status\":\"paid\"}\n[]\n";
    let mut wrong = Vec::new();
    let mut orders = Orders::new();
    let count = orders.read_csv(csv.as_bytes(), &mapping, |error| {
        wrong.push(error.to_string())
    });
    assert_eq!(count.expect("room"), 2);
    assert_eq!(wrong.len(), 4, "{wrong:?}");
    assert!(
        wrong[0].starts_with("line 3: the state lost is not known"),
        "{wrong:?}"
    );
    assert!(
        wrong[1].starts_with("line 4: money_order must be a decimal number"),
        "{wrong:?}"
    );
    assert!(
        wrong[3].starts_with("line 6: no_order is missing"),
        "{wrong:?}"
    );
    wrong.clear();
    let count = orders.read_ndjson(ndjson.as_bytes(), &mapping, |error| {
        wrong.push(error.to_string())
    });
    assert_eq!(count.expect("room"), 1);
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    let unnamed = orders.read_csv("a,b\n1,2\n".as_bytes(), &mapping, |error| {
        wrong.push(error.to_string())
    });
    assert_eq!(unnamed.expect("room"), 0);
    assert!(wrong[3].contains("lacks id, total, status"), "{wrong:?}");
}
