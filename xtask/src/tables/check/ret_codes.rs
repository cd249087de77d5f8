//! The return codes: four characters each, with one meaning.

use super::Report;
use crate::tables::{Fault, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&tables.ret_codes.source, faults);
    let mut codes: Vec<_> = tables
        .ret_codes
        .values()
        .flat_map(|group| group.keys())
        .collect();
    // In the order of the file, so that the second of two is the one reported.
    codes.sort_by_key(|code| code.offset());
    for code in &codes {
        if code.chars().count() != 4 {
            report.at(code, format!("return code `{code}` must have 4 characters"));
        }
    }
    report.repeated("return code", codes);
}
