//! Rows: what a table says of one parameter.

use serde::Deserialize;

use super::{At, Condition, FormatsIf, Side};

/// The demands of a table on a parameter. A row that says nothing else is required.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The parameter's wire name.
    pub name: At<String>,
    /// The dictionary's entry, where it isn't the name.
    pub field: Option<At<String>>,
    /// Another spelling under which LianLian sends it.
    pub alias: Option<At<String>>,
    /// The program can't go on without it: of what LianLian sends, only such rows are required. The
    /// page's demand is kept beside it, and is compared with the page alone.
    #[serde(default)]
    pub needed: bool,
    /// It may be absent.
    #[serde(default)]
    pub optional: bool,
    /// It may be absent unless the condition holds.
    pub required_if: Option<At<Condition>>,
    /// It may be absent when the condition holds.
    pub required_unless: Option<At<Condition>>,
    /// It must not be there when the condition holds.
    pub forbidden_if: Option<At<Condition>>,
    /// One of the rows with this label must be there.
    pub either_of: Option<At<String>>,
    /// The only value that it has.
    pub fixed: Option<At<String>>,
    /// The values that LianLian's side accepts beside the fixed value.
    #[serde(default)]
    pub accepts: Vec<At<String>>,
    /// At most so many characters.
    pub max_len: Option<At<usize>>,
    /// Exactly one of these numbers of characters.
    pub len: Option<At<Vec<usize>>>,
    /// The codes of its list that are allowed here.
    pub codes: Option<At<Vec<At<String>>>>,
    /// Formats that hold under conditions.
    pub format_if: Option<At<FormatsIf>>,
    /// The row that must not be there beside it.
    pub excludes: Option<At<String>>,
    /// The row whose value it must have, where both are there.
    pub equals: Option<At<String>>,
    /// The parameter is outside the signature.
    #[serde(default)]
    pub unsigned: bool,
    /// LianLian fills it in where the request leaves it out.
    #[serde(default)]
    pub assigned: bool,
    /// LianLian's side takes a JSON number as well as its text.
    #[serde(default)]
    pub numbers: bool,
    /// The rows of a list's items, or of an object.
    pub items: Option<At<Vec<Row>>>,
}

impl Row {
    /// Tells whether every message has it, whatever else it holds.
    pub fn is_always_there(&self) -> bool {
        let has_condition = self.required_if.is_some() || self.required_unless.is_some();
        !(self.optional || has_condition || self.either_of.is_some())
    }

    /// A row that says nothing but its name.
    pub fn named(name: At<String>) -> Self {
        Self {
            name,
            field: None,
            alias: None,
            needed: false,
            optional: false,
            required_if: None,
            required_unless: None,
            forbidden_if: None,
            either_of: None,
            fixed: None,
            accepts: Vec::new(),
            max_len: None,
            len: None,
            codes: None,
            format_if: None,
            excludes: None,
            equals: None,
            unsigned: false,
            assigned: false,
            numbers: false,
            items: None,
        }
    }

    /// The key of its entry in the dictionary.
    pub fn entry(&self) -> &At<String> {
        self.field.as_ref().unwrap_or(&self.name)
    }

    /// Tells whether a message may do without it.
    pub fn may_be_absent(&self) -> bool {
        let conditions = [&self.required_if, &self.required_unless];
        self.optional || self.either_of.is_some() || conditions.into_iter().any(Option::is_some)
    }

    /// The row as it is generated, and as its schema has it: of what LianLian sends, what is needed is
    /// required and everything else is optional, whatever the page says.
    pub fn as_used(&self, side: Side) -> Self {
        match side {
            Side::Request => self.clone(),
            Side::Response | Side::Notification | Side::Report => self.as_read(),
        }
    }

    fn as_read(&self) -> Self {
        let items = self.items.as_ref().map(|items| {
            let rows = items.iter().map(Self::as_read);
            At::new(items.offset(), rows.collect())
        });
        Self {
            optional: !self.needed,
            required_if: None,
            required_unless: None,
            forbidden_if: None,
            either_of: None,
            numbers: false,
            items,
            ..self.clone()
        }
    }

    /// The conditional formats; none in most rows.
    pub fn formats_if(&self) -> &[super::FormatIf] {
        self.format_if.as_ref().map_or(&[], |formats| &formats.0)
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
