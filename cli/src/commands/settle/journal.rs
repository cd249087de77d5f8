//! `lianlian settle --journal`

use std::path::Path;

use lianlian::client::blocking::Client;
use lianlian::client::{self, NotRecovered, Patience, Recovered};
use lianlian::journal::{Header, Journal};
use serde_json::{Value, json};

use super::not_settled::not_settled;
use crate::args::RequestArguments;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, output, prepared};

/// Asks after every open order of a journal: a line for each request.
pub(super) fn run(
    file: &Path,
    arguments: &RequestArguments,
    patience: Patience,
    form: Form,
) -> Result<Verdict, Unusable> {
    let mut config = prepared::settings(arguments)?;
    // The one that is named is written to; the settings may name another, or the same.
    let key = config.journal.take().map(|(_, key)| key);
    let journal = Journal::open_existing(file, &key.ok_or(Unusable::NoJournalSettings)?)?;
    let client = Client::new(client::Client::from_config(config)?)?;
    let waiting = output::waiting("asking after the orders");
    let recovered = client.settle_unsettled(&journal, patience)?;
    drop(waiting);
    let mut verdict = Verdict::Yes;
    for Recovered { header, result, .. } in recovered {
        let mut said = match result {
            Ok(state) => json!({ "outcome": "settled", "state": state.as_str() }),
            Err(error) => {
                verdict = Verdict::Unknown;
                unknown(&error)
            }
        };
        about(&header, &mut said);
        form.say(&said)?;
    }
    Ok(verdict)
}

fn about(header: &Header, said: &mut Value) {
    said["exchange"] = header.exchange.as_str().into();
    said["operation"] = header.operation.as_str().into();
    said["order"] = header.order.as_deref().into();
}

fn unknown(error: &NotRecovered) -> Value {
    match error {
        NotRecovered::Settle(error) => not_settled(error),
        other => json!({ "outcome": "unknown", "state": "unknown", "error": other.to_string() }),
    }
}
