//! The mistakes that the declaration's own language finds.

use super::Report;
use crate::names;
use crate::{Declaration, Dictionary, Row, Side, View};

/// Checks the declaration of a table, as the program has it and as the page does, and those of its lists' items.
pub(super) fn check(
    dictionary: &Dictionary,
    table: &str,
    rows: &[(Side, &Row)],
    declaration: impl Fn(View) -> Declaration,
    report: &mut Report,
) {
    let mut all = rows.iter().flat_map(|(_, row)| row.with_items());
    if !all.all(|row| names::is_wire(&row.name)) {
        return; // A name that can't be a field's is reported, and would hide all else.
    }
    for view in [View::Used, View::Page] {
        let items = Declaration::of_items(dictionary, table, rows, view);
        for declaration in [declaration(view)].iter().chain(&items) {
            for mistake in declaration.mistakes() {
                report.at(&mistake, mistake.as_str());
            }
        }
    }
}
