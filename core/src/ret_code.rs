//! Return codes: what they say, and what they mean for the order.

use std::fmt;

use crate::api::ret_codes::RET_CODES;

/// A return code as LianLian sent it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RetCode(Box<str>);

/// What a return code says of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It was carried out.
    Done,
    /// It waits for a next step (an SMS code, a confirmation).
    NextStep,
    /// It was refused: nothing was made.
    Refused,
    /// It is being worked on.
    Processing,
    /// An order of this number exists already.
    Duplicate,
    /// It may or may not have been carried out. Every code outside the catalogue means this.
    Unknown,
}

/// What is known of what a call did: the first question after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing was sent.
    NothingSent,
    /// LianLian said, signed, that it did nothing.
    Refused,
    /// The order may exist: query it before you do anything else, and don't send it again.
    Unknown,
}

/// A documented return code.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    code: &'static str,
    message: &'static str,
    meaning: Meaning,
}

impl Entry {
    pub(crate) const fn new(code: &'static str, message: &'static str, meaning: Meaning) -> Self {
        Self {
            code,
            message,
            meaning,
        }
    }
}

impl RetCode {
    pub(crate) fn new(code: &str) -> Self {
        Self(code.into())
    }

    /// The code, 4 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the code says of the request.
    pub fn meaning(&self) -> Meaning {
        find(&self.0).map_or(Meaning::Unknown, |entry| entry.meaning)
    }

    /// What is known of the order when the code comes as an error.
    pub fn effect(&self) -> Effect {
        match self.meaning() {
            Meaning::Refused => Effect::Refused,
            _ => Effect::Unknown,
        }
    }
}

impl fmt::Display for RetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingSent => "nothing was sent",
            Self::Refused => "LianLian refused it and did nothing",
            Self::Unknown => "the outcome is unknown: query it before you send it again",
        })
    }
}

/// The message that travels with a documented code, in Chinese.
pub fn message(code: &str) -> Option<&'static str> {
    find(code).map(|entry| entry.message)
}

fn find(code: &str) -> Option<&'static Entry> {
    let found = RET_CODES.binary_search_by(|entry| entry.code.cmp(code));
    found.ok().and_then(|at| RET_CODES.get(at))
}
