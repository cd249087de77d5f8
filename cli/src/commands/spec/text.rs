//! Tables for a person.

use lianlian::notification::{Notification, NotificationBody};
use lianlian::report::{Period, Report};
use lianlian::{Body, Condition, Length, Operation, Presence, Row};

use crate::catalogue::Table;
use crate::output::{Grid, paragraph};

pub(super) fn list() -> String {
    let mut grid = Grid::with_header(["table", "operation", "travels", "what it is for"]);
    for table in Table::all() {
        let travels = match table {
            Table::Operation(operation) => request_line(operation),
            Table::Notification(notification) => notification_line(notification).to_owned(),
            Table::Report(report) => report_line(report),
        };
        let name = table.name();
        grid.add([&name, table.path_end(), &travels, table.meaning()]);
    }
    grid.text()
}

pub(super) fn table(table: Table) -> String {
    match table {
        Table::Operation(operation) => of_operation(operation, &table.name()),
        Table::Notification(notification) => of_notification(notification, &table.name()),
        Table::Report(report) => of_report(report, &table.name()),
    }
}

fn of_operation(operation: &Operation, name: &str) -> String {
    let body = match operation.body {
        Body::Plain => "signed JSON".to_owned(),
        Body::Envelope => "signed JSON, sealed into pay_load".to_owned(),
        Body::Form { field: None } => "signed form, posted by the user's browser".to_owned(),
        Body::Form { field: Some(field) } => {
            format!("signed JSON in the form field {field}, posted by the user's browser")
        }
    };
    let mut text = format!(
        "{}\n\n{}\n{}\npage: {}\n\nRequest\n{}\n",
        title(name, operation.meaning),
        request_line(operation),
        paragraph(&format!("body: {body}")),
        operation.page.unwrap_or_default(),
        rows_grid(operation.request),
    );
    for outcome in operation.outcomes {
        let codes = outcome.ret_codes.join(" or ");
        let rows = rows_grid(outcome.rows);
        text += &format!("\nAnswer, ret_code {codes} ({})\n{rows}\n", outcome.name);
    }
    text += match operation.outcomes {
        [] => "\nThe browser gets the answer; a notification tells the merchant.",
        _ => "\nEvery other ret_code is an error.",
    };
    text
}

fn of_notification(notification: &Notification, name: &str) -> String {
    format!(
        "{}\n\n{}\npage: {}\n\nMembers\n{}",
        title(name, notification.meaning),
        notification_line(notification),
        notification.page.unwrap_or_default(),
        rows_grid(notification.rows),
    )
}

fn of_report(report: &Report, name: &str) -> String {
    format!(
        "{}\n\n{}, columns joined by {}\npage: {}\n\nColumns\n{}",
        title(name, report.meaning),
        report_line(report),
        report.joiner,
        report.page.unwrap_or_default(),
        rows_grid(report.columns),
    )
}

fn report_line(report: &Report) -> String {
    let files = report.periods.iter().map(|period| match period {
        Period::Month => format!("{}_*_yyyyMM.txt", report.prefix),
        _ => format!("{}_*_yyyyMMdd.txt", report.prefix),
    });
    files.collect::<Vec<_>>().join(", ")
}

fn title(name: &str, meaning: Option<&str>) -> String {
    paragraph(&format!("{name}: {}", meaning.unwrap_or_default()))
}

fn request_line(operation: &Operation) -> String {
    let sender = match operation.body {
        Body::Form { .. } => "browser: ",
        Body::Plain | Body::Envelope => "",
    };
    format!("{sender}POST https://{}{}", operation.host, operation.path)
}

fn notification_line(notification: &Notification) -> &'static str {
    match notification.body {
        NotificationBody::Json => "notification: POST to notify_url",
        NotificationBody::Form { .. } => "browser: back to url_return",
    }
}

/// The rows, and below them the codes with their meanings.
fn rows_grid(rows: &[Row]) -> String {
    let mut grid = Grid::with_header(["name", "required", "value", "shown", "meaning"]);
    add_rows(&mut grid, rows, "");
    let mut codes = Grid::with_header(["codes of", "code", "meaning"]);
    let has_codes = add_codes(&mut codes, rows);
    match has_codes {
        true => format!("{}\n\n{}", grid.text(), codes.text()),
        false => grid.text(),
    }
}

/// Tells whether there was any.
fn add_codes(grid: &mut Grid, rows: &[Row]) -> bool {
    let mut has_codes = false;
    for row in rows {
        let mut name = row.name;
        for (code, meaning) in row.known_codes() {
            grid.add([name, code, meaning]);
            // Once for all of its codes.
            name = "";
            has_codes = true;
        }
        has_codes |= add_codes(grid, row.items.unwrap_or_default());
    }
    has_codes
}

fn add_rows(grid: &mut Grid, rows: &[Row], indent: &str) {
    for row in rows {
        grid.add([
            &format!("{indent}{}", row.name),
            &presence(row),
            &value(row),
            row.secrecy.as_str(),
            row.meaning.unwrap_or_default(),
        ]);
        add_rows(grid, row.items.unwrap_or_default(), &format!("{indent}  "));
    }
}

fn presence(row: &Row) -> String {
    match row.presence {
        _ if row.protocol => "protocol".to_owned(),
        _ if row.fixed.is_some() => "set for you".to_owned(),
        Presence::Required => "yes".to_owned(),
        Presence::Optional => "no".to_owned(),
        Presence::RequiredIf(condition) => format!("if {}", describe(condition)),
        Presence::RequiredUnless(condition) => format!("unless {}", describe(condition)),
        Presence::EitherOf(label) => format!("one of \"{label}\""),
    }
}

fn describe(condition: Condition) -> String {
    match condition.values {
        [] => format!("{} is given", condition.field),
        values => format!("{} is {}", condition.field, values.join(" or ")),
    }
}

fn value(row: &Row) -> String {
    let mut parts = Vec::new();
    if row.items.is_some() {
        parts.push("list of:".to_owned());
    }
    if let Some(fixed) = row.fixed {
        parts.push(fixed.to_owned());
    }
    if !row.codes.is_empty() {
        parts.push(row.codes.join(" "));
    }
    match row.length {
        Length::Any => {}
        Length::Max(most) => parts.push(format!("up to {most}")),
        Length::Exact(lengths) => {
            let lengths: Vec<_> = lengths.iter().map(usize::to_string).collect();
            parts.push(format!("{} long", lengths.join(" or ")));
        }
    }
    let formats = row.type_formats.iter().filter(|format| !format.by_choice);
    parts.extend(formats.map(|format| format.name.to_owned()));
    parts.extend(
        row.formats
            .iter()
            .flatten()
            .map(|(condition, format)| match condition {
                Some(condition) => format!("{} if {}", format.name, describe(*condition)),
                None => format.name.to_owned(),
            }),
    );
    parts.extend(
        row.aliases
            .iter()
            .map(|name| format!("also sent as {name}")),
    );
    parts.extend(row.excludes.map(|other| format!("not beside {other}")));
    parts.extend(row.equals.map(|other| format!("the same as {other}")));
    if !row.signed && row.name != Row::SIGN.name {
        parts.push("outside the signature".to_owned());
    }
    parts.join(", ")
}
