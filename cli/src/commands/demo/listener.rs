//! The merchant's server of the demo: verifies what it is told by the signature in the headers, and acknowledges it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;
use http::{HeaderMap, StatusCode};
use lianlian::Merchant;
use lianlian::api::accp_trade::{PaymentNotification, RefundNotification, WithdrawalNotification};
use lianlian::message::Masked;
use lianlian::notification::{NotificationMessage, acknowledged, not_acknowledged};
use tokio::runtime;

use super::call::{DEADLINE, masked};
use super::step::{Signature, Step};
use crate::error::Unusable;

/// A server in a thread of its own, which ends with the program.
pub(super) struct Listener {
    url: String,
    told: Receiver<Step<'static>>,
}

impl Listener {
    pub fn start(merchant: &Merchant) -> Result<Self, Unusable> {
        let (tell, told) = channel();
        let routes = Router::new();
        let routes = route::<PaymentNotification>(routes, merchant, &tell);
        let routes = route::<RefundNotification>(routes, merchant, &tell);
        let routes = route::<WithdrawalNotification>(routes, merchant, &tell);
        let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(Unusable::Server)?;
        listener.set_nonblocking(true).map_err(Unusable::Server)?;
        let address = listener.local_addr().map_err(Unusable::Server)?;
        let runtime = runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(Unusable::Server)?;
        thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                lianlian_notify::serve(routes, listener, std::future::pending()).await
            })
        });
        let url = format!("http://{address}");
        Ok(Self { url, told })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address for the notifications of a table.
    pub fn url_of<N: NotificationMessage>(&self) -> String {
        format!("{}{}", self.url, path::<N>())
    }

    /// The next notification that is verified.
    pub fn next(&self) -> Result<Step<'static>, Unusable> {
        let told = self.told.recv_timeout(DEADLINE);
        told.map_err(|_| Unusable::NotNotified)
    }
}

fn path<N: NotificationMessage>() -> String {
    format!("/{}", N::NOTIFICATION.table())
}

fn route<N: NotificationMessage + 'static>(
    routes: Router,
    merchant: &Merchant,
    tell: &Sender<Step<'static>>,
) -> Router {
    let (merchant, tell) = (merchant.clone(), tell.clone());
    let take = move |headers: HeaderMap, body: Bytes| {
        let answer = take::<N>(&merchant, &tell, &headers, &body);
        std::future::ready(answer.map(axum::body::Body::from))
    };
    routes.route(&path::<N>(), post(take))
}

/// Acknowledges what can be believed. Anything else comes again.
fn take<N: NotificationMessage>(
    merchant: &Merchant,
    tell: &Sender<Step<'static>>,
    headers: &HeaderMap,
    body: &[u8],
) -> http::Response<Vec<u8>> {
    let Ok(told) = merchant.notification::<N>(headers, body) else {
        return not_acknowledged(StatusCode::FORBIDDEN);
    };
    let step = Step::Notified {
        notification: N::NOTIFICATION,
        signature: Signature::of(headers, body),
        members: masked(&Masked::new(&*told)),
    };
    match tell.send(step) {
        Ok(()) => acknowledged::<N>(),
        Err(_) => not_acknowledged(StatusCode::SERVICE_UNAVAILABLE),
    }
}
