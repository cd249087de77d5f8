//! The command `lianlian journal`.

mod list;
mod settled;
mod show;
mod verify;

use lianlian::journal::{Header, JournalKey};
use serde_json::{Value, json};

use crate::args::{JournalCommand, JournalKeyFile};
use crate::error::Unusable;
use crate::{Verdict, input, output};

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

fn key(arguments: &JournalKeyFile) -> Result<JournalKey, Unusable> {
    let key = match (&arguments.key, std::env::var("LIANLIAN_JOURNAL_KEY")) {
        (Some(file), _) => JournalKey::parse(&*input::file(file)?),
        (None, Ok(key)) => JournalKey::parse(key),
        (None, Err(_)) => return Err(Unusable::NoJournalKey),
    };
    Ok(key?)
}

fn to_json(header: &Header) -> Value {
    json!({
        "time": header.time.to_string(),
        "event": header.event.as_str(),
        "exchange": header.exchange,
        "operation": header.operation,
        "order": header.order,
        "signed": header.signed,
        "ret_code": header.ret_code,
        "ended": header.ended.map(|ended| ended.as_str()),
    })
}
