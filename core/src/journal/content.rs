//! The parts of an exchange that are kept or left out.

use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use super::about::About;
use super::exchange::Exchange;
use super::{Ended, Event};
use crate::endpoint::Request;
use crate::error::AcceptError;
use crate::field::Secrecy;
use crate::message::{Protocol, Slot, Slots};
use crate::order::OrderState;
use crate::ret_code::Effect;
use crate::verified::Verified;

/// Members that are never kept: those that requests hide whole, and the envelope around them. No
/// answer has them.
const NOT_KEPT: [&str; 5] = ["cvv2", "pay_load", "risk_item", "vali_date", "verify_code"];

/// A record before it is sealed.
pub(crate) struct Draft {
    pub event: Event,
    pub about: About,
    pub ret_code: Option<String>,
    pub signed: Option<bool>,
    pub ended: Option<Ended>,
    pub content: Zeroizing<Vec<u8>>,
}

impl Draft {
    /// A request that is about to leave.
    pub fn sent<R: Request>(oid_partner: &str, request: &R) -> Self {
        let slots = Slots::of_message(request, Protocol::default());
        let mut left_out = Vec::new();
        let members = members(&slots, &mut left_out);
        let content = json!({
            "oid_partner": oid_partner,
            "members": members,
            "left_out": left_out,
        });
        Self {
            event: Event::Sent,
            about: About::of(request, &slots),
            ret_code: None,
            signed: None,
            ended: None,
            content: text(&content),
        }
    }

    /// Makes the record of an answer, whether it was accepted or not.
    pub fn answered<A>(
        sent: &Exchange,
        status: u16,
        body: &[u8],
        result: &Result<Verified<A>, AcceptError>,
    ) -> Self {
        let (code, ended) = match result {
            Ok(answer) => (Some((answer.ret_code(), true)), Ended::Outcome),
            Err(error) => {
                let refusal = error.refusal();
                let code = refusal.map(|refusal| (refusal.ret_code.as_str(), refusal.is_signed));
                (code, Ended::Error(error.effect()))
            }
        };
        let error = result.as_ref().err().map(ToString::to_string);
        let body = match std::str::from_utf8(body) {
            Ok(text) if !repeats_a_secret(text) => Some(text),
            _ => None,
        };
        let content = json!({ "status": status, "body": body, "error": error });
        Self {
            ret_code: code.map(|(ret_code, _)| ret_code.to_owned()),
            signed: code.map(|(_, is_signed)| is_signed),
            ..Self::of(sent, Event::Answered, ended, &content)
        }
    }

    /// Nothing came back.
    pub fn failed(sent: &Exchange, effect: Effect, why: &str) -> Self {
        let content = json!({ "error": why });
        Self::of(sent, Event::Failed, Ended::Error(effect), &content)
    }

    /// Makes the record of an order whose state is known now.
    pub fn settled(sent: &Exchange, state: OrderState) -> Self {
        let content = json!({ "state": state.as_str() });
        Self::of(sent, Event::Settled, Ended::Settled(state), &content)
    }

    fn of(sent: &Exchange, event: Event, ended: Ended, content: &Value) -> Self {
        Self {
            event,
            about: sent.about.clone(),
            ret_code: None,
            signed: None,
            ended: Some(ended),
            content: text(content),
        }
    }
}

/// The members that may be kept, and the names of those that may not: what the tables hide whole.
fn members(slots: &Slots<'_>, left_out: &mut Vec<&'static str>) -> Map<String, Value> {
    let mut kept = Map::new();
    for (row, slot) in &slots.known {
        let value = match slot {
            Slot::Text(_) | Slot::Items(_) if row.secrecy == Secrecy::Hidden => {
                left_out.push(row.name);
                continue;
            }
            Slot::Text(text) => Value::from(text.as_ref()),
            Slot::Items(items) => {
                let items = items.iter().flatten();
                items
                    .map(|item| Value::from(members(item, left_out)))
                    .collect()
            }
            Slot::Absent | Slot::WrongType => continue,
        };
        kept.insert(row.name.to_owned(), value);
    }
    kept
}

/// No answer has these members; something in between that sends the request back has. A name may be
/// written with escapes, so the text is also looked at as JSON reads it.
fn repeats_a_secret(body: &str) -> bool {
    let read: Result<Value, _> = serde_json::from_str(body);
    let texts = [
        Some(body.to_owned()),
        read.ok().map(|value| value.to_string()),
    ];
    texts.iter().flatten().any(|text| {
        let text = text.to_ascii_lowercase();
        NOT_KEPT.iter().any(|name| text.contains(name))
    })
}

fn text(content: &Value) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(content.to_string().into_bytes())
}
