//! The comparison as somebody would do it by hand: for each number, look through all there is.

use std::collections::BTreeSet;

use lianlian::OrderState;
use lianlian::field::Decimal;
use lianlian_books::reconcile::{Order, Row, Verdict};

/// The differences, each with its number, sorted.
pub fn verdicts(orders: &[Order<'_>], rows: &[Row<'_>]) -> Vec<(String, Verdict)> {
    let mut found = Vec::new();
    let numbers = orders.iter().map(|order| order.no_order);
    let numbers = numbers.chain(rows.iter().map(|row| row.no_order));
    let numbers = numbers.chain(
        rows.iter()
            .filter(|row| row.is_refund)
            .map(|row| row.oid_paybill),
    );
    for number in numbers.collect::<BTreeSet<_>>() {
        let mut say = |verdict| found.push((number.to_owned(), verdict));
        let own: Vec<_> = orders
            .iter()
            .filter(|order| order.no_order == number)
            .collect();
        let paid: Vec<_> = rows
            .iter()
            .filter(|row| !row.is_refund && row.no_order == number)
            .collect();
        let refund: Vec<_> = rows
            .iter()
            .filter(|row| row.is_refund && row.no_order == number)
            .collect();
        own.iter().skip(1).for_each(|_| say(Verdict::OrderTwice));
        for copies in [&paid, &refund] {
            for copy in copies.iter().skip(1) {
                say(match copy {
                    copy if copy.oid_paybill != copies[0].oid_paybill && !copy.is_refund => {
                        Verdict::PaidTwice
                    }
                    copy if is_alike(copy, copies[0]) => Verdict::RowTwice,
                    _ => Verdict::RowsContradict,
                });
            }
        }
        let is_own_refund = refund
            .first()
            .is_some_and(|row| row.no_order != row.oid_paybill);
        if let Some(order) = own.first().filter(|_| is_own_refund) {
            differences(order, refund[0]).into_iter().for_each(&mut say);
            if !has_moved(order.state) {
                say(Verdict::StateDiffers);
            }
        }
        let order = own.first().filter(|_| !is_own_refund);
        // The first refund of each number.
        let mut seen = BTreeSet::new();
        let firsts = rows
            .iter()
            .filter(|row| row.is_refund && seen.insert(row.no_order));
        let backs: Vec<_> = firsts.filter(|row| row.oid_paybill == number).collect();
        let is_known = |row: &&&Row<'_>| {
            row.no_order != row.oid_paybill
                && orders.iter().any(|order| order.no_order == row.no_order)
        };
        let sum: Decimal = backs.iter().map(|row| row.money_order.abs()).sum();
        let unknown: Vec<_> = backs.iter().filter(|row| !is_known(row)).collect();
        match (order, paid.first()) {
            (None, Some(_)) => say(Verdict::OnlyLianLian),
            (None, None) => {
                for row in unknown {
                    found.push((row.no_order.to_owned(), Verdict::RefundWithoutPayment));
                }
            }
            (Some(order), None) if backs.is_empty() => {
                if order.state == OrderState::Succeeded {
                    say(Verdict::OnlyMerchant);
                }
            }
            (Some(order), row) => {
                row.into_iter()
                    .flat_map(|row| differences(order, row))
                    .for_each(&mut say);
                let paid = row.map_or(order.money_order, |row| row.money_order);
                let amounts: BTreeSet<_> = unknown.iter().map(|row| row.money_order).collect();
                let is_returned = order.state == OrderState::Returned;
                if sum > paid {
                    say(Verdict::RefundedMoreThanPaid);
                } else if let Some(refunded) = order.refunded {
                    if refunded != sum {
                        say(Verdict::RefundsDiffer);
                    }
                } else if !unknown.is_empty() && !is_returned {
                    say(match amounts.len() < unknown.len() {
                        true => Verdict::RefundedTwice,
                        false if sum == paid => Verdict::RefundedInWhole,
                        false => Verdict::RefundedInPart,
                    });
                }
                let is_open = order.state == OrderState::Returned && sum < order.money_order;
                if is_open || !has_moved(order.state) {
                    say(Verdict::StateDiffers);
                }
            }
        }
    }
    found.sort();
    found
}

fn differences(order: &Order<'_>, row: &Row<'_>) -> Vec<Verdict> {
    let mut found = Vec::new();
    if order.money_order != row.money_order.abs() {
        found.push(Verdict::AmountDiffers);
    }
    if order.currency != row.currency {
        found.push(Verdict::CurrencyDiffers);
    }
    if order.settle_date.is_some_and(|day| day != row.settle_date) {
        found.push(Verdict::SettlesOnAnotherDay);
    }
    found
}

fn is_alike(one: &Row<'_>, other: &Row<'_>) -> bool {
    one.oid_paybill == other.oid_paybill
        && one.money_order == other.money_order
        && one.currency == other.currency
        && one.settle_date == other.settle_date
}

fn has_moved(state: OrderState) -> bool {
    [OrderState::Succeeded, OrderState::Returned].contains(&state)
}
