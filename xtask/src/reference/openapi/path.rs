//! A path, with what is posted there and what is answered.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::any_of::any_of;
use super::named::Named;
use super::request;
use super::server::server;
use crate::reference::schema::{self, Parts};
use crate::reference::words;
use lianlian_tables::{Body, Tables};

pub(super) fn item(tables: &Tables, operations: &[Named], parts: &mut Parts) -> Value {
    let hosts: BTreeSet<&str> = operations.iter().map(|of| of.file.host.as_str()).collect();
    let servers: Vec<Value> = hosts.into_iter().map(server).collect();
    json!({ "servers": servers, "post": post(tables, operations, parts) })
}

fn post(tables: &Tables, operations: &[Named], parts: &mut Parts) -> Value {
    let ids: Vec<String> = operations.iter().map(Named::id).collect();
    let tags: BTreeSet<&str> = operations.iter().map(|of| of.product).collect();
    let summaries: Vec<String> = operations
        .iter()
        .map(|of| words::plain(&of.file.summary))
        .collect();
    let mut post = json!({
        "operationId": ids.join("Or"),
        "tags": tags,
        "summary": summaries.join(" "),
        "description": description(operations),
        "requestBody": { "required": true, "content": request::content(tables, operations, parts) },
        "responses": { "200": response(tables, operations, parts) },
    });
    // There is room for one page only.
    if let ([operation], Value::Object(post)) = (operations, &mut post) {
        let page = json!({ "url": operation.file.page.as_str() });
        post.insert("externalDocs".to_owned(), page);
    }
    post
}

fn description(operations: &[Named]) -> String {
    let described = operations.iter().map(|operation| {
        let file = operation.file;
        let doc = file.doc.as_deref().map(words::plain).unwrap_or_default();
        let text = format!(
            "`{}` travels {}. {doc}",
            operation.id(),
            words::body(file.body)
        );
        text.trim_end().to_owned()
    });
    described.collect::<Vec<_>>().join("\n\n")
}

/// LianLian answers with the status 200 whatever happened: the return code tells.
fn response(tables: &Tables, operations: &[Named], parts: &Parts) -> Value {
    let answering = operations.iter().filter(|of| of.file.body != Body::Form);
    let answering: Vec<&Named> = answering.collect();
    if answering.is_empty() {
        return json!({
            "description": "LianLian's page, in the user's browser.",
            "content": { "text/html": {} },
        });
    }
    let schemas = answering.iter().map(|of| of.schema("Response", parts));
    let schema = any_of(schemas.collect());
    let mut examples = Map::new();
    for operation in &answering {
        for (outcome, value) in schema::answers(tables, operation.file) {
            let name = match answering.len() {
                1 => outcome.to_owned(),
                _ => format!("{}.{outcome}", operation.id()),
            };
            examples.insert(name, json!({ "value": value }));
        }
    }
    json!({
        "description": "What became of it; `ret_code` tells which alternative this is.",
        "content": { "application/json": { "schema": schema, "examples": examples } },
    })
}
