//! `lianlian demo`: a card is bound, or a trade is paid, against a sandbox, over real HTTP, and each step is shown.
//!
//! Nothing secret is printed: requests and sign strings are masked as they would be in a log.

mod accp;
mod call;
mod classic;
mod json;
mod listener;
mod sample;
mod show;
mod step;
mod text;

use std::collections::HashMap;
use std::net::TcpListener;
use std::thread;
use std::time::Instant;

use lianlian::sign::{GenerateError, PrivateKey};
use lianlian::{Environment, Generation, Merchant};
use lianlian_sandbox::Sandbox;
use tokio::runtime;

use crate::Verdict;
use crate::args::Demo;
use crate::error::Unusable;
use crate::output::Form;
use sample::OID_PARTNER;
use show::show;
use step::Step;

pub(crate) fn run(arguments: &Demo, form: Form) -> Result<Verdict, Unusable> {
    let start = Instant::now();
    let (merchant_key, platform_key) = generate_keys()?;
    let took = start.elapsed();
    show(&Step::Keys { took }, form)?;

    let url = start_sandbox(&merchant_key, platform_key.clone())?;
    show(&Step::Sandbox { url: &url }, form)?;

    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(merchant_key)
        .platform_keys(vec![platform_key.public_key()])
        .environment(Environment::at(&url)?)
        .clock(jiff::Timestamp::now)
        .build()?;
    match arguments.protocol {
        Generation::Accp => accp::run(&merchant, form)?,
        Generation::Classic => classic::run(&merchant, form)?,
    }
    Ok(Verdict::Yes)
}

/// Both at once: on one core after the other they would take twice as long.
fn generate_keys() -> Result<(PrivateKey, PrivateKey), GenerateError> {
    thread::scope(|scope| {
        let other = scope.spawn(|| PrivateKey::generate(2048));
        let one = PrivateKey::generate(2048)?;
        let other = other
            .join()
            .unwrap_or_else(|_| PrivateKey::generate(2048))?;
        Ok((one, other))
    })
}

/// Starts a sandbox in a thread of its own, which ends with the program, and gives its URL.
fn start_sandbox(merchant: &PrivateKey, platform_key: PrivateKey) -> Result<String, Unusable> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(Unusable::Server)?;
    listener.set_nonblocking(true).map_err(Unusable::Server)?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    let sandbox = Sandbox::builder()
        .platform_key(platform_key)
        .merchants(HashMap::from([(
            OID_PARTNER.to_owned(),
            merchant.public_key(),
        )]))
        .open();
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Unusable::Server)?;
    let sandbox = runtime.block_on(sandbox)?;
    thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            sandbox.serve(listener, std::future::pending()).await
        })
    });
    Ok(format!("http://{address}"))
}
