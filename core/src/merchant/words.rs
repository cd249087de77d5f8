//! LianLian's words, fit to be shown.

use crate::field::Secrecy;
use crate::message::{Slot, Slots};
use crate::sign::one_line;

/// Longer words are cut: the pages allow 100 characters.
const MOST: usize = 200;

/// A shorter secret may stand in any text by chance.
const SHORTEST_SECRET: usize = 3;

/// A `ret_msg` on one line, of bounded length, in which secret values of the request are masked: a refusal
/// may quote what it refuses.
pub(super) fn words(ret_msg: &str, asked: &Slots<'_>) -> String {
    let mut text: String = ret_msg.chars().take(MOST).collect();
    for (row, slot) in &asked.known {
        if let Slot::Text(secret) = slot
            && row.secrecy != Secrecy::Public
            && secret.len() >= SHORTEST_SECRET
        {
            let masked = row.secrecy.mask(secret).to_string();
            text = text.replace(secret.as_ref(), &masked);
        }
    }
    one_line(&text)
}
