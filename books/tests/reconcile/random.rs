//! Random books and reports, held against the comparison by hand.

use lianlian::OrderState;
use lianlian::field::Decimal;
use lianlian_books::reconcile::{Order, Row};
use proptest::prelude::*;

use crate::naive;
use crate::support::{back, compare, order, paid, verdicts};

/// Few numbers, so that they meet.
const NUMBERS: [&str; 6] = ["A", "B", "C", "R1", "R2", "R3"];
const MONEY: [&str; 4] = ["1", "2", "2.00", "4"];
const DAYS: [&str; 2] = ["20130313", "20130314"];

fn orders() -> impl Strategy<Value = Vec<Order<'static>>> {
    let parts = (
        prop::sample::select(&NUMBERS[..]),
        prop::sample::select(&MONEY[..]),
        prop::sample::select(&OrderState::ALL[..]),
        prop::option::of(prop::sample::select(&MONEY[..])),
        prop::option::of(prop::sample::select(&DAYS[..])),
        prop::bool::weighted(0.1),
    );
    let one = parts.prop_map(|(number, money, state, refunded, day, dollars)| Order {
        refunded: refunded.and_then(|money| money.parse().ok()),
        settle_date: day.and_then(|day| day.parse().ok()),
        currency: if dollars { "USD" } else { "CNY" },
        ..order(number, money, state)
    });
    prop::collection::vec(one, 0..8)
}

fn rows() -> impl Strategy<Value = Vec<Row<'static>>> {
    let row = (
        any::<bool>(),
        prop::sample::select(&NUMBERS[..]),
        prop::sample::select(&NUMBERS[..]),
        prop::sample::select(&MONEY[..]),
        prop::sample::select(&DAYS[..]),
    );
    let rows = prop::collection::vec(row, 0..8);
    rows.prop_map(|rows| {
        let rows = (1..).zip(rows);
        let rows = rows.map(|(line, (is_refund, number, other, money, day))| Row {
            settle_date: day.parse().expect("a day"),
            ..match is_refund {
                true => back(line, number, other, money),
                false => paid(line, number, if other < "R" { "L1" } else { "L2" }, money),
            }
        });
        rows.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_comparison_is_that_by_hand(orders in orders(), rows in rows()) {
        prop_assert_eq!(verdicts(&orders, &rows), naive::verdicts(&orders, &rows));
    }

    /// Each number counts once: the sums are those of the first row of each.
    #[test]
    fn nothing_is_counted_twice(rows in rows(), repeated in 1..3_usize) {
        let (_, once) = compare(&[], &rows);
        let again: Vec<_> = rows.iter().cycle().take(rows.len() * repeated).cloned().collect();
        let (_, again) = compare(&[], &again);
        prop_assert_eq!(&once.totals, &again.totals);
        let mut seen = std::collections::BTreeSet::new();
        let firsts = rows.iter().filter(|row| seen.insert((row.is_refund, row.no_order)));
        let sum: Decimal = firsts.map(|row| row.money_order).sum();
        let totals = once.totals.by_heading.values();
        prop_assert_eq!(totals.map(|total| total.paid + total.refunded).sum::<Decimal>(), sum);
    }
}
