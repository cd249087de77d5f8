//! The command `lianlian sandbox`.

mod advance;
mod settings;

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use jiff::SignedDuration;
use lianlian::sign::{PrivateKey, PublicKey};
use lianlian_sandbox::{DEFAULT_SMS_CODE, Database, INSPECTOR, Sandbox as Server};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime;

use super::keys;
use crate::args::{Sandbox, SandboxCommand};
use crate::error::Unusable;
use crate::stopped::stopped;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: Sandbox) -> Result<Verdict, Unusable> {
    if let Some(SandboxCommand::Advance(arguments)) = &arguments.command {
        return advance::run(arguments);
    }
    let mut merchants = HashMap::new();
    for merchant in &arguments.merchant {
        merchants.insert(
            merchant.oid_partner.clone(),
            input::public_key(&merchant.file)?,
        );
    }
    let platform_key = platform_key(&arguments)?;
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    runtime
        .map_err(Unusable::Server)?
        .block_on(serve(arguments, platform_key, merchants))
}

/// A sandbox that remembers needs the same key again: merchants hold its public half.
fn platform_key(arguments: &Sandbox) -> Result<PrivateKey, Unusable> {
    let beside = |db: &PathBuf| db.with_extension("platform.pem");
    let file = arguments.platform_key.clone();
    let Some(file) = file.or_else(|| arguments.db.as_ref().map(beside)) else {
        return Ok(PrivateKey::generate(2048)?);
    };
    if file.exists() {
        return input::private_key(&file);
    }
    let key = PrivateKey::generate(2048)?;
    keys::write_private(&file, &key.to_pem())?;
    Ok(key)
}

async fn serve(
    arguments: Sandbox,
    platform_key: PrivateKey,
    merchants: HashMap<String, PublicKey>,
) -> Result<Verdict, Unusable> {
    let address = SocketAddr::new(arguments.listen, arguments.port);
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Unusable::Listen { address, error })?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    let url = format!("http://{}", reachable(address));
    let mut known: Vec<_> = merchants.keys().cloned().collect();
    known.sort_unstable();
    let platform_public_key = platform_key.public_key();
    if let (Some(file), Some(merchant)) = (&arguments.settings, arguments.merchant.first()) {
        settings::write(file, &url, merchant, &platform_public_key)?;
    }
    let sandbox = Server::builder()
        .platform_key(platform_key)
        .merchants(merchants)
        .database(arguments.db.map_or(Database::Memory, Database::File))
        .repeat_every(SignedDuration::from_secs(arguments.repeat_every.into()))
        .settles_after(SignedDuration::from_secs(arguments.settles_after.into()))
        .public_url(&url)
        .notify_anywhere(arguments.notify_anywhere)
        .open()
        .await?;

    output::json(&json!({
        "url": url,
        "inspector": format!("{url}{INSPECTOR}"),
        "platform_public_key": platform_public_key.to_base64(),
        "merchants": known,
        "sms_code": DEFAULT_SMS_CODE,
    }))?;
    output::words("The sandbox listens, and its inspector shows what happens; Ctrl-C stops it.");
    let served = sandbox.serve(listener, stopped()).await;
    served.map_err(Unusable::Server)?;
    Ok(Verdict::Yes)
}

/// The address at which this machine reaches what listens there: "all addresses" is none to connect
/// to.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(all) if all.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(all) if all.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}
