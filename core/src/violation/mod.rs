//! The findings of a check.

pub(crate) mod words;

use std::fmt;

use serde::Serialize;

use crate::row::Row;
use crate::words::{Language, Sentence, one_line};

/// The kind of rule that a value breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The parameter must be there.
    Required,
    /// The parameter must be there because of another one.
    RequiredIf,
    /// The parameter must be there because another one is not, or has another value.
    RequiredUnless,
    /// One of several parameters must be there.
    EitherOf,
    /// The value is too long.
    MaxLen,
    /// The value has not the length that it must have.
    Len,
    /// Only one value is allowed, and it is another.
    Fixed,
    /// The value is none of the codes.
    Code,
    /// The value has not the form of this name.
    Format(&'static str),
    /// The member is not a JSON string, or not a list where one is documented.
    Type,
    /// The value reads like further parameters in the sign string.
    Ambiguous,
    /// The parameter must not be given, because of another one.
    ForbiddenIf,
    /// Two parameters exclude each other, and both are given.
    Excludes,
    /// Two parameters must have the same value, and have not.
    Equals,
    /// The operation has no such parameter.
    UnknownMember,
}

impl Rule {
    /// All of them but the formats.
    pub const PLAIN: [Self; 14] = [
        Self::Required,
        Self::RequiredIf,
        Self::RequiredUnless,
        Self::EitherOf,
        Self::MaxLen,
        Self::Len,
        Self::Fixed,
        Self::Code,
        Self::Type,
        Self::Ambiguous,
        Self::ForbiddenIf,
        Self::Excludes,
        Self::Equals,
        Self::UnknownMember,
    ];

    /// The rule's name, for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::RequiredIf => "required_if",
            Self::RequiredUnless => "required_unless",
            Self::EitherOf => "either_of",
            Self::MaxLen => "max_len",
            Self::Len => "len",
            Self::Fixed => "fixed",
            Self::Code => "code",
            Self::Format(name) => name,
            Self::Type => "type",
            Self::Ambiguous => "ambiguous",
            Self::ForbiddenIf => "forbidden_if",
            Self::Excludes => "excludes",
            Self::Equals => "equals",
            Self::UnknownMember => "unknown_member",
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One broken rule. It never holds the value that breaks it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The parameter's wire name; inside a list `list[0].name`.
    pub field: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// The name of the erratum, where a page or sample of LianLian's breaks the rule as well.
    pub erratum: Option<&'static str>,
    /// The words that follow the field's name.
    words: Sentence,
}

impl Violation {
    pub(crate) fn new(field: String, rule: Rule, words: impl Into<Sentence>) -> Self {
        Self {
            field,
            rule,
            erratum: None,
            words: words.into(),
        }
    }

    /// The same violation of a rule that LianLian's page or sample breaks as well.
    pub(crate) fn by_erratum(self, name: &'static str) -> Self {
        Self {
            words: words::by_erratum(self.words, name),
            erratum: Some(name),
            ..self
        }
    }

    /// A parameter that must be there, and is not.
    pub(crate) fn required(row: &Row) -> Self {
        Self::new(row.name.to_owned(), Rule::Required, words::REQUIRED)
    }

    /// A text that the parameter can't have, said without the text.
    pub(crate) fn unreadable(row: &Row, text: &str) -> Self {
        let wrong = row.type_formats.iter().find(|format| !(format.holds)(text));
        let name = row.name.to_owned();
        match wrong {
            Some(format) => Self::new(name, Rule::Format(format.name), format.complaint(text)),
            None if text.is_empty() => Self::new(name, Rule::Type, words::NO_TEXT),
            None => Self::new(name, Rule::Code, words::code(row.codes)),
        }
    }

    /// Advice for a person, as a sentence that begins with the field's name, in English.
    pub fn message(&self) -> String {
        self.message_in(Language::English)
    }

    /// The same advice in one language.
    pub fn message_in(&self, language: Language) -> String {
        // A stranger may have named the member.
        format!(
            "{} {}",
            one_line(&self.field),
            self.words.in_language(language)
        )
    }

    /// The same violation inside a list or an object: `path` comes before the name.
    pub(crate) fn under(self, path: &str) -> Self {
        let field = format!("{path}{}", self.field);
        Self { field, ..self }
    }
}

impl Serialize for Violation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let members = 3 + usize::from(self.erratum.is_some());
        let mut violation = serializer.serialize_struct("Violation", members)?;
        violation.serialize_field("field", &self.field)?;
        violation.serialize_field("rule", &self.rule)?;
        violation.serialize_field("message", &self.message())?;
        match self.erratum {
            Some(erratum) => violation.serialize_field("erratum", erratum)?,
            None => violation.skip_field("erratum")?,
        }
        violation.end()
    }
}

/// All that a check found, at least one violation, in the order of the fields' names. Of very many the first
/// 64 are kept, and the others counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violations {
    page: Option<&'static str>,
    found: Findings,
}

impl Violations {
    /// All of these, at least one.
    pub(crate) fn all(found: impl Into<Findings>, page: Option<&'static str>) -> Self {
        let found = found.into();
        Self { page, found }
    }

    /// Makes violations with a single entry.
    pub(crate) fn one(violation: Violation, page: Option<&'static str>) -> Self {
        Self::all(vec![violation], page)
    }

    /// `Ok` where nothing was found.
    pub(crate) fn none_or(
        found: impl Into<Findings>,
        page: Option<&'static str>,
    ) -> Result<(), Self> {
        let found = found.into();
        match found.kept.is_empty() {
            true => Ok(()),
            false => Err(Self { page, found }),
        }
    }

    /// The page of LianLian's documentation that asks for what was broken.
    pub const fn page(&self) -> Option<&'static str> {
        self.page
    }

    /// The violations one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.found.kept.iter()
    }

    /// The number of violations beside those that were kept.
    pub const fn more(&self) -> usize {
        self.found.more
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut violations = self.iter();
        if let Some(first) = violations.next() {
            f.write_str(&first.message())?;
        }
        violations.try_for_each(|violation| write!(f, "; {}", violation.message()))?;
        match self.more() {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for Violations {}

/// The most findings of one kind that are kept of a message, which may give cause for a hundred thousand.
pub(crate) const MOST_KEPT: usize = 64;

/// Violations as they are found: the first ones whole, the others as a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    kept: Vec<Violation>,
    more: usize,
}

impl Findings {
    /// Adds a violation, which is made only where it is kept.
    pub fn add(&mut self, found: impl FnOnce() -> Violation) {
        match self.kept.len() < MOST_KEPT {
            true => self.kept.push(found()),
            false => self.more += 1,
        }
    }

    /// Adds what was found inside a list or an object: `path` comes before the names.
    pub fn add_under(&mut self, path: &str, inner: Self) {
        for violation in inner.kept {
            self.add(|| violation.under(path));
        }
        self.more += inner.more;
    }

    /// The same violations, each changed.
    pub fn map(mut self, change: impl FnMut(Violation) -> Violation) -> Self {
        self.kept = self.kept.into_iter().map(change).collect();
        self
    }

    /// Brings the violations in the order of the fields' names.
    pub fn sort(&mut self) {
        self.kept.sort_by(|a, b| a.field.cmp(&b.field));
    }
}

impl FromIterator<Violation> for Findings {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        let mut found = Self::default();
        violations
            .into_iter()
            .for_each(|violation| found.add(|| violation));
        found
    }
}

impl From<Vec<Violation>> for Findings {
    fn from(violations: Vec<Violation>) -> Self {
        violations.into_iter().collect()
    }
}

impl IntoIterator for Findings {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}
