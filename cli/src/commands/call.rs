//! The command `lianlian call`.

use std::sync::Arc;
use std::time::Duration;

use lianlian::client::blocking::Client;
use lianlian::client::register::{Register, Sending};
use lianlian::client::{CallError, Patience};
use lianlian::message::RawMessage;
use lianlian::ret_code::Meaning;
use lianlian::{AcceptError, Effect, Operation};
use lianlian_books::register::Books;
use serde_json::{Value, json};

use super::{books, settle};
use crate::args::Call;
use crate::error::Unusable;
use crate::in_flight::InFlight;
use crate::output::Form;
use crate::prepared::{self, Prepared};
use crate::typed::{self, Refused};
use crate::{Verdict, output, refusal};

pub(crate) fn run(arguments: &Call, form: Form) -> Result<Verdict, Unusable> {
    // It works the register's connections, to the end of the call.
    let runtime = books::runtime()?;
    let register = match &arguments.books {
        Some(address) => Some(runtime.block_on(Books::open(address))?),
        None => None,
    };
    let register = register.map(|books| Arc::new(books) as Arc<dyn Register>);
    let Prepared {
        operation,
        client,
        body,
    } = prepared::prepare(&arguments.operation, &arguments.request, register)?;
    let sending = match arguments.again {
        true => Sending::Again,
        false => Sending::Once,
    };
    let call = typed::caller(operation).ok_or(Unusable::NotACall)?;
    let request = RawMessage::parse(&body)?;
    operation.check(&request, &Default::default())?;

    let in_flight = InFlight::begin(operation, &request, &arguments.request, form);
    let waiting = output::waiting("waiting for the answer");
    let result = call(&client, &request, sending).ok_or(Unusable::Unreadable)?;
    drop(waiting);
    let Refused { error, sign_string } = match result {
        Ok(answer) => {
            let mut said = json!({ "outcome": "answered" });
            answer.tell(&mut said);
            return form.verdict(&said, Verdict::Yes);
        }
        Err(error) => error,
    };
    let effect = error.effect();
    let mut said = refused(&error);
    if let Some(string) = sign_string {
        // LianLian verifies another one: this is what to compare.
        said["sign_string"] = string.into();
    }
    // While it is asked after, whoever interrupts that hears of the order all the same.
    let _in_flight = in_flight;
    let verdict = match (effect, arguments.settle) {
        (Effect::Unknown, Some(seconds)) => {
            let patience = Patience::of(Duration::from_secs(seconds));
            settled(&client, operation, &request, patience, &mut said)?
        }
        (Effect::Unknown, None) => Verdict::Unknown,
        _ => Verdict::No,
    };
    form.verdict(&said, verdict)
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

/// The effect on the order, and LianLian's own words where it refused.
fn refused(error: &CallError) -> Value {
    let mut said = json!({ "outcome": error.effect().as_str(), "error": error.to_string() });
    if let CallError::Accept(AcceptError::Untrusted {
        claimed: Some(claimed),
        ..
    }) = error
    {
        // Anybody may have written it: it is a trace, and no answer.
        said["claimed_ret_code"] = claimed.trust_anyway_ref().as_str().into();
    }
    if let Some(told) = error.refusal() {
        refusal::tell(&mut said, told.ret_code, told.ret_msg, told.is_signed);
        if told.ret_code.meaning() == Meaning::NotFound {
            said["outcome"] = "not_found".into();
        }
    }
    said
}
