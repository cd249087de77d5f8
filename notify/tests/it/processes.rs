//! Several processes share an inbox: storms of duplicates, and a crash between delivery and note.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use lianlian::api::mpay::PaymentNotification;
use lianlian_notify::{Receiver, Told};
use lianlian_test_support::*;
use tokio::net::TcpListener;

use crate::told::notification;

const ORDERS: usize = 40;
const COPIES: usize = 10;

/// The other process: a shop that writes each delivery to a file, and may die of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "runs in a process of its own"]
async fn shop() {
    let inbox = std::env::var("INBOX").expect("an inbox");
    let log = std::env::var("LOG").expect("a file");
    let dies = std::env::var("DIES").is_ok();
    let handler = move |told: Told<PaymentNotification>| {
        let line = format!("{} {}\n", told.no_order, told.key);
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log)
            .expect("opened");
        file.write_all(line.as_bytes()).expect("written");
        async move {
            if dies {
                // As if killed: nothing more is done, and nothing given back.
                std::process::abort();
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
            Ok(())
        }
    };
    let receiver = match inbox.strip_prefix("sqlite:") {
        #[cfg(feature = "sqlite")]
        Some(file) => {
            let inbox = lianlian_notify::inbox::SqliteInbox::open(file)
                .await
                .expect("opened");
            Receiver::new(merchant(), inbox, handler)
        }
        #[cfg(feature = "postgres")]
        None => {
            let inbox = lianlian_notify::inbox::PostgresInbox::connect(&inbox)
                .await
                .expect("connected");
            Receiver::new(merchant(), inbox, handler)
        }
        #[allow(unreachable_patterns)]
        _ => panic!("{inbox} needs a feature that is off"),
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("listening on {}", listener.local_addr().expect("bound"));
    let app = axum::Router::new().route("/", receiver.route());
    lianlian_notify::serve(app, listener, std::future::pending())
        .await
        .expect("served");
}

/// Starts a shop, and gives its URL.
fn start(inbox: &str, log: &Path, dies: bool) -> (Child, String) {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command
        .args(["--exact", "processes::shop", "--ignored", "--nocapture"])
        .env("INBOX", inbox)
        .env("LOG", log)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if dies {
        command.env("DIES", "1");
    }
    let mut child = command.spawn().expect("it runs");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let address = loop {
        let line = lines.next().expect("it listens").expect("a line");
        if let Some((_, address)) = line.split_once("listening on ") {
            break address.to_owned();
        }
    };
    (child, format!("http://{address}/"))
}

fn post(url: &str, body: &[u8]) -> Option<u16> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let answer = agent.post(url).send(body).ok()?;
    Some(answer.status().as_u16())
}

/// The deliveries so far, a line for each.
fn delivered(log: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Two processes, forty orders, ten copies each at once: every order is delivered once, and every copy is
/// acknowledged, at the latest when it comes again.
fn storm(inbox: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let (mut one, one_url) = start(inbox, &log, false);
    let (mut two, two_url) = start(inbox, &log, false);
    let bodies: Vec<_> = (0..ORDERS)
        .map(|number| notification(&format!("{}-{number}", std::process::id()), &[]))
        .collect();
    std::thread::scope(|scope| {
        for copy in 0..COPIES {
            let (bodies, one_url, two_url) = (&bodies, &one_url, &two_url);
            scope.spawn(move || {
                for (number, body) in bodies.iter().enumerate() {
                    let url = if (number + copy) % 2 == 0 {
                        one_url
                    } else {
                        two_url
                    };
                    let mut status = post(url, body);
                    for _ in 0..5 {
                        if status == Some(200) {
                            break;
                        }
                        status = post(url, body);
                    }
                    assert_eq!(status, Some(200));
                }
            });
        }
    });
    let mut lines = delivered(&log);
    assert_eq!(lines.len(), ORDERS);
    lines.sort();
    lines.dedup();
    assert_eq!(lines.len(), ORDERS);
    for child in [&mut one, &mut two] {
        child.kill().expect("killed");
        child.wait().expect("ended");
    }
}

/// A process dies in the middle of a delivery. Another delivers it again, under the same key, once the lease
/// has ended; and once it is done, nobody does.
fn crash(inbox: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let body = notification(&format!("crash-{}", std::process::id()), &[]);
    let (mut dying, url) = start(inbox, &log, true);
    assert_eq!(post(&url, &body), None, "it died");
    dying.wait().expect("ended");
    assert_eq!(delivered(&log).len(), 1);
    let (mut heir, url) = start(inbox, &log, false);
    let give_up = std::time::Instant::now() + Duration::from_secs(40);
    while post(&url, &body) != Some(200) {
        assert!(std::time::Instant::now() < give_up, "the lease never ended");
    }
    assert_eq!(post(&url, &body), Some(200));
    let lines = delivered(&log);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], lines[1], "the same order, the same key");
    heir.kill().expect("killed");
    heir.wait().expect("ended");
}

#[cfg(feature = "sqlite")]
#[test]
fn a_storm_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    storm(&format!(
        "sqlite:{}",
        folder.path().join("inbox.db").display()
    ));
}

#[cfg(feature = "sqlite")]
#[test]
fn a_crash_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    crash(&format!(
        "sqlite:{}",
        folder.path().join("inbox.db").display()
    ));
}

#[cfg(feature = "postgres")]
#[test]
fn a_storm_on_postgres() {
    if let Some(url) = crate::told::postgres() {
        storm(&url);
    }
}

#[cfg(feature = "postgres")]
#[test]
fn a_crash_on_postgres() {
    if let Some(url) = crate::told::postgres() {
        crash(&url);
    }
}
