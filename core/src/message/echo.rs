//! Echoes: what an answer repeats must be what was asked.

use std::borrow::Cow;

use super::{RawMessage, RawValue, Slot, Slots};
use crate::row::Row;

/// The value of a request that an answer's member of this name repeats: the request's own, or where it has none
/// the one in the object of its order (`orderInfo.txn_seqno` for the order at that way).
pub(crate) fn asked<'s, 'a>(
    request: &'s Slots<'a>,
    order: Option<&str>,
    name: &str,
) -> Option<&'s Slot<'a>> {
    let object = order.and_then(|way| way.rsplit_once('.'));
    let inside = object.and_then(|(object, _)| request.at(&format!("{object}.{name}")));
    request.get(name).or(inside)
}

/// The first member of an answer that the request has too, with another value.
///
/// A value that was not sent differs too, unless it is LianLian's to assign: the answer belongs to
/// another request. An echo that the answer leaves out does not differ; where it is required, the
/// answer can't be read.
///
/// A value may have its place in an object on one side: on the request's as [`asked`] says, on the answer's in any. In
/// an answer's object, which tells of the order, what was not sent is LianLian's to tell.
pub(crate) fn first_mismatch(
    request: &Slots<'_>,
    order: Option<&str>,
    answer_rows: &'static [Row],
    answer: &RawMessage<'_>,
) -> Option<&'static str> {
    mismatch(request, order, answer_rows, answer, false)
}

fn mismatch(
    request: &Slots<'_>,
    order: Option<&str>,
    answer_rows: &'static [Row],
    answer: &RawMessage<'_>,
    is_inside: bool,
) -> Option<&'static str> {
    let asked = |name: &str| asked(request, order, name);
    let differs = |row: &&Row| match (asked(row.name), answer.get(row.name)) {
        (None, _) | (_, None | Some(RawValue::Null)) => false,
        (Some(Slot::Absent), _) if row.assigned || is_inside => false,
        (_, Some(answered)) if answered.is_absent() => false,
        (Some(Slot::Text(asked)), Some(answered)) => match answered.scalar() {
            Some(answered) => !(row.echoes)(asked, answered),
            None => true,
        },
        (Some(_), Some(_)) => true,
    };
    let mut echoes = answer_rows
        .iter()
        .filter(|row| !row.protocol && row.items.is_none());
    let here = echoes.find(differs).map(|row| row.name);
    here.or_else(|| {
        let mut objects = objects(answer_rows, answer);
        objects.find_map(|(rows, object)| mismatch(request, order, rows, &object, true))
    })
}

/// Tells whether answers of these rows have a value of this name, themselves or in an object.
pub(crate) fn has_row(rows: &[Row], name: &str) -> bool {
    rows.iter().any(|row| match row.items {
        Some(inner) => row.is_object && has_row(inner, name),
        None => row.name == name,
    })
}

/// The value of this name in an answer, or in an object of it, where its rows have one.
pub(crate) fn answered_scalar<'a>(
    rows: &'static [Row],
    answer: &'a RawMessage<'_>,
    name: &str,
) -> Option<Cow<'a, str>> {
    let mut here = rows.iter();
    let here = here.find(|row| row.name == name && row.items.is_none());
    let here = here.and_then(|row| answer.find(row)?.scalar());
    here.map(Cow::Borrowed).or_else(|| {
        let mut objects = objects(rows, answer);
        objects.find_map(|(rows, object)| {
            let value = answered_scalar(rows, &object, name)?;
            Some(Cow::Owned(value.into_owned()))
        })
    })
}

/// The objects of an answer with their rows, as far as they can be read.
fn objects<'a>(
    rows: &'static [Row],
    answer: &'a RawMessage<'_>,
) -> impl Iterator<Item = (&'static [Row], RawMessage<'a>)> {
    let objects = rows.iter().filter(|row| row.is_object);
    objects.filter_map(|row| match (row.items, answer.find(row)) {
        (Some(rows), Some(RawValue::Other(json))) => {
            Some((rows, RawMessage::parse(json.as_bytes()).ok()?))
        }
        _ => None,
    })
}
