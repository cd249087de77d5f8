//! Receiving: each kind of notification has a URL of its own.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use lianlian::Merchant;
use lianlian::api::accp_trade::{PaymentNotification, RefundNotification, WithdrawalNotification};
use lianlian::notification::{NotificationMessage, OrderNotification};
use lianlian_notify::axum::Router;
use lianlian_notify::gate::Gate;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{HandlerError, Receiver, Told};
use tokio::net::TcpListener;

use crate::book::Book;
use crate::settle::said;

/// The address that the market listens on.
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// The `notify_url` of trades.
pub const PAYMENTS: &str = "http://127.0.0.1:8700/payments";

/// The `notify_url` of refunds.
pub const REFUNDS: &str = "http://127.0.0.1:8700/refunds";

/// The `notify_url` of withdrawals.
pub const WITHDRAWALS: &str = "http://127.0.0.1:8700/withdrawals";

/// Receives notifications until it is stopped.
pub async fn listen(
    merchant: &Merchant,
    inbox: SqliteInbox,
    book: &Book,
) -> Result<(), HandlerError> {
    let inbox = &Arc::new(inbox);
    let payments = receiver::<PaymentNotification>(merchant, inbox, book);
    let refunds = receiver::<RefundNotification>(merchant, inbox, book);
    let withdrawals = receiver::<WithdrawalNotification>(merchant, inbox, book);
    let app = Router::new()
        .route("/payments", payments.route())
        .route("/refunds", refunds.route())
        .route("/withdrawals", withdrawals.route());
    // LianLian's addresses alone are let in, and here this machine's own.
    let app = Gate::lianlian().and([HERE.into()]).guard(app);

    let listener = TcpListener::bind((HERE, 8700)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    lianlian_notify::serve(app, listener, std::future::pending()).await?;
    Ok(())
}

/// A receiver that compares what is told with the book.
fn receiver<N>(merchant: &Merchant, inbox: &Arc<SqliteInbox>, book: &Book) -> Receiver<N>
where
    N: NotificationMessage + OrderNotification + Send + Sync + 'static,
{
    let book = book.clone();
    Receiver::new(merchant.clone(), Arc::clone(inbox), note::<N>)
        .expecting(move |number| book.clone().find(number))
}

/// Notes how an order went. It may come twice, under the same `told.key`.
async fn note<N: OrderNotification>(told: Told<N>) -> Result<(), HandlerError> {
    let number = told.order();
    match told.contradicts {
        true => println!("{number}: told otherwise before; ask after it"),
        false => println!("{number}: {}", said(told.state())),
    }
    Ok(())
}
