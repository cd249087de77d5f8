//! The orders and refunds whose money moved within a stretch of time: what a report tells of, which is the first
//! generation's.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query_as, query_scalar};

use super::{Order, Refund, Work, millis, time};

/// A refund with the merchant's number of the payment.
pub(crate) struct GivenBack {
    pub refund: Refund,
    pub no_order: String,
}

impl FromRow<'_, SqliteRow> for GivenBack {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            refund: Refund::from_row(row)?,
            no_order: row.try_get("no_order")?,
        })
    }
}

impl Work {
    /// A merchant's orders that were settled from a time on and before another, in the order of it.
    pub async fn settled(
        &mut self,
        oid_partner: &str,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<Order>, sqlx::Error> {
        let orders =
            "SELECT * FROM orders WHERE oid_partner = ? AND settled_at >= ? AND settled_at < ?
                 AND generation = 'classic' ORDER BY settled_at, rowid";
        self.within(orders, oid_partner, from, until).await
    }

    /// A merchant's orders whose money came back by itself then.
    pub async fn came_back(
        &mut self,
        oid_partner: &str,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<Order>, sqlx::Error> {
        let orders =
            "SELECT * FROM orders WHERE oid_partner = ? AND returned_at >= ? AND returned_at < ?
                 AND generation = 'classic' ORDER BY returned_at, rowid";
        self.within(orders, oid_partner, from, until).await
    }

    /// A merchant's refunds that were settled then.
    pub async fn given_back(
        &mut self,
        oid_partner: &str,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<GivenBack>, sqlx::Error> {
        let refunds =
            "SELECT refunds.*, orders.no_order FROM refunds JOIN orders USING (oid_paybill)
             WHERE refunds.oid_partner = ? AND refunds.settled_at >= ? AND refunds.settled_at < ?
                 AND generation = 'classic'
             ORDER BY refunds.settled_at, refunds.rowid";
        self.within(refunds, oid_partner, from, until).await
    }

    /// The beginnings of the days in China on which a merchant's money moved, from a time on.
    pub async fn days_settled(
        &mut self,
        oid_partner: &str,
        from: Timestamp,
    ) -> Result<Vec<Timestamp>, sqlx::Error> {
        // In milliseconds: a day, and the eight hours by which China's begins before that of UTC.
        let days = "SELECT DISTINCT (moved_at + 28800000) / 86400000 * 86400000 - 28800000 AS begins FROM (
                 SELECT settled_at AS moved_at, generation FROM orders WHERE oid_partner = ?1
                 UNION ALL SELECT returned_at, generation FROM orders WHERE oid_partner = ?1
                 UNION ALL SELECT refunds.settled_at, generation FROM refunds JOIN orders USING (oid_paybill)
                     WHERE refunds.oid_partner = ?1)
             WHERE moved_at >= ?2 AND generation = 'classic' ORDER BY begins";
        let days: Vec<i64> = query_scalar(days)
            .bind(oid_partner)
            .bind(millis(from))
            .fetch_all(&mut *self.transaction)
            .await?;
        days.into_iter().map(time).collect()
    }

    /// The rows of a merchant within a stretch of time.
    async fn within<T>(
        &mut self,
        rows: &'static str,
        oid_partner: &str,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<T>, sqlx::Error>
    where
        T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
    {
        query_as(rows)
            .bind(oid_partner)
            .bind(millis(from))
            .bind(millis(until))
            .fetch_all(&mut *self.transaction)
            .await
    }
}
