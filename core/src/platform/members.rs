//! A request's values, as LianLian's side needs them.

use zeroize::Zeroizing;

use crate::message::{Message, Protocol, Slot, Slots};
use crate::row::Row;
use crate::verified::Verified;

/// The texts of a verified request with their rows, in full and in the order of the wire names: secret
/// values included. Lists are left out.
pub fn members<M: Message>(request: &Verified<M>) -> Vec<(&'static Row, Zeroizing<String>)> {
    let slots = Slots::of_message(&**request, Protocol::default());
    let texts = slots
        .known
        .into_iter()
        .filter_map(|(row, slot)| match slot {
            Slot::Text(text) if !row.protocol => Some((row, Zeroizing::new(text.into_owned()))),
            _ => None,
        });
    texts.collect()
}
