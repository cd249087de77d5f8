//! LianLian's words, fit to be shown.

use crate::field::Secrecy;
use crate::message::{RawMessage, Slot, Slots};
use crate::words::one_line;

/// Longer words are cut: the pages allow 100 characters.
const MOST: usize = 200;

/// No more than this is searched for secrets.
const MOST_READ: usize = 4096;

/// A shorter secret may be in any text by chance.
const SHORTEST_SECRET: usize = 3;

/// A `ret_msg` on one line, of bounded length, in which secret values of the request are masked: a refusal
/// may quote what it refuses. They are masked before anything is cut off, so that no part of one is left.
pub(super) fn words(ret_msg: &str, asked: &Slots<'_>) -> String {
    let mut text: String = ret_msg.chars().take(MOST_READ).collect();
    for (row, slot) in &asked.known {
        let Slot::Text(secret) = slot else { continue };
        if row.secrecy == Secrecy::Public {
            continue;
        }
        text = masked(text, secret, row.secrecy);
        // Hidden JSON, such as risk_item, is quoted value by value.
        if let Ok(object) = RawMessage::parse(secret.as_bytes()) {
            let values = object
                .members()
                .iter()
                .filter_map(|member| member.value.scalar());
            text = values.fold(text, |text, value| masked(text, value, Secrecy::Hidden));
        }
    }
    one_line(&text.chars().take(MOST).collect::<String>())
}

fn masked(text: String, secret: &str, secrecy: Secrecy) -> String {
    match secret.len() >= SHORTEST_SECRET && text.contains(secret) {
        true => text.replace(secret, &secrecy.mask(secret).to_string()),
        false => text,
    }
}
