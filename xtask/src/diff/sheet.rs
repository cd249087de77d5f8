//! The place of a change: in the new state's file, or in the old one's where the thing is gone.

use super::Report;
use super::message::Found;
use super::report::Impact;
use super::words;
use lianlian_tables::{At, Source};

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

    /// Notes a parameter that says something: one that says it newly, another one, or none any more.
    pub fn told(
        &mut self,
        offset: usize,
        was: Option<&At<String>>,
        is: Option<&At<String>>,
        says: impl Fn(&str) -> String,
        gone: &str,
    ) {
        match (was, is) {
            (was, is) if was == is => {}
            (None, Some(is)) => self.say(Impact::Addition, is.offset(), says(is)),
            (Some(was), Some(is)) => {
                let words = format!("{}, it was `{was}`", says(is));
                self.say(Impact::Breaking, is.offset(), words);
            }
            (was, None) => {
                let words = format!("{gone}, it was {}", words::or_none(was));
                self.say(Impact::Breaking, offset, words);
            }
        }
    }

    /// Notes another field of a form for all parameters.
    pub fn form_field(&mut self, offset: usize, was: Option<&At<String>>, is: Option<&At<String>>) {
        if was != is {
            let at = is.map_or(offset, At::offset);
            let (is, was) = (words::or_none(is), words::or_none(was));
            let words = format!("the form's field for all parameters is {is}, it was {was}");
            self.say(Impact::Breaking, at, words);
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
