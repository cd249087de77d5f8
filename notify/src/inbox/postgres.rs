//! An inbox in PostgreSQL, for several hosts.

use sqlx::postgres::PgPoolOptions;
use sqlx::{PgPool, Postgres};

use super::sql::{MIGRATIONS, sql_inbox};

/// An inbox in PostgreSQL, for several hosts.
#[derive(Clone, Debug)]
pub struct PostgresInbox {
    pool: PgPool,
}

impl PostgresInbox {
    /// Connects to `postgres://…`, and brings the inbox's table up to date.
    ///
    /// # Errors
    /// [`InboxError`] when a connection can't be made, or the tables are something else.
    pub async fn connect(url: &str) -> Result<Self, InboxError> {
        let pool = PgPoolOptions::new()
            .max_connections(20)
            .acquire_timeout(Duration::from_secs(3))
            .connect(url)
            .await?;
        Self::with_pool(pool).await
    }

    /// An inbox beside the merchant's own tables.
    ///
    /// # Errors
    /// [`InboxError`] when its table can't be made.
    pub async fn with_pool(pool: PgPool) -> Result<Self, InboxError> {
        let mut migrator = sqlx::migrate!("migrations/postgres");
        migrator.dangerous_set_table_name(MIGRATIONS);
        migrator.run(&pool).await?;
        Ok(Self { pool })
    }

    /// The connections, for tables of one's own beside the inbox.
    pub const fn pool(&self) -> &PgPool {
        &self.pool
    }
}

sql_inbox!(
    PostgresInbox,
    Postgres,
    now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
    begin = PgPool::begin
);
