//! Bindings that wait for their SMS code.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::declined::Declined;

/// How long a token lives.
pub const TOKEN_LIFETIME: SignedDuration = SignedDuration::from_mins(30);

/// After so many wrong codes the token is dead.
pub const MAX_TRIES: u32 = 5;

/// So many bindings may wait at once; the oldest gives way to one more.
pub const MAX_PENDING: usize = 10_000;

/// A binding that waits. Of the card it holds the last four digits and nothing else.
pub(crate) struct Pending {
    pub oid_partner: String,
    pub user_id: String,
    pub card_end: String,
    pub expires: Timestamp,
    pub wrong_codes: u32,
}

/// The waiting bindings by their tokens.
pub(crate) struct Tokens {
    room: usize,
    waiting: Mutex<HashMap<String, Pending>>,
}

impl Tokens {
    /// Room for this many bindings.
    pub fn new(room: usize) -> Self {
        Self {
            room,
            waiting: Mutex::default(),
        }
    }

    /// Keeps a binding, and drops those that expired.
    pub fn insert(&self, token: String, pending: Pending, now: Timestamp) {
        let mut waiting = self.lock();
        waiting.retain(|_, pending| pending.expires > now);
        if waiting.len() >= self.room {
            let oldest = waiting.iter().min_by_key(|(_, pending)| pending.expires);
            if let Some(oldest) = oldest.map(|(token, _)| token.clone()) {
                waiting.remove(&oldest);
            }
        }
        waiting.insert(token, pending);
    }

    /// Tries a code; the right one uses the token up. Of several tries at once with the right code,
    /// one gets the binding. Whoever is not the owner can't tell a token of others from none, and
    /// spends none of its tries.
    pub fn attempt(
        &self,
        token: &str,
        is_owner: impl FnOnce(&Pending) -> bool,
        code_is_right: bool,
        now: Timestamp,
    ) -> Result<Pending, Declined> {
        let mut waiting = self.lock();
        let pending = waiting
            .get_mut(token)
            .filter(|pending| pending.expires > now && is_owner(pending))
            .ok_or(Declined::NoToken)?;
        if code_is_right {
            return waiting.remove(token).ok_or(Declined::NoToken);
        }
        pending.wrong_codes += 1;
        if pending.wrong_codes < MAX_TRIES {
            return Err(Declined::WrongCode);
        }
        waiting.remove(token);
        Err(Declined::TooManyTries)
    }

    /// No operation leaves the map half changed, so a panic elsewhere doesn't spoil it.
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Pending>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::UNIX_EPOCH;

    fn after(seconds: i64) -> Timestamp {
        START + SignedDuration::from_secs(seconds)
    }

    /// Keeps a binding that is made at this second.
    fn insert(tokens: &Tokens, token: &str, second: i64) {
        let pending = Pending {
            oid_partner: "m".to_owned(),
            user_id: "u".to_owned(),
            card_end: "1234".to_owned(),
            expires: after(second) + TOKEN_LIFETIME,
            wrong_codes: 0,
        };
        tokens.insert(token.to_owned(), pending, after(second));
    }

    fn is_good(tokens: &Tokens, token: &str, second: i64) -> bool {
        tokens.attempt(token, |_| true, true, after(second)).is_ok()
    }

    #[test]
    fn the_oldest_gives_way_where_there_is_no_room() {
        let tokens = Tokens::new(2);
        for (second, token) in (0..).zip(["a", "b", "c"]) {
            insert(&tokens, token, second);
        }
        assert_eq!(tokens.lock().len(), 2);
        assert!(!is_good(&tokens, "a", 3));
        assert!(is_good(&tokens, "b", 3));
        assert!(is_good(&tokens, "c", 3));
    }

    #[test]
    fn expired_tokens_are_swept() {
        let tokens = Tokens::new(9);
        insert(&tokens, "a", 0);
        insert(&tokens, "b", TOKEN_LIFETIME.as_secs());
        assert_eq!(tokens.lock().len(), 1);
    }

    #[test]
    fn a_stranger_spends_no_tries() {
        let tokens = Tokens::new(9);
        insert(&tokens, "a", 0);
        for _ in 0..=MAX_TRIES {
            let attempt = tokens.attempt("a", |_| false, false, START);
            assert_eq!(attempt.err(), Some(Declined::NoToken));
        }
        assert!(is_good(&tokens, "a", 0));
    }
}
