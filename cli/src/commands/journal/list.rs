//! `lianlian journal list`

use lianlian::journal::{Header, Line, Records, unsettled};

use super::header::to_json;
use crate::args::JournalList;
use crate::error::Unusable;
use crate::output::{Form, Grid};
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalList, form: Form) -> Result<Verdict, Unusable> {
    let headers = match arguments.unsettled {
        true => unsettled(&arguments.file)?,
        false => all(arguments)?,
    };
    match form {
        Form::Json => headers
            .iter()
            .try_for_each(|header| output::json(&to_json(header)))?,
        Form::Words => output::line(&words(&headers))?,
    }
    Ok(Verdict::Yes)
}

fn words(headers: &[Header]) -> String {
    let mut grid = Grid::with_header([
        "time",
        "exchange",
        "event",
        "operation",
        "order",
        "code",
        "ended",
    ]);
    for header in headers {
        grid.add([
            &header.time.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
            header.exchange.get(..8).unwrap_or(&header.exchange),
            header.event.as_str(),
            &header.operation,
            header.order.as_deref().unwrap_or_default(),
            &ret_code(header),
            header.ended.map(|ended| ended.as_str()).unwrap_or_default(),
        ]);
    }
    grid.text()
}

/// The return code, and whether nobody signed it.
fn ret_code(header: &Header) -> String {
    let code = header.ret_code.clone().unwrap_or_default();
    match header.signed {
        Some(false) => format!("{code} unsigned"),
        _ => code,
    }
}

fn all(arguments: &JournalList) -> Result<Vec<Header>, Unusable> {
    let mut headers = Vec::new();
    for line in Records::open(&arguments.file)? {
        match line? {
            Line::Record(record) => headers.push(record.header),
            Line::Torn { line } => output::words(&format!("line {line} isn't a whole record")),
        }
    }
    Ok(headers)
}
