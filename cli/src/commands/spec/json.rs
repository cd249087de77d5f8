//! Tables for programs.

use lianlian::notification::{Notification, NotificationBody};
use lianlian::report::{Period, Report};
use lianlian::{Body, Condition, Length, Operation, Outcome, Presence, Row};
use serde_json::{Value, json};

use crate::catalogue::Table;

/// The entry of a table in a list.
pub(super) fn head(table: Table) -> Value {
    let name = table.name();
    match table {
        Table::Operation(operation) => of_operation(operation, &name),
        Table::Notification(notification) => of_notification(notification, &name),
        Table::Report(report) => of_report(report, &name),
    }
}

/// All of a table.
pub(super) fn table(table: Table) -> Value {
    let mut value = head(table);
    match table {
        Table::Operation(operation) => {
            value["request"] = rows_json(operation.request);
            value["outcomes"] = operation.outcomes.iter().map(outcome_json).collect();
        }
        Table::Notification(notification) => value["members"] = rows_json(notification.rows),
        Table::Report(report) => value["columns"] = rows_json(report.columns),
    }
    value
}

fn of_operation(operation: &Operation, name: &str) -> Value {
    let (body, form_field) = match operation.body {
        Body::Plain => ("plain", None),
        Body::Envelope => ("envelope", None),
        Body::Form { field } => ("form", field),
    };
    json!({
        "table": name,
        "kind": if operation.outcomes.is_empty() { "redirect" } else { "call" },
        "operation": operation.id(),
        "meaning": operation.meaning,
        "method": "POST",
        "url": format!("https://{}{}", operation.host, operation.path),
        "page": operation.page,
        "body": body,
        "form_field": form_field,
    })
}

fn of_notification(notification: &Notification, name: &str) -> Value {
    let (body, form_field) = match notification.body {
        NotificationBody::Json => ("json", None),
        NotificationBody::Form { field } => ("form", field),
    };
    json!({
        "table": name,
        "kind": "notification",
        "meaning": notification.meaning,
        "page": notification.page,
        "body": body,
        "form_field": form_field,
    })
}

fn of_report(report: &Report, name: &str) -> Value {
    let periods = report.periods.iter().map(Period::to_string);
    json!({
        "table": name,
        "kind": "report",
        "meaning": report.meaning,
        "page": report.page,
        "prefix": report.prefix,
        "periods": periods.collect::<Vec<_>>(),
        "joiner": report.joiner,
    })
}

fn outcome_json(outcome: &Outcome) -> Value {
    json!({
        "name": outcome.name,
        "ret_codes": outcome.ret_codes,
        "rows": rows_json(outcome.rows),
    })
}

fn rows_json(rows: &[Row]) -> Value {
    rows.iter().map(row_json).collect()
}

fn row_json(row: &Row) -> Value {
    let (max_len, lengths) = match row.length {
        Length::Any => (None, None),
        Length::Max(most) => (Some(most), None),
        Length::Exact(lengths) => (None, Some(lengths)),
    };
    let type_formats = row
        .type_formats
        .iter()
        .map(|format| json!({ "format": format.name, "by_choice": format.by_choice }));
    let formats = row.formats.iter().flatten().map(|(condition, format)| {
        json!({ "format": format.name, "by_choice": format.by_choice, "if": condition.map(condition_json) })
    });
    json!({
        "name": row.name,
        "meaning": row.meaning.unwrap_or_default(),
        "example": row.example.unwrap_or_default(),
        "presence": presence_json(row.presence),
        "max_len": max_len,
        "len": lengths,
        "fixed": row.fixed,
        "codes": row.codes,
        "known_codes": row.known_codes().map(|(code, meaning)| json!({ "code": code, "meaning": meaning })).collect::<Vec<_>>(),
        "formats": type_formats.chain(formats).collect::<Vec<_>>(),
        "secrecy": row.secrecy.as_str(),
        "signed": row.signed,
        "assigned": row.assigned,
        "aliases": row.aliases,
        "excludes": row.excludes,
        "equals": row.equals,
        "protocol": row.protocol,
        "items": row.items.map(rows_json),
    })
}

fn presence_json(presence: Presence) -> Value {
    match presence {
        Presence::Required => json!({ "rule": "required" }),
        Presence::Optional => json!({ "rule": "optional" }),
        Presence::RequiredIf(condition) => {
            json!({ "rule": "required_if", "if": condition_json(condition) })
        }
        Presence::RequiredUnless(condition) => {
            json!({ "rule": "required_unless", "unless": condition_json(condition) })
        }
        Presence::EitherOf(label) => json!({ "rule": "either_of", "label": label }),
    }
}

fn condition_json(condition: Condition) -> Value {
    json!({ "field": condition.field, "values": condition.values })
}
