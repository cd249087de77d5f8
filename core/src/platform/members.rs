//! A request's values, as LianLian's side needs them.

use zeroize::Zeroizing;

use crate::message::{Message, Protocol, Slot, Slots};
use crate::row::Row;
use crate::verified::Verified;

/// The texts of a verified request by the ways to them, `orderInfo.txn_seqno` or `payMethods[0].method`, with their
/// rows; in full, secret values included, and in the order of the wire names.
pub fn members<M: Message>(
    request: &Verified<M>,
) -> Vec<(String, &'static Row, Zeroizing<String>)> {
    let mut texts = Vec::new();
    collect(
        Slots::of_message(&**request, Protocol::default()),
        "",
        &mut texts,
    );
    texts
}

fn collect(
    slots: Slots<'_>,
    before: &str,
    texts: &mut Vec<(String, &'static Row, Zeroizing<String>)>,
) {
    for (row, slot) in slots.known {
        let way = format!("{before}{}", row.name);
        match slot {
            Slot::Text(text) if !row.protocol => {
                texts.push((way, row, Zeroizing::new(text.into_owned())));
            }
            Slot::Object(slots) => collect(slots, &format!("{way}."), texts),
            Slot::Items(items) => {
                for (position, slots) in items.into_iter().flatten().enumerate() {
                    collect(slots, &format!("{way}[{position}]."), texts);
                }
            }
            _ => {}
        }
    }
}
