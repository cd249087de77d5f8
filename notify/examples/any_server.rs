//! Any HTTP server does: here `hyper` alone. Settings come from the environment (`LIANLIAN_…`).
//!
//! `cargo run -p lianlian-notify --example any_server`

use std::convert::Infallible;
use std::error::Error;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use lianlian::api::mpay::PaymentNotification;
use lianlian::config::Config;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{Receiver, Told};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let merchant = Config::load(None)?.merchant;
    let inbox = SqliteInbox::open("inbox.db").await?;
    let receiver = Receiver::new(
        merchant,
        inbox,
        |told: Told<PaymentNotification>| async move {
            println!("{} is paid: {}", told.no_order, told.money_order);
            Ok(())
        },
    );
    let listener = TcpListener::bind("127.0.0.1:8700").await?;
    loop {
        let (stream, _) = listener.accept().await?;
        let receiver = receiver.clone();
        let service = service_fn(move |request| answer(receiver.clone(), request));
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new());
        tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
    }
}

async fn answer(
    receiver: Receiver<PaymentNotification>,
    request: http::Request<Incoming>,
) -> Result<http::Response<Full<Bytes>>, Infallible> {
    let body = Limited::new(request.into_body(), 64 * 1024).collect().await;
    let Ok(body) = body else {
        let mut refusal = http::Response::default();
        *refusal.status_mut() = http::StatusCode::BAD_REQUEST;
        return Ok(refusal);
    };
    let reply = receiver.handle(body.to_bytes()).await;
    Ok(reply.into_response().map(Full::from))
}
