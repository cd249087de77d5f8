//! The servers under load, beside what the same machine can do at most, measured in the same run.
//!
//! `.ci/postgres cargo run --release -p lianlian-load -- --seconds 300` puts the sandbox, and the receiver of
//! notifications with each inbox, under load for that long one after the other. Every server runs in a process of its
//! own; whatever is sent was signed before.

#![forbid(unsafe_code)]

mod bodies;
mod bound;
mod done;
mod drive;
mod server;
mod table;

use std::path::Path;
use std::time::Duration;

use bodies::{Bodies, Keys};
use done::Done;
use drive::{Figures, Load};
use server::Server;
use table::Row;

#[tokio::main]
async fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", what] => server::serve(what).await,
        [] => report(Duration::from_secs(300), &SERVERS).await,
        ["--seconds", seconds] => report(Duration::from_secs(seconds.parse()?), &SERVERS).await,
        ["--seconds", seconds, ref servers @ ..] => {
            report(Duration::from_secs(seconds.parse()?), servers).await
        }
        _ => Err("usage: lianlian-load [--seconds 300 [sandbox] [sqlite] [postgres]]".into()),
    }
}

/// The servers that are put under load.
const SERVERS: [&str; 3] = ["sandbox", "sqlite", "postgres"];

async fn report(time: Duration, servers: &[&str]) -> Done<()> {
    let folder = tempfile::tempdir()?;
    let keys = Keys::new()?;
    table::head(time, folder.path());
    for server in servers {
        match *server {
            "sandbox" => sandbox(time, &keys).await?,
            "sqlite" => sqlite(time, &keys, folder.path()).await?,
            "postgres" => match std::env::var("LIANLIAN_TEST_POSTGRES") {
                Ok(url) => postgres(time, &keys, &url).await?,
                Err(_) => println!("PostgreSQL is left out: run this under .ci/postgres"),
            },
            other => return Err(format!("no server is called {other}").into()),
        }
    }
    Ok(())
}

/// The sandbox beside the RSA operations that its answers can't avoid.
async fn sandbox(time: Duration, keys: &Keys) -> Done<()> {
    for (what, path, bodies) in [
        (
            "sandbox, queries",
            "/traderAcctQuery.htm",
            Bodies::queries(keys)?,
        ),
        (
            "sandbox, card bindings",
            "/v1/bankcardbind",
            Bodies::bindings(keys)?,
        ),
    ] {
        let is_sealed = what.contains("bindings");
        let bound = bound::rsa(is_sealed)?;
        let server = Server::start("sandbox", keys)?;
        let figures = under_load(&server, path, &bodies, time, None).await?;
        Row::of(what, &figures)
            .beside("bare RSA", bound, 0.8)
            .print();
    }
    Ok(())
}

/// The SQLite inbox, as fast as it goes and at a steady rate, beside a bare loop of its transactions.
async fn sqlite(time: Duration, keys: &Keys, folder: &Path) -> Done<()> {
    let bound = bound::sqlite(&folder.join("bound.db"), time.min(Duration::from_secs(30))).await?;
    let inbox = format!("sqlite:{}", folder.join("inbox.db").display());
    let figures = notified(&inbox, keys, time, None).await?;
    Row::of("SQLite inbox", &figures)
        .beside("bare loop", bound, 0.6)
        .print();
    let inbox = format!("sqlite:{}", folder.join("steady.db").display());
    let figures = notified(&inbox, keys, time, Some(1000)).await?;
    Row::of("SQLite inbox at 1,000/s", &figures)
        .within(Duration::from_millis(100))
        .print();
    Ok(())
}

/// The PostgreSQL inbox beside pgbench with the same statements.
async fn postgres(time: Duration, keys: &Keys, url: &str) -> Done<()> {
    let figures = notified(url, keys, time, None).await?;
    let bound = bound::pgbench(url, time.min(Duration::from_secs(30)))?;
    Row::of("PostgreSQL inbox", &figures)
        .beside("pgbench", bound, 0.6)
        .print();
    Ok(())
}

/// Notifications to a receiver with this inbox, each of another order.
async fn notified(inbox: &str, keys: &Keys, time: Duration, rate: Option<u32>) -> Done<Figures> {
    let server = Server::start(inbox, keys)?;
    let needed = match rate {
        Some(rate) => f64::from(rate) * time.as_secs_f64(),
        None => {
            // A short run tells how many will be needed.
            let few = Bodies::notifications(keys, "try", 4000)?;
            let load = Load::of(Duration::from_secs(2));
            let tried = drive::drive(&server.address, "/", &few, &load).await?;
            1.25 * tried.rate() * time.as_secs_f64()
        }
    };
    let bodies = Bodies::notifications(keys, "load", needed as usize + 1000)?;
    under_load(&server, "/", &bodies, time, rate).await
}

async fn under_load(
    server: &Server,
    path: &str,
    bodies: &Bodies,
    time: Duration,
    rate: Option<u32>,
) -> Done<Figures> {
    let load = Load {
        rate,
        ..Load::of(time)
    };
    let at_start = server.memory()?;
    let mut figures = drive::drive(&server.address, path, bodies, &load).await?;
    figures.memory = Some((at_start, server.memory()?));
    Ok(figures)
}
