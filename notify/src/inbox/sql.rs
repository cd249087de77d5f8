//! The statements of both databases, in each one's dialect, and what both do with a pool alike. `$now` is the
//! database's own clock: hosts may disagree.

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Writes the statements for one of sqlx's databases, as functions over a connection.
macro_rules! statements {
    ($database:ty, now = $now:literal) => {
        use std::time::{Duration, SystemTime};

        use sqlx::{Row as _, query};

        use super::{Claim, Entry, Holder, InboxError, Open};

        type Connection = <$database as sqlx::Database>::Connection;

        /// Asks for a delivery, or tells why it is not granted.
        async fn claim(
            connection: &mut Connection,
            entry: &Entry,
            holder: Holder,
            lease: Duration,
        ) -> Result<Claim, sqlx::Error> {
            // A lease that ends later than if it began now was given before the clock was set back.
            let granted = query(concat!(
                "INSERT INTO lianlian_inbox
                     (identity, name, fingerprint, holder, order_identity, ending,
                      held_until, lease, deliveries, first_at)
                 VALUES ($1, $2, $3, $4, $5, $6, ",
                $now,
                " + $7, $7, 1, ",
                $now,
                ")
                 ON CONFLICT (identity) DO UPDATE SET holder = excluded.holder,
                     order_identity = excluded.order_identity, ending = excluded.ending,
                     held_until = excluded.held_until, lease = excluded.lease,
                     deliveries = lianlian_inbox.deliveries + 1
                 WHERE lianlian_inbox.done_at IS NULL
                     AND (lianlian_inbox.held_until <= ",
                $now,
                "
                         OR lianlian_inbox.held_until > ",
                $now,
                " + lianlian_inbox.lease)
                     AND lianlian_inbox.fingerprint = excluded.fingerprint
                 RETURNING identity"
            ))
            .bind(&entry.identity)
            .bind(&entry.name)
            .bind(&entry.fingerprint)
            .bind(&holder.name)
            .bind(&entry.order)
            .bind(&entry.ending)
            .bind(millis(lease))
            .fetch_optional(&mut *connection)
            .await?;
            if granted.is_some() {
                // After this entry is there: of two that come at once, one at least sees the other.
                let contradicts = query(
                    "SELECT 1 FROM lianlian_inbox
                     WHERE order_identity = $1 AND ending <> $2 LIMIT 1",
                )
                .bind(&entry.order)
                .bind(&entry.ending)
                .fetch_optional(&mut *connection)
                .await?
                .is_some();
                return Ok(Claim::Granted {
                    holder,
                    contradicts,
                });
            }
            let kept = query("SELECT fingerprint, done_at FROM lianlian_inbox WHERE identity = $1")
                .bind(&entry.identity)
                .fetch_optional(&mut *connection)
                .await?;
            let Some(kept) = kept else {
                // Forgotten between the two: the next try is the first.
                return Ok(Claim::Held);
            };
            let fingerprint: String = kept.try_get("fingerprint")?;
            let done_at: Option<i64> = kept.try_get("done_at")?;
            Ok(match done_at {
                _ if fingerprint != entry.fingerprint => Claim::OtherAmount,
                Some(_) => Claim::Done,
                None => Claim::Held,
            })
        }

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
                "DELETE FROM lianlian_inbox WHERE done_at <= ",
                $now,
                " - $1"
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

pub(super) use statements;
