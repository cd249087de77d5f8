//! The count of what happened, and of what came of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The count of a trial.
#[derive(Default)]
pub struct Count {
    pub posts: AtomicUsize,
    pub kills: AtomicUsize,
    pub outages: AtomicUsize,
    /// Orders that were acknowledged.
    pub orders: usize,
    /// Orders that were acknowledged and not delivered.
    pub lost: usize,
    /// Deliveries of an order after its first.
    pub doubled: usize,
}

impl Count {
    pub fn add(of: &AtomicUsize) {
        of.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts the deliveries of orders that were all acknowledged.
    pub fn settle(&mut self, acknowledged: &[String], delivered: &BTreeMap<String, usize>) {
        let deliveries = |order: &String| delivered.get(order).copied().unwrap_or_default();
        let all = acknowledged.iter().map(deliveries);
        self.orders = acknowledged.len();
        self.lost = all.clone().filter(|deliveries| *deliveries == 0).count();
        self.doubled = all.map(|deliveries| deliveries.saturating_sub(1)).sum();
    }

    #[track_caller]
    pub fn assert_exactly_once(&self, trial: &str) {
        assert!(self.orders > 0, "{trial}: nothing was tried");
        assert_eq!((self.lost, self.doubled), (0, 0), "{trial}: {self}");
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |number: &AtomicUsize| number.load(Ordering::Relaxed);
        write!(
            f,
            "orders {}, posts {}, kills {}, outages {}: lost {}, doubled {}",
            self.orders,
            of(&self.posts),
            of(&self.kills),
            of(&self.outages),
            self.lost,
            self.doubled
        )
    }
}
