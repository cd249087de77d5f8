//! The meaning of a body: taken out of its envelope or form, member by member, with the members of
//! the sign string marked.

use lianlian::envelope::Parts;
use lianlian::message::{RawMember, RawMessage, RawValue};
use lianlian::{Body, Operation, Platform, Row};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

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
    pub plaintext: Option<Zeroizing<String>>,
    /// The members around the envelope, where it came in one.
    outer: Option<Vec<Member>>,
    /// The members, in the order of the sign string.
    pub members: Vec<Member>,
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
            Some(Body::Plain) | None => Self::of_json(rows, body),
        }
    }

    /// Of an answer.
    pub fn of_answer(operation: Option<&'static Operation>, body: &[u8]) -> Self {
        let outcome = RawMessage::parse(body).ok().and_then(|answer| {
            let ret_code = answer.text("ret_code")?;
            operation?.outcome(ret_code)
        });
        Self::of_json(outcome.map_or(&[], |outcome| outcome.rows), body)
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
        let read = opened
            .as_ref()
            .map(|plaintext| Self::of_json(rows, plaintext));
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
            plaintext: opened.map(|plaintext| text(&plaintext)),
            outer: Some(Self::of_json(around, body).members),
            members: read.map(|read| read.members).unwrap_or_default(),
        })
    }

    fn of_form(rows: &[Row], body: &[u8], field: Option<&str>) -> Self {
        let mut fields = url::form_urlencoded::parse(body);
        let json = match field {
            Some(field) => fields
                .find(|(name, _)| name == field)
                .map(|(_, json)| json.into_owned()),
            None => {
                let members: Map<_, _> = fields
                    .map(|(name, value)| (name.into_owned(), Value::from(value)))
                    .collect();
                serde_json::to_string(&members).ok()
            }
        };
        let json = Zeroizing::new(json.unwrap_or_default());
        let read = Self::of_json(rows, json.as_bytes());
        Self {
            plaintext: Some(json),
            ..read
        }
    }

    fn of_json(rows: &[Row], json: &[u8]) -> Self {
        let message = RawMessage::parse(json);
        let members = message
            .as_ref()
            .map(RawMessage::members)
            .unwrap_or_default();
        Self {
            envelope: None,
            plaintext: None,
            outer: None,
            members: members
                .iter()
                .map(|member| Member::new(rows, member))
                .collect(),
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

    /// The body as it may be shown; `None` where all of it must be hidden, because it is not a
    /// message.
    pub fn body(&self, body: &[u8], shown: Shown) -> Option<String> {
        if shown == Shown::InFull {
            return Some(text(body).to_string());
        }
        let members = self.outer.as_ref().unwrap_or(&self.members);
        let line = |member: &Member| {
            let (name, value) = (member.name.as_str(), member.shown(shown));
            format!("  {}: {}", Value::from(name), Value::from(value))
        };
        let lines: Vec<_> = members.iter().map(line).collect();
        (!lines.is_empty()).then(|| format!("{{\n{}\n}}", lines.join(",\n")))
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
        let value = match &member.value {
            RawValue::Null => "",
            RawValue::Text(text) => text,
            RawValue::Other(json) => json,
        };
        let is_known = |row: &&Row| row.name == member.name;
        let known = rows.iter().chain(Row::PROTOCOL).find(is_known);
        let unsigned = match known {
            _ if member.name == "sign" => Some("the signature itself"),
            _ if value.is_empty() => Some("empty"),
            Some(row) if !row.signed => Some("outside the signature"),
            _ => None,
        };
        Self {
            name: member.name.to_string(),
            value: Zeroizing::new(value.to_owned()),
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

/// Bytes as text; bytes that are not UTF-8 are written as escapes.
fn text(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.escape_ascii().to_string(),
    })
}
