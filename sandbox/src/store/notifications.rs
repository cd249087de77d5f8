//! Notifications, until they are acknowledged or given up.

use jiff::Timestamp;
use lianlian::message::RawMessage;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as, query_scalar};

use super::{Work, millis, time, words};
use crate::notification_table::NotificationTable;

/// A notification: what was told, where, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notification {
    /// Its number in this sandbox.
    pub id: i64,
    /// The merchant whom it tells.
    pub oid_partner: String,
    /// The table, `mpay/PaymentNotification`.
    pub name: String,
    /// The merchant's number of the order or refund.
    pub number: String,
    /// The amount that it tells of, in yuan, where it tells of one.
    pub amount: Option<String>,
    /// The time at which it was made, by the sandbox's clock; `None` where an earlier version made it.
    pub made_at: Option<Timestamp>,
    /// The address that it goes to.
    pub url: String,
    /// Its state of delivery.
    pub state: NotificationState,
    /// The number of times that it was sent.
    pub attempts: i64,
    /// The time at which it is sent, or sent again, by the sandbox's clock; `None` where it isn't.
    pub next_at: Option<Timestamp>,
    /// The merchant's last answer, shortened; or the reason why none came.
    pub last_answer: Option<String>,
    /// The signature that it has in its headers, in base64; `None` where it is in the body.
    pub signature: Option<String>,
}

/// The state of a notification's delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotificationState {
    /// It is sent again until it is acknowledged.
    Pending,
    /// It waits until a later one was sent.
    Held,
    /// The merchant acknowledged it.
    Acknowledged,
    /// It was sent as often as LianLian does.
    GivenUp,
}

words!(NotificationState {
    Pending = "pending",
    Held = "held",
    Acknowledged = "acknowledged",
    GivenUp = "given_up",
});

impl FromRow<'_, SqliteRow> for Notification {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        let name: String = row.try_get("name")?;
        let made_at: Option<i64> = row.try_get("made_at")?;
        let state = NotificationState::read(row.try_get("state")?)?;
        let is_due = state == NotificationState::Pending;
        Ok(Self {
            id: row.try_get("id")?,
            oid_partner: row.try_get("oid_partner")?,
            amount: amount(&name, row.try_get("body")?),
            name,
            number: row.try_get("number")?,
            made_at: made_at.map(time).transpose()?,
            url: row.try_get("url")?,
            state,
            attempts: row.try_get("attempts")?,
            next_at: is_due.then(|| time(row.try_get("next_at")?)).transpose()?,
            last_answer: row.try_get("last_answer")?,
            signature: row.try_get("signature")?,
        })
    }
}

/// The amount that a notification's body tells of.
fn amount(table: &str, body: &[u8]) -> Option<String> {
    let member = NotificationTable::find(table)?.declared.amount?;
    let message = RawMessage::parse(body).ok()?;
    message.scalar_at(member)
}

/// A notification that is about to be queued.
pub(crate) struct NewNotification {
    pub oid_partner: String,
    pub name: String,
    pub number: String,
    pub url: String,
    /// The server that it goes to, host and port.
    pub addressee: String,
    pub body: Vec<u8>,
    pub signature: Option<String>,
    /// The number of times more that it is sent although it was acknowledged.
    pub copies: i64,
    pub is_held: bool,
}

/// A notification that is to be sent now.
pub(crate) struct Due {
    pub id: i64,
    pub oid_partner: String,
    pub name: String,
    pub number: String,
    pub url: String,
    pub addressee: String,
    pub body: Vec<u8>,
    pub signature: Option<String>,
    pub attempts: i64,
    pub copies: i64,
}

impl FromRow<'_, SqliteRow> for Due {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: row.try_get("id")?,
            oid_partner: row.try_get("oid_partner")?,
            name: row.try_get("name")?,
            number: row.try_get("number")?,
            url: row.try_get("url")?,
            addressee: row.try_get("addressee")?,
            body: row.try_get("body")?,
            signature: row.try_get("signature")?,
            attempts: row.try_get("attempts")?,
            copies: row.try_get("copies")?,
        })
    }
}

