//! A register in PostgreSQL, for several hosts.

use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgPool};

use super::sql::{migrator, statements};

/// The longest wait for a connection.
const WAIT: Duration = Duration::from_secs(3);

/// A connection that was idle for longer is tried before it is used: the database may have been away.
const IDLE: Duration = Duration::from_secs(1);

pub(super) async fn connect(url: &str) -> Result<PgPool, BooksError> {
    let pool = PgPoolOptions::new()
        .max_connections(20)
        .acquire_timeout(WAIT)
        .test_before_acquire(false)
        .before_acquire(|connection, about| {
            Box::pin(async move {
                if about.idle_for > IDLE {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect(url)
        .await?;
    migrate(&pool).await?;
    Ok(pool)
}

pub(super) async fn migrate(pool: &PgPool) -> Result<(), BooksError> {
    let migrator = migrator(STEPS);
    Ok(migrator.run(pool).await?)
}

/// The steps that make the table and change it.
const STEPS: &[(i64, &str, &str)] = &[
    (
        1,
        "orders",
        include_str!("../../migrations/postgres/0001_orders.sql"),
    ),
    (
        2,
        "series",
        include_str!("../../migrations/postgres/0002_series.sql"),
    ),
];

statements!(
    sqlx::PgConnection,
    sqlx::postgres::PgRow,
    now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
    locked = " FOR UPDATE",
    unclaimed = " FOR UPDATE SKIP LOCKED"
);
