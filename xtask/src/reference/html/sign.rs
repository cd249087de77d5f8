//! The sign string of a message, worked through.

use lianlian_core::message::{RawMember, RawMessage};
use maud::{Markup, html};
use serde_json::Value;

use super::layout;
use crate::reference::message::{Json, Message, SIGN};

/// From the message to the string that is signed.
pub(super) fn section(message: &Message, example: &Json) -> Markup {
    let unsigned = message.entries.iter().filter(|entry| !entry.is_signed());
    let unsigned: Vec<&str> = unsigned
        .map(|entry| entry.name())
        .filter(|name| *name != SIGN)
        .collect();
    let json = format!("{:#}", Value::Object(example.clone()));
    let Ok(raw) = RawMessage::parse(json.as_bytes()) else {
        return html! {}; // Each object of JSON is a message.
    };
    let rows = html! {
        @for member in raw.signed(&unsigned) {
            tr { th scope="row" { code { (member.name) } } td.example { code { (text(member)) } } }
        }
    };
    html! {
        section {
            h2 id="sign-string" { "Sign string, worked through" }
            p {
                "The message of the examples, with what has to be there. What is in angle \
                 brackets is computed."
            }
            pre.json { code { (json) } }
            p {
                "Leave out " code { (SIGN) } ", what is empty"
                @for name in &unsigned { ", " code { (name) } " (it is outside the signature)" }
                ", and sort the rest by the bytes of the names."
                @if message.entries.iter().any(|entry| entry.item.is_some()) {
                    " A list is written as its compact JSON."
                }
            }
            (layout::table("Pairs of the sign string", None, &["Name", "Value"], &rows))
            p { "Joined, without any escaping, this is what is signed, as UTF-8:" }
            pre.wrap { code id="joined" { (*raw.sign_string(&unsigned)) } }
            p {
                "The signature over it goes into " code { (SIGN) } " as base64. With the "
                code { "sign_type" } " " code { "RSA" } " it is MD5withRSA, with "
                code { "SHA256withRSA" } " what the name says."
            }
        }
    }
}

/// The value as the sign string has it.
fn text(member: &RawMember) -> String {
    let mut text = String::new();
    member.value.push_to(&mut text);
    text
}
