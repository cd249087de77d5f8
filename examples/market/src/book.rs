//! The book: each order with its amount, noted before it goes to LianLian.

use lianlian::field::Amount;
use lianlian_notify::sqlx::{SqlitePool, query, query_as};
use lianlian_notify::{Expected, HandlerError};

/// The product of all that this market sends.
const PRODUCT: &str = "accp_trade";

/// The book's table.
#[derive(Clone)]
pub struct Book(SqlitePool);

impl Book {
    /// Opens the book, with its table.
    pub async fn open(pool: SqlitePool) -> Result<Self, HandlerError> {
        query("CREATE TABLE IF NOT EXISTS orders (number TEXT PRIMARY KEY, fen INTEGER NOT NULL)")
            .execute(&pool)
            .await?;
        Ok(Self(pool))
    }

    /// Notes a trade, a refund or a withdrawal. A number names one of them, for ever.
    pub async fn note(&self, number: &str, amount: Amount) -> Result<(), HandlerError> {
        let noted = query("INSERT OR IGNORE INTO orders VALUES (?, ?)")
            .bind(number)
            .bind(i64::try_from(amount.fen())?)
            .execute(&self.0)
            .await?;
        match noted.rows_affected() {
            0 => Err(format!("{number}: this number is taken").into()),
            _ => Ok(()),
        }
    }

    /// The amount that was noted.
    pub async fn amount(&self, number: &str) -> Result<Amount, HandlerError> {
        let noted = self.noted(number).await?;
        noted.ok_or_else(|| format!("{number}: not in the book").into())
    }

    /// The order as it was placed, for the receiver to compare with.
    pub async fn find(self, number: String) -> Result<Option<Expected>, HandlerError> {
        let noted = self.noted(&number).await?;
        Ok(noted.map(|amount| Expected::new(PRODUCT, amount)))
    }

    async fn noted(&self, number: &str) -> Result<Option<Amount>, HandlerError> {
        let order: Option<(i64,)> = query_as("SELECT fen FROM orders WHERE number = ?")
            .bind(number)
            .fetch_optional(&self.0)
            .await?;
        let Some((fen,)) = order else {
            return Ok(None);
        };
        Ok(Some(Amount::from_fen(u64::try_from(fen)?)?))
    }
}
