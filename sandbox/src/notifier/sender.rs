//! The means by which notifications are sent, and LianLian's patience with them.

use std::sync::Arc;

use jiff::SignedDuration;
use tokio::sync::{Notify, Semaphore};

use super::send;

/// LianLian's pause between two sendings of a notification.
pub const REPEAT_EVERY: SignedDuration = SignedDuration::from_mins(2);

/// So often LianLian sends a notification that is not acknowledged.
pub const REPEATS: u32 = 30;

/// The largest number of notifications under way at once.
const AT_ONCE: usize = 16;

/// The sender of notifications.
pub(crate) struct Notifier {
    pub(super) client: reqwest::Client,
    pub(super) wake: Notify,
    pub(super) room: Arc<Semaphore>,
}

impl Notifier {
    pub fn new() -> Result<Self, reqwest::Error> {
        Ok(Self {
            client: send::client()?,
            wake: Notify::new(),
            room: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// Something may be due.
    pub fn wake(&self) {
        self.wake.notify_one();
    }
}
