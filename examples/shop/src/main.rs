//! A shop that binds a user's card, and is paid with it.

#![forbid(unsafe_code)]

mod bind;
mod pay;
mod settle;

use std::error::Error;
use std::process::ExitCode;

use lianlian::client::Client;
use lianlian::config::Config;

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

async fn run() -> Result<(), Box<dyn Error>> {
    let client = Client::from_config(Config::load(None)?)?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["bind"] => bind::bind(&client).await,
        ["pay", no_order, yuan] => pay::pay(&client, no_order, yuan).await,
        _ => Err("write bind, or pay NUMBER YUAN".into()),
    }
}
