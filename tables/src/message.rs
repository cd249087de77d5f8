//! Operations and notifications: the messages that a page describes.

use serde::Deserialize;

use super::{At, Condition, Row, Rows, Side};

/// An operation: its page's two tables; or a redirect, which a browser carries out and which has no
/// answer of its own. Its name is its file's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The first line of the documentation.
    pub summary: At<String>,
    /// The further text.
    pub doc: Option<String>,
    /// The page that documents it.
    pub page: At<String>,
    /// The source of its parameters, where it has no English page.
    #[serde(rename = "source")]
    pub origin: Option<At<String>>,
    /// The path of the URL.
    pub endpoint: At<String>,
    /// The host that serves it.
    pub host: At<String>,
    /// The form in which a request travels.
    pub body: Body,
    /// The form's field that carries all parameters as JSON.
    pub form_field: Option<At<String>>,
    /// True where the pages' answers lack `oid_partner`, by which an answer says whom it is for.
    #[serde(default)]
    pub nameless_answers: bool,
    /// The parameter by which the order is known that it makes, or whose money it moves; `orderInfo.txn_seqno`
    /// inside an object.
    pub order: Option<At<String>>,
    /// True where answers leave out the order's number, or don't say which one they mean.
    #[serde(default)]
    pub unnamed_order: bool,
    /// True where it only asks.
    #[serde(default)]
    pub query: bool,
    /// The query that asks after the order that it makes, or after the request itself where it moves no money.
    pub queried_by: Option<At<QueriedBy>>,
    /// The answer's parameter that says how an order went, where the operation asks after orders.
    pub state: Option<At<String>>,
    /// The successful outcomes; none in a redirect.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// The rows of the request.
    pub request: At<Rows>,
    /// The tables of the response; none in a redirect.
    #[serde(default)]
    pub response: Vec<Answer>,
}

impl Operation {
    pub(super) fn rows_mut(&mut self) -> Vec<&mut Rows> {
        let answers = self.response.iter_mut().map(|answer| &mut answer.rows);
        [self.request.value_mut()]
            .into_iter()
            .chain(answers)
            .collect()
    }

    /// The rows of a side.
    pub fn rows(&self, side: Side) -> Vec<&Row> {
        let answers = self.response.iter().flat_map(|answer| &answer.rows);
        match side {
            Side::Request => self.request.iter().collect(),
            Side::Response => answers.collect(),
            Side::Notification | Side::Report => Vec::new(),
        }
    }

    /// The rows of both sides, each with its side.
    pub fn sided_rows(&self) -> Vec<(Side, &Row)> {
        let sides = [Side::Request, Side::Response].into_iter();
        let rows = sides.flat_map(|side| self.rows(side).into_iter().map(move |row| (side, row)));
        rows.collect()
    }

    /// The rows of both sides.
    pub fn all_rows(&self) -> Vec<&Row> {
        [self.rows(Side::Request), self.rows(Side::Response)].concat()
    }
}

/// A query of the same product, and the parameters by which it asks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueriedBy {
    /// The query's file, without its ending.
    pub query: At<String>,
    /// The parameters that both requests have; those that the order's may leave out are left out. Where the
    /// order's has another name, `txn_seqno = confirmOrderInfo.confirm_seqno`.
    pub by: Vec<At<String>>,
}

impl QueriedBy {
    /// The query's parameters, each with the way to its value in the order's request.
    pub fn pairs(&self) -> impl Iterator<Item = (At<String>, At<String>)> {
        self.by.iter().map(|by| {
            let at = |text: &str| At::new(by.offset(), text.trim().to_owned());
            match by.split_once('=') {
                Some((query, order)) => (at(query), at(order)),
                None => (at(by.rsplit('.').next().unwrap_or(by)), at(by)),
            }
        })
    }
}

/// The form in which a request travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// As signed JSON.
    Plain,
    /// Sealed in `pay_load`.
    Envelope,
    /// As a form that the user's browser posts.
    Form,
}

/// A successful outcome of an operation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The variant's name in Rust.
    pub name: At<String>,
    /// The return code.
    pub code: At<String>,
    /// Further return codes that mean the same.
    #[serde(default)]
    pub or: Vec<At<String>>,
    /// The event that it reports.
    pub meaning: String,
}

impl Outcome {
    /// All return codes that mean it.
    pub fn codes(&self) -> impl Iterator<Item = &At<String>> {
        [&self.code].into_iter().chain(&self.or)
    }
}

/// One table of the response: the rows that stand in some outcomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The outcomes. Where the list is empty, all of them.
    #[serde(default)]
    pub outcomes: Vec<At<String>>,
    /// The rows stand there only then.
    pub when: Option<At<Condition>>,
    /// The rows in order.
    pub rows: Rows,
}

impl Notification {
    /// The rows, each with its side.
    pub fn sided_rows(&self) -> Vec<(Side, &Row)> {
        let rows = self.rows.iter();
        rows.map(|row| (Side::Notification, row)).collect()
    }
}

impl Answer {
    /// Tells whether the answer has the rows in this outcome.
    pub fn covers(&self, outcome: &str) -> bool {
        self.outcomes.is_empty() || self.outcomes.iter().any(|name| name.as_str() == outcome)
    }

    /// A row with what the table as a whole says of it: under a condition, required means
    /// required when it holds.
    pub fn effective(&self, row: &Row) -> Row {
        let mut row = row.clone();
        if row.is_always_there() && self.when.is_some() {
            row.required_if.clone_from(&self.when);
        }
        row
    }
}

/// A message that LianLian sends of its own accord: to the merchant's server, or by way of the
/// browser. Its name is its file's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// The first line of the documentation.
    pub summary: At<String>,
    /// The further text.
    pub doc: Option<String>,
    /// The page that documents it.
    pub page: At<String>,
    /// The source of its parameters, where it has no English page.
    #[serde(rename = "source")]
    pub origin: Option<At<String>>,
    /// The form in which it travels.
    pub body: NotificationBody,
    /// The form's field that carries all parameters as JSON.
    pub form_field: Option<At<String>>,
    /// The parameters that say what is told of which order.
    #[serde(default)]
    pub identity: Vec<At<String>>,
    /// The parameter by which the order is known.
    pub order: Option<At<String>>,
    /// The parameter that says how much it is about.
    pub amount: Option<At<String>>,
    /// The parameter that says how the order went.
    pub state: Option<At<String>>,
    /// The parameters of other tables that mark their messages: a message with one of them belongs to another table.
    #[serde(default)]
    pub foreign: Vec<At<String>>,
    /// The rows in order.
    #[serde(rename = "notification")]
    pub rows: At<Rows>,
}

/// The form in which a notification travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotificationBody {
    /// As signed JSON, from LianLian's server.
    Json,
    /// As a form that the user's browser posts.
    Form,
}
