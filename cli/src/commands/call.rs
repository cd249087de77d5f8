//! The command `lianlian call`.

use std::time::Duration;

use lianlian::client::blocking::Client;
use lianlian::client::{CallError, Patience};
use lianlian::message::RawMessage;
use lianlian::{Effect, Operation};
use serde_json::{Value, json};

use super::settle;
use crate::args::Call;
use crate::error::Unusable;
use crate::exchange::{self, Prepared};
use crate::in_flight::InFlight;
use crate::typed::{self, Answer};
use crate::{Verdict, output, refusal};

pub(crate) fn run(arguments: &Call) -> Result<Verdict, Unusable> {
    let Prepared {
        operation,
        client,
        body,
    } = exchange::prepare(&arguments.operation, &arguments.request)?;
    let call = typed::caller(operation).ok_or(Unusable::NotACall)?;
    let request = RawMessage::parse(&body)?;
    operation.check(&request, &Default::default())?;

    let in_flight = InFlight::begin(operation, &request);
    let waiting = output::waiting("waiting for the answer");
    let result = call(&client, &request).ok_or(Unusable::Unreadable)?;
    drop(waiting);
    drop(in_flight);
    let error = match result {
        Ok(answer) => return output::verdict(&answered(&answer), Verdict::Yes),
        Err(error) => error,
    };
    let effect = error.effect();
    let mut said = refused(&error);
    let verdict = match (effect, arguments.settle) {
        (Effect::Unknown, Some(seconds)) => {
            let patience = Patience::of(Duration::from_secs(seconds));
            settled(&client, operation, &request, patience, &mut said)?
        }
        (Effect::Unknown, None) => Verdict::Unknown,
        _ => Verdict::No,
    };
    output::verdict(&said, verdict)
}

/// Goes on to ask after an order whose outcome is unknown.
fn settled(
    client: &Client,
    operation: &'static Operation,
    request: &RawMessage<'_>,
    patience: Patience,
    said: &mut Value,
) -> Result<Verdict, Unusable> {
    let Some(settler) = typed::settler(operation) else {
        return Ok(Verdict::Unknown);
    };
    let (settled, verdict) = settle::settle(&settler, client, request, patience)?;
    said["settled"] = settled;
    Ok(verdict)
}

fn answered(answer: &Answer) -> Value {
    json!({
        "outcome": "answered",
        "ret_code": answer.ret_code,
        "ret_msg": answer.ret_msg,
        "answer": answer.members,
    })
}

/// The effect on the order, and LianLian's own words where it refused.
fn refused(error: &CallError) -> Value {
    let mut said = json!({ "outcome": error.effect().as_str(), "error": error.to_string() });
    if let Some(told) = error.refusal() {
        refusal::tell(&mut said, told.ret_code, told.ret_msg, told.is_signed);
    }
    said
}
