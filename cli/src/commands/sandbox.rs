//! `lianlian sandbox`

use std::collections::HashMap;
use std::net::Ipv4Addr;

use lianlian::sign::PrivateKey;
use lianlian_sandbox::{DEFAULT_SMS_CODE, Sandbox as Server};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime;

use crate::args::Sandbox;
use crate::error::Unusable;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: Sandbox) -> Result<Verdict, Unusable> {
    let platform_key = match &arguments.platform_key {
        Some(file) => input::private_key(file)?,
        None => PrivateKey::generate(2048)?,
    };
    let mut merchants = HashMap::new();
    for merchant in &arguments.merchant {
        merchants.insert(
            merchant.oid_partner.clone(),
            input::public_key(&merchant.file)?,
        );
    }
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    runtime
        .map_err(Unusable::Sandbox)?
        .block_on(serve(arguments.port, platform_key, merchants))
}

async fn serve(
    port: u16,
    platform_key: PrivateKey,
    merchants: HashMap<String, lianlian::sign::PublicKey>,
) -> Result<Verdict, Unusable> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    let listener = listener.map_err(|error| Unusable::Listen { port, error })?;
    let address = listener.local_addr().map_err(Unusable::Sandbox)?;

    let mut known: Vec<_> = merchants.keys().cloned().collect();
    known.sort_unstable();
    output::json(&json!({
        "url": format!("http://{address}"),
        "platform_public_key": platform_key.public_key().to_base64(),
        "merchants": known,
        "sms_code": DEFAULT_SMS_CODE,
    }))?;
    output::words("The sandbox listens; Ctrl-C stops it.");

    let sandbox = Server::builder()
        .platform_key(platform_key)
        .merchants(merchants)
        .build();
    sandbox
        .serve(listener, stopped())
        .await
        .map_err(Unusable::Sandbox)?;
    Ok(Verdict::Yes)
}

/// Waits for Ctrl-C, or for the signal by which a process manager stops a service.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