impl Work {
    pub async fn add_notification(
        &mut self,
        new: &NewNotification,
        now: Timestamp,
    ) -> Result<(), sqlx::Error> {
        let state = match new.is_held {
            true => NotificationState::Held,
            false => NotificationState::Pending,
        };
        query(
            "INSERT INTO notifications (oid_partner, name, number, url, addressee, body, signature, state, copies,
                 next_at, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
        )
        .bind(&new.oid_partner)
        .bind(&new.name)
        .bind(&new.number)
        .bind(&new.url)
        .bind(&new.addressee)
        .bind(&new.body)
        .bind(&new.signature)
        .bind(state.as_str())
        .bind(new.copies)
        .bind(millis(now))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// The servers to which something is due, the one that waits longest first.
    pub async fn addressees(&mut self, now: Timestamp) -> Result<Vec<String>, sqlx::Error> {
        query_scalar(
            "SELECT addressee FROM notifications WHERE state = 'pending' AND next_at <= ?
             GROUP BY addressee ORDER BY min(next_at)",
        )
        .bind(millis(now))
        .fetch_all(&mut *self.transaction)
        .await
    }

    /// Takes the first of what is due to a server. Put off each, so that nobody else sends it meanwhile.
    pub async fn take_due(
        &mut self,
        addressee: &str,
        most: usize,
        now: Timestamp,
    ) -> Result<Vec<Due>, sqlx::Error> {
        query_as(
            "UPDATE notifications SET attempts = attempts + 1
             WHERE id IN (
                 SELECT id FROM notifications
                 WHERE state = 'pending' AND addressee = ? AND next_at <= ?
                 ORDER BY next_at, id LIMIT ?)
             RETURNING id, oid_partner, name, number, url, addressee, body, signature, attempts, copies",
        )
        .bind(addressee)
        .bind(millis(now))
        .bind(i64::try_from(most).unwrap_or(i64::MAX))
        .fetch_all(&mut *self.transaction)
        .await
    }

    /// Puts a notification off that was taken: it is due again at `next`.
    pub async fn put_off(&mut self, id: i64, next: Timestamp) -> Result<(), sqlx::Error> {
        query("UPDATE notifications SET next_at = ? WHERE id = ?")
            .bind(millis(next))
            .bind(id)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Writes down what came of a sending. `copies` are still to be sent, at once.
    pub async fn set_notification(
        &mut self,
        id: i64,
        state: NotificationState,
        copies: i64,
        answer: &str,
        next: Option<Timestamp>,
    ) -> Result<(), sqlx::Error> {
        query(
            "UPDATE notifications SET state = ?, copies = ?, last_answer = ?,
                 next_at = coalesce(?, next_at) WHERE id = ?",
        )
        .bind(state.as_str())
        .bind(copies)
        .bind(answer)
        .bind(next.map(millis))
        .bind(id)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Lets go what waited for a later notification of the merchant's.
    pub async fn release(
        &mut self,
        oid_partner: &str,
        before: i64,
        now: Timestamp,
    ) -> Result<(), sqlx::Error> {
        query(
            "UPDATE notifications SET state = 'pending', next_at = ?
             WHERE state = 'held' AND oid_partner = ? AND id < ?",
        )
        .bind(millis(now))
        .bind(oid_partner)
        .bind(before)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// The newest notifications, the newest first.
    pub async fn notifications(&mut self, most: i64) -> Result<Vec<Notification>, sqlx::Error> {
        query_as("SELECT * FROM notifications ORDER BY id DESC LIMIT ?")
            .bind(most)
            .fetch_all(&mut *self.transaction)
            .await
    }

    /// The notification of this number, with its body.
    pub async fn notification(
        &mut self,
        id: i64,
    ) -> Result<Option<(Notification, Vec<u8>)>, sqlx::Error> {
        let found = query("SELECT * FROM notifications WHERE id = ?")
            .bind(id)
            .fetch_optional(&mut *self.transaction)
            .await?;
        let read = |row: SqliteRow| Ok((Notification::from_row(&row)?, row.try_get("body")?));
        found.map(read).transpose()
    }

    /// Has a notification sent once more, now; `false` where there is none of this number.
    pub async fn send_again(&mut self, id: i64, now: Timestamp) -> Result<bool, sqlx::Error> {
        let found = query("UPDATE notifications SET state = 'pending', next_at = ? WHERE id = ?")
            .bind(millis(now))
            .bind(id)
            .execute(&mut *self.transaction)
            .await?;
        Ok(found.rows_affected() == 1)
    }
}
