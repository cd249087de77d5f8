//! A parameter in both states.

use super::message::{Message, Parameter};
use super::report::Impact::{self, Breaking, Change};

/// The two states of a parameter, in their messages.
pub(super) struct Pair<'p, 'a> {
    pub old: &'p Message<'a>,
    pub new: &'p Message<'a>,
    pub before: &'p Parameter<'a>,
    pub now: &'p Parameter<'a>,
}

impl Pair<'_, '_> {
    pub fn is_sent(&self) -> bool {
        self.new.is_sent()
    }

    /// The impact of a change of the allowed values. A request is checked against them; an answer
    /// is read whatever it is.
    pub fn refuses(&self, is_narrower: bool) -> Impact {
        match is_narrower && self.is_sent() {
            true => Breaking,
            false => Change,
        }
    }

    pub fn has_other_entry(&self) -> bool {
        self.before.row.entry() != self.now.row.entry()
    }
}
