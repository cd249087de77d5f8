//! Checks of a row's value: lengths, codes and the only one.

use super::Report;
use crate::{At, Field, Row, Side};

pub(super) fn check(row: &Row, field: &Field, side: Side, report: &mut Report) {
    check_length(row, report);
    if side == Side::Request {
        check_listed(row, field, report);
    }
    check_codes(row, field, report);
    check_fixed(row, field, report);
}

fn check_length(row: &Row, report: &mut Report) {
    if let (Some(_), Some(len)) = (&row.max_len, &row.len) {
        report.at(
            len,
            format!("`{}` has max_len and len: give one of them", row.name),
        );
    }
    if let Some(len) = row.len.as_ref().filter(|len| len.is_empty()) {
        report.at(len, "len must name a length");
    }
    let here = row.codes.iter().flat_map(|codes| codes.iter());
    for value in here.chain(&row.fixed) {
        if !fits(row, value) {
            report.at(
                value,
                format!("`{value}` does not have the length of the row"),
            );
        }
    }
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
    let Some(codes) = &row.codes else {
        return;
    };
    if codes.is_empty() {
        report.at(codes, "codes must name a code");
    }
    report.repeated("code", codes.iter());
    for code in codes.iter() {
        if !is_code(field, code) {
            report.at(
                code,
                format!(
                    "`{code}` is none of the codes of `{}` in the dictionary",
                    row.name
                ),
            );
        }
    }
}

fn check_fixed(row: &Row, field: &Field, report: &mut Report) {
    if let Some(fixed) = &row.fixed
        && !field.codes.is_empty()
        && !allows(row, field, fixed)
    {
        report.at(
            fixed,
            format!("`{fixed}` is none of the codes of `{}` here", row.name),
        );
    }
}

/// Tells whether a code list has the value, in the dictionary and in the row.
pub(super) fn allows(row: &Row, field: &Field, value: &At<String>) -> bool {
    is_code(field, value) && row.codes.as_ref().is_none_or(|codes| codes.contains(value))
}

fn is_code(field: &Field, value: &At<String>) -> bool {
    field.codes.iter().any(|code| code.code == *value)
}
