//! One OpenAPI 3.1 document: operations, redirects and, as webhooks, notifications.

mod any_of;
mod named;
mod path;
mod request;
mod webhook;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{schema, words};
use lianlian_tables::Tables;
use named::Named;

/// The OpenAPI document.
pub(super) fn document(tables: &Tables) -> Value {
    let schemas: Map<String, Value> = schema::all(tables).into_iter().collect();
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "LianLian Pay",
            "summary": "Operations, redirects and notifications, as LianLian documents them.",
            "description": DESCRIPTION,
            "version": env!("CARGO_PKG_VERSION"),
        },
        "tags": tags(tables),
        "paths": paths(tables),
        "webhooks": webhook::all(tables),
        "components": { "schemas": schemas },
    })
}

const DESCRIPTION: &str = "Generated from the project's tables. It is not a document of LianLian's.\n\n\
    Every message carries its own signature in `sign`: there is no other authentication. \
    In the schemas, `x-signed` says whether a parameter is part of what is signed, and `x-secrecy` how \
    much of its value may be shown.";

fn tags(tables: &Tables) -> Vec<Value> {
    let products = tables.products.iter();
    products
        .map(|product| json!({ "name": product.name, "description": words::plain(&product.info.title) }))
        .collect()
}

/// One item per path. Two operations can share a URL: LianLian tells them apart by what they ask,
/// OpenAPI cannot. They become one operation of which a message fits any, as a query of an order
/// may well fit both: hence `anyOf`, where `oneOf` would refuse it.
fn paths(tables: &Tables) -> Map<String, Value> {
    let mut paths: BTreeMap<&str, Vec<Named>> = BTreeMap::new();
    for product in &tables.products {
        for file in &product.operations {
            let named = Named {
                product: &product.name,
                file,
            };
            paths.entry(&file.endpoint).or_default().push(named);
        }
    }
    let items = paths.into_iter();
    items
        .map(|(path, operations)| (path.to_owned(), path::item(tables, &operations)))
        .collect()
}
