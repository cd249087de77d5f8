//! Receiving: the signature is verified, the order compared, and the handler run once.

use std::net::{IpAddr, Ipv4Addr};

use lianlian::api::mpay::PaymentNotification;
use lianlian::config::Config;
use lianlian_notify::axum::Router;
use lianlian_notify::gate::Gate;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::sqlx::SqliteConnection;
use lianlian_notify::{HandlerError, Receiver, SharingHandler, Told};
use tokio::net::TcpListener;

use crate::book::{self, Book};

/// The address that the till listens on.
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// The handler, which notes each payment in the book.
struct Till;

impl SharingHandler<PaymentNotification, SqliteConnection> for Till {
    async fn handle(
        &self,
        connection: &mut SqliteConnection,
        told: Told<PaymentNotification>,
    ) -> Result<(), HandlerError> {
        book::note(connection, &told).await
    }
}

/// Receives notifications until it is stopped.
pub async fn listen(inbox: SqliteInbox, book: Book) -> Result<(), HandlerError> {
    let merchant = Config::load(None)?.merchant;
    let receiver = Receiver::sharing(merchant, inbox, Till)
        .expecting(move |no_order| book.clone().find(no_order));
    let app = Router::new().route("/lianlian/mpay", receiver.route());
    // LianLian's addresses alone are let in, and here this machine's own.
    let app = Gate::lianlian().and([HERE.into()]).guard(app);

    let listener = TcpListener::bind((HERE, 8700)).await?;
    println!(
        "listening on http://{}/lianlian/mpay",
        listener.local_addr()?
    );
    lianlian_notify::serve(app, listener, std::future::pending()).await?;
    Ok(())
}
