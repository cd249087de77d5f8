//! The log itself: bounded in number and in bytes.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::RoundTrip;

/// The largest number of exchanges that are kept.
const MOST: usize = 1000;

/// The largest number of bytes that are kept, for any number of exchanges.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The last exchanges.
#[derive(Default)]
pub(crate) struct TrafficLog(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    last: u64,
    bytes: usize,
    exchanges: VecDeque<Arc<RoundTrip>>,
}

impl TrafficLog {
    /// Keeps an exchange, which gets the next number, and forgets the oldest where there are too many.
    pub fn push(&self, mut exchange: RoundTrip) {
        let mut kept = self.kept();
        kept.last += 1;
        exchange.number = kept.last;
        kept.bytes += exchange.weight();
        kept.exchanges.push_back(Arc::new(exchange));
        while kept.exchanges.len() > MOST || kept.bytes > MOST_BYTES {
            let Some(oldest) = kept.exchanges.pop_front() else {
                break;
            };
            kept.bytes -= oldest.weight();
        }
    }

    /// All exchanges before this number, the newest first.
    pub fn before(&self, number: u64) -> Vec<Arc<RoundTrip>> {
        let kept = self.kept();
        let newest = kept.exchanges.iter().rev();
        let older = newest.skip_while(|exchange| exchange.number >= number);
        older.cloned().collect()
    }

    /// The exchange of this number, if it is still kept.
    pub fn get(&self, number: u64) -> Option<Arc<RoundTrip>> {
        let kept = self.kept();
        let mut exchanges = kept.exchanges.iter();
        exchanges
            .find(|exchange| exchange.number == number)
            .cloned()
    }

    /// Forgets all exchanges.
    pub fn clear(&self) {
        let mut kept = self.kept();
        kept.bytes = 0;
        kept.exchanges.clear();
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Whoever panics here leaves at worst a count that is too high.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::Bytes;
    use http::{Method, StatusCode};
    use jiff::Timestamp;

    use super::*;
    use crate::traffic::{Beside, Notes};
    use crate::{ScriptedAnswer, Trouble};

    fn exchange(bytes: usize) -> RoundTrip {
        RoundTrip {
            number: 0,
            at: Timestamp::UNIX_EPOCH,
            took: Duration::ZERO,
            method: Method::POST,
            path: String::new(),
            operation: None,
            merchant: None,
            request: Bytes::from(vec![0; bytes]),
            request_beside: Beside::default(),
            status: StatusCode::OK,
            answer: Bytes::new(),
            answer_beside: Beside::default(),
            notes: Notes::default(),
        }
    }

    fn numbers(log: &TrafficLog) -> Vec<u64> {
        let all = log.before(u64::MAX);
        all.iter().map(|exchange| exchange.number).collect()
    }

    #[test]
    fn a_thousand_are_kept() {
        let log = TrafficLog::default();
        (0..MOST + 5).for_each(|_| log.push(exchange(1)));
        let kept = numbers(&log);
        assert_eq!(
            (kept.len(), kept.first(), kept.last()),
            (1000, Some(&1005), Some(&6))
        );
        assert!(log.get(5).is_none() && log.get(6).is_some());
        let older: Vec<_> = log.before(9).iter().map(|e| e.number).collect();
        assert_eq!(older, [8, 7, 6]);
        log.clear();
        assert!(numbers(&log).is_empty());
    }

    /// The notes on an exchange count as well.
    #[test]
    fn notes_take_room() {
        let log = TrafficLog::default();
        let answer = ScriptedAnswer::new("x".repeat(MOST_BYTES / 3), false);
        let trouble = answer.map(Trouble::Answer);
        (0..5).for_each(|_| {
            let mut exchange = exchange(1);
            exchange.notes.trouble = trouble.clone();
            log.push(exchange);
        });
        assert_eq!(numbers(&log), [5, 4]);
    }

    #[test]
    fn and_no_more_than_so_many_bytes() {
        let log = TrafficLog::default();
        (0..5).for_each(|_| log.push(exchange(MOST_BYTES / 3)));
        assert_eq!(numbers(&log), [5, 4]);
        log.push(exchange(MOST_BYTES));
        assert!(numbers(&log).is_empty());
        log.push(exchange(1));
        assert_eq!(numbers(&log), [7]);
    }
}
