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
    let text: String = ret_msg.chars().take(MOST_READ).collect();
    let text = without_secrets(text, asked);
    one_line(&text.chars().take(MOST).collect::<String>())
}

/// Masks the secrets of a message, of its objects, and of its lists' items.
fn without_secrets(text: String, asked: &Slots<'_>) -> String {
    asked
        .known
        .iter()
        .fold(text, |text, (row, slot)| match slot {
            Slot::Text(secret) => without_secret(text, secret, row.secrecy),
            Slot::Object(inside) => without_secrets(text, inside),
            Slot::Items(items) => items.iter().flatten().fold(text, without_secrets),
            Slot::Absent | Slot::WrongType | Slot::TooMany => text,
        })
}

fn without_secret(text: String, secret: &str, secrecy: Secrecy) -> String {
    if secrecy == Secrecy::Public {
        return text;
    }
    let text = masked(text, secret, secrecy);
    // Hidden JSON, such as risk_item, is quoted value by value.
    match RawMessage::parse(secret.as_bytes()) {
        Ok(object) => {
            let values = object.members().iter();
            let values = values.filter_map(|member| member.value.scalar());
            values.fold(text, |text, value| masked(text, value, Secrecy::Hidden))
        }
        Err(_) => text,
    }
}

fn masked(text: String, secret: &str, secrecy: Secrecy) -> String {
    match secret.len() >= SHORTEST_SECRET && text.contains(secret) {
        true => text.replace(secret, &secrecy.mask(secret).to_string()),
        false => text,
    }
}
