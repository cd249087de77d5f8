//! The envelope of what is sealed, part by part.

use maud::{Markup, html};

/// The sealing of the signed message before it is sent.
pub(super) fn section() -> Markup {
    html! {
        section {
            h2 id="envelope" { "Envelope" }
            p {
                "The signed message holds card data, so its JSON doesn't travel as it is, but sealed \
                 for LianLian. What is posted has two members:"
            }
            pre.wrap { code { (BODY) } }
            p {
                code { "pay_load" } " is the version " code { "lianpay1_0_1" }
                " and five parts, joined by " code { "$" } ", each in base64:"
            }
            ol.parts {
                @for (name, what) in PARTS { li { strong { (name) } ": " (what) } }
            }
            p {
                "The keys and the nonce are drawn anew for each message, from digits and capital \
                 letters. Answers come back plain."
            }
        }
    }
}

const BODY: &str = "{\"oid_partner\":\"<oid_partner>\",\"pay_load\":\"lianpay1_0_1$<MAC key>$<cipher key>$<nonce>$<ciphertext>$<MAC>\"}";

const PARTS: [(&str, &str); 5] = [
    (
        "MAC key",
        "32 characters, encrypted with RSA-OAEP (SHA-1) under LianLian's public key.",
    ),
    (
        "Cipher key",
        "another 32 characters, encrypted in the same way.",
    ),
    (
        "Nonce",
        "8 characters: the first half of the counter block, whose second half counts from 1.",
    ),
    (
        "Ciphertext",
        "the signed JSON under AES-256 in counter mode.",
    ),
    (
        "MAC",
        "HMAC-SHA256 over nonce and ciphertext as they stand here in base64, with $ between them.",
    ),
];
