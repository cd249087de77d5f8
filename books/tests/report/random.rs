//! Random rows, random bytes, and random damage.

use lianlian::api::codes::{Currency, TransactionStatus};
use lianlian::api::report::TransactionRow;
use lianlian::field::{Date, Decimal, Open, ReportTime, Timestamp, Value};
use lianlian::jiff::civil::date;
use lianlian::report::ReportRow;
use lianlian_books::report::{Reader, WriteError, Writer};
use proptest::prelude::*;

use crate::support::{payment, read};

fn amount() -> impl Strategy<Value = Decimal> {
    (-10_000_000_000_i64..10_000_000_000, 0_u32..4)
        .prop_map(|(number, scale)| Decimal::new(number, scale))
}

fn day() -> impl Strategy<Value = Date> {
    (2000_i16..2100, 1_i8..13, 1_i8..29).prop_filter_map("a day", |(year, month, day)| {
        Date::from_civil(date(year, month, day)).ok()
    })
}

fn time() -> impl Strategy<Value = ReportTime> {
    (0_i64..4_000_000_000).prop_filter_map("a time", |seconds| {
        let instant = lianlian::jiff::Timestamp::from_second(seconds).ok()?;
        Timestamp::from_instant(instant).ok().map(ReportTime::from)
    })
}

/// A text that a line can hold.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9\u{4e00}-\u{9fa5},\"'.-]([a-zA-Z0-9 \u{4e00}-\u{9fa5},\"'.-]{0,20}[a-zA-Z0-9\u{4e00}-\u{9fa5}])?"
}

fn row() -> impl Strategy<Value = TransactionRow> {
    let numbers = (
        "[0-9a-zA-Z_-]{1,32}",
        "[0-9a-zA-Z_-]{1,32}",
        "[A-Z]{3}",
        "[059]",
    );
    let amounts = (amount(), proptest::option::of(amount()), day());
    let rest = (
        proptest::option::of(time()),
        proptest::option::of(text()),
        proptest::option::of("[0-9]{18}"),
    );
    (numbers, amounts, rest).prop_map(|(numbers, amounts, rest)| {
        let (no_order, oid_paybill, currency, status) = numbers;
        let (money, fee, day) = amounts;
        let (time, remark, oid_partner) = rest;
        TransactionRow::builder()
            .no_order(no_order)
            .maybe_oid_partner(oid_partner)
            .maybe_dt_order(time)
            .oid_paybill(oid_paybill)
            .settle_date(day)
            .currency_order(Open::<Currency>::from_wire(&currency).expect("any code is read"))
            .money_order(money)
            .transaction_status(
                Open::<TransactionStatus>::from_wire(&status).expect("any code is read"),
            )
            .maybe_transaction_fee(fee)
            .maybe_info_order(remark)
            .build()
    })
}

fn texts(row: &TransactionRow) -> Vec<String> {
    row.write()
        .into_iter()
        .map(|text| text.into_owned())
        .collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(rows in proptest::collection::vec(row(), 0..8), header: bool) {
        let mut writer = match header {
            true => Writer::with_header(Vec::new()),
            false => Ok(Writer::new(Vec::new())),
        }.expect("a vector takes everything");
        for row in &rows {
            writer.write(row).expect("such a row can be written");
        }
        let file = writer.into_inner();
        let again: Vec<_> = Reader::<_, TransactionRow>::new(&file[..]).collect();
        prop_assert_eq!(again.len(), rows.len());
        for (again, row) in again.iter().zip(&rows) {
            let again = again.as_ref().expect("it was written by us");
            prop_assert!(again.remarks.is_empty());
            prop_assert_eq!(texts(&again.row), texts(row));
        }
    }

    #[test]
    fn what_would_change_the_line_is_not_written(before in "[a-z]{0,3}", sign in "[|\n\r]", after in "[a-z]{0,3}") {
        let mut row = read(payment("1", "").as_bytes()).remove(0).expect("a line in order").row;
        row.info_order = Some(format!("{before}{sign}{after}"));
        let mut writer = Writer::new(Vec::new());
        let refused = writer.write(&row);
        prop_assert!(matches!(refused, Err(WriteError::Unwritable { column: "info_order" })), "{refused:?}");
        prop_assert!(writer.into_inner().is_empty());
    }

    #[test]
    fn random_bytes_never_panic(bytes: Vec<u8>, lines in "([0-9a-z_.| ,\r\n]|no_order|\\PC){0,200}") {
        for file in [&bytes[..], lines.as_bytes()] {
            let feeds = file.iter().filter(|byte| **byte == b'\n').count();
            prop_assert!(read(file).len() <= feeds + 1);
        }
    }

    #[test]
    fn a_broken_line_loses_only_itself(place in 0_usize..5, broken in proptest::collection::vec(any::<u8>(), 1..60)) {
        let broken: Vec<u8> = broken.into_iter().filter(|byte| *byte != b'\n').collect();
        let mut file = payment("first", "订单").into_bytes();
        for number in 0..5 {
            file.push(b'\n');
            match number == place {
                true => file.extend(&broken),
                false => file.extend(payment(&number.to_string(), "").bytes()),
            }
        }
        let read = read(&file);
        let good = read.iter().filter(|line| line.is_ok()).count();
        prop_assert_eq!(good, 5, "{:?}", read);
    }
}
