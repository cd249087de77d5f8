//! Exactly once: what the handler writes and the inbox's note are one transaction.
#![cfg(feature = "sqlite")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use lianlian::api::mpay::PaymentNotification;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{HandlerError, Receiver, Reply, SharingHandler, Told};
use lianlian_test_support::*;

use crate::told::notification;

/// Adds what was paid to a purse; fails or panics after writing, the first times.
#[derive(Clone, Default)]
struct Purse {
    tries: Arc<AtomicUsize>,
}

/// Both databases read the same statements.
macro_rules! purse {
    ($connection:ty) => {
        impl SharingHandler<PaymentNotification, $connection> for Purse {
            async fn handle(
                &self,
                connection: &mut $connection,
                told: Told<PaymentNotification>,
            ) -> Result<(), HandlerError> {
                sqlx::query("UPDATE purse SET fen = fen + $1")
                    .bind(i64::try_from(told.money_order.fen())?)
                    .execute(connection)
                    .await?;
                match self.tries.fetch_add(1, Ordering::SeqCst) {
                    0 => Err("the shop is closed".into()),
                    1 => panic!("the shop burns"),
                    _ => Ok(()),
                }
            }
        }
    };
}

purse!(sqlx::SqliteConnection);
#[cfg(feature = "postgres")]
purse!(sqlx::PgConnection);

/// Several receivers, as on several hosts; `held` says what is in the purse.
async fn exactly_once(
    receivers: &[Receiver<PaymentNotification>],
    purse: &Purse,
    held: impl AsyncFn() -> i64,
) {
    let order = format!("S{}", std::process::id());
    let body = notification(&order, &[("money_order", "7.00")]);
    for _ in 0..2 {
        assert!(matches!(
            receivers[0]
                .handle(&http::HeaderMap::new(), body.clone())
                .await,
            Reply::Failed
        ));
        assert_eq!(held().await, 0, "rolled back");
    }
    let other = notification(&order, &[("money_order", "8.00")]);
    assert!(matches!(
        receivers[0]
            .handle(&http::HeaderMap::new(), other.clone())
            .await,
        Reply::OtherAmount
    ));
    let all: Vec<_> = (0..20)
        .map(|number| {
            let receiver = receivers[number % receivers.len()].clone();
            let body = body.clone();
            tokio::spawn(async move { receiver.handle(&http::HeaderMap::new(), body).await })
        })
        .collect();
    let mut delivered = 0;
    for reply in all {
        let reply = reply.await.expect("no panic");
        assert!(reply.is_acknowledgement(), "{reply:?}");
        delivered += usize::from(matches!(reply, Reply::Delivered));
    }
    let tries = purse.tries.load(Ordering::SeqCst);
    assert_eq!((delivered, held().await, tries), (1, 700, 3));
    assert!(matches!(
        receivers[0].handle(&http::HeaderMap::new(), other).await,
        Reply::OtherAmount
    ));
    assert_eq!(held().await, 700);
}

/// On two hosts, whatever their database.
macro_rules! exactly_once {
    ($one:ident, $two:ident) => {
        for statement in [
            "CREATE TABLE purse (fen BIGINT NOT NULL)",
            "INSERT INTO purse VALUES (0)",
        ] {
            sqlx::query(statement)
                .execute($one.pool())
                .await
                .expect("done");
        }
        let purse = Purse::default();
        let receivers = [
            Receiver::sharing(merchant(), $one.clone(), purse.clone()),
            Receiver::sharing(merchant(), $two, purse.clone()),
        ];
        exactly_once(&receivers, &purse, async || {
            let held = sqlx::query_as("SELECT fen FROM purse")
                .fetch_one($one.pool())
                .await;
            let (fen,): (i64,) = held.expect("a purse");
            fen
        })
        .await;
    };
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("shop.db");
    let (one, two) = (
        SqliteInbox::open(&file).await,
        SqliteInbox::open(&file).await,
    );
    let (one, two) = (one.expect("opened"), two.expect("opened"));
    exactly_once!(one, two);
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_postgres() {
    use lianlian_notify::inbox::PostgresInbox;
    let Some(url) = crate::told::postgres() else {
        return;
    };
    let (one, two) = (
        PostgresInbox::connect(&url).await,
        PostgresInbox::connect(&url).await,
    );
    let (one, two) = (one.expect("connected"), two.expect("connected"));
    exactly_once!(one, two);
}
