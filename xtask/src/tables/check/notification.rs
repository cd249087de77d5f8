//! A notification: its head, and its rows as a whole.

use super::{Report, operation, page, row};
use crate::tables::{Dictionary, Fault, File, Notification, NotificationBody, Row, Side};

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
        let row = rows.iter().find(|row| row.name == *name);
        if row.is_none_or(|row| row.unsigned || !row.is_always_there()) {
            let message = format!(
                "`{name}` is not always there, under the signature: it can't tell orders apart"
            );
            report.at(name, message);
        }
    }
    row::check_names(&rows, &mut report);
    row::check_all(dictionary, Side::Notification, &rows, &mut report);
    operation::check_labels(Side::Notification, &rows, &mut report);
}
