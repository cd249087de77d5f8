//! The second generation's tables as data. `docs/conformance.md` describes the format.

use std::collections::BTreeMap;

use serde::Deserialize;

use lianlian_tables::Side;

/// One page: an operation, a notification, or what a browser brings back.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// The page's name, `accp/tradecreate`.
    pub page: String,
    /// The URLs of an operation, by the system that serves it; of a notification, nothing.
    #[serde(default)]
    urls: Option<Urls>,
    tables: Vec<Table>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Urls {
    Systems(BTreeMap<String, String>),
    Words(#[expect(dead_code, reason = "a sentence, for readers")] String),
}

#[derive(Debug, Deserialize)]
struct Table {
    section: String,
    object_of: Option<String>,
    items_of: Option<String>,
    fields: Vec<Row>,
}

/// One parameter of a page.
#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    /// The wire name.
    pub name: String,
    /// The demand that it be there, in the page's words.
    pub required: String,
    /// The kind of its value.
    #[serde(rename = "type")]
    pub kind: String,
    /// The codes that the row lists.
    #[serde(default)]
    pub codes: Vec<String>,
    /// The longest value.
    pub max_len: Option<usize>,
    /// The parameters of which one has to be there.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// The members, of an answer, under which it is there.
    #[serde(default)]
    pub when: BTreeMap<String, String>,
    /// An amount, and its unit.
    pub amount: Option<String>,
    /// True where LianLian's own code sends a JSON number.
    #[serde(default)]
    pub number: bool,
    /// True where it must not be shown.
    #[serde(default)]
    pub sensitive: bool,
    /// The sources that have the row.
    #[serde(default, rename = "in")]
    pub sources: Vec<String>,
    /// The message in which it was seen.
    pub observed: Option<String>,
}

/// The place of a row: its side, and the object or list that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The side of its message.
    pub side: Side,
    /// The object or list.
    pub inside: Option<String>,
}

impl Page {
    /// The last part of the name, `tradecreate`.
    pub fn name(&self) -> &str {
        self.page.rsplit('/').next().unwrap_or(&self.page)
    }

    /// The path of an operation's URL.
    pub fn path(&self) -> Option<&str> {
        let Some(Urls::Systems(systems)) = &self.urls else {
            return None;
        };
        let url = systems.get("production")?.strip_prefix("https://")?;
        url.find('/').and_then(|slash| url.get(slash..))
    }

    /// All rows, each with its place.
    pub fn rows(&self) -> Vec<(At, &Row)> {
        let rows = self.tables.iter().flat_map(|table| {
            let inside = table.object_of.clone().or_else(|| table.items_of.clone());
            let at = At {
                side: side(&table.section),
                inside,
            };
            table.fields.iter().map(move |row| (at.clone(), row))
        });
        rows.collect()
    }
}

/// The side of a section.
fn side(section: &str) -> Side {
    match section {
        "Request Parameters" => Side::Request,
        "Response Parameters" => Side::Response,
        _ => Side::Notification,
    }
}
