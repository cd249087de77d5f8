//! The means by which notifications are sent.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lianlian::notification::Notification;
use tokio::sync::Notify;

use super::addressee::address;
use super::reach::{BEYOND, Reach};
use super::send::{self, Answer};
use crate::store::Due;

/// The largest number of notifications under way to one server at once.
const TO_ONE: usize = 8;

/// The largest number of notifications under way at once.
const TO_ALL: usize = 512;

/// The sender of notifications.
pub(crate) struct Notifier {
    client: reqwest::Client,
    reach: Reach,
    pub(super) wake: Notify,
    /// The number of notifications under way to each server.
    under_way: Arc<Mutex<HashMap<String, usize>>>,
}

/// A notification under way, until it is dropped.
pub(super) struct UnderWay {
    all: Arc<Mutex<HashMap<String, usize>>>,
    addressee: String,
}

impl Notifier {
    pub fn new() -> Result<Self, reqwest::Error> {
        let reach = Reach::default();
        Ok(Self {
            client: send::client(reach.clone())?,
            reach,
            wake: Notify::new(),
            under_way: Arc::default(),
        })
    }

    /// Something may be due.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// From now on, loopback alone is notified.
    pub fn confine(&self) {
        self.reach.confine();
    }

    /// The number of notifications that may be sent to a server now, while `more` are about to be sent to others.
    pub(super) fn room(&self, addressee: &str, more: usize) -> usize {
        let under_way = locked(&self.under_way);
        let all = under_way.values().sum::<usize>() + more;
        let own = under_way.get(addressee).copied().unwrap_or_default();
        TO_ONE.saturating_sub(own).min(TO_ALL.saturating_sub(all))
    }

    pub(super) fn begin(&self, addressee: &str) -> UnderWay {
        *locked(&self.under_way)
            .entry(addressee.to_owned())
            .or_default() += 1;
        UnderWay {
            all: Arc::clone(&self.under_way),
            addressee: addressee.to_owned(),
        }
    }

    pub(super) async fn post(&self, table: &Notification, due: &Due) -> Answer {
        if address(&due.url).is_some_and(|address| !self.reach.allows(address)) {
            return Answer::none(BEYOND);
        }
        send::post(&self.client, table, due).await
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut all = locked(&self.all);
        if let Some(number) = all.get_mut(&self.addressee) {
            *number -= 1;
            if *number == 0 {
                all.remove(&self.addressee);
            }
        }
    }
}

/// Nobody leaves a number half changed, so a panic elsewhere spoils nothing.
fn locked(under_way: &Mutex<HashMap<String, usize>>) -> MutexGuard<'_, HashMap<String, usize>> {
    under_way.lock().unwrap_or_else(PoisonError::into_inner)
}
