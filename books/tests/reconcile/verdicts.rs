//! Each difference, alone.

use lianlian::OrderState::{Failed, Pending, Returned, Succeeded, Unknown};
use lianlian_books::reconcile::{Order, Row, Verdict};

use crate::support::{back, compare, decimal, order, paid, verdicts};

#[track_caller]
fn only(expected: Verdict, orders: &[Order<'_>], rows: &[Row<'_>]) {
    let found = verdicts(orders, rows);
    let found: Vec<_> = found.iter().map(|(_, verdict)| *verdict).collect();
    assert_eq!(found, [expected]);
}

#[track_caller]
fn none(orders: &[Order<'_>], rows: &[Row<'_>]) {
    let (found, summed_up) = compare(orders, rows);
    assert_eq!(found, []);
    assert!(summed_up.agrees());
}

#[test]
fn nothing_agrees_with_nothing() {
    none(&[], &[]);
}

#[test]
fn a_payment_that_both_have_agrees() {
    none(
        &[order("A", "55.44", Succeeded)],
        &[paid(1, "A", "L1", "55.44")],
    );
    // 55.440 is 55.44.
    none(
        &[order("A", "55.440", Succeeded)],
        &[paid(1, "A", "L1", "55.44")],
    );
}

#[test]
fn orders_of_which_no_money_moved_are_in_no_report() {
    none(
        &[
            order("A", "1", Failed),
            order("B", "1", Pending),
            order("C", "1", Unknown),
        ],
        &[],
    );
}

#[test]
fn one_side_alone_has_it() {
    only(Verdict::OnlyMerchant, &[order("A", "1", Succeeded)], &[]);
    only(Verdict::OnlyLianLian, &[], &[paid(1, "A", "L1", "1")]);
}

#[test]
fn amount_currency_state_and_day_differ() {
    let row = [paid(1, "A", "L1", "1.00")];
    only(
        Verdict::AmountDiffers,
        &[order("A", "1.01", Succeeded)],
        &row,
    );
    let dollars = Order {
        currency: "USD",
        ..order("A", "1", Succeeded)
    };
    only(Verdict::CurrencyDiffers, &[dollars], &row);
    for state in [Failed, Pending, Unknown, Returned] {
        only(Verdict::StateDiffers, &[order("A", "1", state)], &row);
    }
    let other_day = Order {
        settle_date: "20130314".parse().ok(),
        ..order("A", "1", Succeeded)
    };
    only(Verdict::SettlesOnAnotherDay, &[other_day], &row);
    let this_day = Order {
        settle_date: "20130313".parse().ok(),
        ..order("A", "1", Succeeded)
    };
    none(&[this_day], &row);
}

#[test]
fn refunds_that_the_merchant_does_not_know_are_named() {
    let ours = [order("A", "10", Succeeded)];
    let paid = || paid(1, "A", "L1", "10");
    only(
        Verdict::RefundedInPart,
        &ours,
        &[paid(), back(2, "R1", "A", "4")],
    );
    only(
        Verdict::RefundedInWhole,
        &ours,
        &[paid(), back(2, "R1", "A", "10")],
    );
    let twice = [paid(), back(2, "R1", "A", "4"), back(3, "R2", "A", "4")];
    only(Verdict::RefundedTwice, &ours, &twice);
    let more = [paid(), back(2, "R1", "A", "10"), back(3, "R2", "A", "10")];
    only(Verdict::RefundedMoreThanPaid, &ours, &more);
}

#[test]
fn refunds_that_the_merchant_knows_agree() {
    let rows = [paid(1, "A", "L1", "10"), back(2, "R1", "A", "4")];
    // Under a number of their own.
    none(
        &[order("A", "10", Succeeded), order("R1", "4", Succeeded)],
        &rows,
    );
    // As a sum beside the order.
    let refunded = Order {
        refunded: Some(decimal("4")),
        ..order("A", "10", Succeeded)
    };
    none(&[refunded], &rows);
    // As the order's end.
    let whole = [paid(1, "A", "L1", "10"), back(2, "R1", "A", "10")];
    none(&[order("A", "10", Returned)], &whole);
}

