//! Sign strings that two messages share.
//!
//! Values stand in the string as they are, so `info_order=pen&money_order=1.00` is one member, or two.
//! Whoever holds a signed message could cut it in another place: a value that reads like a further member
//! is refused, on both sides, whether or not a table lists that member. A link may have parameters of its
//! own; it is refused in a received message where it holds a member that the message's table lists.

use crate::field::Secrecy;
use crate::format;
use crate::message::{RawMessage, RawValue};
use crate::row::Row;

/// The member that a value pretends to hold, `money_order` in `pen&money_order=1.00`.
pub(crate) fn pretended_member(value: &str) -> Option<&str> {
    pretended(value).next()
}

/// Tells whether a row's values may hold anything: links and hidden values, which no browser
/// carries.
pub(crate) fn may_hold_anything(row: &Row) -> bool {
    let mut own = row.formats.iter().flatten();
    let is_url = own.any(|(_, format)| format.name == format::HTTP_URL.name);
    is_url || row.secrecy == Secrecy::Hidden
}

/// Tells whether a message's string could be another message's of the same table.
pub(crate) fn is_ambiguous(message: &RawMessage<'_>, rows: &[Row]) -> bool {
    let own = Row::PROTOCOL.iter().filter(|row| row.signed);
    let is_listed = |name: &str| own.clone().chain(rows).any(|row| row.is_named(name));
    message.members().iter().any(|member| {
        let row = rows.iter().find(|row| row.is_named(&member.name));
        let is_cut = match &member.value {
            RawValue::Null => return false,
            RawValue::Text(text) if row.is_some_and(may_hold_anything) => {
                pretended(text).any(is_listed)
            }
            RawValue::Text(text) => pretended_member(text).is_some(),
            // What stands inside JSON is no JSON any more once it is cut.
            RawValue::Other(json) => pretended(json).any(is_listed),
        };
        is_cut || !is_member_name(&member.name)
    })
}

/// The members that a value pretends to hold.
fn pretended(value: &str) -> impl Iterator<Item = &str> {
    let pieces = value.split('&').skip(1);
    let names = pieces.filter_map(|piece| Some(piece.split_once('=')?.0));
    names.filter(|name| is_member_name(name))
}

/// Tells whether a member can have this name. Text that can't be a name can't cut a value: `A & B =
/// C` is harmless.
fn is_member_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    !name.is_empty() && name.chars().all(allowed)
}
