//! The tables of a response under a condition.

use super::{Report, row};
use crate::{Answer, Dictionary, Operation, Side};

pub(super) fn check(dictionary: &Dictionary, operation: &Operation, report: &mut Report) {
    for answer in &operation.response {
        let Some(when) = &answer.when else { continue };
        row::check_values(dictionary, &operation.rows(Side::Response), when, report);
        check_when(answer, report);
    }
}

/// No row repeats what the table says of all its rows.
fn check_when(answer: &Answer, report: &mut Report) {
    for row in &answer.rows {
        if row.may_be_absent() && !row.optional {
            let message = format!("`{}`: under `when` a row is required or optional", row.name);
            report.at(&row.name, message);
        }
        if row.needed {
            let message = format!(
                "`{}`: what is under `when` is not always there, and so not needed",
                row.name
            );
            report.at(&row.name, message);
        }
    }
}
