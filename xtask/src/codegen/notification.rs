//! One notification's file.

use super::attribute::literals;
use super::header::header_of;
use super::writer::{Writer, docs, head};
use lianlian_tables::names;
use lianlian_tables::{Dictionary, File, Notification, NotificationBody, Row, Side};

pub(super) fn render(
    dictionary: &Dictionary,
    product: &str,
    notification: &File<Notification>,
) -> String {
    let writer = Writer { dictionary };
    let rows = notification.rows.iter();
    let rows: Vec<(Side, &Row)> = rows.map(|row| (Side::Notification, row)).collect();
    [
        header_of(&notification.source),
        writer.imports(&rows),
        "\n".to_owned(),
        docs(&notification.summary, notification.doc.as_deref()),
        head(&keys(product, notification)),
        format!("pub struct {} {{\n", names::type_of(notification.stem())),
        writer.fields("notification", Side::Notification, &notification.rows),
        "}\n".to_owned(),
        writer.items(&rows),
    ]
    .concat()
}

fn keys(product: &str, notification: &Notification) -> Vec<String> {
    let body = match notification.body {
        NotificationBody::Json => "json",
        NotificationBody::Form => "form",
    };
    let mut keys = vec!["notification".to_owned(), format!("body = {body:?}")];
    let form_field = notification.form_field.as_ref();
    keys.extend(form_field.map(|field| format!("form_field = {:?}", field.as_str())));
    keys.push(format!("product = {product:?}"));
    keys.push(format!("page = {:?}", notification.page.as_str()));
    let identity = notification.identity.iter();
    let identity: Vec<String> = identity.map(|name| names::field(name)).collect();
    if !identity.is_empty() {
        keys.push(format!("identity({})", identity.join(", ")));
    }
    let fields = [
        ("order", &notification.order),
        ("amount", &notification.amount),
        ("state", &notification.state),
    ];
    keys.extend(fields.into_iter().filter_map(|(key, field)| {
        let field = names::field(field.as_ref()?);
        Some(format!("{key} = {field}"))
    }));
    if !notification.foreign.is_empty() {
        let foreign = literals(&notification.foreign, ", ");
        keys.push(format!("foreign({foreign})"));
    }
    keys
}
