//! The form of results: the one place that decides between words and JSON.

use std::io::{self, IsTerminal as _};

use serde_json::Value;

use super::{facts, json, line};
use crate::Verdict;
use crate::error::Unusable;

/// The form in which results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Words for a person.
    Words,
    /// JSON for a program, a result a line.
    Json,
}

impl Form {
    /// The form that the options ask for; else words on a terminal, and JSON elsewhere.
    pub fn chosen(json: bool, words: bool) -> Self {
        match json || !(words || io::stdout().is_terminal()) {
            true => Self::Json,
            false => Self::Words,
        }
    }

    /// Prints a result; in words each of its members is a line.
    pub fn say(self, result: &Value) -> Result<(), Unusable> {
        self.say_as(result, || facts(result))
    }

    /// Prints a result that has words of its own.
    pub fn say_as(self, result: &Value, words: impl FnOnce() -> String) -> Result<(), Unusable> {
        match self {
            Self::Json => json(result),
            Self::Words => line(&words()),
        }
    }

    /// Prints a result with its verdict, which is valid even if nobody reads the result to its end.
    pub fn verdict(self, result: &Value, verdict: Verdict) -> Result<Verdict, Unusable> {
        self.verdict_as(result, verdict, || facts(result))
    }

    /// As [`verdict`](Self::verdict), of a result that has words of its own.
    pub fn verdict_as(
        self,
        result: &Value,
        verdict: Verdict,
        words: impl FnOnce() -> String,
    ) -> Result<Verdict, Unusable> {
        match self.say_as(result, words) {
            Ok(()) | Err(Unusable::OutputClosed) => Ok(verdict),
            Err(error) => Err(error),
        }
    }
}
