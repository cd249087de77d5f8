//! Observation of a notification from outside. No secret is in it.

#[cfg(feature = "axum")]
use std::net::IpAddr;
use std::time::{Duration, Instant};

#[cfg(feature = "axum")]
use http::StatusCode;
use lianlian::Verified;
use lianlian::notification::{Notification, NotificationMessage};
use tracing::{Span, debug, info, info_span, warn};

use crate::handler::HandlerError;
use crate::reply::Reply;

/// A notification under way.
pub(crate) struct Arrival {
    pub span: Span,
    begun: Instant,
}

impl Arrival {
    pub fn begin(table: &'static Notification) -> Self {
        let span = info_span!(
            "lianlian.notification",
            product = table.product,
            notification = table.name,
            order = tracing::field::Empty,
            key = tracing::field::Empty,
        );
        Self {
            span,
            begun: Instant::now(),
        }
    }

    pub fn known<N: NotificationMessage>(&self, key: &str, told: &N) {
        self.span.record("key", key);
        if let Some(told) = told.as_order() {
            self.span.record("order", told.order());
        }
    }

    pub fn end(&self, table: &'static Notification, reply: &Reply) {
        let _inside = self.span.enter();
        let elapsed_ms = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let (outcome, hint) = (reply.word(), reply.hint());
        if reply.is_acknowledgement() {
            info!(outcome, elapsed_ms, "acknowledged");
        } else {
            let status = reply.status().as_u16();
            warn!(outcome, status, elapsed_ms, reason = %reply, hint, "not acknowledged");
        }
        count(table, outcome);
    }
}

/// Logs what was passed over in a notification that is believed.
pub(crate) fn rest<N>(notification: &Verified<N>) {
    for oddity in notification.oddities() {
        warn!(reason = %oddity.message(), "an optional member can't be read, and is passed over");
    }
    let extras = notification.extras().iter();
    let extras: Vec<_> = extras.map(|extra| extra.name()).collect();
    if !extras.is_empty() {
        info!(?extras, "it has members that its table doesn't list");
    }
}

pub(crate) fn contradicts() {
    warn!("another end of the same order was told before: query the order");
}

pub(crate) fn orders_failed(error: &HandlerError) {
    warn!(%error, "the orders can't be looked up");
}

/// A request that the gate keeps out.
#[cfg(feature = "axum")]
pub(crate) fn shut_out(status: StatusCode, address: Option<IpAddr>, why: &str) {
    let address = address.map(tracing::field::display);
    warn!(
        status = status.as_u16(),
        address,
        reason = why,
        "not acknowledged"
    );
}

/// A request that the receiver never sees.
#[cfg(feature = "axum")]
pub(crate) fn turned_away(table: &'static Notification, status: StatusCode, why: &str) {
    let (product, notification) = (table.product, table.name);
    let status = status.as_u16();
    warn!(
        product,
        notification,
        status,
        reason = why,
        "not acknowledged"
    );
}

/// A handler under way. One that panics comes to no other end.
pub(crate) struct Handled {
    table: &'static Notification,
    begun: Instant,
    outcome: &'static str,
}

impl Handled {
    pub fn begin(table: &'static Notification) -> Self {
        Self {
            table,
            begun: Instant::now(),
            outcome: "panicked",
        }
    }

    /// Ends the delivery, and tells whether it has succeeded. The handler's own words go to the
    /// log, and nowhere else.
    pub fn end(mut self, result: Result<(), HandlerError>) -> bool {
        self.outcome = match &result {
            Ok(()) => "succeeded",
            Err(error) => {
                warn!(%error, "the handler failed");
                "failed"
            }
        };
        result.is_ok()
    }
}

impl Drop for Handled {
    fn drop(&mut self) {
        let (outcome, took) = (self.outcome, self.begun.elapsed());
        let elapsed_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        match outcome {
            "panicked" => warn!(elapsed_ms, "the handler panicked"),
            _ => debug!(outcome, elapsed_ms, "the handler has ended"),
        }
        time(self.table, outcome, took);
    }
}

#[cfg(feature = "metrics")]
type Labels = [(&'static str, &'static str); 3];

#[cfg(feature = "metrics")]
const fn labels(table: &'static Notification, outcome: &'static str) -> Labels {
    [
        (
            "product",
            match table.product {
                Some(product) => product,
                None => "",
            },
        ),
        ("notification", table.name),
        ("outcome", outcome),
    ]
}

/// `lianlian_notifications_total`: what notifications were answered with.
#[cfg(feature = "metrics")]
fn count(table: &'static Notification, outcome: &'static str) {
    metrics::counter!("lianlian_notifications_total", &labels(table, outcome)).increment(1);
}

/// `lianlian_notification_handler_seconds`: how long the handler took, the limit notwithstanding.
#[cfg(feature = "metrics")]
fn time(table: &'static Notification, outcome: &'static str, took: Duration) {
    let labels = labels(table, outcome);
    metrics::histogram!("lianlian_notification_handler_seconds", &labels).record(took);
}

#[cfg(not(feature = "metrics"))]
const fn count(_: &'static Notification, _: &'static str) {}

#[cfg(not(feature = "metrics"))]
const fn time(_: &'static Notification, _: &'static str, _: Duration) {}
