//! Orders: payments, pre-authorisations and pay-outs.

use jiff::Timestamp;
use lianlian::Generation;
use lianlian::example::Members;
use lianlian::sign::SignType;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::{Course, Work, facts, millis, optional_time, sign_type, words};
use crate::notification_table::NotificationTable;

/// The kind of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The user pays.
    Payment,
    /// The user's money is set aside, to be taken or released.
    Preauth,
    /// The merchant pays out.
    Payout,
}

/// The state of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// It waits for the user.
    Waiting,
    /// It waits for the merchant's confirmation.
    ToConfirm,
    /// It is under way.
    Processing,
    /// The money moved.
    Paid,
    /// No money moved, and none will.
    Failed,
    /// Nobody confirmed or paid it in time.
    Closed,
    /// The amount is set aside.
    Authorized,
    /// The amount that was set aside is released.
    Released,
    /// The money moved, and came back.
    Returned,
}

words!(Kind {
    Payment = "payment",
    Preauth = "preauth",
    Payout = "payout",
});

words!(State {
    Waiting = "waiting",
    ToConfirm = "to_confirm",
    Processing = "processing",
    Paid = "paid",
    Failed = "failed",
    Closed = "closed",
    Authorized = "authorized",
    Released = "released",
    Returned = "returned",
});

/// An order, about to be made or kept.
#[derive(Clone)]
pub(crate) struct Order {
    pub oid_paybill: String,
    pub oid_partner: String,
    pub kind: Kind,
    pub no_order: String,
    /// The table that tells of it.
    pub notification: NotificationTable,
    /// The table that the browser brings back, where one does.
    pub return_table: Option<NotificationTable>,
    pub state: State,
    pub course: Course,
    pub fen: i64,
    /// The members that come back in answers.
    pub facts: Members,
    pub sign_type: SignType,
    pub notify_url: String,
    pub url_return: String,
    pub card_end: String,
    /// The request gave the card's number, and no agreement.
    pub is_new_card: bool,
    pub confirm_code: Option<String>,
    /// The account that its money leaves: a user's number, or the merchant's own; `None` where it comes from
    /// outside.
    pub payer: Option<String>,
    /// The account that its money enters; `None` where it goes outside, or is held.
    pub payee: Option<String>,
    /// The time at which its money moved.
    pub settled_at: Option<Timestamp>,
    /// The time at which its money came back.
    pub returned_at: Option<Timestamp>,
}

impl FromRow<'_, SqliteRow> for Order {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            oid_paybill: row.try_get("oid_paybill")?,
            oid_partner: row.try_get("oid_partner")?,
            kind: Kind::read(row.try_get("kind")?)?,
            no_order: row.try_get("no_order")?,
            notification: notification_table(row.try_get("notification")?)?,
            return_table: match row.try_get("return_name")? {
                "" => None,
                name => Some(notification_table(name)?),
            },
            state: State::read(row.try_get("state")?)?,
            course: Course::read(row.try_get("course")?)?,
            fen: row.try_get("fen")?,
            facts: facts::read(row.try_get("facts")?),
            sign_type: sign_type(row.try_get("sign_type")?),
            notify_url: row.try_get("notify_url")?,
            url_return: row.try_get("url_return")?,
            card_end: row.try_get("card_end")?,
            is_new_card: row.try_get("is_new_card")?,
            confirm_code: row.try_get("confirm_code")?,
            payer: row.try_get("payer")?,
            payee: row.try_get("payee")?,
            settled_at: optional_time(row.try_get("settled_at")?)?,
            returned_at: optional_time(row.try_get("returned_at")?)?,
        })
    }
}

impl Order {
    /// The generation of the protocol that made it.
    pub const fn generation(&self) -> Generation {
        self.notification.declared.generation
    }
}

fn notification_table(name: &str) -> Result<NotificationTable, sqlx::Error> {
    NotificationTable::find(name).ok_or_else(|| sqlx::Error::Decode("no such notification".into()))
}

impl Work {
    /// Makes an order, which comes to its end at `ends_at`; `false` where the merchant has one of this
    /// number.
    pub async fn add_order(
        &mut self,
        order: &Order,
        now: Timestamp,
        ends_at: Option<Timestamp>,
    ) -> Result<bool, sqlx::Error> {
        let made = query(
            "INSERT INTO orders (oid_paybill, oid_partner, kind, no_order, notification, return_name, state,
                 course, fen, facts, sign_type, notify_url, url_return, card_end, is_new_card, confirm_code,
                 payer, payee, generation, made_at, ends_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (oid_partner, no_order) DO NOTHING",
        )
        .bind(&order.oid_paybill)
        .bind(&order.oid_partner)
        .bind(order.kind.as_str())
        .bind(&order.no_order)
        .bind(order.notification.declared.table())
        .bind(order.return_table.map_or_else(String::new, |back| back.declared.table()))
        .bind(order.state.as_str())
        .bind(order.course.as_str())
        .bind(order.fen)
        .bind(facts::written(&order.facts))
        .bind(order.sign_type.as_str())
        .bind(&order.notify_url)
        .bind(&order.url_return)
        .bind(&order.card_end)
        .bind(order.is_new_card)
        .bind(&order.confirm_code)
        .bind(&order.payer)
        .bind(&order.payee)
        .bind(order.generation().as_str())
        .bind(millis(now))
        .bind(ends_at.map(millis))
        .execute(&mut *self.transaction)
        .await?;
        Ok(made.rows_affected() == 1)
    }

