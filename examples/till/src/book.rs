//! The book: what was ordered, and what was paid.

use lianlian::OrderState;
use lianlian::api::mpay::PaymentNotification;
use lianlian::field::Amount;
use lianlian::notification::OrderNotification as _;
use lianlian_notify::sqlx::{SqliteConnection, SqlitePool, query, query_as};
use lianlian_notify::{Expected, HandlerError, Told};

/// The book's tables.
#[derive(Clone)]
pub struct Book(SqlitePool);

impl Book {
    /// Opens the book, with its tables.
    pub async fn open(pool: SqlitePool) -> Result<Self, HandlerError> {
        query(
            "CREATE TABLE IF NOT EXISTS orders (no_order TEXT PRIMARY KEY, fen INTEGER NOT NULL)",
        )
        .execute(&pool)
        .await?;
        query("CREATE TABLE IF NOT EXISTS paid (no_order TEXT NOT NULL, fen INTEGER NOT NULL)")
            .execute(&pool)
            .await?;
        Ok(Self(pool))
    }

    /// Notes an order, before it goes to LianLian.
    pub async fn order(&self, no_order: &str, amount: Amount) -> Result<(), HandlerError> {
        query("INSERT INTO orders VALUES (?, ?)")
            .bind(no_order)
            .bind(i64::try_from(amount.fen())?)
            .execute(&self.0)
            .await?;
        Ok(())
    }

    /// The order as it was placed, for the receiver to compare with.
    pub async fn find(self, no_order: String) -> Result<Option<Expected>, HandlerError> {
        let order: Option<(i64,)> = query_as("SELECT fen FROM orders WHERE no_order = ?")
            .bind(no_order)
            .fetch_optional(&self.0)
            .await?;
        let Some((fen,)) = order else {
            return Ok(None);
        };
        let amount = Amount::from_fen(u64::try_from(fen)?)?;
        Ok(Some(Expected::new("mpay", amount)))
    }

    /// The sum of all that was paid.
    pub async fn total(&self) -> Result<Amount, HandlerError> {
        let (fen,): (i64,) = query_as("SELECT coalesce(sum(fen), 0) FROM paid")
            .fetch_one(&self.0)
            .await?;
        Ok(Amount::from_fen(u64::try_from(fen)?)?)
    }
}

/// Notes what is told, in the inbox's own transaction: with it or not at all.
pub async fn note(
    connection: &mut SqliteConnection,
    told: &Told<PaymentNotification>,
) -> Result<(), HandlerError> {
    let no_order = &told.no_order;
    match told.state() {
        OrderState::Succeeded | OrderState::Failed if told.contradicts => {
            println!("{no_order}: told otherwise before; query it");
        }
        OrderState::Succeeded => {
            query("INSERT INTO paid VALUES (?, ?)")
                .bind(no_order)
                .bind(i64::try_from(told.money_order.fen())?)
                .execute(connection)
                .await?;
            println!("{no_order}: {} yuan", told.money_order);
        }
        OrderState::Failed => println!("{no_order}: failed"),
        OrderState::Returned => println!("{no_order}: the money came back"),
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => {
            println!("{no_order}: not settled yet");
        }
    }
    Ok(())
}
