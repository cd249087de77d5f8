//! The part of a record that anybody can read.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use lianlian_core::{Effect, OrderState};

/// The part of a record that can be read without a key. Only [`verify`](super::verify) and
/// [`Record::open`](super::Record::open) prove that it is as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The time of writing.
    pub time: Timestamp,
    /// The event that it tells.
    pub event: Event,
    /// The exchange that it belongs to, 32 hexadecimal digits.
    pub exchange: String,
    /// The operation's table, `mpay/PaymentApply`.
    pub operation: String,
    /// The merchant's number of the order or refund, where the request has one.
    pub order: Option<String>,
    /// The series of numbers that it is of, `refund_seqno`; `None` where the product has a single one.
    pub series: Option<String>,
    /// The members of the request by which a query asks after it, by wire name; empty where no query is known.
    pub asked_by: BTreeMap<String, String>,
    /// True where the request makes an order, or moves its money. The result of
    /// a query, or of a card's binding, need not be found out.
    pub makes_order: bool,
    /// The return code of the answer.
    pub ret_code: Option<String>,
    /// True where a signature of LianLian's covers the return code.
    pub signed: Option<bool>,
    /// The end of the exchange; `None` for a request that was only sent.
    pub ended: Option<Ended>,
    /// The random bytes of which the record's own key is made.
    pub(super) salt: [u8; 32],
    /// The hash of the complete line before, in base64; empty for the first.
    pub(super) previous: String,
}

/// An event that a record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A request is about to leave.
    Sent,
    /// Something came back.
    Answered,
    /// Nothing came back.
    Failed,
    /// A query, or a person, found out what became of the order.
    Settled,
}

/// The end of an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ended {
    /// With one of the operation's outcomes.
    Outcome,
    /// With an error, after which this is known of the order.
    Error(Effect),
    /// With this state of the order, which was asked after later.
    Settled(OrderState),
}

impl Event {
    /// `sent`, `answered`, `failed` or `settled`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Answered => "answered",
            Self::Failed => "failed",
            Self::Settled => "settled",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let all = [Self::Sent, Self::Answered, Self::Failed, Self::Settled];
        all.into_iter().find(|event| event.as_str() == text)
    }
}

impl Ended {
    /// `outcome`; the error's effect, `nothing_sent`, `refused`, `failed` or `unknown`; or the order's state,
    /// such as `succeeded`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Error(effect) => effect.as_str(),
            Self::Settled(state) => state.as_str(),
        }
    }

    /// The words of errors and of states are partly the same: the event says which is meant.
    fn parse(event: Event, text: &str) -> Option<Self> {
        if event == Event::Settled {
            let states = [
                OrderState::Succeeded,
                OrderState::Failed,
                OrderState::Returned,
                OrderState::ToConfirm,
            ];
            let state = states.into_iter().find(|state| state.as_str() == text);
            return state.map(Self::Settled);
        }
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
    /// The product of the operation's table, `mpay`.
    pub fn product(&self) -> Option<&str> {
        self.operation.split_once('/').map(|(product, _)| product)
    }

    /// The header as JSON, without its closing brace: the sealed part follows.
    pub(super) fn to_json(&self) -> String {
        let mut header = json!({
            "time": self.time.to_string(),
            "event": self.event.as_str(),
            "exchange": self.exchange,
            "operation": self.operation,
            "order": self.order,
            "asked_by": self.asked_by,
            "makes_order": self.makes_order,
            "signed": self.signed,
            "ret_code": self.ret_code,
            "ended": self.ended.map(Ended::as_str),
            "salt": STANDARD.encode(self.salt),
            "previous": self.previous,
        });
        if let Some(series) = &self.series {
            header["series"] = series.as_str().into();
        }
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
        let asked_by = |members: &Value| {
            let members = members.as_object().into_iter().flatten();
            let texts =
                members.map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            texts.collect::<Option<_>>()
        };
        let event = Event::parse(text("event")?)?;
        Some(Self {
            time: text("time")?.parse().ok()?,
            event,
            exchange: text("exchange")?.to_owned(),
            operation: text("operation")?.to_owned(),
            order: optional("order")?,
            series: text("series").map(str::to_owned),
            // Journals of earlier versions lack the next three.
            asked_by: record
                .get("asked_by")
                .map_or(Some(BTreeMap::new()), asked_by)?,
            makes_order: record
                .get("makes_order")
                .and_then(Value::as_bool)
                .unwrap_or(true),
            signed: record.get("signed").and_then(Value::as_bool),
            ret_code: optional("ret_code")?,
            ended: match optional("ended")? {
                None => None,
                Some(ended) => Some(Ended::parse(event, &ended)?),
            },
            salt: STANDARD.decode(text("salt")?).ok()?.try_into().ok()?,
            previous: text("previous")?.to_owned(),
        })
    }
}
