//! An inbox in memory: for tests, and forgotten with the process.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use super::{Claim, Entry, Holder, Inbox, InboxError, Open, holder};

/// An inbox in memory: for tests. A merchant's process that ends forgets what it delivered.
#[derive(Debug, Default)]
pub struct MemoryInbox {
    entries: Mutex<HashMap<String, Kept>>,
}

#[derive(Debug)]
struct Kept {
    entry: Entry,
    holder: String,
    held_until: Instant,
    deliveries: u64,
    first_at: SystemTime,
    done_at: Option<SystemTime>,
}

impl MemoryInbox {
    /// An empty inbox.
    pub fn new() -> Self {
        Self::default()
    }

    /// No method leaves an entry half changed, so a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, holder: &Holder, change: impl FnOnce(&mut Kept)) -> bool {
        let mut entries = self.lock();
        let kept = entries.get_mut(&holder.identity);
        match kept.filter(|kept| kept.holder == holder.name && kept.done_at.is_none()) {
            Some(kept) => {
                change(kept);
                true
            }
            None => false,
        }
    }
}

/// Tells whether two entries tell of different ends of one order.
fn contradict(one: &Entry, other: &Entry) -> bool {
    let is_one_order = one.order.is_some() && one.order == other.order;
    let have_ended = one.ending.is_some() && other.ending.is_some();
    is_one_order && have_ended && one.ending != other.ending
}

impl Inbox for MemoryInbox {
    async fn claim(&self, entry: &Entry, lease: Duration) -> Result<Claim, InboxError> {
        let holder = holder(&entry.identity)?;
        let now = Instant::now();
        let mut entries = self.lock();
        let contradicts = entries.values().any(|kept| contradict(&kept.entry, entry));
        let kept = entries
            .entry(entry.identity.clone())
            .or_insert_with(|| Kept {
                entry: entry.clone(),
                holder: String::new(),
                held_until: now,
                deliveries: 0,
                first_at: SystemTime::now(),
                done_at: None,
            });
        Ok(match kept {
            kept if kept.entry.fingerprint != entry.fingerprint => Claim::OtherAmount,
            kept if kept.done_at.is_some() => Claim::Done,
            kept if kept.held_until > now => Claim::Held,
            kept => {
                kept.holder.clone_from(&holder.name);
                kept.held_until = now + lease;
                kept.deliveries += 1;
                Claim::Granted {
                    holder,
                    contradicts,
                }
            }
        })
    }

    async fn prolong(&self, holder: &Holder, lease: Duration) -> Result<bool, InboxError> {
        Ok(self.change(holder, |kept| kept.held_until = Instant::now() + lease))
    }

    async fn complete(&self, holder: &Holder) -> Result<bool, InboxError> {
        Ok(self.change(holder, |kept| kept.done_at = Some(SystemTime::now())))
    }

    async fn release(&self, holder: &Holder) -> Result<(), InboxError> {
        self.change(holder, |kept| kept.held_until = Instant::now());
        Ok(())
    }

    async fn open_since(&self, age: Duration) -> Result<Vec<Open>, InboxError> {
        let entries = self.lock();
        let is_old = |time: SystemTime| time.elapsed().unwrap_or_default() >= age;
        let open = entries
            .values()
            .filter(|kept| kept.done_at.is_none() && is_old(kept.first_at));
        let mut open: Vec<_> = open
            .map(|kept| Open {
                identity: kept.entry.identity.clone(),
                name: kept.entry.name.clone(),
                deliveries: kept.deliveries,
                first_at: kept.first_at,
            })
            .collect();
        open.sort_by_key(|open| open.first_at);
        Ok(open)
    }

    async fn forget(&self, age: Duration) -> Result<u64, InboxError> {
        let mut entries = self.lock();
        let before = entries.len();
        let is_old = |time: SystemTime| time.elapsed().unwrap_or_default() >= age;
        entries.retain(|_, kept| !kept.done_at.is_some_and(is_old));
        Ok(u64::try_from(before - entries.len()).unwrap_or(u64::MAX))
    }
}
