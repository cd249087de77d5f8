//! Checks of a row's values against the code list of its entry.

use super::Report;
use crate::{At, Field, Row, Side};

pub(super) fn check(row: &Row, field: &Field, side: Side, report: &mut Report) {
    let here = row.codes.iter().flat_map(|codes| codes.iter());
    for value in here.filter(|value| !fits(row, value)) {
        report.at(
            value,
            format!("`{value}` does not have the length of the row"),
        );
    }
    if side == Side::Request {
        check_listed(row, field, report);
    }
    check_codes(row, field, report);
    if let Some(fixed) = &row.fixed
        && !field.codes.is_empty()
        && !allows(row, field, fixed)
    {
        let message = format!("`{fixed}` is none of the codes of `{}` here", row.name);
        report.at(fixed, message);
    }
}

/// Tells whether a code list has the value, in the dictionary and in the row.
pub(super) fn allows(row: &Row, field: &Field, value: &At<String>) -> bool {
    is_code(field, value) && row.codes.as_ref().is_none_or(|codes| codes.contains(value))
}

/// Each code of the list can be sent. A received code may be one that LianLian added later, and a
/// received value is not held to lengths.
fn check_listed(row: &Row, field: &Field, report: &mut Report) {
    let listed = field.codes.iter().filter(|_| row.codes.is_none());
    for code in listed.map(|code| &code.code) {
        if !fits(row, code) {
            let message = format!("code `{code}` of `{}` does not have this length", row.name);
            report.at(&row.name, message);
        }
    }
}

fn fits(row: &Row, value: &str) -> bool {
    let length = value.chars().count();
    row.max_len.as_ref().is_none_or(|max| length <= **max)
        && row.len.as_ref().is_none_or(|len| len.contains(&length))
}

fn check_codes(row: &Row, field: &Field, report: &mut Report) {
    let codes = row.codes.iter().flat_map(|codes| codes.iter());
    for code in codes.filter(|code| !is_code(field, code)) {
        let name = &row.name;
        let message = format!("`{code}` is none of the codes of `{name}` in the dictionary");
        report.at(code, message);
    }
}

fn is_code(field: &Field, value: &At<String>) -> bool {
    field.codes.iter().any(|code| code.code == *value)
}
