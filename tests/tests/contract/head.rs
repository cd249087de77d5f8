//! The head of a page: where a message goes, how it travels, and which of its members say what it is about.

use lianlian::notification::{Notification, NotificationBody};
use lianlian::{Body, Generation, Operation};

/// The name of a page: the product's and the table's, as the tables' files have them.
pub fn page_name(product: Option<&str>, name: &str) -> String {
    let mut page = product.unwrap_or_default().to_owned();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            page.push('_');
        }
        page.push(letter.to_ascii_lowercase());
    }
    page
}

/// The head of an operation.
pub fn of_operation(operation: &Operation) -> String {
    let json = json(operation.generation);
    let (sender, body) = match operation.body {
        Body::Plain => ("POST", json.to_owned()),
        Body::Envelope => ("POST", "signed JSON, sealed into pay_load".to_owned()),
        Body::Form { field } => ("browser: POST", form(field)),
    };
    let order = match (operation.order, operation.queried_by) {
        _ if operation.is_query => "it only asks".to_owned(),
        (None, []) => "it makes none".to_owned(),
        (Some(order), []) => format!("{order}; no query asks after it"),
        (order, by) => {
            let by: Vec<_> = by.iter().map(|by| by.query).collect();
            let order = order.unwrap_or("it makes none");
            format!("{order}; a query asks after it by {}", by.join(", "))
        }
    };
    let order = match operation.unnamed_order {
        true => format!("{order}; answers don't repeat it"),
        false => order,
    };
    let names = match (operation.outcomes, operation.nameless_answers) {
        ([], _) => "a notification; the browser gets the answer".to_owned(),
        (_, true) => format!("{json}, without oid_partner"),
        (_, false) => format!("{json}, with oid_partner"),
    };
    format!(
        "{}\n\npage: {}\n{sender} https://{}{}\nbody: {body}\norder: {order}\nanswer: {names}\n",
        operation.meaning.unwrap_or_default(),
        operation.page.unwrap_or_default(),
        operation.host,
        operation.path
    )
}

/// The head of a notification.
pub fn of_notification(table: &Notification) -> String {
    let (way, body) = match table.body {
        NotificationBody::Json => ("POST to notify_url", json(table.generation).to_owned()),
        NotificationBody::Form { field } if table.generation.signs_bytes() => {
            let way = "browser: back to return_url";
            (way, form(field) + ", further fields its signature")
        }
        NotificationBody::Form { field } => ("browser: back to url_return", form(field)),
    };
    let identity = match table.identity {
        [] => "all members".to_owned(),
        names => names.join(", "),
    };
    let named = |name: Option<&'static str>| name.unwrap_or("none");
    format!(
        "{}\n\npage: {}\n{way}\nbody: {body}\nidentity: {identity}\norder: {}\namount: {}\n",
        table.meaning.unwrap_or_default(),
        table.page.unwrap_or_default(),
        named(table.order),
        named(table.amount)
    )
}

fn json(generation: Generation) -> &'static str {
    match generation.signs_bytes() {
        true => "JSON, signed in the headers",
        false => "signed JSON",
    }
}

fn form(field: Option<&str>) -> String {
    match field {
        None => "signed form, a field per member".to_owned(),
        Some(field) => format!("form, the field {field} holds the signed JSON"),
    }
}
