//! A server in a process of its own.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use axum::Router;
use lianlian::api::mpay::PaymentNotification;
use lianlian::sign::PrivateKey;
use lianlian_notify::inbox::{PostgresInbox, SqliteInbox};
use lianlian_notify::{Receiver, Told};
use lianlian_sandbox::Sandbox;
use lianlian_test_support::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY};
use tokio::net::TcpListener;

use crate::bodies::Keys;
use crate::done::Done;

/// The variable in which the server finds the key whose notifications it believes.
const NOTIFYING: &str = "LIANLIAN_LOAD_KEY";

/// A running server, ended when it is dropped.
pub struct Server {
    child: Child,
    pub address: String,
}

impl Server {
    /// Starts `sandbox`, or a receiver with the inbox of this URL.
    pub fn start(what: &str, keys: &Keys) -> Done<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["serve", what])
            .env(NOTIFYING, keys.notifying.to_pem().as_str())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let line = BufReader::new(output).lines().next();
        let address = line.ok_or("the server doesn't start")??;
        Ok(Self { child, address })
    }

    /// Its memory in KiB, as the system sees it.
    pub fn memory(&self) -> Done<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let mut lines = status.lines();
        let resident = lines.find_map(|line| line.strip_prefix("VmRSS:"));
        let resident = resident.and_then(|rest| rest.split_whitespace().next());
        Ok(resident.ok_or("no VmRSS")?.parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// The other process: serves until it is killed.
pub async fn serve(what: &str) -> Done<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let for_ever = std::future::pending();
    if what == "sandbox" {
        let merchants = HashMap::from([(OID_PARTNER.to_owned(), MERCHANT_KEY.public_key())]);
        let sandbox = Sandbox::builder()
            .platform_key(PLATFORM_KEY.clone())
            .merchants(merchants)
            .open()
            .await?;
        println!("{address}");
        sandbox.serve(listener, for_ever).await?;
    } else {
        let receiver = receiver(what).await?;
        println!("{address}");
        let app = Router::new().route("/", receiver.route());
        lianlian_notify::serve(app, listener, for_ever).await?;
    }
    Ok(())
}

async fn receiver(inbox: &str) -> Done<Receiver<PaymentNotification>> {
    let keys = Keys {
        notifying: PrivateKey::parse(std::env::var(NOTIFYING)?)?,
    };
    let merchant = keys.merchant()?;
    let handler = |_: Told<PaymentNotification>| async { Ok(()) };
    Ok(match inbox.strip_prefix("sqlite:") {
        Some(file) => Receiver::new(merchant, SqliteInbox::open(file).await?, handler),
        None => Receiver::new(merchant, PostgresInbox::connect(inbox).await?, handler),
    })
}
