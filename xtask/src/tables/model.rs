//! What a table can say. A key that stands nowhere here is refused.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::At;

/// The parameters by their wire names.
pub type Dictionary = BTreeMap<At<String>, Field>;

/// The return codes by their four characters.
pub type RetCodes = BTreeMap<At<String>, RetCode>;

/// The contradictions of the official pages, by their ids.
pub type Errata = BTreeMap<At<String>, Erratum>;

/// A parameter: all that is the same wherever it stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// `String`, a type of `crate::field`, the name of a code list, or `Vec<Item>`.
    #[serde(rename = "type")]
    pub rust_type: At<String>,
    /// What it is.
    pub meaning: At<String>,
    /// How much of it may be shown.
    pub secrecy: At<Secrecy>,
    /// A published or invented value.
    pub example: Option<At<String>>,
    /// What a plain string must look like.
    pub format: Option<At<Format>>,
    /// The code list.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// The sides on which every operation has it, where it is the protocol's own.
    #[serde(default)]
    pub protocol: Vec<Side>,
}

impl Field {
    /// The type of a list's items, where the parameter is a list.
    pub fn item_type(&self) -> Option<&str> {
        self.rust_type.strip_prefix("Vec<")?.strip_suffix('>')
    }

    /// Whether the parameter comes from the protocol and not from the caller.
    pub fn is_protocol(&self) -> bool {
        !self.protocol.is_empty()
    }
}

/// How much of a value may be shown. The names are those of `lianlian::field::Secrecy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// All of it.
    Public,
    /// A card number.
    Card,
    /// A person's name.
    Name,
    /// An identity document's number.
    IdNumber,
    /// A mobile number.
    Mobile,
    /// Nothing at all.
    Hidden,
}

/// What a text must look like: a constant of `lianlian::check::format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// `HTTP_URL`
    HttpUrl,
    /// `RESIDENT_ID`
    ResidentId,
    /// `DIGITS`
    Digits,
}

/// One code of a code list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The code on the wire.
    pub code: At<String>,
    /// The variant's name in Rust.
    pub name: At<String>,
    /// What it stands for.
    pub meaning: String,
}

/// A side of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What the merchant sends.
    Request,
    /// What LianLian answers.
    Response,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Response => "response",
        })
    }
}

/// A return code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetCode {
    /// The message that travels on the wire, in Chinese.
    pub message: At<String>,
    /// What it means for the order.
    pub meaning: Meaning,
    /// What happened, in a sentence.
    pub explanation: At<String>,
    /// What to do next, in a sentence.
    pub advice: At<String>,
    /// The products whose own lists say otherwise, and what it means there.
    #[serde(default)]
    pub in_product: BTreeMap<At<String>, Meaning>,
}

/// What a return code means for the order. The names are those of `lianlian::ret_code::Meaning`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// What was asked for has happened.
    Done,
    /// The user has an SMS code to be verified.
    SmsCodeNeeded,
    /// The merchant has to confirm the order.
    ConfirmationNeeded,
    /// The outcome comes later.
    Processing,
    /// The request made nothing.
    Refused,
    /// An order may exist, but no money moved.
    Failed,
    /// What was asked for exists already.
    Duplicate,
    /// As failed, for a reason that passes by itself.
    TryLater,
    /// Nothing is known.
    Unknown,
}

/// A contradiction of the official pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// The pages where it stands.
    pub pages: Vec<String>,
    /// The operations that it touches, as `product/operation`; none where it touches all.
    #[serde(default)]
    pub operations: Vec<At<String>>,
    /// The parameters that it touches.
    #[serde(default)]
    pub fields: Vec<At<String>>,
    /// What contradicts what.
    pub says: String,
    /// What holds in this project.
    pub decision: String,
    /// Why.
    pub because: String,
}

/// What is to be said of a product as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductInfo {
    /// The first line of the module's documentation.
    pub title: At<String>,
}

/// An operation: its page's two tables. Its name is its file's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The first line of the documentation.
    pub summary: At<String>,
    /// What else is to be said.
    pub doc: Option<String>,
    /// The official page.
    pub page: At<String>,
    /// The path of the URL.
    pub endpoint: At<String>,
    /// The host that serves it.
    pub host: At<String>,
    /// How a request travels.
    pub body: Body,
    /// Whether the pages' answers lack `oid_partner`, by which an answer says whom it is for.
    #[serde(default)]
    pub nameless_answers: bool,
    /// The successful outcomes.
    pub outcomes: Vec<Outcome>,
    /// The rows of the request.
    pub request: At<Vec<Row>>,
    /// The tables of the response.
    pub response: Vec<Answer>,
}

impl Operation {
    /// The rows of a side.
    pub fn rows(&self, side: Side) -> Vec<&Row> {
        match side {
            Side::Request => self.request.iter().collect(),
            Side::Response => self
                .response
                .iter()
                .flat_map(|answer| &answer.rows)
                .collect(),
        }
    }

    /// The rows of both sides, those of lists' items included.
    pub fn all_rows(&self) -> Vec<&Row> {
        [Side::Request, Side::Response]
            .into_iter()
            .flat_map(|side| self.rows(side))
            .flat_map(Row::with_items)
            .collect()
    }
}

/// How a request travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// As signed JSON.
    Plain,
    /// Sealed in `pay_load`.
    Envelope,
}

/// A successful outcome of an operation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The variant's name in Rust.
    pub name: At<String>,
    /// The return code.
    pub code: At<String>,
    /// What has happened.
    pub meaning: String,
}

/// One table of the response: the rows that stand in some outcomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The outcomes; none: whatever the outcome.
    #[serde(default)]
    pub outcomes: Vec<At<String>>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Answer {
    /// Whether the rows stand in this outcome.
    pub fn covers(&self, outcome: &str) -> bool {
        self.outcomes.is_empty() || self.outcomes.iter().any(|name| name.as_str() == outcome)
    }
}

/// What an operation asks of a parameter on one side. A row that says nothing else is required.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The parameter's wire name.
    pub name: At<String>,
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
    /// The rows of a list's items.
    pub items: Option<At<Vec<Row>>>,
}

impl Row {
    /// A row that says nothing but its name.
    pub fn named(name: At<String>) -> Self {
        Self {
            name,
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
            items: None,
        }
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
