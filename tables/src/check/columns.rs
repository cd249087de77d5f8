//! A report: its head, and its columns as a whole.

use super::{Report, declared, page, row};
use crate::{Declaration, Dictionary, Fault, File, Product};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    table: &File<crate::Report>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&table.source, faults);
    page::check(&table.page, None, &mut report);
    report.not_empty(&table.section);
    let rows = table.sided_rows();
    row::check_all(dictionary, &rows, &mut report);
    let declaration = |view| Declaration::of_report(dictionary, product, table, view);
    let name = table.source.stem();
    declared::check(dictionary, name, &rows, declaration, &mut report);
}
