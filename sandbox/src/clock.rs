//! The sandbox's clock, which a test can set and anybody at the inspector can advance.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that may have been advanced: the one by which orders expire and notifications are sent.
pub(crate) struct AdvancedClock {
    clock: Box<dyn Clock>,
    ahead_millis: AtomicI64,
}

impl AdvancedClock {
    pub fn new(clock: Box<dyn Clock>, ahead: SignedDuration) -> Self {
        let clock = Self {
            clock,
            ahead_millis: AtomicI64::new(0),
        };
        clock.set_ahead(ahead);
        clock
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.advanced(self.clock.now())
    }

    /// The time without what it was advanced by: that of the merchants' own clocks.
    pub fn merchants_now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The machine's time, advanced as far as this clock is: for reports, which wait for nobody's clock.
    pub fn reported_now(&self) -> Timestamp {
        self.advanced(Timestamp::now())
    }

    /// The time by which it was advanced.
    pub fn ahead(&self) -> SignedDuration {
        SignedDuration::from_millis(self.ahead_millis.load(Ordering::Relaxed))
    }

    /// Sets the time by which it was advanced. It never goes back.
    pub fn set_ahead(&self, ahead: SignedDuration) {
        let millis = i64::try_from(ahead.as_millis()).unwrap_or_default();
        self.ahead_millis.fetch_max(millis, Ordering::Relaxed);
    }

    fn advanced(&self, time: Timestamp) -> Timestamp {
        time.saturating_add(self.ahead()).unwrap_or(time)
    }
}