    pub async fn order(
        &mut self,
        oid_partner: &str,
        no_order: &str,
    ) -> Result<Option<Order>, sqlx::Error> {
        query_as("SELECT * FROM orders WHERE oid_partner = ? AND no_order = ?")
            .bind(oid_partner)
            .bind(no_order)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    pub async fn order_by_bill(&mut self, oid_paybill: &str) -> Result<Option<Order>, sqlx::Error> {
        query_as("SELECT * FROM orders WHERE oid_paybill = ?")
            .bind(oid_paybill)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    /// Pay-outs of the same amount to the same card since a time: what LianLian takes for a duplicate.
    pub async fn similar_payouts(
        &mut self,
        order: &Order,
        since: Timestamp,
    ) -> Result<i64, sqlx::Error> {
        let (count,): (i64,) = query_as(
            "SELECT count(*) FROM orders WHERE oid_partner = ? AND kind = 'payout' AND fen = ?
                 AND card_end = ? AND made_at >= ? AND state IN ('paid', 'processing')",
        )
        .bind(&order.oid_partner)
        .bind(order.fen)
        .bind(&order.card_end)
        .bind(millis(since))
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(count)
    }

    /// Moves an order on, with the amount, the course and the payer that it has now; it comes to its end at
    /// `ends_at`.
    pub async fn set_order(
        &mut self,
        order: &Order,
        state: State,
        now: Timestamp,
        ends_at: Option<Timestamp>,
    ) -> Result<(), sqlx::Error> {
        query(
            "UPDATE orders SET state = ?1, course = ?2, fen = ?3, ends_at = ?4, payer = ?7,
                 settled_at = CASE WHEN ?1 = 'paid' THEN coalesce(settled_at, ?6) ELSE settled_at END,
                 returned_at = CASE WHEN ?1 = 'returned' THEN ?6 ELSE returned_at END
             WHERE oid_paybill = ?5",
        )
        .bind(state.as_str())
        .bind(order.course.as_str())
        .bind(order.fen)
        .bind(ends_at.map(millis))
        .bind(&order.oid_paybill)
        .bind(millis(now))
        .bind(&order.payer)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Keeps a further fact of an order.
    pub async fn add_fact(
        &mut self,
        oid_paybill: &str,
        name: &str,
        value: &str,
    ) -> Result<(), sqlx::Error> {
        // In quotes, because a way has dots.
        query(r#"UPDATE orders SET facts = json_set(facts, '$."' || ? || '"', ?) WHERE oid_paybill = ?"#)
            .bind(name)
            .bind(value)
            .bind(oid_paybill)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// The orders whose time has come.
    pub async fn ripe_orders(&mut self, now: Timestamp) -> Result<Vec<Order>, sqlx::Error> {
        query_as("SELECT * FROM orders WHERE ends_at <= ? ORDER BY ends_at, rowid")
            .bind(millis(now))
            .fetch_all(&mut *self.transaction)
            .await
    }

    /// The change of an account's balance since the opening: payments and refunds that arrived in, all that leaves
    /// it out, that under way included.
    pub async fn turnover(&mut self, oid_partner: &str, account: &str) -> Result<i64, sqlx::Error> {
        let (fen,): (i64,) = query_as(
            "SELECT coalesce((SELECT sum(fen) FROM orders WHERE oid_partner = ?1 AND payee = ?2
                     AND state = 'paid'), 0)
                 - coalesce((SELECT sum(fen) FROM orders WHERE oid_partner = ?1 AND payer = ?2
                     AND state IN ('paid', 'processing', 'to_confirm')), 0)
                 - coalesce((SELECT sum(refunds.fen) FROM refunds JOIN orders USING (oid_paybill)
                     WHERE orders.oid_partner = ?1 AND payee = ?2 AND refunds.state <> 'failed'), 0)
                 + coalesce((SELECT sum(refunds.fen) FROM refunds JOIN orders USING (oid_paybill)
                     WHERE orders.oid_partner = ?1 AND payer = ?2 AND refunds.state = 'done'), 0)",
        )
        .bind(oid_partner)
        .bind(account)
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(fen)
    }

    /// The part of a secured payment that was confirmed or is about to be, in fen.
    pub async fn confirmed(&mut self, order: &Order) -> Result<i64, sqlx::Error> {
        let (fen,): (i64,) = query_as(
            "SELECT coalesce(sum(fen), 0) FROM orders WHERE oid_partner = ? AND state IN ('paid', 'processing')
                 AND json_extract(facts, '$.\"originalOrderInfo.txn_seqno\"') = ?",
        )
        .bind(&order.oid_partner)
        .bind(&order.no_order)
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(fen)
    }
}
