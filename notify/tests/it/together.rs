//! Entries that are written to PostgreSQL together mean what they would mean one by one.
#![cfg(feature = "postgres")]

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use lianlian_notify::inbox::{Claim, Entry, Holder, Inbox as _, InboxError, PostgresInbox};
use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Postgres, Transaction};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

const LEASE: Duration = Duration::from_secs(60);

/// As many batches as are under way at a time.
const BATCHES: usize = 4;

/// A new database of a test's own: other tests forget what was dealt with.
async fn database(test: &str) -> Option<String> {
    let url = crate::told::postgres()?;
    let (server, _) = url.rsplit_once('/').expect("a URL with a database");
    let name = format!("together_{test}_{}", std::process::id());
    let mut connection = PgConnection::connect(&url).await.expect("connected");
    let made = connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}")));
    made.await.expect("made");
    Some(format!("{server}/{name}"))
}

fn entry(identity: &str) -> Entry {
    Entry {
        identity: identity.to_owned(),
        name: "mpay/PaymentNotification".to_owned(),
        fingerprint: "1".to_owned(),
        order: None,
        ending: None,
    }
}

fn ended(identity: &str, order: &str, ending: &str) -> Entry {
    Entry {
        order: Some(order.to_owned()),
        ending: Some(ending.to_owned()),
        ..entry(identity)
    }
}

type Asked<T> = Pin<Box<dyn Future<Output = Result<T, InboxError>> + Send>>;

fn claim(inbox: &PostgresInbox, entry: Entry) -> Asked<Claim> {
    let inbox = inbox.clone();
    Box::pin(async move { inbox.claim(&entry, LEASE).await })
}

fn complete(inbox: &PostgresInbox, holder: &Holder) -> Asked<bool> {
    let (inbox, holder) = (inbox.clone(), holder.clone());
    Box::pin(async move { inbox.complete(&holder).await })
}

/// Waits until it is in line.
async fn begun<T>(mut asked: Asked<T>) -> Asked<T> {
    poll_fn(|context| {
        let answered = asked.as_mut().poll(context);
        assert!(answered.is_pending(), "all are held up");
        Poll::Ready(())
    })
    .await;
    asked
}

async fn answer<T>(asked: impl Future<Output = Result<T, InboxError>>) -> T {
    let answer = timeout(LEASE, asked).await;
    answer.expect("in time").expect("it works")
}

/// The answer of what goes on by itself.
async fn answered<T>(asked: JoinHandle<Result<T, InboxError>>) -> T {
    answer(async { asked.await.expect("no panic") }).await
}

async fn granted(inbox: &PostgresInbox, identity: &str) -> Holder {
    match inbox.claim(&entry(identity), LEASE).await {
        Ok(Claim::Granted { holder, .. }) => holder,
        other => panic!("{other:?}"),
    }
}

/// An inbox of which every batch waits: what comes now is written together, as soon as the transaction is dropped.
async fn held_up(url: &str) -> (PostgresInbox, Transaction<'static, Postgres>) {
    let pool = PgPoolOptions::new().max_connections(1);
    let pool = pool.connect(url).await;
    let inbox = PostgresInbox::with_pool(pool.expect("connected")).await;
    let inbox = inbox.expect("made");
    let transaction = inbox.pool().begin().await.expect("begun");
    (inbox, transaction)
}

/// Fills all batches with other claims and other notes, which must wait.
async fn fill(inbox: &PostgresInbox) {
    let nobody = |number| Holder {
        identity: format!("filler-{number}"),
        name: "nobody".to_owned(),
    };
    for number in 0..BATCHES {
        drop(begun(claim(inbox, entry(&format!("filler-{number}")))).await);
        drop(begun(complete(inbox, &nobody(number))).await);
    }
}

/// The number of transactions in which entries were changed last whose identities begin like that.
async fn transactions(inbox: &PostgresInbox, prefix: &str) -> i64 {
    sqlx::query_scalar(
        "SELECT count(DISTINCT xmin::text) FROM lianlian_inbox WHERE starts_with(identity, $1)",
    )
    .bind(prefix)
    .fetch_one(inbox.pool())
    .await
    .expect("counted")
}

