//! `lianlian books export`

use lianlian_books::register::{Filter, Order};
use serde_json::Value;

use super::{csv, opened, order};
use crate::args::{BooksExport, Lines};
use crate::error::Unusable;
use crate::{Verdict, output};

/// The columns, the first of which other programs look for.
const COLUMNS: [&str; 13] = [
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
];

/// Writes the orders page by page: memory does not grow with their number.
pub(super) async fn run(arguments: &BooksExport) -> Result<Verdict, Unusable> {
    let books = opened::open(&arguments.db).await?;
    if let Lines::Csv = arguments.format {
        output::line(&COLUMNS.join(","))?;
    }
    let mut last = None::<Order>;
    loop {
        let page = books.list(&Filter::default(), last.as_ref()).await?;
        for order in &page {
            let said = order::line(order);
            match arguments.format {
                Lines::Ndjson => output::json(&said)?,
                Lines::Csv => {
                    let values = COLUMNS.map(|column| said.get(column).unwrap_or(&Value::Null));
                    output::line(&csv::line(values))?;
                }
            }
        }
        match page.into_iter().next_back() {
            None => return Ok(Verdict::Yes),
            order => last = order,
        }
    }
}
