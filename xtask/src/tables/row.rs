//! Rows: what a table says of one parameter.

use serde::Deserialize;

use super::{At, Format};

/// What a table asks of a parameter. A row that says nothing else is required.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The parameter's wire name.
    pub name: At<String>,
    /// The dictionary's entry, where it isn't the name.
    pub field: Option<At<String>>,
    /// It may be absent.
    #[serde(default)]
    pub optional: bool,
    /// It may be absent unless the condition holds.
    pub required_if: Option<At<Condition>>,
    /// It may be absent when the condition holds.
    pub required_unless: Option<At<Condition>>,
    /// One of the rows with this label must be there.
    pub either_of: Option<At<String>>,
    /// The only value that it has.
    pub fixed: Option<At<String>>,
    /// At most so many characters.
    pub max_len: Option<At<usize>>,
    /// Exactly one of these numbers of characters.
    pub len: Option<At<Vec<usize>>>,
    /// The codes of its list that are allowed here.
    pub codes: Option<At<Vec<At<String>>>>,
    /// A format that holds under a condition.
    pub format_if: Option<At<FormatIf>>,
    /// It stands outside the signature.
    #[serde(default)]
    pub unsigned: bool,
    /// LianLian fills it in where the request leaves it out.
    #[serde(default)]
    pub assigned: bool,
    /// The rows of a list's items.
    pub items: Option<At<Vec<Row>>>,
}

impl Row {
    /// Whether every message has it, whatever else it holds.
    pub fn is_always_there(&self) -> bool {
        let has_condition = self.required_if.is_some() || self.required_unless.is_some();
        !(self.optional || has_condition || self.either_of.is_some())
    }

    /// A row that says nothing but its name.
    pub fn named(name: At<String>) -> Self {
        Self {
            name,
            field: None,
            optional: false,
            required_if: None,
            required_unless: None,
            either_of: None,
            fixed: None,
            max_len: None,
            len: None,
            codes: None,
            format_if: None,
            unsigned: false,
            assigned: false,
            items: None,
        }
    }

    /// The key of its entry in the dictionary.
    pub fn entry(&self) -> &At<String> {
        self.field.as_ref().unwrap_or(&self.name)
    }

    /// Whether a message may do without it.
    pub fn may_be_absent(&self) -> bool {
        let conditions = [&self.required_if, &self.required_unless];
        self.optional || self.either_of.is_some() || conditions.into_iter().any(Option::is_some)
    }

    /// The row and, where it is a list, those of its items.
    pub fn with_items(&self) -> Vec<&Row> {
        let items = self.items.iter().flat_map(|items| items.iter());
        [self]
            .into_iter()
            .chain(items.flat_map(Self::with_items))
            .collect()
    }
}

/// Holds when a parameter has one of some values, or is there at all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The other parameter.
    pub field: At<String>,
    /// Its values; none: any.
    #[serde(default)]
    pub is: Vec<At<String>>,
}

/// A format that holds under a condition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormatIf {
    /// The other parameter.
    pub field: At<String>,
    /// Its values; none: any.
    #[serde(default)]
    pub is: Vec<At<String>>,
    /// The format.
    pub format: Format,
}

impl FormatIf {
    /// The condition alone.
    pub fn condition(&self) -> Condition {
        Condition {
            field: self.field.clone(),
            is: self.is.clone(),
        }
    }
}
