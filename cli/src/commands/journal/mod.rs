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
use crate::output::Form;

pub(crate) use key::key;

pub(crate) fn run(
    command: &JournalCommand,
    form: Form,
    is_json_asked: bool,
) -> Result<Verdict, Unusable> {
    match command {
        JournalCommand::Key(arguments) => new_key::run(arguments, form, is_json_asked),
        JournalCommand::List(arguments) => list::run(arguments, form),
        JournalCommand::Settled(arguments) => settled::run(arguments, form),
        JournalCommand::Show(arguments) => show::run(arguments, form),
        JournalCommand::Verify(arguments) => verify::run(arguments, form),
    }
}
