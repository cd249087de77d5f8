//! Rows per second of the report's reader: of typed rows, and of texts alone.
//!
//!     cargo run --release -p lianlian-books --example report_rate

use std::time::Instant;

use lianlian::api::report::TransactionRow;
use lianlian::report::ReportRow;
use lianlian_books::report::{Reader, Records};

const ROWS: usize = 1_000_000;

fn main() {
    let file: String = (0..ROWS).map(line).collect();
    let size = file.len() / ROWS;

    let start = Instant::now();
    let rows = Reader::<_, TransactionRow>::new(file.as_bytes()).filter(Result::is_ok);
    let typed = rate(rows.count(), start);

    let report = TransactionRow::REPORT;
    let columns = ["no_order", "money_order", "settle_date"].map(|name| report.column(name));
    let start = Instant::now();
    let (mut records, mut rows) = (Records::new(file.as_bytes(), report), 0);
    while let Some(Ok(record)) = records.next_record() {
        let texts = columns.iter().flatten();
        rows += usize::from(
            texts
                .map(|column| record.text(*column).len())
                .sum::<usize>()
                > 0,
        );
    }
    let texts = rate(rows, start);
    println!("{ROWS} rows of {size} bytes: {typed} typed rows and {texts} records per second");
}

fn rate(rows: usize, start: Instant) -> u128 {
    rows as u128 * 1000 / start.elapsed().as_millis().max(1)
}

fn line(number: usize) -> String {
    let (yuan, fen) = (number % 9_000 + 1, number % 100);
    format!(
        "{number:032}|201304121000001004|20171216 01:51:25|101001|2017{number:014}|20171216|CNY|{yuan}.{fen:02}|CNY|\
         {yuan}.{fen:02}|CNY|{yuan}.{fen:02}|1|0|20171216 01:52:00|0.33|1|P|\n"
    )
}
