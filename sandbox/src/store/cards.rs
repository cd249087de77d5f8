//! The table of bound cards.

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::{Work, millis};

/// A bound card. Of its number it holds the last four digits and nothing else.
pub(crate) struct Card {
    pub no_agree: String,
    pub oid_partner: String,
    pub user_id: String,
    pub card_end: String,
    pub pay_type: String,
}

impl FromRow<'_, SqliteRow> for Card {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            no_agree: row.try_get("no_agree")?,
            oid_partner: row.try_get("oid_partner")?,
            user_id: row.try_get("user_id")?,
            card_end: row.try_get("card_end")?,
            pay_type: row.try_get("pay_type")?,
        })
    }
}

impl Work {
    pub async fn add_card(&mut self, card: &Card, now: Timestamp) -> Result<(), sqlx::Error> {
        query(
            "INSERT INTO cards (no_agree, oid_partner, user_id, card_end, pay_type, bound_at)
             VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(&card.no_agree)
        .bind(&card.oid_partner)
        .bind(&card.user_id)
        .bind(&card.card_end)
        .bind(&card.pay_type)
        .bind(millis(now))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// A user's cards, the one that was bound last at the beginning.
    pub async fn cards(
        &mut self,
        oid_partner: &str,
        user_id: &str,
    ) -> Result<Vec<Card>, sqlx::Error> {
        query_as(
            "SELECT * FROM cards WHERE oid_partner = ? AND user_id = ? ORDER BY bound_at DESC,
             rowid DESC",
        )
        .bind(oid_partner)
        .bind(user_id)
        .fetch_all(&mut *self.transaction)
        .await
    }

    pub async fn card(
        &mut self,
        oid_partner: &str,
        user_id: &str,
        no_agree: &str,
    ) -> Result<Option<Card>, sqlx::Error> {
        query_as("SELECT * FROM cards WHERE no_agree = ? AND oid_partner = ? AND user_id = ?")
            .bind(no_agree)
            .bind(oid_partner)
            .bind(user_id)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    pub async fn remove_card(&mut self, no_agree: &str) -> Result<(), sqlx::Error> {
        query("DELETE FROM cards WHERE no_agree = ?")
            .bind(no_agree)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}
