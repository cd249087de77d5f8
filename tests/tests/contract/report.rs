//! The pages of reports.

use std::fmt::Debug;

use lianlian::report::{self, Report, ReportRow};
use lianlian_tests::*;

use crate::fold::{Fold, said};
use crate::{head, members};

/// The page of a report.
pub fn page<T: ReportRow + Debug>() -> (String, String) {
    let table = T::REPORT;
    let example = table.columns.iter().map(|row| row.example);
    let example: Vec<&str> = example.map(Option::unwrap_or_default).collect();
    let read = report::read::<T>(&|column| example[column]).expect("examples");
    assert!(read.remarks.is_empty(), "{read:?}");
    assert_eq!(read.row.write(), example, "what is read is written again");

    let name = head::page_name(table.product, table.name);
    let (head, members) = (head_of(table), members::of_report(table.columns));
    let line = example.join(&table.joiner.to_string());
    let wrong = wrong::<T>(&example);
    let page = format!(
        "{name}\n{head}\n{members}\n\nA line\n{line}\n\nAs it is read\n{:#?}\n\n{wrong}",
        read.row
    );
    assert_hidden(&page, table.columns);
    (name, page)
}

fn head_of(table: &Report) -> String {
    let periods: Vec<String> = table.periods.iter().map(ToString::to_string).collect();
    let order: Vec<&str> = table.columns.iter().map(|row| row.name).collect();
    format!(
        "{}\n\npage: {}\nfiles: {}_…, of a {}\ncolumns: {}\n",
        table.meaning.unwrap_or_default(),
        table.page.unwrap_or_default(),
        table.prefix,
        periods.join(" or a "),
        order.join(&format!(" {} ", table.joiner)),
    )
}

/// Reads the line with one column changed.
fn wrong<T: ReportRow>(example: &[&str]) -> String {
    let mut fold = Fold::default();
    for (change, text) in [("without", ""), ("None", "None"), ("unreadable", "12,5")] {
        for (changed, row) in T::REPORT.columns.iter().enumerate() {
            let text = |column: usize| match column == changed {
                true => text,
                false => example[column],
            };
            let found = match report::read::<T>(&text) {
                Ok(read) if read.remarks.is_empty() => "read".to_owned(),
                Ok(read) => format!("passed over: {}", said(row.name, &read.remarks)),
                Err(faults) => said(row.name, &faults),
            };
            fold.add(change, row.name, &found);
        }
    }
    fold.lines()
}
