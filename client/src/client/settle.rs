//! Settling: asking after an order until it is known what became of it.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::{Instant, sleep_until, timeout_at};

use super::subject::Subject;
use super::{CallError, Client, Patience};
#[cfg(any(feature = "journal", feature = "register"))]
use lianlian_core::OperationType as _;
use lianlian_core::Verified;
use lianlian_core::envelope::SealError;
use lianlian_core::ret_code::{Effect, Meaning, RetCode};
use lianlian_core::sign::SignError;
use lianlian_core::{
    AcceptError, Order, OrderQuery, OrderState, PrepareError, Request, ResponseTo,
};

/// The final state of an order, and the signed answer that says so.
#[derive(Debug)]
pub struct Settled<Q: OrderQuery> {
    /// The final state: never [`OrderState::Pending`] nor [`OrderState::Unknown`].
    pub state: OrderState,
    /// The answer to the query.
    pub answer: Verified<ResponseTo<Q>>,
}

#[cfg(any(feature = "journal", feature = "register"))]
impl<Q: OrderQuery> Settled<Q> {
    /// The facts that the answer tells of the order.
    pub(super) fn found(&self) -> super::Found {
        let (answer, ret_code) = (&*self.answer, self.answer.ret_code());
        super::Found {
            state: self.state,
            ..super::Found::in_answer(Q::Operation::OPERATION, answer, ret_code)
        }
    }
}

/// An order of which it is still not known what became of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettleError {
    /// The deadline passed, and LianLian has no such order. The request may never have reached it, or may be
    /// on its way still: LianLian is reported to count such an order as failed only half an hour after the
    /// request.
    #[error(
        "after {queries} queries since {since}, LianLian has no such order ({ret_code}: {ret_msg}). Ask \
         again half an hour after the request was sent; if it is sent again, only under the same number"
    )]
    NotFound {
        /// The number of queries that were sent.
        queries: u32,
        /// The time at which the first one was sent.
        since: Timestamp,
        /// The return code of the last one, `8901`.
        ret_code: RetCode,
        /// The return code in words, in Chinese.
        ret_msg: String,
        /// True where LianLian's signature covers the code.
        signed: bool,
    },
    /// The deadline passed.
    #[error(
        "after {queries} queries in {within:?}, {last}. The order may exist: settle it again later, \
         and never send it under another number"
    )]
    Deadline {
        /// The number of queries that were sent.
        queries: u32,
        /// The deadline that has passed.
        within: Duration,
        /// The result of the last query.
        last: LastWord,
    },
    /// The query is wrong or refused, or can't be written down: asking again would bring nothing.
    #[error("the query can't be answered: {0}. What became of the order is still not known")]
    Query(#[source] CallError),
}

/// The result of the last query.
#[derive(Debug)]
#[non_exhaustive]
pub enum LastWord {
    /// No query came to its end.
    Nothing,
    /// LianLian is still at it, or said what this crate doesn't know.
    State(OrderState),
    /// The query failed, or LianLian knows no such order, or not yet.
    Error(CallError),
}

impl fmt::Display for LastWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("none was answered"),
            Self::State(OrderState::Pending) => f.write_str("the order is still pending"),
            Self::State(_) => f.write_str("the answer doesn't say what became of the order"),
            Self::Error(error) => write!(f, "the last one failed ({error})"),
        }
    }
}

impl Client {
    /// Asks after an order until it is known what became of it, or until patience ends.
    ///
    /// Only queries are sent, again and again; the order itself is not. An answer that LianLian
    /// doesn't know the order does not settle it: the request may still be on its way. A client
    /// with a journal or a register notes there what became of the order.
    ///
    /// # Errors
    /// [`SettleError`]: the order may still exist.
    pub async fn settle<O: Order>(
        &self,
        order: &O,
        patience: Patience,
    ) -> Result<Settled<O::Query>, SettleError> {
        self.settle_about(&order.query(), Subject::of(order), patience)
            .await
    }

    /// As [`settle`](Self::settle), by a query of the caller's own: for an order of which only the
    /// number is left.
    ///
    /// # Errors
    /// As [`settle`](Self::settle).
    pub async fn settle_by<Q: OrderQuery>(
        &self,
        query: &Q,
        patience: Patience,
    ) -> Result<Settled<Q>, SettleError> {
        self.settle_about(query, Subject::of(query), patience).await
    }

