//! One OpenAPI 3.1 document: operations, redirects and, as webhooks, notifications.

mod any_of;
mod named;
mod path;
mod request;
mod server;
mod webhook;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::schema::{self, Parts};
use super::words;
use lianlian_tables::Tables;
use named::Named;
use server::server;

/// The OpenAPI document.
pub(super) fn document(tables: &Tables) -> Value {
    let mut parts = schema::parts(tables);
    let paths = paths(tables, &mut parts);
    let webhooks = webhook::all(tables, &mut parts);
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "LianLian Pay",
            "summary": "Operations, redirects and notifications, as LianLian documents them.",
            "description": DESCRIPTION,
            "version": env!("CARGO_PKG_VERSION"),
            "contact": { "name": "The project that generates it", "url": REPOSITORY },
            "license": { "name": LICENSE, "identifier": LICENSE },
        },
        "servers": servers(tables),
        // No scheme that OpenAPI knows: each message carries its own signature.
        "security": [],
        "tags": tags(tables),
        "paths": paths,
        "webhooks": webhooks,
        "components": { "schemas": parts.into_schemas() },
    })
}

const DESCRIPTION: &str = "Generated from the project's tables. It is not a document of LianLian's.\n\n\
    Every message carries its own signature in `sign`: there is no other authentication. \
    In the schemas, `x-signed` says whether a parameter is part of what is signed, and `x-secrecy` how \
    much of its value may be shown.";

const LICENSE: &str = env!("CARGO_PKG_LICENSE");

const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// All hosts; each path names its own.
fn servers(tables: &Tables) -> Vec<Value> {
    let products = tables.products.iter();
    let operations = products.flat_map(|product| &product.operations);
    let hosts: BTreeSet<&str> = operations.map(|file| file.host.as_str()).collect();
    hosts.into_iter().map(server).collect()
}

fn tags(tables: &Tables) -> Vec<Value> {
    let products = tables.products.iter();
    products
        .map(|product| json!({ "name": product.name, "description": words::plain(&product.info.title) }))
        .collect()
}

/// One item per path. Two operations can share a URL: LianLian tells them apart by what they ask,
/// OpenAPI cannot. They become one operation of which a message fits any, as a query of an order
/// may well fit both: hence `anyOf`, where `oneOf` would refuse it.
fn paths(tables: &Tables, parts: &mut Parts) -> Map<String, Value> {
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
        .map(|(path, operations)| (path.to_owned(), path::item(tables, &operations, parts)))
        .collect()
}
