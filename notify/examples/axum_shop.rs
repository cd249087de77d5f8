//! A shop that notes how its orders went, exactly once: its tables and the inbox are one SQLite file, and
//! each notification is one transaction. Settings come from the environment (`LIANLIAN_…`); refusals go to
//! standard error, through `tracing`.
//!
//! `cargo run -p lianlian-notify --example axum_shop -- 127.0.0.1:8700 shop.db`

mod orders;

use std::error::Error;

use axum::Router;
use lianlian::api::mpay::PaymentNotification;
use lianlian::config::Config;
use lianlian_notify::gate::Gate;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{HandlerError, Receiver, SharingHandler, Told};
use sqlx::SqliteConnection;
use tokio::net::TcpListener;

/// Notes how orders went.
struct Shop;

impl SharingHandler<PaymentNotification, SqliteConnection> for Shop {
    async fn handle(
        &self,
        connection: &mut SqliteConnection,
        told: Told<PaymentNotification>,
    ) -> Result<(), HandlerError> {
        orders::note(connection, &told).await
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or("127.0.0.1:8700".to_owned());
    let file = arguments.next().unwrap_or("shop.db".to_owned());

    let merchant = Config::load(None)?.merchant;
    let inbox = SqliteInbox::open(file).await?;
    let pool = inbox.pool().clone();
    orders::create_tables(&pool).await?;
    let receiver = Receiver::sharing(merchant, inbox, Shop)
        .expecting(move |no_order| orders::find(pool.clone(), no_order));

    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let mut gate = Gate::lianlian();
    if address.ip().is_loopback() {
        // Nobody but this machine's own programs reaches it, such as `lianlian notify send`.
        gate = gate.and([address.ip().into()]);
    }
    let app = gate.guard(Router::new().route("/lianlian/mpay", receiver.route()));
    println!("notify_url: http://{address}/lianlian/mpay");
    lianlian_notify::serve(app, listener, std::future::pending()).await?;
    Ok(())
}
