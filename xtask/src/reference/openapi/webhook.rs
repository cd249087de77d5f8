//! Notifications as webhooks: LianLian posts them, or the user's browser does.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::request;
use crate::reference::message::{ACKNOWLEDGED, Message, RET_CODE};
use crate::reference::schema::{self, Parts};
use crate::reference::{name, words};
use lianlian_tables::{At, Notification, NotificationBody, Tables};

/// The notifications by their names.
pub(super) fn all(tables: &Tables, parts: &mut Parts) -> Map<String, Value> {
    let mut webhooks = Map::new();
    for product in &tables.products {
        for file in &product.notifications {
            let id = name::table(&product.name, file.stem());
            let item = json!({ "post": post(tables, &product.name, &id, &file.table, parts) });
            webhooks.insert(id, item);
        }
    }
    webhooks
}

fn post(
    tables: &Tables,
    product: &str,
    id: &str,
    notification: &Notification,
    parts: &mut Parts,
) -> Value {
    let travels = words::notification_body(notification.body);
    let doc = notification
        .doc
        .as_deref()
        .map(words::plain)
        .unwrap_or_default();
    let description = format!("It travels {travels}. {doc}");
    json!({
        "operationId": id,
        "tags": [product],
        "summary": words::plain(&notification.summary),
        "description": description.trim_end(),
        "externalDocs": { "url": notification.page.as_str() },
        "requestBody": { "required": true, "content": content(tables, id, notification, parts) },
        "responses": { "200": response(tables, notification.body, parts) },
    })
}

fn content(tables: &Tables, id: &str, notification: &Notification, parts: &mut Parts) -> Value {
    let message = Message::notification(&tables.dictionary, notification);
    let example = Value::Object(message.example(Extent::All, &[]));
    let (schema, example) = match &notification.form_field {
        None => (parts.reference(id), example),
        Some(field) => (
            request::form(field, id, parts),
            json!({ field.as_str(): example.to_string() }),
        ),
    };
    let media_type = match notification.body {
        NotificationBody::Json => "application/json",
        NotificationBody::Form => "application/x-www-form-urlencoded",
    };
    json!({ media_type: { "schema": schema, "examples": { "all": { "value": example } } } })
}

/// LianLian repeats what is not acknowledged; a browser waits for a page.
fn response(tables: &Tables, body: NotificationBody, parts: &mut Parts) -> Value {
    if body == NotificationBody::Form {
        return json!({ "description": "A page for the user.", "content": { "text/html": {} } });
    }
    let schema = json!({
        "type": "object",
        "description": "The acknowledgement of a notification.",
        "properties": {
            RET_CODE: { "type": "string", "const": ACKNOWLEDGED },
            "ret_msg": { "type": "string" },
        },
        "required": [RET_CODE, "ret_msg"],
    });
    json!({
        "description": "The acknowledgement: anything else, and LianLian sends it again.",
        "content": { "application/json": {
            "schema": parts.add("Acknowledgement", request::object(schema)),
            "examples": { "acknowledged": { "value": acknowledgement(tables) } },
        } },
    })
}

/// The merchant's answer.
fn acknowledgement(tables: &Tables) -> Map<String, Value> {
    let code = At::new(0, ACKNOWLEDGED.to_owned());
    let given = schema::given(&tables.ret_codes, &code);
    given
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into()))
        .collect()
}
