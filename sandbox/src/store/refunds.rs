//! The table of refunds.

use jiff::Timestamp;
use lianlian::example::Members;
use lianlian::sign::SignType;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::{Course, Work, facts, millis, optional_time, sign_type, words};

/// The state of a refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RefundState {
    /// It is under way.
    Processing,
    /// The money went back.
    Done,
    /// The money stayed where it was.
    Failed,
}

words!(RefundState {
    Processing = "processing",
    Done = "done",
    Failed = "failed",
});

/// A refund, about to be made or kept.
#[derive(Clone)]
pub(crate) struct Refund {
    pub oid_refundno: String,
    pub oid_partner: String,
    pub no_refund: String,
    pub oid_paybill: String,
    pub state: RefundState,
    pub course: Course,
    pub fen: i64,
    /// The members that come back in answers.
    pub facts: Members,
    pub sign_type: SignType,
    pub notify_url: String,
    /// The time at which the money went back.
    pub settled_at: Option<Timestamp>,
}

impl FromRow<'_, SqliteRow> for Refund {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            oid_refundno: row.try_get("oid_refundno")?,
            oid_partner: row.try_get("oid_partner")?,
            no_refund: row.try_get("no_refund")?,
            oid_paybill: row.try_get("oid_paybill")?,
            state: RefundState::read(row.try_get("state")?)?,
            course: Course::read(row.try_get("course")?)?,
            fen: row.try_get("fen")?,
            facts: facts::read(row.try_get("facts")?),
            sign_type: sign_type(row.try_get("sign_type")?),
            notify_url: row.try_get("notify_url")?,
            settled_at: optional_time(row.try_get("settled_at")?)?,
        })
    }
}

impl Work {
    /// Makes a refund, which comes to its end at `ends_at`; `false` where the merchant has one of this
    /// number.
    pub async fn add_refund(
        &mut self,
        refund: &Refund,
        now: Timestamp,
        ends_at: Option<Timestamp>,
    ) -> Result<bool, sqlx::Error> {
        let made = query(
            "INSERT INTO refunds (oid_refundno, oid_partner, no_refund, oid_paybill, state, course, fen,
                 facts, sign_type, notify_url, made_at, ends_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (oid_partner, no_refund) DO NOTHING",
        )
        .bind(&refund.oid_refundno)
        .bind(&refund.oid_partner)
        .bind(&refund.no_refund)
        .bind(&refund.oid_paybill)
        .bind(refund.state.as_str())
        .bind(refund.course.as_str())
        .bind(refund.fen)
        .bind(facts::written(&refund.facts))
        .bind(refund.sign_type.as_str())
        .bind(&refund.notify_url)
        .bind(millis(now))
        .bind(ends_at.map(millis))
        .execute(&mut *self.transaction)
        .await?;
        Ok(made.rows_affected() == 1)
    }

    pub async fn refund(
        &mut self,
        oid_partner: &str,
        no_refund: &str,
    ) -> Result<Option<Refund>, sqlx::Error> {
        query_as("SELECT * FROM refunds WHERE oid_partner = ? AND no_refund = ?")
            .bind(oid_partner)
            .bind(no_refund)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    pub async fn refund_by_number(
        &mut self,
        oid_partner: &str,
        oid_refundno: &str,
    ) -> Result<Option<Refund>, sqlx::Error> {
        query_as("SELECT * FROM refunds WHERE oid_partner = ? AND oid_refundno = ?")
            .bind(oid_partner)
            .bind(oid_refundno)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    /// All that was taken back of a payment or is on its way, in fen.
    pub async fn refunded(&mut self, oid_paybill: &str) -> Result<i64, sqlx::Error> {
        let (fen,): (i64,) = query_as(
            "SELECT coalesce(sum(fen), 0) FROM refunds WHERE oid_paybill = ? AND state <> 'failed'",
        )
        .bind(oid_paybill)
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(fen)
    }

    /// The refunds whose time has come.
    pub async fn ripe_refunds(&mut self, now: Timestamp) -> Result<Vec<Refund>, sqlx::Error> {
        query_as("SELECT * FROM refunds WHERE ends_at <= ? ORDER BY ends_at, rowid")
            .bind(millis(now))
            .fetch_all(&mut *self.transaction)
            .await
    }

    /// Moves a refund on; it comes to its end at `ends_at`.
    pub async fn set_refund(
        &mut self,
        oid_refundno: &str,
        state: RefundState,
        now: Timestamp,
        ends_at: Option<Timestamp>,
    ) -> Result<(), sqlx::Error> {
        query(
            "UPDATE refunds SET state = ?1, ends_at = ?2,
                 settled_at = CASE WHEN ?1 = 'done' THEN coalesce(settled_at, ?4) ELSE settled_at END
             WHERE oid_refundno = ?3",
        )
            .bind(state.as_str())
            .bind(ends_at.map(millis))
            .bind(oid_refundno)
            .bind(millis(now))
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}
