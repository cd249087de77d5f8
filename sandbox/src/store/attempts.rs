//! The attempts to send a notification, each with what came of it.

use std::time::Duration;

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::{Work, millis, time};

/// The largest number of attempts that are kept of one notification, the last of them: more than LianLian makes.
const MOST: i64 = 100;

/// An attempt to send a notification.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotificationAttempt {
    /// The time at which it was sent, by the sandbox's clock.
    pub at: Timestamp,
    /// The time that the merchant took to answer.
    pub took: Duration,
    /// True where the answer acknowledged it.
    pub is_acknowledged: bool,
    /// The merchant's answer, shortened; or the reason why none came.
    pub answer: String,
}

impl FromRow<'_, SqliteRow> for NotificationAttempt {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        let took: i64 = row.try_get("took")?;
        Ok(Self {
            at: time(row.try_get("at")?)?,
            took: Duration::from_millis(u64::try_from(took).unwrap_or_default()),
            is_acknowledged: row.try_get("is_acknowledged")?,
            answer: row.try_get("answer")?,
        })
    }
}

impl Work {
    pub async fn add_attempt(
        &mut self,
        notification: i64,
        attempt: &NotificationAttempt,
    ) -> Result<(), sqlx::Error> {
        query(
            "INSERT INTO attempts (notification, at, took, is_acknowledged, answer) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(notification)
        .bind(millis(attempt.at))
        .bind(i64::try_from(attempt.took.as_millis()).unwrap_or(i64::MAX))
        .bind(attempt.is_acknowledged)
        .bind(&attempt.answer)
        .execute(&mut *self.transaction)
        .await?;
        query(
            "DELETE FROM attempts WHERE notification = ?1 AND id <= (
                 SELECT id FROM attempts WHERE notification = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
        )
        .bind(notification)
        .bind(MOST)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// The attempts to send a notification, the first one at the beginning.
    pub async fn attempts(
        &mut self,
        notification: i64,
    ) -> Result<Vec<NotificationAttempt>, sqlx::Error> {
        query_as("SELECT * FROM attempts WHERE notification = ? ORDER BY id")
            .bind(notification)
            .fetch_all(&mut *self.transaction)
            .await
    }
}
