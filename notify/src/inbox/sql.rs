//! The statements of both databases, in each one's dialect. `$now` is the database's own clock:
//! hosts may disagree.

/// Writes an inbox for one of sqlx's databases.
macro_rules! sql_inbox {
    ($inbox:ident, $database:ty, now = $now:literal, begin = $begin:expr) => {
        use std::time::{Duration, SystemTime};

        use sqlx::{Row as _, query};

        use super::{Claim, Entry, Holder, Inbox, InboxError, Open, SharedInbox, holder};

        impl Inbox for $inbox {
            async fn claim(&self, entry: &Entry, lease: Duration) -> Result<Claim, InboxError> {
                let holder = holder(&entry.identity)?;
                let granted = query(concat!(
                    "INSERT INTO lianlian_inbox
                         (identity, name, fingerprint, holder, order_identity, ending,
                          held_until, deliveries, first_at)
                     VALUES ($1, $2, $3, $4, $5, $6, ", $now, " + $7, 1, ", $now, ")
                     ON CONFLICT (identity) DO UPDATE SET holder = excluded.holder,
                         order_identity = excluded.order_identity, ending = excluded.ending,
                         held_until = excluded.held_until, deliveries = lianlian_inbox.deliveries + 1
                     WHERE lianlian_inbox.done_at IS NULL
                         AND lianlian_inbox.held_until <= ", $now, "
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
                .fetch_optional(&self.pool)
                .await?;
                if granted.is_some() {
                    // After this entry is there: of two that come at once, one at least sees the other.
                    let contradicts = query(
                        "SELECT 1 FROM lianlian_inbox
                         WHERE order_identity = $1 AND ending <> $2 LIMIT 1",
                    )
                    .bind(&entry.order)
                    .bind(&entry.ending)
                    .fetch_optional(&self.pool)
                    .await?
                    .is_some();
                    return Ok(Claim::Granted {
                        holder,
                        contradicts,
                    });
                }
                let kept = query("SELECT fingerprint, done_at FROM lianlian_inbox WHERE identity = $1")
                    .bind(&entry.identity)
                    .fetch_optional(&self.pool)
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

            async fn prolong(&self, holder: &Holder, lease: Duration) -> Result<bool, InboxError> {
                let prolonged = query(concat!(
                    "UPDATE lianlian_inbox SET held_until = ", $now, " + $1
                     WHERE identity = $2 AND holder = $3 AND done_at IS NULL"
                ))
                .bind(millis(lease))
                .bind(&holder.identity)
                .bind(&holder.name)
                .execute(&self.pool)
                .await?;
                Ok(prolonged.rows_affected() == 1)
            }

            async fn complete(&self, holder: &Holder) -> Result<bool, InboxError> {
                note(&self.pool, holder).await
            }

            async fn release(&self, holder: &Holder) -> Result<(), InboxError> {
                query(
                    "UPDATE lianlian_inbox SET held_until = 0
                     WHERE identity = $1 AND holder = $2 AND done_at IS NULL",
                )
                .bind(&holder.identity)
                .bind(&holder.name)
                .execute(&self.pool)
                .await?;
                Ok(())
            }

            async fn open_since(&self, age: Duration) -> Result<Vec<Open>, InboxError> {
                let rows = query(concat!(
                    "SELECT identity, name, deliveries, first_at FROM lianlian_inbox
                     WHERE done_at IS NULL AND first_at <= ", $now, " - $1 ORDER BY first_at"
                ))
                .bind(millis(age))
                .fetch_all(&self.pool)
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

            async fn forget(&self, age: Duration) -> Result<u64, InboxError> {
                let forgotten = query(concat!(
                    "DELETE FROM lianlian_inbox WHERE done_at <= ", $now, " - $1"
                ))
                .bind(millis(age))
                .execute(&self.pool)
                .await?;
                Ok(forgotten.rows_affected())
            }
        }

        impl SharedInbox for $inbox {
            type Connection = <$database as sqlx::Database>::Connection;
            type Transaction = sqlx::Transaction<'static, $database>;

            async fn begin(&self) -> Result<Self::Transaction, InboxError> {
                Ok($begin(&self.pool).await?)
            }

            fn connection(transaction: &mut Self::Transaction) -> &mut Self::Connection {
                &mut *transaction
            }

            async fn commit(
                mut transaction: Self::Transaction,
                holder: &Holder,
            ) -> Result<bool, InboxError> {
                let noted = note(&mut *transaction, holder).await?;
                if noted {
                    transaction.commit().await?;
                }
                Ok(noted)
            }
        }

        /// Notes that it is dealt with, for its holder alone.
        async fn note<'e>(
            database: impl sqlx::Executor<'e, Database = $database>,
            holder: &Holder,
        ) -> Result<bool, InboxError> {
            let noted = query(concat!(
                "UPDATE lianlian_inbox SET done_at = ", $now, "
                 WHERE identity = $1 AND holder = $2 AND done_at IS NULL"
            ))
            .bind(&holder.identity)
            .bind(&holder.name)
            .execute(database)
            .await?;
            Ok(noted.rows_affected() == 1)
        }

        fn millis(duration: Duration) -> i64 {
            i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
        }
    };
}

/// The table of the inbox's migrations that were made: the merchant's own may be in the usual one.
pub(super) const MIGRATIONS: &str = "lianlian_inbox_migrations";

pub(super) use sql_inbox;
