//! Members of a request that its answer repeats.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::field::Secrecy;
use crate::message::Slot;
use crate::row::Row;

/// Notes the value of each row that was asked for: of those in an object too, by the way to it.
pub(super) fn repeat<'s>(
    rows: &'static [Row],
    before: &str,
    asked: &dyn Fn(&str) -> Option<&'s Slot<'s>>,
    known: &mut BTreeMap<String, String>,
) {
    for row in rows {
        let way = format!("{before}{}", row.name);
        match (row.items, asked(row.name)) {
            (Some(rows), _) if row.is_object => repeat(rows, &format!("{way}."), asked, known),
            (None, Some(Slot::Text(text))) => {
                known.insert(way, repeated(row, text));
            }
            _ => {}
        }
    }
}

/// Takes away what was not asked, which an answer doesn't repeat, unless LianLian fills it in. An object tells of the
/// order, and may have what was not asked.
pub(super) fn leave_out_unasked<'s>(
    rows: &'static [Row],
    asked: &dyn Fn(&str) -> Option<&'s Slot<'s>>,
    members: &mut Map<String, Value>,
) {
    for row in rows.iter().filter(|row| !row.assigned) {
        if matches!(asked(row.name), Some(Slot::Absent)) {
            members.remove(row.name);
        }
    }
}

/// An answer doesn't give a card's number away, as LianLian's don't.
fn repeated(row: &Row, text: &str) -> String {
    let hidden = match row.secrecy {
        Secrecy::Card => text.len().saturating_sub(4),
        _ => 0,
    };
    text.get(hidden..).unwrap_or_default().to_owned()
}
