//! The manner of settling, and what a question's result means for the order.

use std::time::Duration;

use lianlian::OrderState;
use lianlian::client::{Found, LastWord, NotRecovered, SettleError};
use lianlian::jiff::{SignedDuration, Timestamp};

use super::hearing::is_end;
use super::order::{By, GivenUp, Order, Word};
use super::sending::after;

/// The manner of settling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settling {
    /// The pause after the first question. Each is twice as long as the one before.
    pub shortest: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// The time, since the request was sent, after which a person has to look after the order.
    pub give_up_after: Duration,
    /// The time, since the request was sent, after which "no such order" counts.
    pub not_found_after: Duration,
    /// The meaning of "no such order" after that time.
    pub not_found: NotFound,
    /// The number of orders that are asked after at the same time.
    pub at_once: usize,
    /// The longest time of a question. An order that a process held when it died is asked after once more after twice
    /// that time.
    pub question: Duration,
}

/// The meaning of "no such order".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFound {
    /// A person has to look after it.
    GiveUp,
    /// The order failed: it never came to be, and may be sent again.
    Failed,
}

/// Pauses from two seconds to a quarter of an hour, and a day until a person looks; "no such order" counts after half
/// an hour, and a person decides what it means.
impl Default for Settling {
    fn default() -> Self {
        Self {
            shortest: Duration::from_secs(2),
            longest: Duration::from_secs(15 * 60),
            give_up_after: Duration::from_secs(24 * 60 * 60),
            not_found_after: Duration::from_secs(30 * 60),
            not_found: NotFound::GiveUp,
            at_once: 4,
            question: Duration::from_secs(30),
        }
    }
}

impl Settling {
    /// The pause after so many questions; the last quarter of it is drawn from `random`, so that many orders are not
    /// asked after in step.
    fn pause(&self, questions: u32, random: u8) -> Duration {
        let doubled = 2_u32.saturating_pow(questions.saturating_sub(1).min(31));
        let pause = self.shortest.saturating_mul(doubled).min(self.longest);
        pause * (3 * 256 + u32::from(random)) / (4 * 256)
    }
}

/// The result of a question.
#[derive(Debug)]
pub(super) enum Asked {
    /// It is known what became of the order.
    Found(Found),
    /// LianLian has no such order.
    NotFound(String),
    /// LianLian is still at it.
    Pending(OrderState),
    /// The question was not answered, for this reason.
    Unanswered(String),
}

impl From<Result<Found, NotRecovered>> for Asked {
    fn from(result: Result<Found, NotRecovered>) -> Self {
        match result {
            Ok(found) => Self::Found(found),
            Err(NotRecovered::Settle(SettleError::NotFound { ret_code, .. })) => {
                Self::NotFound(ret_code.as_str().to_owned())
            }
            Err(NotRecovered::Settle(SettleError::Deadline {
                last: LastWord::State(state),
                ..
            })) => Self::Pending(state),
            Err(error) => Self::Unanswered(error.to_string()),
        }
    }
}

impl Order {
    /// Notes what a question brought. `asked` is the order as it was when the question was put: a failure that is older
    /// than the last request says nothing of it.
    pub(super) fn note(
        &mut self,
        asked: &Self,
        result: Asked,
        settling: &Settling,
        (now, random): (Timestamp, u8),
    ) {
        self.questions = self.questions.saturating_add(1);
        let was_sent_since = self.sent_at != asked.sent_at;
        let age = now.duration_since(self.since());
        let is_older =
            |time: Duration| age >= SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        match result {
            Asked::Found(found) if found.state == OrderState::Failed && was_sent_since => {}
            Asked::Found(found) => {
                let state = found.state;
                self.name_by(found.lianlian_number);
                self.hear(Word {
                    by: By::Query,
                    state,
                    ret_code: Some(found.ret_code),
                    amount: found.amount,
                    at: now,
                });
                if is_end(state) {
                    self.close();
                }
            }
            Asked::NotFound(ret_code) => {
                let counts = !was_sent_since && is_older(settling.not_found_after);
                let state = match settling.not_found {
                    NotFound::Failed if counts => OrderState::Failed,
                    _ => OrderState::Unknown,
                };
                self.hear(Word {
                    by: By::Query,
                    state,
                    ret_code: Some(ret_code),
                    amount: None,
                    at: now,
                });
                if state == OrderState::Failed {
                    self.close();
                } else if counts {
                    self.give_up(now, "LianLian has no such order");
                }
            }
            Asked::Pending(state) => self.hear(Word {
                by: By::Query,
                state,
                ret_code: None,
                amount: None,
                at: now,
            }),
            Asked::Unanswered(why) if is_older(settling.give_up_after) => self.give_up(now, &why),
            Asked::Unanswered(_) => {}
        }
        if self.is_open() {
            self.next_at = Some(after(now, settling.pause(self.questions, random)));
        }
        if self.is_open() && is_older(settling.give_up_after) {
            self.give_up(now, "it was asked after for so long in vain");
        }
    }

    /// A person has to look after it. Its state stays as it is.
    fn give_up(&mut self, at: Timestamp, why: &str) {
        if self.is_open() {
            self.next_at = None;
            let why = why.to_owned();
            self.given_up = Some(GivenUp { at, why });
        }
    }
}
