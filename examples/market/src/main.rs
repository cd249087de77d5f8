//! A market on ACCP, LianLian's second generation: trades are paid by card and given back, and what was earned is
//! withdrawn.

#![forbid(unsafe_code)]

mod book;
mod listen;
mod pay;
mod refund;
mod settle;
mod trade;
mod withdraw;

use std::process::ExitCode;

use lianlian::client::Client;
use lianlian::config::Config;
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
    let client = Client::from_config(Config::load(None)?)?;
    let inbox = SqliteInbox::open("market.db").await?;
    let book = Book::open(inbox.pool().clone()).await?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["open", number, yuan] => trade::open(&client, &book, number, yuan.parse()?).await,
        ["pay", number] => pay::pay(&client, &book, number).await,
        ["ask", number] => trade::ask(&client, number).await,
        ["refund", number, of, yuan] => {
            refund::refund(&client, &book, (number, of), yuan.parse()?).await
        }
        ["withdraw", number, yuan] => {
            withdraw::withdraw(&client, &book, number, yuan.parse()?).await
        }
        ["release", number] => withdraw::release(&client, &book, number).await,
        ["listen"] => listen::listen(client.merchant(), inbox, &book).await,
        _ => Err("write open, pay, ask, refund, withdraw, release or listen".into()),
    }
}
