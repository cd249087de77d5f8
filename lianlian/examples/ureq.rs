//! Any blocking HTTP client does: here `ureq`. Settings come from `lianlian.toml`.
//!
//! `cargo run -p lianlian --example ureq --features card,config`

use std::error::Error;
use std::time::Duration;

use lianlian::api::card::{CardBinQueryRequest, CardBinQueryResponse};
use lianlian::config::Config;
use lianlian::message::RawMessage;

fn main() -> Result<(), Box<dyn Error>> {
    let merchant = Config::load(None)?.merchant;
    // No redirects, one deadline for all of it, certificates verified: ureq's rustls does.
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .into();

    let request = CardBinQueryRequest::builder()
        .card_no("6222021001999991")
        .build();
    let response = agent.run(merchant.prepare(&request)?)?;
    let (head, mut body) = response.into_parts();
    let body = body
        .with_config()
        .limit(u64::try_from(RawMessage::MAX_BYTES)?)
        .read_to_vec()?;

    let answer = merchant.accept(&request, &http::Response::from_parts(head, body))?;
    let CardBinQueryResponse::Found(card) = &*answer;
    println!("{card:?}");
    Ok(())
}
