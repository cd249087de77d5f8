//! One call of the demo: prepared, sent and accepted, and all of it shown.

use std::time::Duration;

use lianlian::envelope::Parts;
use lianlian::message::{Masked, RawMessage};
use lianlian::{Body, Merchant, Operation, OperationType, Request, ResponseTo, Verified};
use serde_json::{Map, Value};

use super::show::show;
use super::step::{Signature, Step};
use super::text;
use crate::error::Unusable;
use crate::http_client;
use crate::output::Form;

/// The longest time for an answer of the sandbox, which is on this machine.
pub(super) const DEADLINE: Duration = Duration::from_secs(10);

/// Prepares, sends and accepts a request, and shows all of it.
pub(super) fn call<R: Request + 'static>(
    merchant: &Merchant,
    request: &R,
    form: Form,
) -> Result<Verified<ResponseTo<R>>, Unusable> {
    let operation = R::Operation::OPERATION;
    let step = Step::Request {
        operation,
        members: masked(&Masked::new(request)),
        sign_string: match is_signed_beside(operation) {
            true => None,
            false => Some(merchant.masked_sign_string(request)),
        },
    };
    show(&step, form)?;

    let http = merchant.prepare(request)?;
    let step = Step::Sent {
        url: http.uri().to_string(),
        bytes: http.body().len(),
        signature: Signature::of(http.headers(), http.body()),
        parts: match operation.body {
            Body::Envelope => envelope_parts(http.body())?,
            Body::Plain | Body::Form { .. } => Vec::new(),
        },
    };
    show(&step, form)?;

    let response = http_client::send(http, DEADLINE);
    let response = response.map_err(Unusable::Http)?;
    let step = Step::Received {
        status: response.status(),
        members: unverified(operation, response.body())?,
        signature: Signature::of(response.headers(), response.body()),
    };
    show(&step, form)?;

    let answer = merchant.accept(request, &response)?;
    let step = Step::Verified {
        ret_code: answer.ret_code().to_owned(),
        ret_msg: answer.ret_msg().to_owned(),
        members: masked(&Masked::new(&*answer)),
    };
    show(&step, form)?;
    Ok(answer)
}

fn envelope_parts(body: &[u8]) -> Result<Vec<(&'static str, String)>, Unusable> {
    let message = RawMessage::parse(body)?;
    let pay_load = message.text("pay_load").ok_or(Unusable::NoPayLoad)?;
    let parts = Parts::parse(pay_load).map_err(lianlian::envelope::OpenError::from)?;
    Ok(vec![
        ("HMAC key", parts.hmac_key.to_owned()),
        ("AES key", parts.aes_key.to_owned()),
        ("nonce", parts.nonce.to_owned()),
        ("ciphertext", parts.ciphertext.to_owned()),
        ("MAC", parts.mac.to_owned()),
    ])
}

/// The members of an answer that is not yet verified, masked, its signature shortened. A member that no table has is
/// hidden.
fn unverified(operation: &Operation, body: &[u8]) -> Result<Vec<(String, String)>, Unusable> {
    let message = RawMessage::parse(body)?;
    let outcome = operation.outcome(message.text("ret_code").unwrap_or_default());
    let rows = outcome.map(|outcome| outcome.rows).unwrap_or_default();
    let shown = |name: &str| {
        let text = message.text(name).unwrap_or_default();
        let row = rows.iter().find(|row| row.is_named(name));
        match (name, row) {
            ("sign", _) => text::shortened(text),
            (_, Some(row)) if row.items.is_none() => row.secrecy.mask(text).to_string(),
            ("ret_code" | "ret_msg" | "oid_partner" | "sign_type", _) => text.to_owned(),
            _ => "***".to_owned(),
        }
    };
    let members = message.members().iter();
    Ok(members
        .map(|member| (member.name.to_string(), shown(&member.name)))
        .collect())
}

/// Says whether an operation's signature is in the headers, over the bytes of the body.
const fn is_signed_beside(operation: &Operation) -> bool {
    operation.generation.signs_bytes()
}

pub(super) fn masked(view: &Masked<'_>) -> Map<String, Value> {
    match serde_json::to_value(view) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}
