//! Any HTTP server does: here `hyper` alone, and a handler that runs at least once. Settings come from the
//! environment (`LIANLIAN_…`); refusals go to standard error, through `tracing`.
//!
//! `cargo run -p lianlian-notify --example any_server -- 127.0.0.1:8700 shop.db`

mod orders;

use std::convert::Infallible;
use std::error::Error;
use std::time::Duration;

use http::StatusCode;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use lianlian::api::mpay::PaymentNotification;
use lianlian::config::Config;
use lianlian::notification::not_acknowledged;
use lianlian_notify::gate::Gate;
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{Receiver, Told};
use tokio::net::TcpListener;

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
    let handler_pool = pool.clone();
    let handler = move |told: Told<PaymentNotification>| {
        let pool = handler_pool.clone();
        async move { orders::note(&mut *pool.acquire().await?, &told).await }
    };
    let receiver = Receiver::new(merchant, inbox, handler)
        .expecting(move |no_order| orders::find(pool.clone(), no_order));

    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let mut gate = Gate::lianlian();
    if address.ip().is_loopback() {
        // Nobody but this machine's own programs reaches it, such as `lianlian notify send`.
        gate = gate.and([address.ip().into()]);
    }
    println!("notify_url: http://{address}/lianlian/mpay");
    // It bounds neither the number of connections nor the time to take an answer: `lianlian_notify::serve` does.
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            // Such as too many open files: it passes.
            tokio::time::sleep(Duration::from_secs(1)).await;
            continue;
        };
        let (receiver, gate) = (receiver.clone(), gate.clone());
        let service = service_fn(move |request: http::Request<Incoming>| {
            let is_let_in = gate.allows(Some(peer), request.headers());
            answer(receiver.clone(), is_let_in, request)
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new());
        tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
    }
}

async fn answer(
    receiver: Receiver<PaymentNotification>,
    is_let_in: bool,
    request: http::Request<Incoming>,
) -> Result<http::Response<Full<Bytes>>, Infallible> {
    let response = if !is_let_in {
        not_acknowledged(StatusCode::FORBIDDEN)
    } else if request.uri().path() != "/lianlian/mpay" {
        not_acknowledged(StatusCode::NOT_FOUND)
    } else {
        let (parts, body) = request.into_parts();
        match Limited::new(body, 64 * 1024).collect().await {
            Ok(body) => {
                let reply = receiver.handle(&parts.headers, body.to_bytes()).await;
                reply.into_response::<PaymentNotification>()
            }
            Err(_) => not_acknowledged(StatusCode::BAD_REQUEST),
        }
    };
    Ok(response.map(Full::from))
}
