//! The official tables as data. `docs/conformance.md` describes the format.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use lianlian_tables::{Fault, File, Source};

/// One page of the official documents.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The name of the page's file.
    pub page: String,
    /// The page's title.
    pub title: String,
    /// The URL of the operation; none for a notification.
    pub url: Option<String>,
    /// True where the sample request is sealed.
    pub envelope_in_sample: bool,
    /// The tables, in the page's order.
    pub tables: Vec<Table>,
}

/// One table of parameters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The heading over it.
    pub section: String,
    /// The condition under which the page has these rows.
    pub when: Option<When>,
    /// The list whose items these are, as the page calls it here.
    pub items_of: Option<String>,
    /// The rows in the page's order.
    pub fields: Vec<Row>,
}

/// One parameter of a page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The wire name.
    pub name: String,
    /// The demand that it be there.
    pub required: Presence,
    /// The kind of its value.
    #[serde(rename = "type")]
    pub kind: Type,
    /// The codes that the row lists.
    #[serde(default)]
    pub codes: Vec<String>,
    /// The only value.
    pub fixed: Option<String>,
    /// True where the page says that it is outside the signature.
    #[serde(default)]
    pub unsigned: bool,
}

/// A parameter has this value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct When {
    /// The parameter's name.
    pub field: String,
    /// The parameter's value.
    pub is: String,
}

impl TryFrom<BTreeMap<String, String>> for When {
    type Error = String;

    fn try_from(condition: BTreeMap<String, String>) -> Result<Self, String> {
        let mut pairs = condition.into_iter();
        match (pairs.next(), pairs.next()) {
            (Some((field, is)), None) => Ok(Self { field, is }),
            _ => Err("expected one parameter and its value".to_owned()),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.field, self.is)
    }
}

/// The demand that a parameter be there.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Presence {
    /// `Required` on the page.
    Required,
    /// `Optional` on the page.
    Optional,
    /// `Required when a is 1`
    When(When),
    /// Any other sentence that begins with `Required`.
    Prose(String),
}

impl TryFrom<String> for Presence {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "Required" => return Ok(Self::Required),
            "Optional" => return Ok(Self::Optional),
            _ => {}
        }
        let Some(more) = text.strip_prefix("Required ") else {
            let expected = "expected `Required`, `Optional`, or a sentence that begins with it";
            return Err(format!("unknown presence `{text}`, {expected}"));
        };
        let condition = more
            .strip_prefix("when ")
            .and_then(|more| more.split_once(" is "));
        Ok(match condition {
            Some((field, is)) if !field.contains(' ') && !is.contains(' ') => Self::When(When {
                field: field.to_owned(),
                is: is.to_owned(),
            }),
            _ => Self::Prose(text),
        })
    }
}

impl fmt::Display for Presence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("required"),
            Self::Optional => f.write_str("optional"),
            Self::When(when) => write!(f, "required if {when}"),
            Self::Prose(text) => write!(f, "“{text}”"),
        }
    }
}

/// The kind of a parameter's value.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Type {
    /// `String`, `String(18)` or `String(15~19)`
    Text(Length),
    /// `Int` on the page.
    Number,
    /// `List` on the page.
    List,
}

/// The allowed length of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// As long as it likes.
    Any,
    /// At most so many characters.
    Max(usize),
    /// As many characters as lie between.
    Between(usize, usize),
}

impl TryFrom<String> for Type {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let found = match text.as_str() {
            "String" => Some(Self::Text(Length::Any)),
            "Int" => Some(Self::Number),
            "List" => Some(Self::List),
            text => length(text).map(Self::Text),
        };
        let expected = "expected `String`, `String(18)`, `String(15~19)`, `Int` or `List`";
        found.ok_or_else(|| format!("unknown type `{text}`, {expected}"))
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("any"),
            Self::Max(max) => write!(f, "at most {max}"),
            Self::Between(from, to) => write!(f, "{from} to {to}"),
        }
    }
}

/// Reads the official tables.
///
/// # Errors
/// The fault in the file's shape, with its place and the expected content.
pub fn read(path: &Path) -> Result<File<Vec<Page>>, Vec<Fault>> {
    let file = json(path).map_err(|fault| vec![fault])?;
    let faults = misshapen(&file);
    faults.is_empty().then_some(file).ok_or(faults)
}

/// Reads a file of JSON.
pub(super) fn json<T: DeserializeOwned>(path: &Path) -> Result<File<T>, Fault> {
    let mut source = Source::new(path.to_owned(), String::new());
    match fs::read_to_string(path) {
        Ok(text) => source.text = text,
        Err(error) => return Err(source.fault(0, format!("can't be read: {error}"))),
    }
    match serde_json::from_str(&source.text) {
        Ok(table) => Ok(File { source, table }),
        Err(error) => Err(malformed(&source, &error)),
    }
}

/// The place of a page in the file.
pub fn place(file: &File<Vec<Page>>, page: &str) -> usize {
    file.source.text.find(&format!("{page:?}")).unwrap_or(0)
}

fn length(text: &str) -> Option<Length> {
    let number = text.strip_prefix("String(")?.strip_suffix(')')?;
    match number.split_once('~') {
        None => number.parse().ok().map(Length::Max),
        Some((from, to)) => Some(Length::Between(from.parse().ok()?, to.parse().ok()?)),
    }
}

fn malformed(source: &Source, error: &serde_json::Error) -> Fault {
    let lines = source.text.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    // serde_json says the place once more, after the message.
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    source.fault(before + error.column().saturating_sub(1), message)
}

/// Faults that JSON alone can't express: each page appears once, with tables, and every list's
/// items come under a list.
fn misshapen(file: &File<Vec<Page>>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, page) in file.iter().enumerate() {
        let mut fault = |message: String| {
            faults.push(file.source.fault(place(file, &page.page), message));
        };
        let earlier = file.iter().take(index);
        if earlier.into_iter().any(|earlier| earlier.page == page.page) {
            fault(format!("page `{}` is here twice", page.page));
        }
        if page.tables.iter().all(|table| table.fields.is_empty()) {
            fault(format!("page `{}` has no rows", page.page));
        }
        if page.url.is_none() && page.envelope_in_sample {
            fault(format!(
                "page `{}` has no URL, yet a sealed request",
                page.page
            ));
        }
        let rows = || page.tables.iter().flat_map(|table| &table.fields);
        for list in page
            .tables
            .iter()
            .filter_map(|table| table.items_of.as_ref())
        {
            if rows().all(|row| row.kind != Type::List) {
                fault(format!(
                    "page `{}` has items of `{list}`, but no list",
                    page.page
                ));
            }
        }
    }
    faults
}
