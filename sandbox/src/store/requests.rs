//! Requests of a user's account in ACCP: cards to be bound or unbound.

use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::Work;

/// A request of a user's account.
pub(crate) struct AccountRequest {
    pub accp_txno: String,
    pub oid_partner: String,
    pub txn_seqno: String,
    pub user_id: String,
    pub busi_type: String,
    pub is_done: bool,
}

impl FromRow<'_, SqliteRow> for AccountRequest {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            accp_txno: row.try_get("accp_txno")?,
            oid_partner: row.try_get("oid_partner")?,
            txn_seqno: row.try_get("txn_seqno")?,
            user_id: row.try_get("user_id")?,
            busi_type: row.try_get("busi_type")?,
            is_done: row.try_get("is_done")?,
        })
    }
}

impl Work {
    /// Makes a request; `false` where the merchant has one of this number.
    pub async fn add_request(&mut self, request: &AccountRequest) -> Result<bool, sqlx::Error> {
        let made = query(
            "INSERT INTO requests (accp_txno, oid_partner, txn_seqno, user_id, busi_type, is_done)
             VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (oid_partner, txn_seqno) DO NOTHING",
        )
        .bind(&request.accp_txno)
        .bind(&request.oid_partner)
        .bind(&request.txn_seqno)
        .bind(&request.user_id)
        .bind(&request.busi_type)
        .bind(request.is_done)
        .execute(&mut *self.transaction)
        .await?;
        Ok(made.rows_affected() == 1)
    }

    pub async fn request(
        &mut self,
        oid_partner: &str,
        txn_seqno: &str,
    ) -> Result<Option<AccountRequest>, sqlx::Error> {
        query_as("SELECT * FROM requests WHERE oid_partner = ? AND txn_seqno = ?")
            .bind(oid_partner)
            .bind(txn_seqno)
            .fetch_optional(&mut *self.transaction)
            .await
    }

    /// Notes that a request is done.
    pub async fn set_request_done(&mut self, accp_txno: &str) -> Result<(), sqlx::Error> {
        query("UPDATE requests SET is_done = 1 WHERE accp_txno = ?")
            .bind(accp_txno)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}
