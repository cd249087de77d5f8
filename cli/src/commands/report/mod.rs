//! The command `lianlian report`.

mod convert;
mod files;
mod show;
mod shown;
mod totals;

use lianlian::api::report::{SummaryRow, TransactionRow};

use crate::Verdict;
use crate::args::ReportCommand;
use crate::error::Unusable;
use crate::output::Form;
use files::Kind;

pub(crate) fn run(command: &ReportCommand, form: Form) -> Result<Verdict, Unusable> {
    match command {
        ReportCommand::Show(arguments) => match Kind::of(&arguments.reports)? {
            Kind::Transactions => show::run::<TransactionRow>(&arguments.reports, form),
            Kind::Summaries => show::run::<SummaryRow>(&arguments.reports, form),
        },
        ReportCommand::Convert(arguments) => match Kind::of(&arguments.reports)? {
            Kind::Transactions => convert::run::<TransactionRow>(arguments, form),
            Kind::Summaries => convert::run::<SummaryRow>(arguments, form),
        },
    }
}
