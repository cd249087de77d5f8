//! An inbox beside a merchant's own tables, migrations and processes.
#![cfg(feature = "sqlite")]

use std::path::Path;
use std::time::Duration;

use lianlian_notify::inbox::{Claim, Entry, Holder, Inbox, SharedInbox, SqliteInbox};
use sqlx::migrate::Migrator;

const LEASE: Duration = Duration::from_secs(60);

fn entry() -> Entry {
    Entry {
        identity: format!("beside-{}", std::process::id()),
        name: "mpay/PaymentNotification".to_owned(),
        fingerprint: "1".to_owned(),
        order: Some("order".to_owned()),
        ending: Some("succeeded".to_owned()),
    }
}

async fn granted(inbox: &impl Inbox, lease: Duration) -> Holder {
    match inbox.claim(&entry(), lease).await.expect("it works") {
        Claim::Granted { holder, .. } => holder,
        other => panic!("{other:?}"),
    }
}

/// A shop's own migrations, which begin with version 1 as the inbox's do.
async fn shop(folder: &Path) -> Migrator {
    let migration = "CREATE TABLE beside (holder TEXT NOT NULL);";
    std::fs::write(folder.join("0001_shop.sql"), migration).expect("written");
    Migrator::new(folder).await.expect("a migration")
}

/// Migrates in either order and again, then shares a transaction that is late once and in time once.
macro_rules! shared {
    ($inbox:ty, $pool:expr) => {
        let folder = tempfile::tempdir().expect("a folder");
        let shop = shop(folder.path()).await;
        let pool = $pool;
        shop.run(&pool).await.expect("the shop's tables");
        let inbox = <$inbox>::with_pool(pool.clone())
            .await
            .expect("the inbox's tables");
        shop.run(&pool).await.expect("nothing to do");
        <$inbox>::with_pool(pool.clone())
            .await
            .expect("nothing to do");

        let late = granted(&inbox, Duration::from_millis(1)).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
        let heir = granted(&inbox, LEASE).await;
        for (holder, is_noted) in [(&late, false), (&heir, true), (&heir, false)] {
            let mut transaction = inbox.begin().await.expect("begun");
            sqlx::query("INSERT INTO beside VALUES ($1)")
                .bind(&holder.name)
                .execute(<$inbox>::connection(&mut transaction))
                .await
                .expect("written");
            let noted = <$inbox>::commit(transaction, holder)
                .await
                .expect("it works");
            assert_eq!(noted, is_noted);
        }
        let rows: Vec<(String,)> = sqlx::query_as("SELECT holder FROM beside")
            .fetch_all(&pool)
            .await
            .expect("read");
        assert_eq!(rows, [(heir.name,)], "what came late is not there");
        assert_eq!(
            inbox.claim(&entry(), LEASE).await.expect("it works"),
            Claim::Done
        );
    };
}

#[tokio::test]
async fn on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("shop.db").display()
    );
    shared!(
        SqliteInbox,
        sqlx::SqlitePool::connect(&url).await.expect("opened")
    );
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn on_postgres() {
    let Some(url) = crate::told::postgres() else {
        return;
    };
    shared!(
        lianlian_notify::inbox::PostgresInbox,
        sqlx::PgPool::connect(&url).await.expect("connected")
    );
}

/// An older version's notes are still valid; new notes have an end.
#[tokio::test]
async fn an_older_inbox_is_brought_up_to_date() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("inbox.db");
    let url = format!("sqlite://{}?mode=rwc", file.display());
    let pool = sqlx::SqlitePool::connect(&url).await.expect("opened");
    let older = tempfile::tempdir().expect("a folder");
    let first = include_str!("../../migrations/sqlite/0001_inbox.sql");
    std::fs::write(older.path().join("0001_inbox.sql"), first).expect("written");
    let mut older = Migrator::new(older.path()).await.expect("a migration");
    older.dangerous_set_table_name("lianlian_inbox_migrations");
    older.run(&pool).await.expect("the older tables");
    sqlx::query(
        "INSERT INTO lianlian_inbox VALUES ($1, 'mpay/PaymentNotification', '1', 'h', 0, 1, 0, 1)",
    )
    .bind(entry().identity)
    .execute(&pool)
    .await
    .expect("written");
    pool.close().await;

    let inbox = SqliteInbox::open(&file).await.expect("up to date");
    let claim = async |entry: &Entry| inbox.claim(entry, LEASE).await.expect("it works");
    assert_eq!(claim(&entry()).await, Claim::Done);
    let other = |identity: &str, ending: &str| Entry {
        identity: identity.to_owned(),
        ending: Some(ending.to_owned()),
        ..entry()
    };
    for (told, is_contradiction) in [
        (other("success", "succeeded"), false),
        (other("failure", "failed"), true),
    ] {
        let claimed = claim(&told).await;
        assert!(
            matches!(claimed, Claim::Granted { contradicts, .. } if contradicts == is_contradiction),
            "{claimed:?}"
        );
    }
}

/// As when a host starts all its processes for the first time.
#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_new_file_is_opened_by_many_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    for round in 0..10 {
        let file = folder.path().join(format!("{round}.db"));
        let opened: Vec<_> = (0..12)
            .map(|_| tokio::spawn(SqliteInbox::open(file.clone())))
            .collect();
        for inbox in opened {
            let inbox = inbox.await.expect("no panic");
            inbox.unwrap_or_else(|error| panic!("round {round}: {error}"));
        }
    }
}
