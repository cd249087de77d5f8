//! An order of the register.

use std::collections::BTreeMap;
use std::fmt;

use lianlian::client::register::OrderKey;
use lianlian::field::Amount;
use lianlian::jiff::Timestamp;
use lianlian::{Effect, OrderState};

/// An order, with all that the register keeps of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Order {
    /// The merchant, the product with its series, and the merchant's number.
    pub key: OrderKey,
    /// The table of the operation whose query asks after it, `mpay/PaymentApply`.
    pub operation: String,
    /// The members by which that query asks; empty where no query is known.
    pub asked_by: BTreeMap<String, String>,
    /// The amount that was asked for.
    pub amount: Option<Amount>,
    /// The amount's currency, `CNY`.
    pub currency: Option<String>,
    /// The state by all that was said.
    pub state: OrderState,
    /// LianLian's number of it.
    pub lianlian_number: Option<String>,
    /// The requests that were made of it, such as apply and verify.
    pub steps: Vec<Step>,
    /// The words of answers, notifications and queries, in the order in which they came. Of words without an end each
    /// source's last one is kept.
    pub words: Vec<Word>,
    /// True where two ends, or two amounts, were told of it.
    pub contradicts: bool,
    /// The time at which it was noted first.
    pub intended_at: Timestamp,
    /// The time at which a request was sent the last time.
    pub sent_at: Option<Timestamp>,
    /// The time at which a request was answered the last time.
    pub answered_at: Option<Timestamp>,
    /// The time at which a notification came the last time.
    pub told_at: Option<Timestamp>,
    /// The time at which it came to an end.
    pub settled_at: Option<Timestamp>,
    /// The number of questions since it was sent.
    pub questions: u32,
    /// The time of the next question; `None` where the order is not open.
    pub next_at: Option<Timestamp>,
    /// The reason why a person has to look after it.
    pub given_up: Option<GivenUp>,
}

/// A request that was made of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The operation's table, `mpay/PaymentApply`.
    pub operation: String,
    /// The name of the last ticket; `None` where it was only intended.
    pub ticket: Option<String>,
    /// The number of times that it was sent.
    pub times: u32,
    /// The end of the last call; `None` where it is on its way, or its process died.
    pub end: Option<StepEnd>,
    /// True where an earlier one of these calls may have had an effect.
    pub was_uncertain: bool,
}

/// The end of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepEnd {
    /// With one of the operation's outcomes.
    Outcome,
    /// With an error, after which this is known of the order.
    Error(Effect),
}

/// The source of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The answer to a request.
    Answer,
    /// A notification of the order.
    Notification,
    /// The answer to a query.
    Query,
    /// A person, who looked it up where LianLian shows it.
    Person,
}

/// The word of one source on an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Word {
    /// The source of the word.
    pub by: By,
    /// The state that it told.
    pub state: OrderState,
    /// The return code.
    pub ret_code: Option<String>,
    /// The amount that it told.
    pub amount: Option<Amount>,
    /// The time at which it came.
    pub at: Timestamp,
}

/// The end of asking without a result.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GivenUp {
    /// The time of giving up.
    pub at: Timestamp,
    /// The reason for giving up.
    pub why: String,
}

impl Order {
    /// The order's age: since it was sent, or else since it was intended.
    pub fn since(&self) -> Timestamp {
        self.sent_at.unwrap_or(self.intended_at)
    }

    /// Tells whether it is still to be found out what became of it.
    pub const fn is_open(&self) -> bool {
        self.next_at.is_some()
    }
}

impl By {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Answer, Self::Notification, Self::Query, Self::Person];

    /// A word for it: `answer`, `notification`, `query` or `person`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Notification => "notification",
            Self::Query => "query",
            Self::Person => "person",
        }
    }
}

impl StepEnd {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Outcome,
        Self::Error(Effect::NothingSent),
        Self::Error(Effect::Refused),
        Self::Error(Effect::Failed),
        Self::Error(Effect::Unknown),
    ];

    /// `outcome`, or the error's effect: `nothing_sent`, `refused`, `failed` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Error(effect) => effect.as_str(),
        }
    }

    /// Tells whether the call certainly moved no money and never will.
    pub(super) const fn had_no_effect(self) -> bool {
        match self {
            Self::Outcome | Self::Error(Effect::Unknown) => false,
            Self::Error(Effect::NothingSent | Effect::Refused | Effect::Failed) => true,
        }
    }
}

/// Writes `the query said pending`.
impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} said {}", self.by.as_str(), self.state.as_str())?;
        match &self.ret_code {
            Some(code) => write!(f, " ({code})"),
            None => Ok(()),
        }
    }
}
