//! Orders and rows, as short as can be.

use lianlian::OrderState;
use lianlian::field::Decimal;
use lianlian_books::reconcile::{
    Finding, Order, Orders, Place, Reports, Row, SummedUp, Verdict, reconcile,
};

/// The day of every row that says no other.
pub const DAY: &str = "20130313";

pub fn order<'a>(no_order: &'a str, money: &str, state: OrderState) -> Order<'a> {
    Order {
        no_order,
        money_order: decimal(money),
        currency: "CNY",
        state,
        refunded: None,
        settle_date: None,
    }
}

pub fn paid<'a>(line: u64, no_order: &'a str, oid_paybill: &'a str, money: &str) -> Row<'a> {
    Row {
        place: Place { report: 0, line },
        no_order,
        oid_paybill,
        is_refund: false,
        settle_date: DAY.parse().expect("a day"),
        money_order: decimal(money),
        currency: "CNY",
        fee: decimal("0.10"),
        yuan: Some(decimal(money)),
        product: "WEB",
    }
}

/// A refund of this number, of the payment of that number.
pub fn back<'a>(line: u64, no_refund: &'a str, no_order: &'a str, money: &str) -> Row<'a> {
    let money = -decimal(money);
    Row {
        is_refund: true,
        money_order: money,
        yuan: Some(money),
        fee: -decimal("0.10"),
        ..paid(line, no_refund, no_order, "0")
    }
}

pub fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// Compares; gives the differences and the sums.
pub fn compare(orders: &[Order<'_>], rows: &[Row<'_>]) -> (Vec<Finding>, SummedUp) {
    let (mut ours, mut theirs) = (Orders::new(), Reports::new());
    for order in orders {
        ours.add(order).expect("room");
    }
    for row in rows {
        theirs.add(row).expect("room");
    }
    let mut findings = Vec::new();
    let summed_up = reconcile(&theirs, &ours, |finding| findings.push(finding));
    (findings, summed_up.expect("temporary files"))
}

/// The differences, each with its number, sorted.
pub fn verdicts(orders: &[Order<'_>], rows: &[Row<'_>]) -> Vec<(String, Verdict)> {
    let (findings, _) = compare(orders, rows);
    let mut verdicts: Vec<_> = findings
        .into_iter()
        .map(|it| (it.no_order, it.verdict))
        .collect();
    verdicts.sort();
    verdicts
}
