//! Every inbox keeps the same promises.

use std::time::Duration;

use lianlian_notify::inbox::{Claim, Entry, Holder, Inbox, MemoryInbox};

const LEASE: Duration = Duration::from_secs(60);

fn entry(identity: &str, fingerprint: &str) -> Entry {
    Entry {
        identity: identity.to_owned(),
        name: "mpay/PaymentNotification".to_owned(),
        fingerprint: fingerprint.to_owned(),
        order: None,
        ending: None,
    }
}

async fn granted(inbox: &impl Inbox, entry: &Entry, lease: Duration) -> Holder {
    match inbox.claim(entry, lease).await.expect("it works") {
        Claim::Granted {
            holder,
            contradicts: false,
        } => holder,
        other => panic!("{other:?}"),
    }
}

/// Claims it, and gives whether another end of the same order was told before.
async fn contradicts(inbox: &impl Inbox, entry: &Entry) -> bool {
    match inbox.claim(entry, LEASE).await.expect("it works") {
        Claim::Granted { contradicts, .. } => contradicts,
        other => panic!("{other:?}"),
    }
}

/// All that an inbox has to do, with identities that begin with `run`.
pub async fn keeps_its_promises(inbox: &impl Inbox, run: &str) {
    let named = |name: &str, fingerprint: &str| entry(&format!("{run}-{name}"), fingerprint);
    let claim = async |entry: &Entry| inbox.claim(entry, LEASE).await.expect("it works");

    // One at a time, until it is done.
    let a = named("a", "1");
    let holder = granted(inbox, &a, LEASE).await;
    assert_eq!(claim(&a).await, Claim::Held);
    assert_eq!(claim(&named("a", "2")).await, Claim::OtherAmount);
    assert!(inbox.prolong(&holder, LEASE).await.expect("it works"));
    assert!(inbox.complete(&holder).await.expect("it works"));
    assert!(!inbox.complete(&holder).await.expect("it works"));
    assert_eq!(claim(&a).await, Claim::Done);
    assert_eq!(claim(&named("a", "2")).await, Claim::OtherAmount);
    assert!(!inbox.prolong(&holder, LEASE).await.expect("it works"));
    inbox.release(&holder).await.expect("it works");
    assert_eq!(claim(&a).await, Claim::Done);

    // Given back, it is somebody else's.
    let b = named("b", "1");
    let first = granted(inbox, &b, LEASE).await;
    inbox.release(&first).await.expect("it works");
    let second = granted(inbox, &b, LEASE).await;
    assert_ne!(first, second);
    assert!(!inbox.complete(&first).await.expect("nothing happens"));
    inbox.release(&first).await.expect("nothing happens");
    assert_eq!(claim(&b).await, Claim::Held);

    // After a crash the lease ends.
    let c = named("c", "1");
    let crashed = granted(inbox, &c, Duration::from_millis(30)).await;
    tokio::time::sleep(Duration::from_millis(80)).await;
    let heir = granted(inbox, &c, LEASE).await;
    assert!(!inbox.prolong(&crashed, LEASE).await.expect("it works"));
    assert!(inbox.complete(&heir).await.expect("it works"));

    // What is open is listed; what is done is forgotten, when it is old enough.
    let open = inbox.open_since(Duration::ZERO).await.expect("it works");
    let ours: Vec<_> = open
        .iter()
        .filter(|open| open.identity.starts_with(run))
        .collect();
    assert_eq!(ours.len(), 1);
    assert_eq!(
        (ours[0].identity.as_str(), ours[0].deliveries),
        (b.identity.as_str(), 2)
    );
    assert!(ours[0].first_at.elapsed().expect("in the past") < Duration::from_secs(60));
    assert!(
        inbox
            .open_since(LEASE)
            .await
            .expect("it works")
            .iter()
            .all(|open| !open.identity.starts_with(run))
    );
    assert_eq!(
        inbox
            .forget(Duration::from_secs(3600))
            .await
            .expect("it works"),
        0
    );
    assert_eq!(claim(&a).await, Claim::Done);
    assert!(inbox.forget(Duration::ZERO).await.expect("it works") >= 2);
    assert!(matches!(claim(&a).await, Claim::Granted { .. }));
    assert_eq!(claim(&b).await, Claim::Held);
}

/// Another end of an order is an entry of its own, which says so; no other order's end is meant. With
/// identities that begin with `run`.
pub async fn keeps_ends_apart(inbox: &impl Inbox, run: &str) {
    let told = |name: &str, order: Option<&str>, ending: Option<&str>| Entry {
        order: order.map(|order| format!("{run}-{order}")),
        ending: ending.map(str::to_owned),
        ..entry(&format!("{run}-{name}"), "1")
    };
    let not_ended = told("processing", Some("order"), None);
    let succeeded = told("success", Some("order"), Some("succeeded"));
    let failed = told("failure", Some("order"), Some("failed"));
    for first in [
        &not_ended,
        &succeeded,
        &told("other", Some("other"), Some("failed")),
        &told("twin", Some("other"), Some("failed")),
        &told("no order", None, Some("failed")),
        &told("no order either", None, Some("succeeded")),
        &told("no end", None, None),
    ] {
        assert!(!contradicts(inbox, first).await, "{first:?}");
    }
    let holder = match inbox.claim(&failed, LEASE).await.expect("it works") {
        Claim::Granted {
            holder,
            contradicts: true,
        } => holder,
        other => panic!("{other:?}"),
    };
    inbox.release(&holder).await.expect("it works");
    assert!(
        contradicts(inbox, &failed).await,
        "also when it comes again"
    );
    let held = inbox.claim(&succeeded, LEASE).await;
    assert_eq!(held.expect("it works"), Claim::Held);
}

#[tokio::test]
async fn in_memory() {
    let inbox = MemoryInbox::new();
    keeps_its_promises(&inbox, "m").await;
    keeps_ends_apart(&inbox, "m-ends").await;
}

#[cfg(feature = "sqlite")]
#[tokio::test]
async fn in_sqlite_and_after_it_was_opened_again() {
    use lianlian_notify::inbox::SqliteInbox;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("inbox.db");
    let inbox = SqliteInbox::open(&file).await.expect("opened");
    keeps_its_promises(&inbox, "s").await;
    keeps_ends_apart(&inbox, "s-ends").await;
    let done = entry("kept", "1");
    let holder = granted(&inbox, &done, LEASE).await;
    assert!(inbox.complete(&holder).await.expect("noted"));
    drop(inbox);
    let inbox = SqliteInbox::open(&file).await.expect("opened again");
    assert_eq!(
        inbox.claim(&done, LEASE).await.expect("it works"),
        Claim::Done
    );
    std::fs::write(
        folder.path().join("x"),
        "no database at all, whatever it is".repeat(99),
    )
    .expect("written");
    assert!(SqliteInbox::open(folder.path().join("x")).await.is_err());
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn in_postgres() {
    let Some(url) = crate::told::postgres() else {
        return;
    };
    let inbox = lianlian_notify::inbox::PostgresInbox::connect(&url)
        .await
        .expect("connected");
    keeps_its_promises(&inbox, "p").await;
    keeps_ends_apart(&inbox, "p-ends").await;
}