/// Four copies of each of many orders through these inboxes, in different orders: each is delivered once.
async fn each_once(held_up: Vec<(PostgresInbox, Transaction<'static, Postgres>)>) {
    const ORDERS: usize = 300;
    let (inboxes, held): (Vec<_>, Vec<_>) = held_up.into_iter().unzip();
    let all = (0..4 * ORDERS).map(|number| {
        let inbox = inboxes[number % inboxes.len()].clone();
        // 7 and 11 share no divisor with the number of orders.
        let order = number * [7, 11][number % 2] % ORDERS;
        tokio::spawn(async move {
            let entry = entry(&format!("order-{order}"));
            let other = Entry {
                fingerprint: "2".to_owned(),
                ..entry.clone()
            };
            match inbox.claim(&entry, LEASE).await.expect("it works") {
                Claim::Granted { holder, .. } => {
                    let prolonged = inbox.prolong(&holder, LEASE).await.expect("it works");
                    assert!(prolonged);
                    inbox.complete(&holder).await.expect("it works")
                }
                Claim::Held | Claim::Done => {
                    let claim = inbox.claim(&other, LEASE).await.expect("it works");
                    assert_eq!(claim, Claim::OtherAmount);
                    false
                }
                other => panic!("{other:?}"),
            }
        })
    });
    let all: Vec<_> = all.collect();
    sleep(Duration::from_millis(50)).await;
    drop(held);
    let mut completed = 0;
    for one in all {
        completed += usize::from(one.await.expect("no panic"));
    }
    assert_eq!(completed, ORDERS, "each once");
    let inbox = &inboxes[0];
    assert_eq!(inbox.open_since(Duration::ZERO).await.expect("read"), []);
    for order in 0..ORDERS {
        let entry = entry(&format!("order-{order}"));
        let claim = inbox.claim(&entry, LEASE).await;
        assert_eq!(claim.expect("it works"), Claim::Done);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_through_one_inbox() {
    let Some(url) = database("one").await else {
        return;
    };
    each_once(vec![held_up(&url).await]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_through_two_inboxes() {
    let Some(url) = database("two").await else {
        return;
    };
    each_once(vec![held_up(&url).await, held_up(&url).await]).await;
}

/// Two hosts that are told the same at once, in whatever order, and one that forgets what was dealt with meanwhile:
/// nobody ends in a deadlock.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_ends_in_a_deadlock() {
    let Some(url) = database("deadlock").await else {
        return;
    };
    let one = PostgresInbox::connect(&url).await.expect("connected");
    let other = PostgresInbox::connect(&url).await.expect("connected");
    let until = Instant::now() + Duration::from_secs(2);
    while Instant::now() < until {
        let spawned = |inbox, n: i32| tokio::spawn(claim(inbox, entry(&n.to_string())));
        let there: Vec<_> = (0..100).map(|n| spawned(&one, n)).collect();
        let back: Vec<_> = (0..100).rev().map(|n| spawned(&other, n)).collect();
        let (mut there_done, mut back_done) = (Vec::new(), Vec::new());
        for asked in there.into_iter().chain(back) {
            if let Claim::Granted { holder, .. } = answered(asked).await {
                there_done.push(tokio::spawn(complete(&one, &holder)));
                back_done.push(tokio::spawn(complete(&other, &holder)));
            }
        }
        let forgetful = one.clone();
        let forgotten = tokio::spawn(async move { forgetful.forget(Duration::ZERO).await });
        let (mut noted, granted) = (0, there_done.len());
        for done in there_done.into_iter().chain(back_done) {
            noted += usize::from(answered(done).await);
        }
        answered(forgotten).await;
        assert_eq!(noted, granted, "once each");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_twice_in_one_batch() {
    let Some(url) = database("twice").await else {
        return;
    };
    let (inbox, held) = held_up(&url).await;
    fill(&inbox).await;
    let (mut others, mut twice) = (Vec::new(), Vec::new());
    for number in 0..20 {
        others.push(begun(claim(&inbox, entry(&format!("other-{number}")))).await);
    }
    for _ in 0..2 {
        twice.push(begun(claim(&inbox, entry("twice"))).await);
    }
    drop(held);
    let mut holders = Vec::new();
    for asked in others {
        match answer(asked).await {
            Claim::Granted { holder, .. } => holders.push(holder),
            other => panic!("{other:?}"),
        }
    }
    let mut held = 0;
    for asked in twice {
        match answer(asked).await {
            Claim::Granted { holder, .. } => holders.push(holder),
            other => held += usize::from(other == Claim::Held),
        }
    }
    assert_eq!((holders.len(), held), (21, 1), "one of the two");
    assert_eq!(transactions(&inbox, "other-").await, 1, "all at once");

    let held = inbox.pool().begin().await.expect("begun");
    fill(&inbox).await;
    let stranger = Holder {
        name: "stranger".to_owned(),
        ..holders[0].clone()
    };
    let strangers = begun(complete(&inbox, &stranger)).await;
    let mut twice = Vec::new();
    for holder in holders.iter().chain(&holders) {
        twice.push(begun(complete(&inbox, holder)).await);
    }
    drop(held);
    let mut noted = 0;
    for asked in twice {
        noted += usize::from(answer(asked).await);
    }
    assert_eq!(noted, holders.len(), "once each");
    assert!(!answer(strangers).await, "for its holder alone");
    let transactions = transactions(&inbox, "other-").await;
    assert_eq!(transactions, 2, "all at once, but the stranger's");
}

/// Of two ends of an order that are written at once, one at least sees the other; nobody sees another order's.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn contradictions_at_once() {
    let Some(url) = database("ends").await else {
        return;
    };
    let contradicts = |claim| match claim {
        Claim::Granted { contradicts, .. } => contradicts,
        other => panic!("{other:?}"),
    };
    let (inbox, held) = held_up(&url).await;
    fill(&inbox).await;
    let told = [
        (ended("in-1", "order", "succeeded"), true),
        (ended("in-2", "order", "failed"), true),
        (ended("in-3", "other", "succeeded"), false),
        (ended("in-4", "other", "succeeded"), false),
        (entry("in-5"), false),
    ];
    let mut asked = Vec::new();
    for (entry, contradicts) in told {
        asked.push((begun(claim(&inbox, entry)).await, contradicts));
    }
    drop(held);
    for (asked, expected) in asked {
        assert_eq!(contradicts(answer(asked).await), expected);
    }
    assert_eq!(transactions(&inbox, "in-").await, 1, "all at once");

    let one = PostgresInbox::connect(&url).await.expect("connected");
    let other = PostgresInbox::connect(&url).await.expect("connected");
    let both = (0..200).map(|number| {
        let order = format!("order-{number}");
        let told = |ending| ended(&format!("{order}-{ending}"), &order, ending);
        (
            tokio::spawn(claim(&one, told("succeeded"))),
            tokio::spawn(claim(&other, told("failed"))),
        )
    });
    let both: Vec<_> = both.collect();
    for (succeeded, failed) in both {
        let (succeeded, failed) = (answered(succeeded).await, answered(failed).await);
        assert!(contradicts(succeeded) || contradicts(failed));
    }
}

/// A handler's transaction that is about to be committed holds up those who want the same, and their batch; it goes
/// on with the others. Where it never ends, those who wait are told so.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_row_that_stays_locked() {
    let Some(url) = database("locked").await else {
        return;
    };
    let inbox = PostgresInbox::connect(&url).await.expect("connected");
    let other = granted(&inbox, "another").await;
    for commits in [true, false] {
        granted(&inbox, "locked").await;
        let mut transaction = inbox.pool().begin().await.expect("begun");
        sqlx::query("UPDATE lianlian_inbox SET done_at = 1 WHERE identity = 'locked'")
            .execute(&mut *transaction)
            .await
            .expect("noted");
        let copies = if commits { 10 } else { 1 };
        let mut waiting = Vec::new();
        for _ in 0..copies {
            waiting.push(begun(claim(&inbox, entry("locked"))).await);
        }
        for number in 0..20 {
            let identity = format!("free-{number}-{commits}");
            let free = timeout(Duration::from_secs(2), granted(&inbox, &identity)).await;
            let free = free.expect("others go on");
            assert!(inbox.complete(&free).await.expect("it works"));
        }
        assert!(inbox.prolong(&other, LEASE).await.expect("it works"));
        if commits {
            transaction.commit().await.expect("committed");
            for copy in waiting {
                assert_eq!(answer(copy).await, Claim::Done);
            }
            assert_eq!(inbox.forget(Duration::ZERO).await.expect("it works"), 21);
        } else {
            for copy in waiting {
                let copy = timeout(LEASE, copy).await.expect("not for ever");
                let error = copy.expect_err("it is locked");
                assert!(matches!(error, InboxError::Shared(_)), "{error}");
                assert!(error.to_string().contains("lock timeout"), "{error}");
            }
            transaction.rollback().await.expect("rolled back");
        }
    }
}

/// However many rows are locked one by one, fewer than batches can be under way: the others go on.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_rows_that_stay_locked() {
    let Some(url) = database("several_locked").await else {
        return;
    };
    let inbox = PostgresInbox::connect(&url).await.expect("connected");
    let locked: Vec<_> = (0..5).map(|number| format!("locked-{number}")).collect();
    for identity in &locked {
        granted(&inbox, identity).await;
    }
    let mut transaction = inbox.pool().begin().await.expect("begun");
    sqlx::query("UPDATE lianlian_inbox SET done_at = 1")
        .execute(&mut *transaction)
        .await
        .expect("noted");
    let mut waiting = Vec::new();
    for identity in &locked {
        waiting.push(begun(claim(&inbox, entry(identity))).await);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let free = timeout(Duration::from_secs(2), granted(&inbox, "free")).await;
    let free = free.expect("others go on");
    assert!(inbox.complete(&free).await.expect("it works"));
    transaction.commit().await.expect("committed");
    for asked in waiting {
        assert_eq!(answer(asked).await, Claim::Done);
    }
}

/// Whoever stops waiting leaves nobody without an answer.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn when_those_in_line_go_away() {
    let Some(url) = database("gone").await else {
        return;
    };
    let (inbox, held) = held_up(&url).await;
    let mut patient = Vec::new();
    for number in 0..20 {
        let impatient = claim(&inbox, entry(&format!("impatient-{number}")));
        drop(begun(impatient).await);
        patient.push(begun(claim(&inbox, entry(&format!("patient-{number}")))).await);
    }
    drop(held);
    for asked in patient {
        assert!(matches!(answer(asked).await, Claim::Granted { .. }));
    }
}
