//! The part of a record that anybody can read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::ret_code::Effect;

/// What a record says without a key. Only [`verify`](super::verify) and
/// [`Record::open`](super::Record::open) prove that it is as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// When it was written.
    pub time: Timestamp,
    /// What it tells.
    pub event: Event,
    /// The exchange that it belongs to, 32 hexadecimal digits.
    pub exchange: String,
    /// The operation's table, `mpay/PaymentApply`.
    pub operation: String,
    /// The merchant's number of the order or refund, where the request has one.
    pub order: Option<String>,
    /// The return code of a verified answer.
    pub ret_code: Option<String>,
    /// What came of it; none for what was only sent.
    pub ended: Option<Ended>,
    /// The random bytes of which the record's own key is made.
    pub(super) salt: [u8; 32],
    /// The hash of the complete line before, in base64; empty for the first.
    pub(super) previous: String,
}

/// What a record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A request is about to leave.
    Sent,
    /// Something came back.
    Answered,
    /// Nothing came back.
    Failed,
}

/// What came of an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// With one of the operation's outcomes.
    Outcome,
    /// With an error, after which this is known of the order.
    Error(Effect),
}

impl Event {
    /// `sent`, `answered` or `failed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Answered => "answered",
            Self::Failed => "failed",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let all = [Self::Sent, Self::Answered, Self::Failed];
        all.into_iter().find(|event| event.as_str() == text)
    }
}

impl Ended {
    /// `outcome`, or the error's effect: `nothing_sent`, `refused`, `failed` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Error(effect) => effect.as_str(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let effects = [
            Effect::NothingSent,
            Effect::Refused,
            Effect::Failed,
            Effect::Unknown,
        ];
        let errors = effects.into_iter().map(Self::Error);
        let mut all = [Self::Outcome].into_iter().chain(errors);
        all.find(|ended| ended.as_str() == text)
    }
}

impl Header {
    /// The header as JSON, without its closing brace: the sealed part follows.
    pub(super) fn to_json(&self) -> String {
        let header = json!({
            "time": self.time.to_string(),
            "event": self.event.as_str(),
            "exchange": self.exchange,
            "operation": self.operation,
            "order": self.order,
            "ret_code": self.ret_code,
            "ended": self.ended.map(Ended::as_str),
            "salt": STANDARD.encode(self.salt),
            "previous": self.previous,
        });
        let mut text = header.to_string();
        text.pop();
        text
    }

    /// Reads a header from the members of a record; `None` where one is missing or is something else.
    pub(super) fn read(record: &Map<String, Value>) -> Option<Self> {
        let text = |name: &str| record.get(name)?.as_str();
        let optional = |name: &str| match record.get(name)? {
            Value::Null => Some(None),
            value => value.as_str().map(|text| Some(text.to_owned())),
        };
        Some(Self {
            time: text("time")?.parse().ok()?,
            event: Event::parse(text("event")?)?,
            exchange: text("exchange")?.to_owned(),
            operation: text("operation")?.to_owned(),
            order: optional("order")?,
            ret_code: optional("ret_code")?,
            ended: match optional("ended")? {
                None => None,
                Some(ended) => Some(Ended::parse(&ended)?),
            },
            salt: STANDARD.decode(text("salt")?).ok()?.try_into().ok()?,
            previous: text("previous")?.to_owned(),
        })
    }
}
