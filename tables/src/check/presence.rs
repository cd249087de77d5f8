//! Checks of the presence of a row: said in one way, and of a list alone.

use super::Report;
use crate::Row;

/// A list is there or not, signed or not, under one name or two; all else is said of its items.
pub(super) fn check_bare(row: &Row, report: &mut Report) {
    let bare = Row {
        alias: row.alias.clone(),
        needed: row.needed,
        unsigned: row.unsigned,
        optional: row.optional,
        required_if: row.required_if.clone(),
        required_unless: row.required_unless.clone(),
        either_of: row.either_of.clone(),
        field: row.field.clone(),
        items: row.items.clone(),
        ..Row::named(row.name.clone())
    };
    if *row != bare {
        let message = "a list is needed, required, optional or conditional, unsigned, or has an alias: its items' rows say the rest";
        report.at(&row.name, format!("`{}`: {message}", row.name));
    }
}

pub(super) fn check(row: &Row, report: &mut Report) {
    let said = [
        row.optional,
        row.required_if.is_some(),
        row.required_unless.is_some(),
        row.either_of.is_some(),
    ];
    if said.into_iter().filter(|said| *said).count() > 1 {
        let message = "optional, required_if, required_unless and either_of exclude each other";
        report.at(&row.name, format!("`{}`: {message}", row.name));
    }
}
