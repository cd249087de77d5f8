//! LianLian's side: reports, and the summaries of their days.

use std::fs::File;
use std::path::Path;

use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::field::Date;
use lianlian::report::ReportRow as _;
use lianlian_books::reconcile::Reports;
use lianlian_books::report::{FileName, FilePeriod, Reader};

use super::remarks::Remarks;
use crate::args::ReportReconcile;
use crate::error::Unusable;

/// The files that were given.
pub(super) struct Given {
    pub reports: Reports,
    pub summaries: Vec<Summary>,
}

/// The summary of a day.
pub(super) struct Summary {
    pub file: String,
    pub day: Date,
    pub row: SummaryRow,
}

pub(super) fn read(arguments: &ReportReconcile, remarks: &mut Remarks) -> Result<Given, Unusable> {
    let mut given = Given {
        reports: match &arguments.merchant {
            Some(merchant) => Reports::of_merchant(merchant),
            None => Reports::new(),
        },
        summaries: Vec::new(),
    };
    for path in &arguments.files {
        let file = File::open(path).map_err(|error| Unusable::File {
            path: path.clone(),
            error,
        })?;
        let shown = path.display().to_string();
        match name(path) {
            Some(FileName {
                report,
                period: FilePeriod::Day(day),
                ..
            }) if report.prefix == SummaryRow::REPORT.prefix => {
                for line in Reader::<_, SummaryRow>::new(file) {
                    match line {
                        Ok(line) => given.summaries.push(Summary {
                            file: shown.clone(),
                            day,
                            row: line.row,
                        }),
                        Err(error) => remarks.add(&shown, &error.to_string()),
                    }
                }
            }
            _ => {
                let remark = |remark: lianlian_books::reconcile::LineRemark| {
                    remarks.add(&shown, &remark.to_string());
                };
                let read = given.reports.read(file, remark);
                read.map_err(Unusable::Temporary)?;
            }
        }
    }
    twice(arguments, remarks);
    Ok(given)
}

/// Remarks files of the same period: their rows are counted once, but nobody means to give them twice.
fn twice(arguments: &ReportReconcile, remarks: &mut Remarks) {
    let names = arguments
        .files
        .iter()
        .filter_map(|path| Some((path, name(path)?)));
    let names: Vec<_> = names.collect();
    for (at, (path, name)) in names.iter().enumerate() {
        let is_same = |(_, other): &(_, FileName)| other.to_string() == name.to_string();
        if names.iter().take(at).any(is_same) {
            let said = "a file of this name was given before: its rows are counted once";
            remarks.add(&path.display().to_string(), said);
        }
        let is_of_another = |name: &FileName| {
            let merchant = arguments.merchant.as_deref();
            merchant.is_some_and(|merchant| merchant != name.oid_partner)
        };
        if name.report.prefix == TransactionRow::REPORT.prefix && is_of_another(name) {
            remarks.add(
                &path.display().to_string(),
                "its name is another merchant's",
            );
        }
    }
}

fn name(path: &Path) -> Option<FileName> {
    path.file_name()?.to_str()?.parse().ok()
}
