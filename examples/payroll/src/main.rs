//! Pays wages out. A pay-out that looks like another one waits until a person has confirmed it.

#![forbid(unsafe_code)]

mod pay_out;

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
        [no_order, yuan] => pay_out::pay_out(&client, no_order, yuan).await,
        _ => Err("write NUMBER YUAN".into()),
    }
}
