//! The command `lianlian notify`.

mod form;
mod listen;
mod post;
mod replay;
mod send;
mod signed;

use crate::Verdict;
use crate::args::NotifyCommand;
use crate::error::Unusable;

pub(crate) fn run(command: &NotifyCommand) -> Result<Verdict, Unusable> {
    match command {
        NotifyCommand::Listen(arguments) => listen::run(arguments),
        NotifyCommand::Send(arguments) => send::run(arguments),
        NotifyCommand::Replay(arguments) => replay::run(arguments),
    }
}
