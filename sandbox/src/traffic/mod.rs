//! The last exchanges, in memory alone: they hold card data, and end with the process.

mod about;
mod beside;
mod failed;
mod outcome;
mod record;
mod ring;

use std::time::Duration;

use axum::body::Bytes;
use http::{Method, StatusCode};
use jiff::Timestamp;
use lianlian::Operation;

use crate::refusal::Refusals;
use crate::trouble::Trouble;

pub(crate) use about::About;
pub(crate) use beside::Beside;
pub(crate) use failed::Failed;
pub(crate) use outcome::Outcome;
pub(crate) use record::record;
pub(crate) use ring::TrafficLog;

/// A request as it came and its answer as it went. Their meaning is read from them when somebody
/// looks: see `inspector::reading`.
pub(crate) struct RoundTrip {
    /// Its number, from 1.
    pub number: u64,
    /// The time at which it came, by the machine's clock as far as it was advanced.
    pub at: Timestamp,
    /// The time that the sandbox worked on it.
    pub took: Duration,
    pub method: Method,
    pub path: String,
    /// The operation that was meant; `None` where the path is none of LianLian's.
    pub operation: Option<&'static Operation>,
    /// Whose the request says it is.
    pub merchant: Option<Box<str>>,
    pub request: Bytes,
    /// The signature in the request's headers.
    pub request_beside: Beside,
    pub status: StatusCode,
    /// The part of the answer's body that was sent.
    pub answer: Bytes,
    /// The signature in the answer's headers.
    pub answer_beside: Beside,
    pub notes: Notes,
}

/// The notes of the operation about an exchange, beside its answer; they travel as an extension of
/// the answer.
#[derive(Clone, Default)]
pub(crate) struct Notes {
    /// The operation that was meant, where the request came as far as that.
    pub operation: Option<&'static Operation>,
    /// The order that it is about.
    pub about: About,
    /// The trouble that was made.
    pub trouble: Option<Trouble>,
    /// Nothing was done: the answer is made of the table's examples.
    pub is_example: bool,
    /// The checks because of which the request was not taken.
    pub rejected: Option<Failed>,
    /// The reason why a request that was taken was declined.
    pub declined: Option<String>,
    /// The refusals that are signed, where it is refused.
    pub refusals: Refusals,
}

impl Notes {
    /// Of an operation.
    pub fn of(operation: &'static Operation) -> Self {
        Self {
            operation: Some(operation),
            ..Self::default()
        }
    }

    /// About how much memory it takes beside itself.
    fn weight(&self) -> usize {
        let rejected = self.rejected.as_ref().map_or(0, Failed::weight);
        let declined = self.declined.as_ref().map_or(0, String::capacity);
        let trouble = self.trouble.as_ref().map_or(0, Trouble::weight);
        self.about.weight() + rejected + declined + trouble
    }

    /// It is refused, under this trouble or not.
    pub fn refuses(&mut self, trouble: Option<Trouble>) {
        if let Some(signed) = trouble.as_ref().and_then(Trouble::signs_refusals) {
            self.refusals = Refusals::All(signed);
            self.trouble = self.trouble.take().or(trouble);
        }
    }
}

impl RoundTrip {
    /// The operation, or method and path where there is none.
    pub fn name(&self) -> String {
        match self.operation {
            Some(operation) => operation.table(),
            None => format!("{} {}", self.method, self.path),
        }
    }

    /// About how much memory it takes.
    fn weight(&self) -> usize {
        let merchant = self.merchant.as_ref().map_or(0, |merchant| merchant.len());
        let heads = self.method.as_str().len() + self.path.capacity() + merchant;
        let bodies = self.request.len() + self.answer.len();
        let beside = self.request_beside.weight() + self.answer_beside.weight();
        size_of::<Self>() + heads + bodies + beside + self.notes.weight()
    }
}
