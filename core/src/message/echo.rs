//! Echoes: what an answer repeats must be what was asked.

use super::{RawMessage, RawValue, Slot, Slots};
use crate::row::Row;

/// The first member of an answer that the request has too, with another value.
///
/// A value that was not sent differs too, unless it is LianLian's to assign: the answer belongs to
/// another request. An echo that the answer leaves out does not differ; where it is required, the
/// answer can't be read.
pub(crate) fn first_mismatch(
    request: &Slots<'_>,
    answer_rows: &'static [Row],
    answer: &RawMessage<'_>,
) -> Option<&'static str> {
    let echoes = answer_rows
        .iter()
        .filter(|row| !row.protocol && row.items.is_none());
    let differs = |row: &&Row| match (request.get(row.name), answer.get(row.name)) {
        (None, _) | (_, None | Some(RawValue::Null)) => false,
        (Some(Slot::Absent), _) if row.assigned => false,
        (_, Some(answered)) if answered.is_absent() => false,
        (Some(Slot::Text(asked)), Some(answered)) => match answered.scalar() {
            Some(answered) => !(row.echoes)(asked, answered),
            None => true,
        },
        (Some(_), Some(_)) => true,
    };
    echoes.filter(differs).map(|row| row.name).next()
}
