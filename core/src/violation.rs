//! The findings of a check.

use std::fmt;

use serde::Serialize;

use crate::row::Row;

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
    /// Two parameters exclude each other, and both are given.
    Excludes,
    /// Two parameters must have the same value, and have not.
    Equals,
    /// The operation has no such parameter.
    UnknownMember,
}

impl Rule {
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
    /// Advice for a person, as a sentence.
    pub message: String,
}

impl Violation {
    pub(crate) const fn new(field: String, rule: Rule, message: String) -> Self {
        Self {
            field,
            rule,
            message,
        }
    }

    /// A parameter that must be there, and is not.
    pub(crate) fn required(row: &Row) -> Self {
        let message = format!("{} is required", row.name);
        Self::new(row.name.to_owned(), Rule::Required, message)
    }

    /// The same violation inside a list or an object: `path` comes before the names.
    pub(crate) fn under(self, path: &str) -> Self {
        Self {
            field: format!("{path}{}", self.field),
            message: format!("{path}{}", self.message),
            ..self
        }
    }
}

impl Serialize for Violation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut violation = serializer.serialize_struct("Violation", 3)?;
        violation.serialize_field("field", &self.field)?;
        violation.serialize_field("rule", &self.rule)?;
        violation.serialize_field("message", &self.message)?;
        violation.end()
    }
}

/// All that a check found, at least one violation, in the order of the fields' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violations {
    page: Option<&'static str>,
    all: Vec<Violation>,
}

impl Violations {
    /// All of these, at least one.
    pub(crate) const fn all(all: Vec<Violation>, page: Option<&'static str>) -> Self {
        Self { page, all }
    }

    /// Makes violations with a single entry.
    pub(crate) fn one(violation: Violation, page: Option<&'static str>) -> Self {
        let all = vec![violation];
        Self { page, all }
    }

    /// `Ok` where nothing was found.
    pub(crate) fn none_or(all: Vec<Violation>, page: Option<&'static str>) -> Result<(), Self> {
        if all.is_empty() {
            Ok(())
        } else {
            Err(Self { page, all })
        }
    }

    /// The page of LianLian's documentation that asks for what was broken.
    pub const fn page(&self) -> Option<&'static str> {
        self.page
    }

    /// The violations one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.all.iter()
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
        let mut violations = self.all.iter();
        if let Some(first) = violations.next() {
            f.write_str(&first.message)?;
        }
        violations.try_for_each(|violation| write!(f, "; {}", violation.message))
    }
}

impl std::error::Error for Violations {}
