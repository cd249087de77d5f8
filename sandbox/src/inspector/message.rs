//! A message on a page: its body, its members pair by pair, and the sign string that they make.

use lianlian::sign::{PublicKey, body_string};
use maud::{Markup, html};

use super::page::badge;
use super::reading::{Reading, Shown};
use crate::traffic::Beside;

impl Shown {
    /// The link from masked values to values at this address, and back.
    pub fn switch(self, address: &str) -> Markup {
        html! {
            @match self {
                Self::Masked => a.button id="show" rel="nofollow" href=(format!("{address}/in-full")) { "Show values" },
                Self::InFull => a.button id="mask" href=(address) { "Mask values" },
            }
        }
    }
}

/// A body, as far as it may be shown; `whose` it is, names it among the parts of the page.
pub(super) fn body(whose: &str, bytes: &[u8], shown: Option<String>) -> Markup {
    html! {
        h3 { "Body " span.quiet { (bytes.len()) " bytes" } }
        @match shown {
            _ if bytes.is_empty() => p.quiet { "No byte." },
            Some(text) => pre tabindex="0" role="region" aria-label=(format!("Body of the {whose}")) { (text) },
            None => p.quiet { "No message of this protocol, so nothing of it is shown until you ask for it." },
        }
    }
}

/// The members, pair by pair, and the sign string that they make.
pub(super) fn message(whose: &str, reading: &Reading, shown: Shown) -> Markup {
    html! {
        @if !reading.members.is_empty() {
            h3 { @if reading.is_signed_beside { "Members" } @else { "Members, in the order of the sign string" } }
            table.pairs {
                thead {
                    tr {
                        th scope="col" { "Name" } th scope="col" { "Value" }
                        @if !reading.is_signed_beside { th scope="col" { "Left out of the sign string" } }
                    }
                }
                tbody {
                    @for member in &reading.members {
                        tr {
                            th scope="row" {
                                code { (member.name) }
                                @if !member.is_known() { " " span.quiet { "in no table" } }
                            }
                            td { code { (member.shown(shown)) } }
                            @if !reading.is_signed_beside {
                                td.why { @if let Some(why) = member.unsigned { (why) } }
                            }
                        }
                    }
                }
            }
            @if !reading.is_signed_beside {
                h3 { "Sign string" @if shown == Shown::Masked { " " span.quiet { "masked" } } }
                pre tabindex="0" role="region" aria-label=(format!("Sign string of the {whose}")) { (reading.sign_string(shown)) }
            }
        }
    }
}

/// The signature in a message's headers: the headers, what they sign, and the verdict under the key of whoever is to
/// have signed it.
pub(super) fn signature(beside: &Beside, bytes: &[u8], key: Option<PublicKey>) -> Markup {
    let verdict = key.map(|key| beside.verify(bytes, key));
    html! {
        h3 { "Signature, in the headers" }
        dl.facts {
            @for (name, value) in beside.shown() { dt { (name) } dd { code { (value) } } }
            dt { "MD5 of the body" } dd { code { (body_string(bytes)) } " " span.quiet { "the text that is signed" } }
            dt { "Verdict" }
            dd {
                @match verdict {
                    None => (badge("bad", "nobody's key is known")),
                    Some(Ok(())) => (badge("good", "right")),
                    Some(Err(fault)) => (badge("bad", &fault.to_string())),
                }
            }
        }
    }
}