#[test]
fn refunds_differ() {
    let rows = [paid(1, "A", "L1", "10"), back(2, "R1", "A", "4")];
    let ours = |money: &str| {
        [order("A", "10", Succeeded), order("R1", "0", Succeeded)].map(|order| Order {
            money_order: match order.no_order {
                "R1" => decimal(money),
                _ => order.money_order,
            },
            ..order
        })
    };
    only(Verdict::AmountDiffers, &ours("5"), &rows);
    let other = Order {
        refunded: Some(decimal("5")),
        ..order("A", "10", Succeeded)
    };
    only(Verdict::RefundsDiffer, &[other], &rows);
    let none_there = Order {
        refunded: Some(decimal("5")),
        ..order("A", "10", Succeeded)
    };
    only(
        Verdict::RefundsDiffer,
        &[none_there],
        &[paid(1, "A", "L1", "10")],
    );
    only(Verdict::StateDiffers, &[order("A", "10", Returned)], &rows);
}

#[test]
fn a_refund_of_a_payment_of_another_day_is_held_against_the_order() {
    let rows = [back(1, "R1", "A", "4")];
    only(
        Verdict::RefundedInPart,
        &[order("A", "10", Succeeded)],
        &rows,
    );
    none(
        &[order("A", "10", Succeeded), order("R1", "4", Succeeded)],
        &rows,
    );
    only(Verdict::RefundWithoutPayment, &[], &rows);
}

#[test]
fn a_refund_under_the_number_of_its_payment_is_told_from_it() {
    let rows = [paid(1, "A", "L1", "10"), back(2, "A", "A", "10")];
    only(
        Verdict::RefundedInWhole,
        &[order("A", "10", Succeeded)],
        &rows,
    );
    none(&[order("A", "10", Returned)], &rows);
}

#[test]
fn rows_that_are_there_twice_are_counted_once() {
    let rows = [paid(1, "A", "L1", "10"), paid(2, "A", "L1", "10")];
    let (found, summed_up) = compare(&[order("A", "10", Succeeded)], &rows);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].verdict, Verdict::RowTwice);
    assert_eq!(
        found[0].theirs.as_ref().map(|theirs| theirs.place.line),
        Some(2)
    );
    let total = summed_up
        .totals
        .by_heading
        .values()
        .next()
        .expect("a total");
    assert_eq!((total.payments, total.paid), (1, decimal("10")));

    let refunds = [
        paid(1, "A", "L1", "10"),
        back(2, "R", "A", "4"),
        back(3, "R", "A", "4"),
    ];
    let both = [order("A", "10", Succeeded), order("R", "4", Succeeded)];
    only(Verdict::RowTwice, &both, &refunds);
}

#[test]
fn two_rows_of_one_number_that_differ_are_named() {
    let ours = [order("A", "10", Succeeded)];
    only(
        Verdict::RowsContradict,
        &ours,
        &[paid(1, "A", "L1", "10"), paid(2, "A", "L1", "11")],
    );
    only(
        Verdict::PaidTwice,
        &ours,
        &[paid(1, "A", "L1", "10"), paid(2, "A", "L2", "10")],
    );
}

#[test]
fn an_order_that_the_books_have_twice_is_named() {
    let ours = [order("A", "10", Succeeded), order("A", "11", Succeeded)];
    only(Verdict::OrderTwice, &ours, &[paid(1, "A", "L1", "10")]);
    let refunds = [
        order("A", "10", Succeeded),
        order("R", "4", Succeeded),
        order("R", "4", Succeeded),
    ];
    only(
        Verdict::OrderTwice,
        &refunds,
        &[paid(1, "A", "L1", "10"), back(2, "R", "A", "4")],
    );
}
