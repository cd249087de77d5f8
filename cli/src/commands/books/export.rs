//! `lianlian books export`

use lianlian_books::register::{Filter, Order};
use serde_json::Value;

use super::{opened, order};
use crate::args::{BooksExport, Lines};
use crate::error::Unusable;
use crate::{Verdict, output};

/// The columns, the first of which other programs look for.
const COLUMNS: [&str; 14] = [
    "no_order",
    "money_order",
    "currency",
    "state",
    "product",
    "operation",
    "oid_paybill",
    "oid_partner",
    "intended_at",
    "sent_at",
    "settled_at",
    "contradicts",
    "given_up",
    "series",
];

/// Writes the orders page by page: memory does not grow with their number.
pub(super) async fn run(arguments: &BooksExport) -> Result<Verdict, Unusable> {
    let books = opened::open(&arguments.db).await?;
    if let Lines::Csv = arguments.format {
        output::line(&csv_line(COLUMNS.map(str::to_owned)))?;
    }
    let mut last = None::<Order>;
    loop {
        let page = books.list(&Filter::default(), last.as_ref()).await?;
        for order in &page {
            let said = order::line(order);
            match arguments.format {
                Lines::Ndjson => output::json(&said)?,
                Lines::Csv => output::line(&csv_line(COLUMNS.map(|column| cell(&said[column]))))?,
            }
        }
        match page.into_iter().next_back() {
            None => return Ok(Verdict::Yes),
            order => last = order,
        }
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A line without its end. Writing into memory doesn't fail.
fn csv_line(cells: [String; COLUMNS.len()]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let _written = writer.write_record(&cells);
    let line = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&line)
        .trim_end_matches('\n')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        let mut cells = COLUMNS.map(|_| String::new());
        cells[0] = "a,\"b\"".to_owned();
        assert_eq!(csv_line(cells), "\"a,\"\"b\"\"\",,,,,,,,,,,,,");
    }
}
