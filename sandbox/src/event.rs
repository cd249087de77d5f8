//! Events: what the sandbox answers and whom it tells, as it happens.

use std::time::Duration;

use jiff::Timestamp;

/// Something that the sandbox did, for whoever shows it as it happens. No secret is in it, and nothing of a person.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Event {
    /// A request was answered.
    Answered(AnsweredRequest),
    /// A notification was sent.
    Notified(SentNotification),
}

/// A request and its answer.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AnsweredRequest {
    /// The time at which it came, by the machine's clock.
    pub at: Timestamp,
    /// The table of the operation, `mpay/CardBindApply`; method and path where it is none of LianLian's.
    pub operation: String,
    /// The merchant's number of the order or refund, where the request could be read and names one.
    pub order: Option<String>,
    /// The return code, or what came in its place: `HTTP 404`, `no answer`.
    pub outcome: String,
    /// The meaning of the outcome; of a request that was refused the reason.
    pub why: String,
    /// The trouble that was made.
    pub trouble: Option<&'static str>,
    /// The time that the sandbox worked on it.
    pub took: Duration,
}

/// One sending of a notification.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SentNotification {
    /// The time at which it was sent, by the machine's clock.
    pub at: Timestamp,
    /// Its table, `mpay/PaymentNotification`.
    pub notification: String,
    /// The merchant's number of the order or refund.
    pub order: String,
    /// The address that it went to.
    pub url: String,
    /// The number of this sending, from 1.
    pub attempt: i64,
    /// True where the merchant acknowledged it.
    pub is_acknowledged: bool,
    /// The merchant's answer, shortened; or the reason why none came.
    pub answer: String,
    /// The time until the answer.
    pub took: Duration,
}

/// The function that hears of events.
pub(crate) type Observer = Box<dyn Fn(Event) + Send + Sync>;
