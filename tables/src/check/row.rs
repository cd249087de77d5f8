//! A row: against the dictionary, and against the rows beside it.

use std::collections::BTreeMap;

use lianlian_declare::protocol;

use super::Report;
use super::value::{self, allows};
use crate::names;
use crate::{At, Condition, Dictionary, Field, Row, Side};

/// Checks the rows of a table, each with the rows of its side, or those of a list's items.
pub(super) fn check_all(dictionary: &Dictionary, rows: &[(Side, &Row)], report: &mut Report) {
    check_in(dictionary, rows, &[], report);
}

/// The row at the end of a way through lists and objects: `orderInfo.txn_seqno`.
pub(super) fn at<'a>(rows: impl IntoIterator<Item = &'a Row>, way: &str) -> Option<&'a Row> {
    let (name, rest) = match way.split_once('.') {
        Some((name, rest)) => (name, Some(rest)),
        None => (way, None),
    };
    let row = rows.into_iter().find(|row| *row.name == name)?;
    match rest {
        Some(rest) => at(row.items.as_ref()?.iter(), rest),
        None => Some(row),
    }
}

/// As [`check_all`], with the rows of the message around.
fn check_in(dictionary: &Dictionary, rows: &[(Side, &Row)], around: &[&Row], report: &mut Report) {
    check_names(rows.iter().map(|(_, row)| *row), report);
    for (side, row) in rows {
        let beside = rows.iter().filter(|(other, _)| other == side);
        let beside: Vec<&Row> = beside.map(|(_, row)| *row).collect();
        let beside = Beside {
            rows: &beside,
            around,
        };
        let entry = row.entry();
        match dictionary.get(entry.as_str()) {
            Some(field) => check(dictionary, *side, row, field, beside, report),
            None => report.at(entry, format!("`{entry}` is not in the dictionary")),
        }
    }
}

/// The rows that a row's conditions can name.
#[derive(Clone, Copy)]
struct Beside<'a> {
    rows: &'a [&'a Row],
    /// Those of the message around this object or item.
    around: &'a [&'a Row],
}

impl<'a> Beside<'a> {
    fn at(self, way: &str) -> Option<&'a Row> {
        match way.strip_prefix("../") {
            Some(way) => at(self.around.iter().copied(), way),
            None => at(self.rows.iter().copied(), way),
        }
    }
}

/// The other row of a condition can have these values.
pub(super) fn check_values(
    dictionary: &Dictionary,
    rows: &[&Row],
    condition: &Condition,
    report: &mut Report,
) {
    let around = &[];
    check_condition(dictionary, Beside { rows, around }, condition, report);
}

fn check_condition(
    dictionary: &Dictionary,
    beside: Beside<'_>,
    condition: &Condition,
    report: &mut Report,
) {
    let name = &condition.field;
    let other = beside.at(name);
    if other.is_none() && name.contains(['.', '/']) {
        report.at(name, format!("no row is at the end of `{name}`"));
    }
    let Some((other, field)) =
        other.and_then(|row| Some((row, dictionary.get(row.entry().as_str())?)))
    else {
        return; // The row itself is reported.
    };
    for value in condition.is.iter().filter(|_| !field.is_protocol()) {
        if !allows(other, field, value) {
            let message = format!("`{value}` is none of the codes of `{name}` here");
            report.at(value, message);
        }
    }
}

/// Two wire names can't become one field of a struct, as `pay_load` and `payLoad` would.
fn check_names<'a>(rows: impl IntoIterator<Item = &'a Row>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for row in rows {
        let field = names::field(&row.name);
        let first = *seen.entry(field).or_insert(&row.name);
        if *first != row.name {
            let message = format!("`{}` and `{first}` become one field", row.name);
            report.at(&row.name, message);
        }
    }
}

fn check(
    dictionary: &Dictionary,
    side: Side,
    row: &Row,
    field: &Field,
    beside: Beside<'_>,
    report: &mut Report,
) {
    check_entry(dictionary, side, row, report);
    if field.is_protocol_of(side) && row.field.is_none() {
        check_protocol(row, report);
    }
    if side == Side::Request && row.needed {
        let message = "what is sent is required or not: only LianLian's side has needed rows";
        report.at(&row.name, format!("`{}`: {message}", row.name));
    }
    value::check(row, field, side, report);
    let presence = [&row.required_if, &row.required_unless, &row.forbidden_if];
    for condition in presence.into_iter().flatten() {
        check_condition(dictionary, beside, condition, report);
    }
    for format_if in row.formats_if() {
        check_condition(dictionary, beside, &format_if.condition(), report);
    }
    match (&row.items, field.item_type()) {
        (Some(items), Some(_)) => {
            let items: Vec<(Side, &Row)> = items.iter().map(|row| (side, row)).collect();
            check_in(dictionary, &items, beside.rows, report);
        }
        (Some(items), None) => {
            let message = format!(
                "`{}` is not a list or an object in the dictionary",
                row.name
            );
            report.at(items, message);
        }
        (None, Some(_)) => {
            let message = format!("`{}` is a list or an object: give its items", row.name);
            report.at(&row.name, message);
        }
        (None, None) => {}
    }
}

/// A row with an entry of another name.
fn check_entry(dictionary: &Dictionary, side: Side, row: &Row, report: &mut Report) {
    let (name, Some(alias)) = (&row.name, &row.field) else {
        return;
    };
    if !names::is_wire(name) {
        report.at(
            name,
            format!("`{name}` can't be a field's name: expected one like `card_no`"),
        );
    }
    if alias == name {
        report.at(
            alias,
            format!("the entry is `{name}` anyway: leave out `field`"),
        );
        return;
    }
    // A notification may bring what an answer has as a part of the protocol.
    let belongs = |entry: &&At<String>| {
        let field = dictionary.get(entry.as_str());
        field.is_some_and(|field| match side {
            Side::Notification | Side::Report => field.is_protocol_of(side),
            Side::Request | Side::Response => field.is_protocol(),
        })
    };
    // A generation may call its own member as another one calls a parameter of the caller's.
    let is_own = protocol::Generation::ALL
        .iter()
        .any(|generation| generation.request().contains(&name.as_str()));
    let are_apart = is_own && !belongs(&name);
    if let Some(protocol) = [name, alias].into_iter().find(belongs)
        && !are_apart
    {
        let message = format!("`{protocol}` belongs to the protocol: it has no alias");
        report.at(alias, message);
    }
}

/// The protocol's rows become no fields: nothing can be said of them but their length.
fn check_protocol(row: &Row, report: &mut Report) {
    let plain = Row {
        max_len: None,
        len: None,
        ..row.clone()
    };
    if plain != Row::named(row.name.clone()) {
        let name = &row.name;
        let message = format!("`{name}` belongs to the protocol: its row has a length at most");
        report.at(name, message);
    }
}
