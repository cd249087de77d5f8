//! A notification: its head, and its rows as a whole.

use super::{Report, declared, operation, order, page, row};
use crate::{Declaration, Dictionary, Fault, File, Notification, Product, Side};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    notification: &File<Notification>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&notification.source, faults);
    page::check(
        &notification.page,
        notification.origin.as_ref(),
        &mut report,
    );
    let rows = notification.sided_rows();
    for name in operation::missing(
        dictionary,
        product.generation(),
        Side::Notification,
        notification.rows.iter(),
    ) {
        let message = format!("the notification lacks the protocol's row `{name}`");
        report.at(&notification.rows, message);
    }
    check_told(dictionary, notification, &mut report);
    row::check_all(dictionary, &rows, &mut report);
    let declaration = |view| Declaration::of_notification(dictionary, product, notification, view);
    let table = notification.source.stem();
    declared::check(dictionary, table, &rows, declaration, &mut report);
}

/// The amount that it is about, and the state that it tells.
fn check_told(dictionary: &Dictionary, notification: &Notification, report: &mut Report) {
    let row = |way: &str| row::at(notification.rows.iter(), way);
    for way in [&notification.order, &notification.amount]
        .into_iter()
        .flatten()
    {
        order::check_way(notification.rows.iter(), way, report);
    }
    if let Some(name) = &notification.amount {
        let field = row(name).and_then(|row| dictionary.get(row.entry().as_str()));
        if field.is_some_and(|field| *field.rust_type != "Amount") {
            report.at(name, format!("`{name}` is not an Amount"));
        }
        if notification.order.is_none() {
            report.at(name, format!("`{name}` is of an order: name its `order`"));
        }
    }
    if let Some(name) = &notification.state
        && let Some(row) = row(name)
    {
        order::check_codes(dictionary, row, name, report);
    }
}
