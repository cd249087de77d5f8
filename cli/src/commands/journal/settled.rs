//! `lianlian journal settled`

use lianlian::OrderState;
use lianlian::journal::{Header, Journal, unsettled};

use super::header::to_json;
use super::id::at_most_one;
use super::key::key;
use crate::args::JournalSettled;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalSettled, form: Form) -> Result<Verdict, Unusable> {
    let open = unsettled(&arguments.file)?;
    let begins = |header: &&Header| header.exchange.starts_with(&arguments.exchange);
    let found: Vec<_> = open.iter().filter(begins).collect();
    at_most_one(found.iter().map(|header| header.exchange.as_str()))?;
    let Some(header) = found.first() else {
        output::words("lianlian: no unsettled exchange has such an id");
        return Ok(Verdict::No);
    };
    let state = OrderState::from(arguments.state);
    let journal = Journal::open_existing(&arguments.file, &key(&arguments.key)?)?;
    journal.settled(header, state)?;
    let mut said = to_json(header);
    said["state"] = state.as_str().into();
    form.verdict(&said, Verdict::Yes)
}
