//! The statements of both databases, in each one's dialect, and what both do with a pool alike. `$now` is the
//! database's own clock: hosts may disagree. `$locking` is how rows are locked that will be forgotten.

use super::{Claim, Entry};

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Writes the statements for one of sqlx's databases, as functions over a connection.
macro_rules! statements {
    ($database:ty, now = $now:expr, forget = $locking:literal) => {
        use std::time::{Duration, SystemTime};

        use sqlx::{Row as _, query};

        use super::{Holder, InboxError, Open};

        type Connection = <$database as sqlx::Database>::Connection;

        /// Prolongs a delivery, for its holder alone.
        async fn prolong(
            connection: &mut Connection,
            holder: &Holder,
            lease: Duration,
        ) -> Result<bool, sqlx::Error> {
            let prolonged = query(concat!(
                "UPDATE lianlian_inbox SET held_until = ",
                $now,
                " + $1, lease = $1
                 WHERE identity = $2 AND holder = $3 AND done_at IS NULL"
            ))
            .bind(millis(lease))
            .bind(&holder.identity)
            .bind(&holder.name)
            .execute(connection)
            .await?;
            Ok(prolonged.rows_affected() == 1)
        }

        /// Notes that it is dealt with, for its holder alone.
        async fn note(connection: &mut Connection, holder: &Holder) -> Result<bool, sqlx::Error> {
            let noted = query(concat!(
                "UPDATE lianlian_inbox SET done_at = ",
                $now,
                "
                 WHERE identity = $1 AND holder = $2 AND done_at IS NULL"
            ))
            .bind(&holder.identity)
            .bind(&holder.name)
            .execute(connection)
            .await?;
            Ok(noted.rows_affected() == 1)
        }

        /// Gives a delivery back, for its holder alone.
        async fn release(connection: &mut Connection, holder: &Holder) -> Result<(), sqlx::Error> {
            query(
                "UPDATE lianlian_inbox SET held_until = 0
                 WHERE identity = $1 AND holder = $2 AND done_at IS NULL",
            )
            .bind(&holder.identity)
            .bind(&holder.name)
            .execute(connection)
            .await?;
            Ok(())
        }

        /// Lists what is not dealt with and is as old as that.
        async fn open_since(
            connection: &mut Connection,
            age: Duration,
        ) -> Result<Vec<Open>, InboxError> {
            let rows = query(concat!(
                "SELECT identity, name, deliveries, first_at FROM lianlian_inbox
                 WHERE done_at IS NULL AND first_at <= ",
                $now,
                " - $1 ORDER BY first_at"
            ))
            .bind(millis(age))
            .fetch_all(connection)
            .await?;
            let open = rows.iter().map(|row| {
                let deliveries: i64 = row.try_get("deliveries")?;
                let first_at: i64 = row.try_get("first_at")?;
                let since = Duration::from_millis(u64::try_from(first_at).unwrap_or(0));
                Ok(Open {
                    identity: row.try_get("identity")?,
                    name: row.try_get("name")?,
                    deliveries: u64::try_from(deliveries).unwrap_or(0),
                    first_at: SystemTime::UNIX_EPOCH + since,
                })
            });
            open.collect()
        }

        /// Forgets what was dealt with so long ago.
        async fn forget(connection: &mut Connection, age: Duration) -> Result<u64, sqlx::Error> {
            let forgotten = query(concat!(
                "DELETE FROM lianlian_inbox WHERE identity IN (
                     SELECT identity FROM lianlian_inbox WHERE done_at <= ",
                $now,
                " - $1 ",
                $locking,
                ")"
            ))
            .bind(millis(age))
            .execute(connection)
            .await?;
            Ok(forgotten.rows_affected())
        }

        fn millis(duration: Duration) -> i64 {
            i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
        }
    };
}

/// The table of the inbox's migrations that were made: the merchant's own may be in the usual one.
const MIGRATIONS: &str = "lianlian_inbox_migrations";

/// Brings the tables up to date, by steps: the number of each, its name, and its file.
pub(super) fn migrator(steps: &[(i64, &'static str, &'static str)]) -> Migrator {
    let steps = steps.iter().map(|&(number, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(number, name.into(), kind, sql.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(steps.collect());
    migrator.dangerous_set_table_name(MIGRATIONS);
    migrator
}

/// A connection that was idle for longer is tried before it is used: the database may have been away.
#[cfg(feature = "postgres")]
pub(super) const IDLE: std::time::Duration = std::time::Duration::from_secs(1);

/// The answer where a delivery is not granted: by the fingerprint that is kept, and by when it was dealt with.
pub(super) fn refused(entry: &Entry, kept: Option<&(String, Option<i64>)>) -> Claim {
    match kept {
        Some((fingerprint, _)) if *fingerprint != entry.fingerprint => Claim::OtherAmount,
        Some((_, Some(_))) => Claim::Done,
        // Forgotten in between where nothing is kept: the next try is the first.
        Some((_, None)) | None => Claim::Held,
    }
}

pub(super) use statements;
