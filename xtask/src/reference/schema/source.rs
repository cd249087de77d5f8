//! The tables that have schemas, and what their schemas are called.

use std::path::PathBuf;

use serde_json::{Map, Value};

use super::answer;
use super::object::{examples, object};
use super::parts::Parts;
use super::set::set;
use crate::reference::message::Message;
use crate::reference::{name, words};
use lianlian_tables::{File, Notification, Operation, Report, RiskGroup, Tables, names};

/// A message with a schema.
pub(super) enum Source<'a> {
    Request(&'a str, &'a File<Operation>),
    Response(&'a str, &'a File<Operation>),
    Notification(&'a str, &'a File<Notification>),
    Report(&'a str, &'a File<Report>),
    Risk(&'a RiskGroup),
}

/// All of them, by products.
pub(super) fn all(tables: &Tables) -> Vec<Source<'_>> {
    let mut sources = Vec::new();
    for product in &tables.products {
        for file in &product.operations {
            sources.push(Source::Request(&product.name, file));
            if !file.outcomes.is_empty() {
                sources.push(Source::Response(&product.name, file));
            }
        }
        let notifications = product.notifications.iter();
        sources.extend(notifications.map(|file| Source::Notification(&product.name, file)));
        let reports = product.reports.iter();
        sources.extend(reports.map(|file| Source::Report(&product.name, file)));
    }
    sources.extend(tables.risk.groups.iter().map(Source::Risk));
    sources
}

impl Source<'_> {
    /// The path of the file: `mpay/card_bind_apply.request.json`.
    pub(super) fn path(&self) -> PathBuf {
        PathBuf::from(match self {
            Self::Request(product, file) => format!("{product}/{}.request.json", file.stem()),
            Self::Response(product, file) => format!("{product}/{}.response.json", file.stem()),
            Self::Notification(product, file) => format!("{product}/{}.json", file.stem()),
            Self::Report(product, file) => format!("{product}/{}.json", file.stem()),
            Self::Risk(group) => format!("risk/{}.json", names::snake_case(&group.name)),
        })
    }

    /// The name of the schema: `MpayCardBindApplyRequest`.
    pub(super) fn name(&self) -> String {
        let ending = match self {
            Self::Request(..) => "Request",
            Self::Response(..) => "Response",
            Self::Notification(..) | Self::Report(..) | Self::Risk(_) => "",
        };
        self.owner() + ending
    }

    /// The schema; what has a name of its own is among the parts.
    pub(super) fn schema(&self, tables: &Tables, parts: &mut Parts) -> Map<String, Value> {
        let owner = self.owner();
        match self {
            Self::Response(_, file) => answer::schema(tables, file, &owner, parts),
            Self::Request(_, file) => {
                let message = Message::request(&tables.dictionary, file);
                let text = words::described(&file.summary, file.doc.as_deref());
                of_rows(&message, &owner, &text, parts)
            }
            Self::Notification(_, file) => {
                let message = Message::notification(&tables.dictionary, file);
                let text = words::described(&file.summary, file.doc.as_deref());
                of_rows(&message, &owner, &text, parts)
            }
            Self::Report(_, file) => {
                let message = Message::report(&tables.dictionary, file);
                let text = words::described(&file.summary, file.doc.as_deref());
                of_rows(&message, &owner, &text, parts)
            }
            Self::Risk(group) => risk(tables, group, &owner, parts),
        }
    }

    /// The name that the names of its parts begin with.
    fn owner(&self) -> String {
        match self {
            Self::Request(product, file) | Self::Response(product, file) => {
                name::table(product, file.stem())
            }
            Self::Notification(product, file) => name::table(product, file.stem()),
            Self::Report(product, file) => name::table(product, file.stem()),
            Self::Risk(group) => format!("Risk{}", group.name),
        }
    }
}

fn of_rows(message: &Message, owner: &str, text: &str, parts: &mut Parts) -> Map<String, Value> {
    let mut schema = object(message, owner, text, parts);
    set(&mut schema, "examples", examples(message));
    schema
}

/// The schema of a group of risk parameters. It is open, for one `risk_item` holds several groups, and members that no
/// page lists.
fn risk(tables: &Tables, group: &RiskGroup, owner: &str, parts: &mut Parts) -> Map<String, Value> {
    let message = Message::risk(&tables.dictionary, group);
    let mut description = words::plain(&group.summary);
    if let Some(list) = &group.list {
        description += &format!(" Several go into the list `{list}`.");
    }
    let mut schema = of_rows(&message, owner, &description, parts);
    schema.remove("additionalProperties");
    schema
}
