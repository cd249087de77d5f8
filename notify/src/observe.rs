//! What can be seen of a notification from outside. No secret is in it.

use std::time::Instant;

use lianlian::notification::Notification;
use tracing::{Span, info, info_span, warn};

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
            key = tracing::field::Empty,
        );
        Self {
            span,
            begun: Instant::now(),
        }
    }

    pub fn known(&self, key: &str) {
        self.span.record("key", key);
    }

    pub fn end(&self, table: &'static Notification, reply: &Reply) {
        let _inside = self.span.enter();
        let elapsed_ms = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let outcome = reply.word();
        match reply {
            Reply::Delivered | Reply::Repeated => info!(outcome, elapsed_ms, "acknowledged"),
            _ => warn!(outcome, elapsed_ms, reason = %reply, "not acknowledged"),
        }
        count(table, outcome, self.begun);
    }
}

/// The handler's own words go to the log, and nowhere else.
pub(crate) fn handler_failed(error: &HandlerError) {
    warn!(%error, "the handler failed");
}

/// `lianlian_notifications_total` and `lianlian_notification_duration_seconds`.
#[cfg(feature = "metrics")]
fn count(table: &'static Notification, outcome: &'static str, begun: Instant) {
    let labels = [
        ("product", table.product),
        ("notification", table.name),
        ("outcome", outcome),
    ];
    metrics::counter!("lianlian_notifications_total", &labels).increment(1);
    metrics::histogram!("lianlian_notification_duration_seconds", &labels)
        .record(begun.elapsed().as_secs_f64());
}

#[cfg(not(feature = "metrics"))]
const fn count(_: &'static Notification, _: &'static str, _: Instant) {}
