//! Bindings and payments that wait for their SMS code.

use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _, query, query_as};

use super::{Work, millis};

/// The lifetime of a token.
pub const TOKEN_LIFETIME: SignedDuration = SignedDuration::from_mins(30);

/// After so many wrong codes the token is dead.
pub const MAX_TRIES: i64 = 5;

/// A request that waits for its SMS code. Of the card it holds the last four digits and nothing
/// else.
pub(crate) struct Token {
    pub token: String,
    pub oid_partner: String,
    pub user_id: String,
    pub oid_paybill: Option<String>,
    pub card_end: String,
    pub pay_type: String,
    /// The URL at which the merchant is told of a binding; empty where it isn't, as with payments.
    pub notify_url: String,
    pub no_order: String,
    pub dt_order: String,
}

impl FromRow<'_, SqliteRow> for Token {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            token: row.try_get("token")?,
            oid_partner: row.try_get("oid_partner")?,
            user_id: row.try_get("user_id")?,
            oid_paybill: row.try_get("oid_paybill")?,
            card_end: row.try_get("card_end")?,
            pay_type: row.try_get("pay_type")?,
            notify_url: row.try_get("notify_url")?,
            no_order: row.try_get("no_order")?,
            dt_order: row.try_get("dt_order")?,
        })
    }
}

/// The result of entering a code.
pub(crate) enum Attempt {
    /// It is right, and the token is used up.
    Right(Box<Token>),
    /// It is wrong; there are tries left.
    Wrong,
    /// It is wrong, once too often.
    TooOften,
    /// The token does not exist, or not any longer.
    NoToken,
}

impl Work {
    pub async fn add_token(&mut self, token: &Token, now: Timestamp) -> Result<(), sqlx::Error> {
        let expires = now.saturating_add(TOKEN_LIFETIME).unwrap_or(now);
        query("DELETE FROM tokens WHERE expires <= ?")
            .bind(millis(now))
            .execute(&mut *self.transaction)
            .await?;
        query(
            "INSERT INTO tokens (token, oid_partner, user_id, oid_paybill, card_end, pay_type, notify_url,
                 no_order, dt_order, expires)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&token.token)
        .bind(&token.oid_partner)
        .bind(&token.user_id)
        .bind(&token.oid_paybill)
        .bind(&token.card_end)
        .bind(&token.pay_type)
        .bind(&token.notify_url)
        .bind(&token.no_order)
        .bind(&token.dt_order)
        .bind(millis(expires))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Tries a code. Whoever is not the owner can't tell a token of others from none, and spends none
    /// of its tries.
    pub async fn try_code(
        &mut self,
        token: &str,
        is_owner: impl FnOnce(&Token) -> bool,
        code_is_right: bool,
        now: Timestamp,
    ) -> Result<Attempt, sqlx::Error> {
        let found: Option<Token> =
            query_as("SELECT * FROM tokens WHERE token = ? AND expires > ? AND wrong_codes < ?")
                .bind(token)
                .bind(millis(now))
                .bind(MAX_TRIES)
                .fetch_optional(&mut *self.transaction)
                .await?;
        let Some(found) = found.filter(is_owner) else {
            return Ok(Attempt::NoToken);
        };
        if code_is_right {
            query("DELETE FROM tokens WHERE token = ?")
                .bind(token)
                .execute(&mut *self.transaction)
                .await?;
            return Ok(Attempt::Right(Box::new(found)));
        }
        let (wrong_codes,): (i64,) = query_as(
            "UPDATE tokens SET wrong_codes = wrong_codes + 1 WHERE token = ? RETURNING wrong_codes",
        )
        .bind(token)
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(match wrong_codes < MAX_TRIES {
            true => Attempt::Wrong,
            false => Attempt::TooOften,
        })
    }
}
