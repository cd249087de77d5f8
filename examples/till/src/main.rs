//! A till that counts each payment that LianLian tells of, exactly once.

#![forbid(unsafe_code)]

mod book;
mod listen;

use std::process::ExitCode;

use lianlian_notify::HandlerError;
use lianlian_notify::inbox::SqliteInbox;

use book::Book;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), HandlerError> {
    // The inbox and the book are one file, so that one transaction writes both.
    let inbox = SqliteInbox::open("till.db").await?;
    let book = Book::open(inbox.pool().clone()).await?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["order", no_order, yuan] => book.order(no_order, yuan.parse()?).await,
        ["listen"] => listen::listen(inbox, book).await,
        ["total"] => {
            println!("{} yuan in the till", book.total().await?);
            Ok(())
        }
        _ => Err("write order NUMBER YUAN, listen, or total".into()),
    }
}
