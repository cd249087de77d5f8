//! Bindings that wait for their SMS code.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

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
#[derive(Default)]
pub(crate) struct Tokens(Mutex<HashMap<String, Pending>>);

/// What became of an attempt to use a token.
pub(crate) enum Attempt {
    /// The right code: the token is used up.
    Right(Pending),
    /// The wrong code: there are tries left.
    WrongCode,
    /// The wrong code, once too often: the token is dead.
    TooManyTries,
    /// No such token, or not this user's, or not any more.
    NoToken,
}

impl Tokens {
    /// Keeps a binding, and drops those that expired.
    pub fn insert(&self, token: String, pending: Pending, now: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, pending| pending.expires > now);
        if all.len() >= MAX_PENDING {
            let oldest = all.iter().min_by_key(|(_, pending)| pending.expires);
            if let Some(oldest) = oldest.map(|(token, _)| token.clone()) {
                all.remove(&oldest);
            }
        }
        all.insert(token, pending);
    }

    /// Tries a code. Of several tries at once with the right code, one gets the binding.
    pub fn attempt(
        &self,
        token: &str,
        is_owner: impl FnOnce(&Pending) -> bool,
        code_is_right: bool,
        now: Timestamp,
    ) -> Attempt {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(pending) = all
            .get_mut(token)
            .filter(|p| p.expires > now && is_owner(p))
        else {
            return Attempt::NoToken;
        };
        if code_is_right {
            return all.remove(token).map_or(Attempt::NoToken, Attempt::Right);
        }
        pending.wrong_codes += 1;
        if pending.wrong_codes < MAX_TRIES {
            return Attempt::WrongCode;
        }
        all.remove(token);
        Attempt::TooManyTries
    }
}
