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

use lianlian_books::register::Books;
use tokio::runtime::{self, Runtime};

use crate::Verdict;
use crate::args::{BooksCommand, Db};
use crate::error::Unusable;
use crate::output::Form;

/// The variable that names the register.
const VARIABLE: &str = "LIANLIAN_BOOKS";

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

async fn open(db: &Db) -> Result<Books, Unusable> {
    let address = db.db.clone().or_else(|| std::env::var(VARIABLE).ok());
    let address = address.ok_or(Unusable::NoBooks)?;
    Ok(Books::open(&address).await?)
}
