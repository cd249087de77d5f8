//! Asks which bank has issued a card, by an endpoint that this program declares itself.

#![forbid(unsafe_code)]

mod card_bin;

use std::error::Error;

use lianlian::client::Client;
use lianlian::config::Config;

use card_bin::{CardBinRequest, CardBinResponse};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::from_config(Config::load(None)?)?;
    let number = std::env::args().nth(1).ok_or("write a card's number")?;
    let request = CardBinRequest::builder().card_no(number).build();
    match client.call(&request).await {
        Ok(answer) => {
            let CardBinResponse::Found(card) = answer.into_inner();
            println!("{card:?}");
        }
        Err(error) => println!("{error}"),
    }
    Ok(())
}
