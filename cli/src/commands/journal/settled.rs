//! `lianlian journal settled`

use lianlian::OrderState;
use lianlian::journal::{Header, Journal, unsettled};

use super::{key, to_json};
use crate::args::{EndState, JournalSettled};
use crate::error::Unusable;
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalSettled) -> Result<Verdict, Unusable> {
    let open = unsettled(&arguments.file)?;
    let begins = |header: &&Header| header.exchange.starts_with(&arguments.exchange);
    let found: Vec<_> = open.iter().filter(begins).collect();
    let header = match found.as_slice() {
        [] => {
            output::words("lianlian: no unsettled exchange has such an id");
            return Ok(Verdict::No);
        }
        [header] => *header,
        several => {
            let names: Vec<_> = several
                .iter()
                .map(|header| header.exchange.as_str())
                .collect();
            return Err(Unusable::SeveralExchanges {
                names: names.join(", "),
            });
        }
    };
    let state = match arguments.state {
        EndState::Succeeded => OrderState::Succeeded,
        EndState::Failed => OrderState::Failed,
        EndState::Returned => OrderState::Returned,
    };
    let journal = Journal::open_existing(&arguments.file, &key(&arguments.key)?)?;
    journal.settled(header, state)?;
    let mut said = to_json(header);
    said["state"] = state.as_str().into();
    output::verdict(&said, Verdict::Yes)
}
