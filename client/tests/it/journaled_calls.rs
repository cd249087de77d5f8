//! A client with a journal: written down before it leaves, and found again after a crash.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use lianlian_api::mpay::{CardBindApplyResponse, PaymentApplyRequest};
use lianlian_client::client::{CallError, Client};
use lianlian_core::Effect;
use lianlian_core::example::{self, Extent};
use lianlian_journal::{Event, Journal, JournalKey, Line, Records, unsettled};
use lianlian_test_support::*;

type Apply = lianlian_api::mpay::CardBindApplyRequest;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn client(url: &str, path: &Path) -> Client {
    let key = JournalKey::parse(KEY).expect("a key");
    Client::builder()
        .merchant(merchant_at(url))
        .journal(Journal::open(path, &key).expect("opened"))
        .build()
        .expect("a client")
}

fn events(path: &Path) -> Vec<Event> {
    let lines = Records::open(path).expect("opened");
    let event = |line: Line| match line {
        Line::Record(record) => record.header.event,
        Line::Torn { line } => panic!("line {line} is torn"),
    };
    lines.map(|line| event(line.expect("read"))).collect()
}

#[tokio::test]
async fn it_is_on_disk_before_it_leaves() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (log, file) = (Arc::clone(&seen), path.clone());
    let peer = Peer::start(move |number, received| {
        *log.lock().expect("unpoisoned") = events(&file);
        match number {
            0 => genuine::<Apply, _>(received, &CardBindApplyResponse::CodeSent(code_sent())),
            _ => Act::Close,
        }
    });
    let client = client(&format!("http://{}", peer.address), &path);
    client.call(&card_bind_apply()).await.expect("an answer");
    assert_eq!(*seen.lock().expect("unpoisoned"), [Event::Sent]);
    assert_eq!(events(&path), [Event::Sent, Event::Answered]);
    assert!(unsettled(&path).expect("read").is_empty());

    let order: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
    client.call(&order).await.expect_err("no answer");
    assert_eq!(events(&path)[2..], [Event::Sent, Event::Failed]);
    assert_eq!(unsettled(&path).expect("read").len(), 1);
}

/// The work of the other process: it is killed while it waits.
#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn one_call() {
    let url = std::env::var("CALL_URL").expect("a URL");
    let path = PathBuf::from(std::env::var("JOURNAL").expect("a path"));
    let order: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
    let _never = client(&url, &path).call(&order).await;
}

#[test]
fn what_a_killed_process_had_sent_is_unsettled() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let (arrived, has_arrived) = std::sync::mpsc::channel();
    let arrived = Mutex::new(arrived);
    let peer = Peer::start(move |_, _| {
        arrived
            .lock()
            .expect("unpoisoned")
            .send(())
            .expect("waited for");
        Act::Hang(std::time::Duration::from_secs(20))
    });
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "journaled_calls::one_call", "--ignored"])
        .env("CALL_URL", format!("http://{}", peer.address))
        .env("JOURNAL", &path)
        .stdout(std::process::Stdio::null())
        .spawn()
        .expect("it runs");
    has_arrived.recv().expect("the request arrived");
    child.kill().expect("killed");
    child.wait().expect("ended");
    let open = unsettled(&path).expect("read");
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].operation, "mpay/PaymentApply");
    assert_eq!(open[0].order.as_deref(), Some("20180828153543"));
}

/// Nobody could prove what became of a request that can't be written down.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_can_not_be_written_down_is_not_sent() {
    let peer = Peer::start(|_, _| Act::Close);
    let client = client(&format!("http://{}", peer.address), Path::new("/dev/full"));
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("the disk is full");
    assert!(matches!(error, CallError::Journal(_)), "{error:?}");
    assert_eq!((error.effect(), peer.requests()), (Effect::NothingSent, 0));
}
