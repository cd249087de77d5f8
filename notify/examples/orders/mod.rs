//! The shop's orders, in the inbox's own SQLite file: what was ordered, and what became of it.

use lianlian::OrderState;
use lianlian::api::mpay::PaymentNotification;
use lianlian::field::Amount;
use lianlian::notification::OrderNotification as _;
use lianlian_notify::{Expected, HandlerError, Told};
use sqlx::{SqliteConnection, SqlitePool};

/// Makes the tables where they are not there. The shop writes into `orders` before it sends an order to
/// LianLian, and ships what is `paid`.
pub async fn create_tables(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    for table in [
        "orders (no_order TEXT PRIMARY KEY, oid_partner TEXT NOT NULL, product TEXT NOT NULL,
                 fen INTEGER NOT NULL)",
        "payments (no_order TEXT PRIMARY KEY, status TEXT NOT NULL)",
    ] {
        let statement = format!("CREATE TABLE IF NOT EXISTS {table} STRICT");
        sqlx::query(sqlx::AssertSqlSafe(statement))
            .execute(pool)
            .await?;
    }
    Ok(())
}

/// An order as it was placed, for the receiver to compare with.
pub async fn find(pool: SqlitePool, no_order: String) -> Result<Option<Expected>, HandlerError> {
    let order: Option<(String, String, i64)> =
        sqlx::query_as("SELECT oid_partner, product, fen FROM orders WHERE no_order = ?")
            .bind(no_order)
            .fetch_optional(&pool)
            .await?;
    let Some((oid_partner, product, fen)) = order else {
        return Ok(None);
    };
    let amount = Amount::from_fen(u64::try_from(fen)?)?;
    let expected = Expected::new(product, amount).of_merchant(oid_partner);
    Ok(Some(expected))
}

/// Notes how an order went. The same may be noted twice, and another end of the order may be told at any
/// time: nothing is ever made `paid` that was told to have failed, and the reverse.
pub async fn note(
    connection: &mut SqliteConnection,
    told: &Told<PaymentNotification>,
) -> Result<(), HandlerError> {
    let status = match told.state() {
        OrderState::Succeeded | OrderState::Failed if told.contradicts => "to_check",
        OrderState::Succeeded => "paid",
        OrderState::Failed => "failed",
        OrderState::Returned => "returned",
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => {
            println!("{} is not settled: nothing is noted", told.no_order);
            return Ok(());
        }
    };
    let upsert = "INSERT INTO payments (no_order, status) VALUES (?, ?)
        ON CONFLICT (no_order) DO UPDATE SET status = CASE
            WHEN payments.status = excluded.status THEN payments.status
            WHEN payments.status = 'paid' AND excluded.status = 'returned' THEN 'returned'
            ELSE 'to_check'
        END
        RETURNING status";
    let (status,): (String,) = sqlx::query_as(upsert)
        .bind(&told.no_order)
        .bind(status)
        .fetch_one(connection)
        .await?;
    // An order `to_check` is neither shipped nor given up before a query has told how it went.
    println!("{}: {status}", told.no_order);
    Ok(())
}