    #[cfg_attr(
        not(any(feature = "journal", feature = "register")),
        allow(unused_variables, reason = "what is not there is noted in nothing")
    )]
    async fn settle_about<Q: OrderQuery>(
        &self,
        query: &Q,
        about: Subject,
        patience: Patience,
    ) -> Result<Settled<Q>, SettleError> {
        let settled = self.ask_until_settled(query, patience).await?;
        #[cfg(any(feature = "journal", feature = "register"))]
        let found = settled.found();
        #[cfg(any(feature = "journal", feature = "register"))]
        let about = about.or_number(found.order.as_deref());
        #[cfg(feature = "journal")]
        self.note_settled(query, &about, found.state).await;
        #[cfg(feature = "register")]
        self.note_found(&about, &found).await;
        Ok(settled)
    }

    pub(super) async fn ask_until_settled<Q: OrderQuery>(
        &self,
        query: &Q,
        patience: Patience,
    ) -> Result<Settled<Q>, SettleError> {
        self.query_until(query, patience, |answer| {
            let state = Q::state(answer);
            match state.is_settled() {
                true => Ok(state),
                false => Err(LastWord::State(state)),
            }
        })
        .await
        .map(|(state, answer)| Settled { state, answer })
    }

    /// Asks until `decide` takes an answer, or until patience ends: for queries whose answers say
    /// otherwise how an order went, such as that of a pre-authorisation.
    ///
    /// # Errors
    /// As [`settle`](Self::settle).
    pub async fn query_until<Q: Request, T>(
        &self,
        query: &Q,
        patience: Patience,
        decide: impl Fn(&ResponseTo<Q>) -> Result<T, LastWord>,
    ) -> Result<(T, Verified<ResponseTo<Q>>), SettleError> {
        let (since, deadline) = (Timestamp::now(), Patience::from_now(patience.deadline));
        let mut pauses = patience.pauses();
        let mut last = LastWord::Nothing;
        let mut queries = 0;
        loop {
            queries += 1;
            match timeout_at(deadline, self.call(query)).await {
                Err(_) => {}
                Ok(Ok(answer)) => match decide(&answer) {
                    Ok(found) => return Ok((found, answer)),
                    Err(word) => last = word,
                },
                Ok(Err(error)) if is_final(&error) => return Err(SettleError::Query(error)),
                Ok(Err(error)) => last = LastWord::Error(error),
            }
            let next = Patience::from_now(pauses.next().unwrap_or(patience.longest));
            // A long pause is cut short, so that the last question comes shortly before the deadline.
            let last_time = deadline.checked_sub(patience.shortest);
            let Some(last_time) = last_time.filter(|time| *time > Instant::now()) else {
                return Err(given_up(queries, since, patience.deadline, last));
            };
            sleep_until(next.min(last_time)).await;
        }
    }
}

/// The end of patience.
fn given_up(queries: u32, since: Timestamp, within: Duration, last: LastWord) -> SettleError {
    if let LastWord::Error(CallError::Accept(error)) = &last
        && let Some(refusal) = error.refusal()
        && refusal.ret_code.meaning() == Meaning::NotFound
    {
        return SettleError::NotFound {
            queries,
            since,
            ret_code: refusal.ret_code.clone(),
            ret_msg: refusal.ret_msg.to_owned(),
            signed: refusal.is_signed,
        };
    }
    SettleError::Deadline {
        queries,
        within,
        last,
    }
}

/// Tells whether asking again brings the same result: the query breaks a rule, or LianLian refuses
/// it for a reason that does not pass by itself. Of unsigned refusals only those count that
/// LianLian makes before it looks at any order.
fn is_final(error: &CallError) -> bool {
    match error {
        CallError::Accept(AcceptError::NoOutcome { ret_code, .. }) => {
            ret_code.meaning() == Meaning::Refused
        }
        CallError::Accept(AcceptError::UnsignedRefusal {
            ret_code, effect, ..
        }) => ret_code.is_at_the_gate() && *effect != Effect::Unknown,
        CallError::Accept(_) | CallError::Transport(_) | CallError::NotReady(_) => false,
        // A device that signs may be busy.
        CallError::Prepare(PrepareError::Sign(error)) => {
            matches!(error, SignError::Key | SignError::Library)
        }
        CallError::Prepare(PrepareError::Seal(SealError::Randomness(_))) => false,
        CallError::Prepare(_) => true,
        #[cfg(feature = "journal")]
        CallError::Journal(_) => true,
        // A query makes no order, and is in no register.
        #[cfg(feature = "register")]
        CallError::Register(_) | CallError::AlreadyInFlight(_) => true,
        #[cfg(feature = "blocking")]
        CallError::InsideRuntime => true,
    }
}
