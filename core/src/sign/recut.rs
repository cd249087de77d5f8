//! Sign strings that two messages share.
//!
//! Values stand in the string as they are, so `info_order=pen&money_order=1.00` is one member, or two.
//! Whoever holds a signed message could cut it in another place: what reads like a further member of
//! the table is refused, on both sides.

use crate::check::format;
use crate::field::Secrecy;
use crate::message::{RawMessage, RawValue};
use crate::row::Row;

/// Stand in every answer, whatever its table.
const PROTOCOL: [&str; 4] = ["oid_partner", "ret_code", "ret_msg", "sign_type"];

/// The member that a value pretends to hold, `money_order` in `pen&money_order=1.00`.
pub(crate) fn pretended<'a>(
    value: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let pieces = value.split('&').skip(1);
    let names_in = pieces.filter_map(|piece| piece.split_once('='));
    let known = |name: &str| names.clone().chain(PROTOCOL).find(|known| *known == name);
    names_in.filter_map(|(name, _)| known(name)).next()
}

/// Whether a row's values may hold anything: links and what is hidden, which no browser carries.
pub(crate) fn may_hold_anything(row: &Row) -> bool {
    let is_url = row
        .format
        .is_some_and(|(_, format)| format.name == format::HTTP_URL.name);
    is_url || row.secrecy == Secrecy::Hidden
}

/// Whether a message's string could be another message's of the same table.
pub(crate) fn is_ambiguous(message: &RawMessage<'_>, rows: &[Row]) -> bool {
    let names = rows.iter().map(|row| row.name);
    message.members().iter().any(|member| {
        let value = match &member.value {
            RawValue::Null => return false,
            RawValue::Text(text) => text.as_ref(),
            RawValue::Other(json) => json,
        };
        let allowed = || {
            let row = rows.iter().find(|row| row.name == member.name);
            row.is_some_and(may_hold_anything)
        };
        member.name.contains(['&', '='])
            || (pretended(value, names.clone()).is_some() && !allowed())
    })
}
