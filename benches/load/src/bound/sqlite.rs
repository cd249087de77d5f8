//! A bare loop of the SQLite inbox's transactions: one after the other, on one connection.

use std::path::Path;
use std::time::{Duration, Instant};

use lianlian_notify::inbox::SqliteInbox;
use sqlx::{Connection as _, SqliteConnection, query};

use crate::done::Done;

/// Notifications a second: each is claimed, looked at, and noted as done.
pub async fn sqlite(file: &Path, time: Duration) -> Done<f64> {
    let inbox = SqliteInbox::open(file).await?;
    let options = inbox.pool().connect_options().as_ref().clone();
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let (begun, mut done) = (Instant::now(), 0_u32);
    while begun.elapsed() < time {
        let name = format!("{done:064}");
        query(include_str!("claim.sqlite.sql"))
            .bind(&name)
            .fetch_all(&mut connection)
            .await?;
        query("SELECT 1 FROM lianlian_inbox WHERE order_identity = $1 AND ending <> 'succeeded' LIMIT 1")
            .bind(&name)
            .fetch_optional(&mut connection)
            .await?;
        query("UPDATE lianlian_inbox SET done_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE identity = $1 AND holder = 'holder' AND done_at IS NULL")
            .bind(&name)
            .execute(&mut connection)
            .await?;
        done += 1;
    }
    Ok(f64::from(done) / begun.elapsed().as_secs_f64())
}
