//! The key that a journal is opened with.

use lianlian::journal::JournalKey;

use crate::args::JournalKeyFile;
use crate::error::Unusable;
use crate::input;

pub(crate) fn key(arguments: &JournalKeyFile) -> Result<JournalKey, Unusable> {
    let key = match (&arguments.key, std::env::var("LIANLIAN_JOURNAL_KEY")) {
        (Some(file), _) => JournalKey::parse(&*input::file(file)?),
        (None, Ok(key)) => JournalKey::parse(key),
        (None, Err(_)) => return Err(Unusable::NoJournalKey),
    };
    Ok(key?)
}
