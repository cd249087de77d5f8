//! The command `lianlian journal`.

mod header;
mod id;
mod key;
mod list;
mod new_key;
mod settled;
mod show;
mod verify;

use crate::Verdict;
use crate::args::JournalCommand;
use crate::error::Unusable;

pub(crate) fn run(command: &JournalCommand, as_json: bool) -> Result<Verdict, Unusable> {
    match command {
        JournalCommand::Key(arguments) => new_key::run(arguments, as_json),
        JournalCommand::List(arguments) => list::run(arguments, as_json),
        JournalCommand::Settled(arguments) => settled::run(arguments),
        JournalCommand::Show(arguments) => show::run(arguments, as_json),
        JournalCommand::Verify(arguments) => verify::run(arguments, as_json),
    }
}
