//! The place of a change: in the new state's file, or in the old one's where the thing is gone.

use super::Report;
use super::message::Found;
use super::report::Impact;
use lianlian_tables::Source;

/// The two states of one file, and the report of what changed between them.
pub(super) struct Sheet<'a> {
    pub old: &'a Source,
    pub new: &'a Source,
    pub report: &'a mut Report,
}

impl Sheet<'_> {
    /// Notes a change in the new state.
    pub fn say(&mut self, impact: Impact, offset: usize, words: impl Into<String>) {
        self.report.add(impact, self.new.fault(offset, words));
    }

    /// Notes a thing that only the old state has.
    pub fn gone(&mut self, impact: Impact, offset: usize, words: impl Into<String>) {
        self.report.add(impact, self.old.fault(offset, words));
    }

    /// Notes a change of a parameter of a message: "the request"; empty where the file has but one.
    pub fn found(&mut self, found: &Found, message: &str) {
        let says = &found.says;
        let words = match (found.name.as_str(), message) {
            ("", message) => format!("in {message}, {says}"),
            (name, "") => format!("`{name}` {says}"),
            (name, message) => format!("`{name}` in {message} {says}"),
        };
        match found.is_gone {
            true => self.gone(found.impact, found.offset, words),
            false => self.say(found.impact, found.offset, words),
        }
    }

    /// Words that changed.
    pub fn described(&mut self, is_same: bool, offset: usize, what: &str) {
        if !is_same {
            let words = format!("{what} is described in other words");
            self.say(Impact::Documentation, offset, words);
        }
    }
}
