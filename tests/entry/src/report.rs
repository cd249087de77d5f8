//! Reports, and the orders that they are compared with.

use std::fmt::Debug;

use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::report::ReportRow;
use lianlian_books::reconcile::{Mapping, Orders, Reports, SummedUp, Verdict, reconcile};
use lianlian_books::report::{LineFault, Reader, Writer};

use crate::said;

/// The text between a report and the orders.
const ORDERS: &[u8] = b"\n=====\n";

/// Reads the bytes as a report of each kind, and compares it with the orders behind a line `=====`: a line is a row or
/// a named fault, a row that is written is read again as the same, and nothing is counted twice, though the report
/// be given twice.
pub fn report(data: &[u8]) {
    let middle = data.windows(ORDERS.len()).position(|part| part == ORDERS);
    let (report, orders) = match middle {
        Some(at) => (&data[..at], &data[at + ORDERS.len()..]),
        None => (data, &[][..]),
    };
    rows::<TransactionRow>(report);
    let summaries = rows::<SummaryRow>(report);
    let once = compared(&[report], orders);
    let twice = compared(&[report, report], orders);
    assert_eq!(once.totals, twice.totals);
    assert_eq!(without_repetitions(&once), without_repetitions(&twice));
    for heading in once.totals.by_heading.keys().take(1) {
        for summary in &summaries {
            let differs = once.totals.against(heading.settle_date, summary);
            assert!(differs.len() <= SummaryRow::REPORT.columns.len());
        }
    }
}

/// The rows of a report.
fn rows<T: ReportRow + Debug>(report: &[u8]) -> Vec<T> {
    let (mut rows, mut answered, mut last, mut is_over) = (Vec::new(), 0, 0, false);
    for line in Reader::<_, T>::new(report) {
        answered += 1;
        let number = match line {
            Ok(line) => {
                for remark in &line.remarks {
                    said::commands_nobody(&remark.to_string());
                }
                is_written_and_read(&line.row);
                rows.push(line.row);
                line.number
            }
            Err(error) => {
                said::error(&error, report.len());
                is_over = matches!(error.fault, LineFault::Header(_));
                error.line
            }
        };
        assert!(number > last, "line {number} after line {last}");
        last = number;
    }
    let filled = report.split(|byte| *byte == b'\n');
    let filled = filled.filter(|line| line.iter().any(u8::is_ascii_graphic));
    // One of them may be the header.
    assert!(is_over || answered + 1 >= filled.count(), "a line is lost");
    rows
}

fn is_written_and_read<T: ReportRow + Debug>(row: &T) {
    let mut writer = Writer::new(Vec::new());
    if writer.write(row).is_err() {
        return;
    }
    let written = writer.into_inner();
    let again: Vec<_> = Reader::<_, T>::new(&written[..]).collect();
    let [Ok(again)] = again.as_slice() else {
        panic!("{again:?} was written as {}", written.escape_ascii());
    };
    assert_eq!(again.row.write(), row.write());
}

fn compared(reports: &[&[u8]], orders: &[u8]) -> SummedUp {
    let (mut theirs, mut rows) = (Reports::new(), 0);
    for report in reports {
        let remark = |remark: lianlian_books::reconcile::LineRemark| {
            said::commands_nobody(&remark.to_string());
        };
        rows += theirs.read(*report, remark).expect("room");
    }
    let (mut ours, mapping) = (Orders::new(), Mapping::default());
    let wrong = |wrong: lianlian_books::reconcile::OrderError| said::error(&wrong, orders.len());
    ours.read_csv(orders, &mapping, wrong).expect("room");
    ours.read_ndjson(orders, &mapping, wrong).expect("room");
    let mut found = 0;
    let summed_up = reconcile(&theirs, &ours, |finding| {
        assert!(!finding.verdict.agrees());
        found += 1;
    });
    let summed_up = summed_up.expect("compared");
    let differences = summed_up.counts.iter();
    let differences = differences.filter(|(verdict, _)| !verdict.agrees());
    assert_eq!(differences.map(|(_, count)| count).sum::<u64>(), found);
    let totals = summed_up.totals.by_heading.values();
    let counted: u64 = totals.map(|total| total.payments + total.refunds).sum();
    assert!(counted <= rows, "{counted} of {rows} rows are counted");
    summed_up
}

/// The number of each verdict but those on rows that are there already.
fn without_repetitions(summed_up: &SummedUp) -> Vec<(Verdict, u64)> {
    let repeated = [
        Verdict::RowTwice,
        Verdict::RowsContradict,
        Verdict::PaidTwice,
    ];
    let counts = summed_up.counts.iter();
    let counts = counts.filter(|(verdict, _)| !repeated.contains(verdict));
    counts.map(|(verdict, count)| (*verdict, *count)).collect()
}
