//! The meaning of a body: taken out of its envelope or form, member by member, with the members of
//! the sign string marked.

use lianlian::envelope::Parts;
use lianlian::message::{RawMember, RawMessage};
use lianlian::{Body, Generation, Operation, Platform, Row};
use zeroize::Zeroizing;

use super::masked::{masked, row_of};
use crate::notification_table::NotificationTable;
use crate::unwrapped::form_json;

/// The way in which values are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As in a log: masked, and hidden where no table says that they may be seen.
    Masked,
    /// As they are.
    InFull,
}

/// A message inside a body.
pub(super) struct Reading {
    /// The envelope, where it came in one.
    pub envelope: Option<Envelope>,
    /// The text of the message, where the body is another.
    pub plaintext: Option<Plaintext>,
    /// The body without secrets; `None` where a body isn't a message, so that all of it must be hidden.
    masked_body: Option<String>,
    /// The members, in the order of the sign string.
    pub members: Vec<Member>,
    /// True where the signature is in the headers, over the bytes of the body: there is no sign string then.
    pub is_signed_beside: bool,
}

/// The text of a message that came inside another body.
pub(super) struct Plaintext {
    text: Zeroizing<String>,
    masked: Option<String>,
}

/// An envelope, taken apart.
pub(super) struct Envelope {
    /// The name and the text of each part.
    parts: [(&'static str, String); 5],
    /// True where its MAC holds and a message is inside: what is in the ciphertext's place was then encrypted. Anything
    /// else may be a card number in the open.
    is_sealed: bool,
}

/// A member of a message.
pub(super) struct Member {
    pub name: String,
    value: Zeroizing<String>,
    row: Option<Row>,
    /// The reason why it is outside the sign string, if it is.
    pub unsigned: Option<&'static str>,
}

/// The member around a sealed envelope, which may be seen as it is sealed. Elsewhere no table has it.
const PAY_LOAD: Row = Row::of::<String>("pay_load");

impl Reading {
    /// Of a request; what can't be read is left out, and says so elsewhere.
    pub fn of_request(
        operation: Option<&'static Operation>,
        body: &[u8],
        platform: &Platform,
    ) -> Self {
        let rows = operation.map_or(&[] as &[Row], |operation| operation.request);
        match operation.map(|operation| operation.body) {
            Some(Body::Envelope) => {
                // What ought to have been sealed and is not is told apart by its members.
                Self::of_envelope(rows, body, platform).unwrap_or_else(|| Self::of_json(rows, body))
            }
            Some(Body::Form { field }) => Self::of_form(rows, body, field),
            Some(Body::Plain) | None => Self::of_json(rows, body).by(generation_of(operation)),
        }
    }

    /// Of a notification.
    pub fn of_notification(table: &str, body: &[u8]) -> Self {
        let declared = NotificationTable::find(table).map(|table| table.declared);
        let rows = declared.map_or(&[] as &[Row], |declared| declared.rows);
        let generation = declared.map(|declared| declared.generation);
        Self::of_json(rows, body).by(generation.unwrap_or_default())
    }

    /// Of an answer.
    pub fn of_answer(operation: Option<&'static Operation>, body: &[u8]) -> Self {
        let outcome = RawMessage::parse(body).ok().and_then(|answer| {
            let ret_code = answer.text("ret_code")?;
            operation?.outcome(ret_code)
        });
        let rows = outcome.map_or(&[] as &[Row], |outcome| outcome.rows);
        Self::of_json(rows, body).by(generation_of(operation))
    }

    /// The same, signed by the rules of a generation.
    fn by(self, generation: Generation) -> Self {
        Self {
            is_signed_beside: generation.signs_bytes(),
            ..self
        }
    }

    fn of_envelope(rows: &[Row], body: &[u8], platform: &Platform) -> Option<Self> {
        let outer = RawMessage::parse(body).ok()?;
        let pay_load = outer.text("pay_load")?;
        let parts = Parts::parse(pay_load).ok()?;
        let opened = platform.open(pay_load).ok();
        let is_sealed = opened
            .as_ref()
            .is_some_and(|plaintext| RawMessage::parse(plaintext).is_ok());
        let around: &[Row] = if is_sealed { &[PAY_LOAD] } else { &[] };
        let inside = opened.map(|plaintext| text(&plaintext));
        Some(Self {
            envelope: Some(Envelope {
                parts: [
                    ("HMAC key, sealed", parts.hmac_key),
                    ("AES key, sealed", parts.aes_key),
                    ("Nonce", parts.nonce),
                    ("Ciphertext", parts.ciphertext),
                    ("MAC", parts.mac),
                ]
                .map(|(name, part)| (name, part.to_owned())),
                is_sealed,
            }),
            masked_body: masked(&text(body), around),
            members: members(rows, inside.as_deref().map_or("", String::as_str)),
            plaintext: inside.map(|inside| Plaintext::new(rows, inside)),
            is_signed_beside: false,
        })
    }

    fn of_form(rows: &[Row], body: &[u8], field: Option<&str>) -> Self {
        let json = form_json(body, field).unwrap_or_default();
        Self {
            envelope: None,
            masked_body: masked(&json, rows),
            members: members(rows, &json),
            plaintext: Some(Plaintext::new(rows, json)),
            is_signed_beside: false,
        }
    }

    fn of_json(rows: &[Row], json: &[u8]) -> Self {
        let json = text(json);
        Self {
            envelope: None,
            plaintext: None,
            masked_body: masked(&json, rows),
            members: members(rows, &json),
            is_signed_beside: false,
        }
    }

    /// The sign string.
    pub fn sign_string(&self, shown: Shown) -> String {
        let signed = self
            .members
            .iter()
            .filter(|member| member.unsigned.is_none());
        let pairs: Vec<_> = signed
            .map(|member| format!("{}={}", member.name, member.shown(shown)))
            .collect();
        pairs.join("&")
    }

    /// The body as it may be shown; `None` where all of it must be hidden.
    pub fn body(&self, body: &[u8], shown: Shown) -> Option<String> {
        match shown {
            Shown::InFull => Some(text(body).to_string()),
            Shown::Masked => self.masked_body.clone(),
        }
    }
}

impl Plaintext {
    fn new(rows: &[Row], text: Zeroizing<String>) -> Self {
        Self {
            masked: masked(&text, rows),
            text,
        }
    }

    /// The text as it may be shown; `None` where all of it must be hidden.
    pub fn shown(&self, shown: Shown) -> Option<&str> {
        match shown {
            Shown::InFull => Some(&self.text),
            Shown::Masked => self.masked.as_deref(),
        }
    }
}

impl Envelope {
    /// The name, the text as far as it is to be shown, and the length of each part.
    pub fn parts(&self, shown: Shown) -> impl Iterator<Item = (&'static str, &str, usize)> {
        let may_be_seen = self.is_sealed || shown == Shown::InFull;
        self.parts.iter().map(move |(name, part)| {
            let seen = if may_be_seen { part } else { "***" };
            (*name, seen, part.len())
        })
    }
}

impl Member {
    fn new(rows: &[Row], member: &RawMember<'_>) -> Self {
        let mut value = Zeroizing::new(String::new());
        member.value.push_to(&mut value);
        let known = row_of(&member.name, rows);
        let unsigned = match known {
            _ if member.name == "sign" => Some("the signature itself"),
            _ if value.is_empty() => Some("empty"),
            Some(row) if !row.signed => Some("outside the signature"),
            _ => None,
        };
        Self {
            name: member.name.to_string(),
            value,
            row: known.copied(),
            unsigned,
        }
    }

    /// Tells whether a table has it.
    pub const fn is_known(&self) -> bool {
        self.row.is_some()
    }

    /// Its value, as far as it is to be shown.
    pub fn shown(&self, shown: Shown) -> String {
        match (shown, &self.row) {
            (Shown::InFull, _) => self.value.to_string(),
            (Shown::Masked, Some(row)) if row.items.is_none() => {
                row.secrecy.mask(&self.value).to_string()
            }
            (Shown::Masked, _) => "***".to_owned(),
        }
    }
}

/// The generation that an operation speaks, and the first where it is not known.
fn generation_of(operation: Option<&Operation>) -> Generation {
    operation
        .map(|operation| operation.generation)
        .unwrap_or_default()
}

/// The members of a message, in the order of the sign string. A text that isn't a message has no members.
fn members(rows: &[Row], json: &str) -> Vec<Member> {
    let message = RawMessage::parse(json.as_bytes());
    let members = message.as_ref().map(RawMessage::members);
    let members = members.unwrap_or_default().iter();
    members.map(|member| Member::new(rows, member)).collect()
}

/// Bytes as text; bytes that are not UTF-8 are written as escapes.
fn text(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.escape_ascii().to_string(),
    })
}
