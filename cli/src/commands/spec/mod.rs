//! The command `lianlian spec`.

mod example;
mod json;
mod text;

use jiff::Timestamp;
use lianlian::example::Extent;
use serde_json::json;

use crate::args::{SpecCommand, SpecShow};
use crate::catalogue::Table;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, catalogue, output};

pub(crate) fn run(command: &SpecCommand, form: Form) -> Result<Verdict, Unusable> {
    match command {
        SpecCommand::List => list(form)?,
        SpecCommand::Show(arguments) => show(arguments, form)?,
        SpecCommand::Example(arguments) => {
            let operation = catalogue::operation(&arguments.operation)?;
            let extent = match arguments.all {
                true => Extent::All,
                false => Extent::Required,
            };
            output::pretty(&example::example(operation, extent, Timestamp::now()))?;
        }
    }
    Ok(Verdict::Yes)
}

fn list(form: Form) -> Result<(), Unusable> {
    let heads: Vec<_> = Table::all().map(json::head).collect();
    form.say_as(&json!({ "tables": heads }), text::list)
}

fn show(arguments: &SpecShow, form: Form) -> Result<(), Unusable> {
    let table = Table::find(&arguments.table)?;
    form.say_as(&json::table(table), || text::table(table))
}
