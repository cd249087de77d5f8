//! A page's rows against ours: which are missing, which are too many, and how the others differ.

use std::collections::BTreeSet;

use super::official::{At, Row as Theirs};
use super::presence;
use lianlian_tables::{Difference as Kind, Field, Row, Secrecy, Side, Source, Tables};

use crate::conform::row;

/// A table of ours.
pub(super) struct Table<'a> {
    pub source: &'a Source,
    pub rows: Vec<(Side, &'a Row)>,
}

/// A difference at a page's row, or at none.
pub(super) struct Difference {
    pub kind: Kind,
    pub name: String,
    pub number: Option<usize>,
    pub place: usize,
    pub message: String,
}

/// The differences between a table and its page.
pub(super) fn compare(
    tables: &Tables,
    here: &Table<'_>,
    theirs: &[(At, &Theirs)],
) -> Vec<Difference> {
    let ours = here.flat();
    let mut found = Vec::new();
    for (number, (at, row)) in theirs.iter().enumerate() {
        let mut push = |kind, place, message: String| {
            found.push(Difference {
                kind,
                name: row.name.clone(),
                number: Some(number),
                place,
                message: format!("`{}`: {message}", row.name),
            });
        };
        let Some(own) = ours.iter().find(|own| own.is_at(at, &row.name)) else {
            push(Kind::Missing, 0, "it has no row here".to_owned());
            continue;
        };
        let Some(field) = tables.dictionary.get(own.row.entry().as_str()) else {
            continue; // The tables are sound.
        };
        let beside: Vec<&Row> = ours
            .iter()
            .filter(|other| other.at == own.at)
            .map(|other| other.row)
            .collect();
        for (kind, message) in differences(own.row, field, row, at.side, &beside) {
            push(kind, own.row.name.offset(), message);
        }
    }
    for own in &ours {
        if theirs.iter().any(|(at, row)| own.is_at(at, &row.name)) {
            continue;
        }
        found.push(Difference {
            kind: Kind::Extra,
            name: own.row.name.to_string(),
            number: None,
            place: own.row.name.offset(),
            message: format!("`{}`: no source has it", own.row.name),
        });
    }
    found
}

/// A row of ours with its place.
struct Own<'a> {
    at: At,
    row: &'a Row,
}

impl Own<'_> {
    fn is_at(&self, at: &At, name: &str) -> bool {
        self.at == *at && self.row.name.as_str() == name
    }
}

impl<'a> Table<'a> {
    /// All rows with their places; a row under several outcomes is one.
    fn flat(&self) -> Vec<Own<'a>> {
        let mut all: Vec<Own<'a>> = Vec::new();
        for (side, row) in &self.rows {
            let inside = row.items.iter().flat_map(|items| items.iter());
            let inside = inside.map(|item| (Some(row.name.to_string()), item));
            for (inside, row) in std::iter::once((None, *row)).chain(inside) {
                let at = At {
                    side: *side,
                    inside,
                };
                if !all.iter().any(|own| own.is_at(&at, &row.name)) {
                    all.push(Own { at, row });
                }
            }
        }
        all
    }
}

fn differences(
    ours: &Row,
    field: &Field,
    theirs: &Theirs,
    side: Side,
    beside: &[&Row],
) -> Vec<(Kind, String)> {
    // A member of an answer that comes with one return code is in that outcome's table.
    let is_of_outcome = !theirs.when.is_empty();
    let presence = (!is_of_outcome && !presence::is_same(ours, theirs, beside)).then(|| {
        let here = presence::said(ours);
        (
            Kind::Presence,
            format!("here {here}, there {}", theirs.required),
        )
    });
    let kind = (!is_kind(field, theirs)).then(|| {
        let here = &field.rust_type;
        (Kind::Type, format!("here {here}, there {}", theirs.kind))
    });
    let numbers = (side == Side::Request && ours.numbers != theirs.number)
        .then(|| (Kind::Type, "whether a JSON number is taken".to_owned()));
    let is_secret = *field.secrecy != Secrecy::Public || field.is_object();
    let secrecy =
        (theirs.sensitive && !is_secret).then(|| (Kind::Type, "it must not be shown".to_owned()));
    let here = ours.max_len.as_deref().copied();
    let length = (here != theirs.max_len).then(|| {
        let text = |length: Option<usize>| length.map_or("any".to_owned(), |most| most.to_string());
        let (here, there) = (text(here), text(theirs.max_len));
        (Kind::Length, format!("here {here}, there {there}"))
    });
    let our_codes = row::codes_of(ours, field);
    let their_codes: BTreeSet<&str> = theirs.codes.iter().map(String::as_str).collect();
    let is_same = match their_codes.is_empty() {
        true => ours.codes.is_none(),
        false => our_codes == their_codes,
    };
    let codes = (!is_same).then(|| {
        let (here, there) = (row::list(&our_codes), row::list(&their_codes));
        (Kind::Codes, format!("here {here}, there {there}"))
    });
    let found = [presence, kind, numbers, secrecy, length, codes];
    found.into_iter().flatten().collect()
}

/// Tells whether our type is the page's kind of value.
fn is_kind(field: &Field, theirs: &Theirs) -> bool {
    let rust_type = field.rust_type.as_str();
    let is_amount = matches!(rust_type, "Amount" | "Decimal");
    match theirs.kind.as_str() {
        "Object" => field.is_object(),
        "List" => field.item_type().is_some() && !field.is_object(),
        _ if field.item_type().is_some() => false,
        _ if theirs.amount.is_some() => is_amount,
        "Date" => rust_type == "Timestamp",
        "Number" | "Int" => rust_type == "u32",
        _ => !is_amount,
    }
}
