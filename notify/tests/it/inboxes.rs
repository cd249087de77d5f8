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
    keeps_its_promises(&inbox, "p-promises").await;
    keeps_ends_apart(&inbox, "p-ends").await;
}

/// A lease that was given before the clock was set back by an hour has ended; one that was given since has not.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
macro_rules! clock_set_back {
    ($inbox:expr, $run:literal) => {
        let inbox = $inbox;
        let entry = entry(concat!($run, "-set-back"), "1");
        let crashed = granted(&inbox, &entry, LEASE).await;
        let held = inbox.claim(&entry, Duration::from_millis(1)).await;
        assert_eq!(
            held.expect("it works"),
            Claim::Held,
            "whatever the other's lease"
        );
        sqlx::query(
            "UPDATE lianlian_inbox SET held_until = held_until + 3600000 WHERE identity = $1",
        )
        .bind(&entry.identity)
        .execute(inbox.pool())
        .await
        .expect("done");
        let heir = granted(&inbox, &entry, LEASE).await;
        assert!(!inbox.complete(&crashed).await.expect("it works"));
        assert!(inbox.complete(&heir).await.expect("it works"));
    };
}

#[cfg(feature = "sqlite")]
#[tokio::test]
async fn in_sqlite_after_the_clock_was_set_back() {
    use lianlian_notify::inbox::SqliteInbox;
    let folder = tempfile::tempdir().expect("a folder");
    let inbox = SqliteInbox::open(folder.path().join("inbox.db")).await;
    clock_set_back!(inbox.expect("opened"), "s");
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn in_postgres_after_the_clock_was_set_back() {
    use lianlian_notify::inbox::PostgresInbox;
    let Some(url) = crate::told::postgres() else {
        return;
    };
    let inbox = PostgresInbox::connect(&url).await;
    clock_set_back!(inbox.expect("connected"), "p");
}

/// Handlers that use up all connections keep their leases.
#[cfg(feature = "postgres")]
#[tokio::test]
async fn in_postgres_leases_have_a_connection_of_their_own() {
    use lianlian_notify::inbox::{PostgresInbox, SharedInbox as _};
    let Some(url) = crate::told::postgres() else {
        return;
    };
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(2);
    let pool = pool.connect(&url).await.expect("connected");
    let inbox = PostgresInbox::with_pool(pool).await.expect("made");
    let holder = granted(&inbox, &entry("p-busy", "1"), LEASE).await;
    let _busy = (inbox.begin().await, inbox.begin().await);
    let prolonged = tokio::time::timeout(LEASE / 30, inbox.prolong(&holder, LEASE)).await;
    assert!(prolonged.expect("at once").expect("it works"));
}

/// Those who come at once all come through, in one transaction or several, and soon; a transaction that nobody shares
/// and is dropped leaves nothing behind.
#[cfg(feature = "sqlite")]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn in_sqlite_many_at_once() {
    use lianlian_notify::inbox::{SharedInbox as _, SqliteInbox};
    let folder = tempfile::tempdir().expect("a folder");
    let inbox = SqliteInbox::open(folder.path().join("inbox.db")).await;
    let inbox = inbox.expect("opened");
    let held = inbox.begin().await.expect("begun");
    let all: Vec<_> = (0..500)
        .map(|number| {
            let inbox = inbox.clone();
            tokio::spawn(async move {
                let entry = entry(&format!("many-{}", number % 250), "1");
                match inbox.claim(&entry, LEASE).await.expect("it works") {
                    Claim::Granted { holder, .. } => {
                        inbox.complete(&holder).await.expect("it works")
                    }
                    Claim::Held | Claim::Done => false,
                    other => panic!("{other:?}"),
                }
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begun = std::time::Instant::now();
    drop(held);
    let mut completed = 0;
    for one in all {
        completed += usize::from(one.await.expect("no panic"));
    }
    assert_eq!(completed, 250, "each once");
    let open = inbox.open_since(Duration::ZERO).await.expect("it works");
    assert_eq!(open, []);
    // One after the other, each with a flush of its own, they take many times as long on a real disk.
    assert!(
        begun.elapsed() < Duration::from_secs(10),
        "{:?}",
        begun.elapsed()
    );
}

/// Whoever stops waiting for a transaction of their own leaves nobody waiting who came in between.
#[cfg(feature = "sqlite")]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn in_sqlite_when_those_in_line_go_away() {
    use lianlian_notify::inbox::{SharedInbox as _, SqliteInbox};
    let folder = tempfile::tempdir().expect("a folder");
    let inbox = SqliteInbox::open(folder.path().join("inbox.db")).await;
    let inbox = inbox.expect("opened");
    let held = inbox.begin().await.expect("begun");
    let all = (0..20).map(|number| {
        let inbox = inbox.clone();
        tokio::spawn(async move {
            let entry = entry(&format!("gone-{number}"), "1");
            let claim = inbox.claim(&entry, LEASE).await.expect("it works");
            assert!(matches!(claim, Claim::Granted { .. }));
        })
    });
    let all: Vec<_> = all.collect();
    let impatient = (0..20).map(|_| {
        let inbox = inbox.clone();
        tokio::spawn(async move { inbox.begin().await.map(drop) })
    });
    let impatient: Vec<_> = impatient.collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    impatient.iter().for_each(tokio::task::JoinHandle::abort);
    drop(held);
    for one in all {
        let ended = tokio::time::timeout(Duration::from_secs(10), one).await;
        ended.expect("nobody waits for ever").expect("no panic");
    }
}
