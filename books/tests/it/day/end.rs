//! The end of a day: each order is known, and the comparison finds what was planted in the report.

use std::collections::{BTreeMap, BTreeSet};

use lianlian::OrderState;
use lianlian::jiff::{Timestamp, tz::Offset};
use lianlian_books::reconcile::{self, Orders, Reports, Verdict};
use lianlian_books::register::{Books, Filter, Order};
use lianlian_sandbox::ReportTroubles;
use lianlian_test_support::OID_PARTNER;

use super::orders::{Day, Fate, payment_of};
use crate::front::Front;

/// Each order was sent once, and asked after by one process at a time; one that arrived has succeeded, and any other
/// has failed; and the comparison with the day's report finds what was planted in it, and nothing else.
pub async fn check(day: &Day, front: &Front, books: &Books) {
    let orders = all(books).await;
    let mut planted = BTreeSet::new();
    for (number, order) in &orders {
        let (fate, seen) = (day.fate(number), front.seen(number));
        // What certainly never arrived may be sent again.
        assert!(
            seen.requests <= 1 || fate == Fate::Lost,
            "{number} was sent {} times",
            seen.requests
        );
        assert!(seen.most <= 1, "{number}: {} queries at once", seen.most);
        let arrived = seen.requests == 1 && fate != Fate::Lost;
        let end = match arrived {
            true => OrderState::Succeeded,
            false => OrderState::Failed,
        };
        assert_eq!(order.state, end, "{number}");
        assert!(!order.is_open() && !order.contradicts, "{number}");
        assert_eq!(order.given_up, None, "{number}");
        let verdict = fate.verdict().filter(|_| arrived);
        planted.extend(verdict.map(|verdict| (number.clone(), verdict)));
    }
    let is_asked_for = |number: &&String| {
        let payment = payment_of(number).and_then(|payment| orders.get(&payment));
        payment.is_none_or(|payment| payment.state == OrderState::Succeeded)
    };
    let asked_for: Vec<_> = day.numbers().filter(is_asked_for).collect();
    assert_eq!(orders.keys().collect::<Vec<_>>(), asked_for);
    assert_eq!(found(day, front, &orders).await, planted);
}

/// All orders of the register, by their numbers.
pub async fn all(books: &Books) -> BTreeMap<String, Order> {
    let orders = books.list(&Filter::default(), None).await.expect("read");
    let orders = orders.into_iter();
    orders
        .map(|order| (order.key.number.clone(), order))
        .collect()
}

/// The differences between the register and the reports of the day, or of the two days if midnight came between.
async fn found(
    day: &Day,
    front: &Front,
    orders: &BTreeMap<String, Order>,
) -> BTreeSet<(String, Verdict)> {
    let troubles = ReportTroubles {
        missing: day.numbers_of(Fate::Missing),
        twice: day.numbers_of(Fate::Twice),
        amount: day.numbers_of(Fate::Amount),
    };
    let names = [front.began, Timestamp::now()].map(|time| {
        let day = Offset::constant(8).to_datetime(time).strftime("%Y%m%d");
        format!("JYMX_{OID_PARTNER}_{day}.txt")
    });
    let (mut reports, mut compared) = (Reports::new(), Orders::new());
    for name in BTreeSet::from(names) {
        let report = front.sandbox.report(&name, &troubles).await.expect("read");
        let report = report.expect("a report of this name");
        let read = reports.read(report.as_bytes(), |remark| panic!("{remark}"));
        read.expect("room");
    }
    for order in orders.values() {
        let order = reconcile::Order {
            no_order: &order.key.number,
            money_order: order.amount.expect("an amount").to_decimal(),
            currency: order.currency.as_deref().expect("a currency"),
            state: order.state,
            refunded: None,
            settle_date: None,
        };
        compared.add(&order).expect("room");
    }
    let mut found = BTreeSet::new();
    let summed_up = reconcile::reconcile(&reports, &compared, |finding| {
        let is_new = found.insert((finding.no_order, finding.verdict));
        assert!(is_new, "nothing is found twice");
    });
    summed_up.expect("room");
    found
}
