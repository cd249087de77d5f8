//! The command `lianlian notify`.

mod form;
mod kept;
mod listen;
mod post;
mod replay;
mod send;
mod signed;

use crate::Verdict;
use crate::args::NotifyCommand;
use crate::error::Unusable;
use crate::output::Form;

pub(crate) fn run(command: &NotifyCommand, form: Form) -> Result<Verdict, Unusable> {
    match command {
        NotifyCommand::Listen(arguments) => listen::run(arguments, form),
        NotifyCommand::Send(arguments) => send::run(arguments, form),
        NotifyCommand::Replay(arguments) => replay::run(arguments, form),
    }
}
