//! The command `lianlian settle`.

mod journal;
mod not_settled;

use std::time::Duration;

use lianlian::client::blocking::Client;
use lianlian::client::{Patience, SettleError};
use lianlian::message::RawMessage;
use lianlian::{Operation, OrderState};
use serde_json::{Value, json};

use crate::args::Settle;
use crate::error::Unusable;
use crate::output::Form;
use crate::prepared::{self, Prepared};
use crate::typed::{self, Answer, Settler};
use crate::{Verdict, catalogue, output};
use not_settled::not_settled;

pub(crate) fn run(arguments: &Settle, form: Form) -> Result<Verdict, Unusable> {
    let patience = Patience::of(Duration::from_secs(arguments.within));
    let operation = match (&arguments.journal, &arguments.operation) {
        (Some(file), _) => return journal::run(file, &arguments.request, patience, form),
        (None, operation) => operation.as_deref().unwrap_or_default(),
    };
    let Prepared {
        operation,
        client,
        body,
    } = prepared::prepare(operation, &arguments.request, None)?;
    let settler = typed::settler(operation).ok_or_else(|| {
        let known: Vec<_> = typed::orders().map(catalogue::name_of).collect();
        Unusable::NotAnOrder {
            known: known.join(", "),
        }
    })?;
    let (said, verdict) = settle(&settler, &client, &RawMessage::parse(&body)?, patience)?;
    form.verdict(&said, verdict)
}

/// Asks after the order that a request or a query is about, and says what is known of it.
pub(crate) fn settle(
    settler: &Settler,
    client: &Client,
    request: &RawMessage<'_>,
    patience: Patience,
) -> Result<(Value, Verdict), Unusable> {
    let query = of_query(settler.query, request)?;
    settler.query.check(&query, &Default::default())?;
    let waiting = output::waiting("asking after the order");
    let result = (settler.ask)(client, &query, patience).ok_or(Unusable::Unreadable)?;
    drop(waiting);
    Ok(report(result))
}

/// The members of a request by which the query asks.
fn of_query<'a>(query: &Operation, request: &RawMessage<'a>) -> Result<RawMessage<'a>, Unusable> {
    let mut asked = RawMessage::parse(b"{}")?;
    for row in query.request.iter().filter(|row| !row.protocol) {
        if let Some(value) = request.text(row.name) {
            asked.set(row.name, value);
        }
    }
    Ok(asked)
}

/// The state of the order, and the verdict on it.
fn report(result: Result<(OrderState, Answer), SettleError>) -> (Value, Verdict) {
    match result {
        Ok((state, answer)) => {
            let mut said = json!({ "outcome": "settled", "state": state.as_str() });
            answer.tell(&mut said);
            (said, verdict(state))
        }
        Err(error) => (not_settled(&error), Verdict::Unknown),
    }
}

const fn verdict(state: OrderState) -> Verdict {
    match state {
        OrderState::Succeeded => Verdict::Yes,
        OrderState::Failed | OrderState::Returned | OrderState::ToConfirm => Verdict::No,
        OrderState::Pending | OrderState::Unknown => Verdict::Unknown,
    }
}
