//! The parts of an exchange that are kept or left out.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use lianlian_core::field::Secrecy;
use lianlian_core::message::{Message, Protocol, Visit, Walk};
use lianlian_core::{AcceptError, Effect, OrderState, Request, Response, Row, Verified};

use super::about::About;
use super::in_flight::InFlight;
use super::{Ended, Event};

/// Members that are never kept: those that requests hide whole, and the envelope around them. No
/// answer has them.
const NOT_KEPT: [&str; 5] = ["cvv2", "pay_load", "risk_item", "vali_date", "verify_code"];

/// A record before it is sealed: made where the request is at hand, and written on another thread, for
/// whoever must not wait for the disk.
pub struct Draft {
    pub(super) event: Event,
    pub(super) about: About,
    pub(super) ret_code: Option<String>,
    pub(super) signed: Option<bool>,
    pub(super) ended: Option<Ended>,
    pub(super) content: Zeroizing<Vec<u8>>,
}

impl Draft {
    /// Makes the record of a request that is about to leave.
    pub fn sent<R: Request>(oid_partner: &str, request: &R) -> Self {
        let kept = Kept::of(request);
        let content = json!({
            "oid_partner": oid_partner,
            "members": kept.members,
            "left_out": kept.left_out,
        });
        Self {
            event: Event::Sent,
            about: About::of(request),
            ret_code: None,
            signed: None,
            ended: None,
            content: text(&content),
        }
    }

    /// Makes the record of an answer, whether it was accepted or not.
    pub fn answered<A: Response>(
        sent: &InFlight,
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

    /// Makes the record of a call to which nothing came back.
    pub fn failed(sent: &InFlight, effect: Effect, why: &str) -> Self {
        let content = json!({ "error": why });
        Self::of(sent, Event::Failed, Ended::Error(effect), &content)
    }

    /// Makes the record of an order whose state is known now.
    pub fn settled(sent: &InFlight, state: OrderState) -> Self {
        let content = json!({ "state": state.as_str() });
        Self::of(sent, Event::Settled, Ended::Settled(state), &content)
    }

    fn of(sent: &InFlight, event: Event, ended: Ended, content: &Value) -> Self {
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
#[derive(Default)]
struct Kept {
    members: Map<String, Value>,
    left_out: Vec<&'static str>,
}

impl Kept {
    fn of(message: &dyn Message) -> Self {
        let mut kept = Self::default();
        message.walk(&mut Walk::new(Protocol::default(), &mut kept));
        kept
    }

    fn keep(&mut self, row: &'static Row, value: impl FnOnce(&mut Self) -> Value) {
        if row.secrecy == Secrecy::Hidden {
            return self.left_out.push(row.name);
        }
        let value = value(self);
        self.members.insert(row.name.to_owned(), value);
    }
}

impl<'a> Visit<'a> for Kept {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        self.keep(row, |_| Value::from(text.as_ref()));
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        self.keep(row, |kept| {
            let items = items.into_iter().map(|item| {
                let item = Self::of(item);
                kept.left_out.extend(item.left_out);
                Value::from(item.members)
            });
            items.collect()
        });
    }
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
