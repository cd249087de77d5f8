//! A notification: its head, and its rows as a whole.

use super::{Report, operation, order, page, row};
use crate::names;
use crate::{At, Dictionary, Fault, File, Notification, NotificationBody, Row, Side};

pub(super) fn check(dictionary: &Dictionary, file: &File<Notification>, faults: &mut Vec<Fault>) {
    let notification = &file.table;
    let mut report = Report::new(&file.source, faults);
    page::check(
        &notification.page,
        notification.origin.as_ref(),
        &mut report,
    );
    let is_form = notification.body == NotificationBody::Form;
    page::check_form_field(notification.form_field.as_ref(), is_form, &mut report);

    let rows: Vec<&Row> = notification.rows.iter().collect();
    report.repeated("row", rows.iter().map(|row| &row.name));
    for name in operation::missing(dictionary, Side::Notification, rows.iter().copied()) {
        let message = format!("the notification lacks the protocol's row `{name}`");
        report.at(&notification.rows, message);
    }
    report.repeated("parameter", &notification.identity);
    for name in &notification.identity {
        check_sure(&rows, name, "it can't tell orders apart", &mut report);
    }
    check_order(dictionary, notification, &rows, &mut report);
    check_foreign(notification, &rows, &mut report);
    row::check_names(&rows, &mut report);
    row::check_all(dictionary, Side::Notification, &rows, &mut report);
    operation::check_labels(Side::Notification, &rows, &mut report);
}

/// A parameter that the program decides by is needed, and is under the signature.
fn check_sure(rows: &[&Row], name: &At<String>, because: &str, report: &mut Report) {
    let row = rows.iter().find(|row| row.name == *name);
    if row.is_none_or(|row| !order::is_sure(row)) {
        let message = format!("`{name}` is not a needed row under the signature: {because}");
        report.at(name, message);
    }
}

/// The parameters that say which order is meant, how much, and how it went.
fn check_order(
    dictionary: &Dictionary,
    notification: &Notification,
    rows: &[&Row],
    report: &mut Report,
) {
    let row = |name: &At<String>| rows.iter().find(|row| row.name == *name);
    if let Some(name) = &notification.order {
        check_sure(rows, name, "it can't tell which order is meant", report);
    }
    if let Some(name) = &notification.amount {
        check_sure(rows, name, "nobody may compare it", report);
        let field = row(name).and_then(|row| dictionary.get(row.entry().as_str()));
        if field.is_some_and(|field| *field.rust_type != "Amount") {
            report.at(name, format!("`{name}` is not an Amount"));
        }
    }
    if let Some(name) = &notification.state {
        check_sure(rows, name, "nobody may act on it", report);
        if let Some(row) = row(name) {
            order::check_codes(dictionary, row, name, report);
        }
    }
    let of_order = [&notification.amount, &notification.state];
    for name in of_order.into_iter().flatten() {
        if notification.order.is_none() {
            report.at(name, format!("`{name}` is of an order: name its `order`"));
        }
    }
}

/// No row here has a name that marks another table's message, under any spelling.
fn check_foreign(notification: &Notification, rows: &[&Row], report: &mut Report) {
    report.repeated("parameter", &notification.foreign);
    for name in &notification.foreign {
        if !names::is_wire(name) {
            report.at(
                name,
                format!("`{name}` can't be a name on the wire: expected one like `card_no`"),
            );
        }
        let is_own = |row: &&Row| row.name == *name || row.alias.as_ref() == Some(name);
        if rows.iter().any(is_own) {
            report.at(
                name,
                format!("`{name}` is a row here: it marks no other table's message"),
            );
        }
    }
}
