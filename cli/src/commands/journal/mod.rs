//! The command `lianlian journal`.

mod header;
mod id;
mod key;
mod list;
mod settled;
mod show;
mod verify;

use lianlian::journal::JournalKey;
use serde_json::json;

use crate::args::JournalCommand;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(crate) fn run(command: &JournalCommand, as_json: bool) -> Result<Verdict, Unusable> {
    match command {
        JournalCommand::Key => new_key(as_json),
        JournalCommand::List(arguments) => list::run(arguments, as_json),
        JournalCommand::Settled(arguments) => settled::run(arguments),
        JournalCommand::Show(arguments) => show::run(arguments, as_json),
        JournalCommand::Verify(arguments) => verify::run(arguments, as_json),
    }
}

fn new_key(as_json: bool) -> Result<Verdict, Unusable> {
    let key = JournalKey::generate()?.to_base64();
    match as_json {
        true => output::json(&json!({ "key": *key }))?,
        false => output::line(&key)?,
    }
    Ok(Verdict::Yes)
}
