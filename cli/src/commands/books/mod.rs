//! The command `lianlian books`.

mod csv;
mod export;
mod list;
mod order;
mod page;
mod serve;
mod settle;
mod settled;
mod show;

use std::fs::File;
use std::path::PathBuf;

use lianlian::config::BOOKS_VARIABLE;
use lianlian_books::register::Books;
use tokio::runtime::{self, Runtime};

use crate::Verdict;
use crate::args::{BooksCommand, Db};
use crate::error::Unusable;
use crate::output::Form;

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

pub(crate) fn runtime() -> Result<Runtime, Unusable> {
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(Unusable::Server)
}

/// Opens a register that is there already.
async fn open(db: &Db) -> Result<Books, Unusable> {
    let address = db.db.clone();
    let address = address.or_else(|| std::env::var(BOOKS_VARIABLE).ok());
    let address = address.ok_or(Unusable::NoBooks)?;
    // A misspelt name would read like a register without orders.
    if let Some(path) = address.strip_prefix("sqlite:").map(PathBuf::from) {
        File::open(&path).map_err(|error| Unusable::File { path, error })?;
    }
    Ok(Books::open(&address).await?)
}
