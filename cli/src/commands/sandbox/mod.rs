//! The command `lianlian sandbox`.

mod advance;
mod events;
mod settings;
mod test_merchant;

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use lianlian::sign::{PrivateKey, PublicKey};
use lianlian_sandbox::{DEFAULT_SMS_CODE, Database, INSPECTOR, Sandbox as Server};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime;

use super::keys;
use crate::args::{DEFAULT_BITS, Sandbox, SandboxCommand};
use crate::error::Unusable;
use crate::output::Form;
use crate::stopped::stopped;
use crate::{Verdict, input, output, shell};
use events::Lines;
use test_merchant::TestMerchant;

pub(crate) fn run(mut arguments: Sandbox, form: Form) -> Result<Verdict, Unusable> {
    if let Some(SandboxCommand::Advance(arguments)) = &arguments.command {
        return advance::run(arguments, form);
    }
    if arguments.merchant.is_empty() {
        take(TestMerchant::prepare()?, &mut arguments);
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
    let runtime = runtime.map_err(Unusable::Server)?;
    let (on_event, lines) = Lines::begin(form);
    // Whoever reads the lines slowly misses some.
    let on_event = move |event| _ = on_event.try_send(event);
    runtime.block_on(serve(arguments, platform_key, merchants, on_event, form))?;
    // With it the last sender goes, and the lines come to their end.
    drop(runtime);
    lines.end();
    Ok(Verdict::Yes)
}

/// The test merchant, for what the options leave open.
fn take(test: TestMerchant, arguments: &mut Sandbox) {
    arguments.merchant.push(test.merchant);
    arguments.settings.get_or_insert(test.settings);
    if arguments.db.is_none() {
        arguments.platform_key.get_or_insert(test.platform_key);
    }
}

/// A sandbox that remembers needs the same key again: merchants hold its public half.
fn platform_key(arguments: &Sandbox) -> Result<PrivateKey, Unusable> {
    let beside = |db: &PathBuf| db.with_extension("platform.pem");
    let file = arguments.platform_key.clone();
    let Some(file) = file.or_else(|| arguments.db.as_ref().map(beside)) else {
        return Ok(PrivateKey::generate(DEFAULT_BITS)?);
    };
    if file.exists() {
        return input::private_key(&file);
    }
    let key = PrivateKey::generate(DEFAULT_BITS)?;
    keys::write_private(&file, &key.to_pem())?;
    Ok(key)
}

async fn serve(
    arguments: Sandbox,
    platform_key: PrivateKey,
    merchants: HashMap<String, PublicKey>,
    on_event: impl Fn(lianlian_sandbox::Event) + Send + Sync + 'static,
    form: Form,
) -> Result<(), Unusable> {
    let address = SocketAddr::new(arguments.listen, arguments.port);
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Unusable::Listen { address, error })?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    let url = format!("http://{}", reachable(address));
    let mut known: Vec<_> = merchants.keys().cloned().collect();
    known.sort_unstable();
    let platform_public_key = platform_key.public_key();
    let can_sign = match (&arguments.settings, arguments.merchant.first()) {
        (Some(file), Some(merchant)) => {
            settings::write(file, &url, merchant, &platform_public_key)?
        }
        _ => false,
    };
    let (settings, repeat_every) = (arguments.settings, arguments.repeat_every);
    let merchant_key = arguments.merchant.first().map(|merchant| &merchant.file);
    let sandbox = Server::builder()
        .platform_key(platform_key)
        .merchants(merchants)
        .database(arguments.db.map_or(Database::Memory, Database::File))
        .maybe_repeat_every(repeat_every.map(|seconds| SignedDuration::from_secs(seconds.into())))
        .settles_after(SignedDuration::from_secs(arguments.settles_after.into()))
        .public_url(&url)
        .maybe_reports(arguments.reports.clone())
        .notify_anywhere(arguments.notify_anywhere)
        .on_event(on_event)
        .open()
        .await?;

    let said = json!({
        "url": url,
        "inspector": format!("{url}{INSPECTOR}"),
        "platform_public_key": platform_public_key.to_base64(),
        "merchants": known,
        "sms_code": DEFAULT_SMS_CODE,
        "settings": settings,
        "reports": arguments.reports,
        "merchant_key": merchant_key,
        "platform_key": arguments.platform_key,
        "try": settings.as_deref().filter(|_| can_sign).map(trigger),
    });
    form.say_as(&said, || words(&said))?;
    output::words("The sandbox listens, and its inspector shows what happens; Ctrl-C stops it.");
    let served = sandbox.serve(listener, stopped()).await;
    served.map_err(Unusable::Server)
}

/// A command that makes a first request by these settings.
fn trigger(settings: &Path) -> String {
    let settings = shell::word(&settings.to_string_lossy());
    format!("lianlian spec example bankcardbind | lianlian call bankcardbind --config {settings}")
}

/// The same in words. The settings, where there are any, have the public key.
fn words(said: &Value) -> String {
    let mut said = said.clone();
    if let Some(members) = said.as_object_mut() {
        members.retain(|_, value| !value.is_null());
        if members.contains_key("settings") {
            members.remove("platform_public_key");
        }
    }
    output::facts(&said)
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
