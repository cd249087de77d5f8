//! A shop that marks orders as paid, exactly once: its table and the inbox are one SQLite file, and each
//! notification is one transaction. Settings come from the environment (`LIANLIAN_…`).
//!
//! `cargo run -p lianlian-notify --example axum_shop`

use std::error::Error;

use axum::Router;
use lianlian::api::mpay::PaymentNotification;
use lianlian::config::Config;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{HandlerError, Receiver, SharingHandler, Told};
use sqlx::SqliteConnection;
use tokio::net::TcpListener;

/// Marks orders as paid.
struct Shop;

impl SharingHandler<PaymentNotification, SqliteConnection> for Shop {
    async fn handle(
        &self,
        connection: &mut SqliteConnection,
        told: Told<PaymentNotification>,
    ) -> Result<(), HandlerError> {
        // Compare with what was ordered; here every order is taken as it is told.
        sqlx::query("INSERT INTO paid (no_order, money) VALUES (?, ?)")
            .bind(&told.no_order)
            .bind(told.money_order.to_string())
            .execute(connection)
            .await?;
        println!("{} is paid", told.no_order);
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let merchant = Config::load(None)?.merchant;
    let inbox = SqliteInbox::open("shop.db").await?;
    sqlx::query("CREATE TABLE IF NOT EXISTS paid (no_order TEXT PRIMARY KEY, money TEXT NOT NULL)")
        .execute(inbox.pool())
        .await?;
    let receiver = Receiver::sharing(merchant, inbox, Shop);
    let app = Router::new().route("/lianlian/mpay", receiver.route());
    let listener = TcpListener::bind("127.0.0.1:8700").await?;
    println!(
        "notify_url: http://{}/lianlian/mpay",
        listener.local_addr()?
    );
    lianlian_notify::serve(app, listener, std::future::pending()).await?;
    Ok(())
}
