//! The form that a text must have.

use std::fmt;

use jiff::civil;

use crate::words::{Language, Sentence, Words};

/// A form that a text must have.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::check::Format;
///
/// const EVEN: Format = Format::new("even", "must be an even number", |text| {
///     text.ends_with(['0', '2', '4', '6', '8'])
/// });
/// ```
#[derive(Clone, Copy)]
pub struct Format {
    /// The rule's name in a violation.
    pub name: &'static str,
    /// The demand on the text, as it follows the field's name in a message: "must be …".
    pub expected: Words,
    /// The function that tells whether a text has the form.
    pub holds: fn(&str) -> bool,
    /// True where the form is asked for only if [`CheckOptions`](crate::check::CheckOptions) say so.
    pub by_choice: bool,
    /// The day of the past that is written in a text of this form, such as somebody's birth. It is held against the
    /// clock where the checks have one.
    pub day: Option<fn(&str) -> Option<civil::Date>>,
    /// Says more of a text that has not this form: where it differs. Nothing of the text is shown.
    pub fault: Option<fn(&str) -> Option<Sentence>>,
}

impl Format {
    /// A form that is always asked for.
    pub const fn new(name: &'static str, expected: &'static str, holds: fn(&str) -> bool) -> Self {
        Self {
            name,
            expected: Words::new(expected, expected),
            holds,
            by_choice: false,
            day: None,
            fault: None,
        }
    }

    /// The demand, and what is known of the fault in this text.
    pub(crate) fn complaint(&self, text: &str) -> Sentence {
        const MORE: Words = Words::new("{0}: {1}", "{0}：{1}");
        match self.fault.and_then(|fault| fault(text)) {
            Some(fault) => MORE.with([self.expected.into(), fault.into()]),
            None => self.expected.into(),
        }
    }

    /// Adds the demand in Chinese, "须为…"; without it both languages have the English one.
    pub const fn in_chinese(self, expected: &'static str) -> Self {
        let english = self.expected.in_language(Language::English);
        Self {
            expected: Words::new(english, expected),
            ..self
        }
    }
}

/// A format is known by its name.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Format({})", self.name)
    }
}
