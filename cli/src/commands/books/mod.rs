//! The command `lianlian books`.

mod csv;
mod export;
mod list;
mod opened;
mod order;
mod page;
mod serve;
mod settle;
mod settled;
mod show;

use crate::Verdict;
use crate::args::BooksCommand;
use crate::error::Unusable;
use crate::output::Form;

pub(crate) use opened::runtime;

pub(crate) fn run(command: &BooksCommand, form: Form) -> Result<Verdict, Unusable> {
    runtime()?.block_on(async {
        match command {
            BooksCommand::List(arguments) => list::run(arguments, form).await,
            BooksCommand::Show(arguments) => show::run(arguments, form).await,
            BooksCommand::Open(arguments) => list::open(arguments, form).await,
            BooksCommand::Export(arguments) => export::run(arguments).await,
            BooksCommand::Settle(arguments) => settle::run(arguments, form).await,
            BooksCommand::Settled(arguments) => settled::run(arguments, form).await,
            BooksCommand::Serve(arguments) => serve::run(arguments, form).await,
        }
    })
}
