//! The sign string of a message, worked through.

use maud::{Markup, html};
use serde_json::Value;

use super::layout;
use crate::docs::example::Json;
use crate::docs::message::{Message, SIGN};
use crate::docs::sign_string;

/// From the message to the string that is signed.
pub(super) fn section(message: &Message, example: &Json) -> Markup {
    let pairs = sign_string::pairs(message, example);
    let unsigned = message.entries.iter().filter(|entry| !entry.is_signed());
    let unsigned: Vec<&str> = unsigned
        .map(|entry| entry.name())
        .filter(|name| *name != SIGN)
        .collect();
    let json = format!("{:#}", Value::Object(example.clone()));
    let table = html! {
        table {
            thead { tr { th scope="col" { "Name" } th scope="col" { "Value" } } }
            tbody {
                @for (name, value) in &pairs {
                    tr { th scope="row" { code { (name) } } td.example { code { (value) } } }
                }
            }
        }
    };
    html! {
        section {
            h2 id="sign-string" { "Sign string, worked through" }
            p {
                "The message of the examples, with what has to be there. What stands in angle \
                 brackets is computed."
            }
            pre.json { code { (json) } }
            p {
                "Leave out " code { (SIGN) } ", what is empty"
                @for name in &unsigned { ", " code { (name) } " (it stands outside the signature)" }
                ", and sort the rest by the bytes of the names."
                @if message.entries.iter().any(|entry| entry.item.is_some()) {
                    " A list stands as its compact JSON."
                }
            }
            (layout::scrolling("Pairs of the sign string", &table))
            p { "Joined, without any escaping, this is what is signed, as UTF-8:" }
            pre.wrap { code id="joined" { (sign_string::joined(&pairs)) } }
            p {
                "The signature over it goes into " code { (SIGN) } " as base64. With the "
                code { "sign_type" } " " code { "RSA" } " it is MD5withRSA, with "
                code { "SHA256withRSA" } " what the name says."
            }
        }
    }
}
