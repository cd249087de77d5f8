//! `lianlian journal list`

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use lianlian::journal::{Header, Line, Records, unsettled};
use lianlian::words::one_line;

use super::header::to_json;
use crate::args::JournalList;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalList, as_json: bool) -> Result<Verdict, Unusable> {
    let headers = match arguments.unsettled {
        true => unsettled(&arguments.file)?,
        false => all(arguments)?,
    };
    if as_json {
        for header in &headers {
            output::json(&to_json(header))?;
        }
        return Ok(Verdict::Yes);
    }
    let mut table = Table::new();
    table.load_style(NOTHING);
    table.set_header([
        "time",
        "exchange",
        "event",
        "operation",
        "order",
        "code",
        "ended",
    ]);
    for header in &headers {
        let short = header.exchange.get(..8).unwrap_or(&header.exchange);
        let row = [
            &header.time.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
            short,
            header.event.as_str(),
            &header.operation,
            header.order.as_deref().unwrap_or_default(),
            &ret_code(header),
            header.ended.map(|ended| ended.as_str()).unwrap_or_default(),
        ];
        // Anybody may have written into the file: a line break would make a row of its own.
        table.add_row(row.map(one_line));
    }
    output::line(&table.trim_fmt())?;
    Ok(Verdict::Yes)
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
