//! JSON Schemas (draft 2020-12): one per message, and one per group of risk parameters.

mod answer;
mod form;
mod object;
mod presence;
mod property;
mod set;

use std::path::{Path, PathBuf};

use serde_json::Value;

use self::object::{examples, object};
use self::set::set;
use super::message::Message;
use super::text::text;
use super::words;
use lianlian_tables::names;
use lianlian_tables::{Notification, Operation, RiskGroup, Tables};

pub(super) use answer::{answers, given};
pub(super) use form::rows as forms;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema, and what it is called: `mpay.card_bind_apply.request`.
pub(super) type Named = (String, Value);

/// The schemas' files.
pub(super) fn files(tables: &Tables) -> Vec<(PathBuf, String)> {
    let file = |(name, mut schema): Named| {
        if let Value::Object(schema) = &mut schema {
            schema.insert("$schema".to_owned(), DRAFT.into());
        }
        // The first dot parts the folder from the file.
        let path = name.replacen('.', "/", 1);
        (Path::new("schemas").join(path + ".json"), text(&schema))
    };
    all(tables).into_iter().map(file).collect()
}

/// All schemas, sorted by product.
pub(super) fn all(tables: &Tables) -> Vec<Named> {
    let mut schemas = Vec::new();
    for product in &tables.products {
        let name = |of: &str| format!("{}.{of}", product.name);
        for file in &product.operations {
            let request = request(tables, &file.table);
            schemas.push((name(&format!("{}.request", file.stem())), request));
            if !file.outcomes.is_empty() {
                let response = answer::schema(tables, &file.table);
                schemas.push((name(&format!("{}.response", file.stem())), response));
            }
        }
        for file in &product.notifications {
            schemas.push((name(file.stem()), notification(tables, &file.table)));
        }
    }
    let groups = tables.risk.groups.iter();
    schemas.extend(groups.map(|group| {
        let name = format!("risk.{}", names::snake_case(&group.name));
        (name, risk(tables, group))
    }));
    schemas
}

fn request(tables: &Tables, operation: &Operation) -> Value {
    let message = Message::request(&tables.dictionary, operation);
    let mut schema = object(
        &message,
        &words::described(&operation.summary, operation.doc.as_deref()),
    );
    set(&mut schema, "examples", examples(&message));
    Value::Object(schema)
}

fn notification(tables: &Tables, notification: &Notification) -> Value {
    let message = Message::notification(&tables.dictionary, notification);
    let text = words::described(&notification.summary, notification.doc.as_deref());
    let mut schema = object(&message, &text);
    set(&mut schema, "examples", examples(&message));
    Value::Object(schema)
}

/// Several groups stand in one `risk_item`, beside members that no page lists.
fn risk(tables: &Tables, group: &RiskGroup) -> Value {
    let message = Message::risk(&tables.dictionary, group);
    let mut description = words::plain(&group.summary);
    if let Some(list) = &group.list {
        description += &format!(" Several go into the list `{list}`.");
    }
    let mut schema = object(&message, &description);
    set(
        &mut schema,
        "title",
        format!("{} risk parameters", group.name).into(),
    );
    set(&mut schema, "examples", examples(&message));
    schema.remove("additionalProperties");
    Value::Object(schema)
}
