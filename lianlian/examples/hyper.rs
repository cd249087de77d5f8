//! Any async HTTP client does: here `hyper`, with `hyper-rustls`. Settings come from `lianlian.toml`.
//!
//! `cargo run -p lianlian --example hyper --features card,config`

use std::error::Error;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use lianlian::api::card::{CardBinQueryRequest, CardBinQueryResponse};
use lianlian::config::Config;
use lianlian::message::RawMessage;
use rustls::crypto::aws_lc_rs;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let merchant = Config::load(None)?.merchant;
    let connector = HttpsConnectorBuilder::new()
        .with_provider_and_native_roots(aws_lc_rs::default_provider())?
        .https_or_http()
        .enable_http1()
        .build();
    // A request that moves money must not go out twice.
    let client = Client::builder(TokioExecutor::new())
        .retry_canceled_requests(false)
        .build(connector);

    let request = CardBinQueryRequest::builder()
        .card_no("6222021001999991")
        .build();
    let exchange = async {
        let prepared = merchant.prepare(&request)?.map(Full::<Bytes>::from);
        let (head, body) = client.request(prepared).await?.into_parts();
        let body = Limited::new(body, RawMessage::MAX_BYTES).collect().await?;
        Ok::<_, Box<dyn Error + Send + Sync>>(http::Response::from_parts(head, body.to_bytes()))
    };
    // One deadline for all of it, reading the body included.
    let response = tokio::time::timeout(Duration::from_secs(30), exchange).await?;
    let response = response.map_err(|error| error.to_string())?;

    let answer = merchant.accept(&request, &response)?;
    let CardBinQueryResponse::Found(card) = &*answer;
    println!("{card:?}");
    Ok(())
}
