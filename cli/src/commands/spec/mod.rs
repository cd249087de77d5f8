//! The command `lianlian spec`.

mod json;
mod text;

use serde_json::json;

use crate::args::SpecShow;
use crate::catalogue::Table;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(crate) fn list(as_json: bool) -> Result<Verdict, Unusable> {
    match as_json {
        true => {
            output::json(&json!({ "tables": Table::all().map(json::head).collect::<Vec<_>>() }))?
        }
        false => output::line(&text::list())?,
    }
    Ok(Verdict::Yes)
}

pub(crate) fn show(arguments: &SpecShow, as_json: bool) -> Result<Verdict, Unusable> {
    let table = Table::find(&arguments.table)?;
    match as_json {
        true => output::json(&json::table(table))?,
        false => output::line(&text::table(table))?,
    }
    Ok(Verdict::Yes)
}
