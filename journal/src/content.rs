//! The parts of an exchange that are kept or left out.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use lianlian_core::message::{Message, Protocol, Visit, Walk};
use lianlian_core::sign::SIGNATURE_DATA;
use lianlian_core::{AcceptError, Effect, OrderState, Request, Response, Row, Verified};

use super::about::About;
use super::in_flight::InFlight;
use super::left_out;
use super::{Ended, Event};

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
        response: &http::Response<impl AsRef<[u8]>>,
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
        let kept = left_out::Kept::of(response.body().as_ref(), sent.about.declared, &sent.hidden);
        let mut content = json!({
            "status": response.status().as_u16(),
            "body": kept.body,
            "left_out": kept.left_out,
            "error": error,
        });
        // The signature in the second generation; the first one's is in the body.
        let signature = response.headers().get(SIGNATURE_DATA);
        if let Some(signature) = signature.and_then(|signature| signature.to_str().ok()) {
            content["signature"] = signature.into();
        }
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

/// The members of a request that are kept, and the names of those that are not.
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
        if left_out::is_left_out(row) {
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

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        self.keep(row, |kept| {
            let object = Self::of(object);
            kept.left_out.extend(object.left_out);
            Value::from(object.members)
        });
    }
}

fn text(content: &Value) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(content.to_string().into_bytes())
}
