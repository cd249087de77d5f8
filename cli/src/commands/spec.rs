//! `lianlian spec`

use comfy_table::{ContentArrangement, Table, presets};
use lianlian::{Body, Condition, Length, Operation, Presence, Row};
use serde_json::{Value, json};

use crate::args::{SpecList, SpecShow};
use crate::error::Unusable;
use crate::{Verdict, input, output};

pub(crate) fn list(arguments: &SpecList) -> Result<Verdict, Unusable> {
    let operations = lianlian::api::OPERATIONS;
    if arguments.json {
        let all: Vec<_> = operations.iter().map(|operation| head(operation)).collect();
        output::json(&json!({ "operations": all }))?;
        return Ok(Verdict::Yes);
    }
    let mut table = table(["operation", "request", "what it does"]);
    for operation in operations {
        let request = format!("POST {}", url(operation));
        table.add_row([operation.id(), &request, operation.meaning]);
    }
    output::line(&table.trim_fmt())?;
    Ok(Verdict::Yes)
}

pub(crate) fn show(arguments: &SpecShow) -> Result<Verdict, Unusable> {
    let operation = input::operation(&arguments.operation)?;
    match arguments.json {
        true => output::json(&to_json(operation))?,
        false => output::line(&to_text(operation))?,
    }
    Ok(Verdict::Yes)
}

fn to_text(operation: &Operation) -> String {
    let body = match operation.body {
        Body::Plain => "signed JSON",
        Body::Envelope => "signed JSON, sealed into pay_load",
        Body::Form { .. } => "signed form, posted by the user's browser",
    };
    let mut text = format!(
        "{}: {}\n\nPOST {}\nbody: {body}\npage: {}\n\nRequest\n{}\n",
        operation.id(),
        operation.meaning,
        url(operation),
        operation.page,
        rows_table(operation.request),
    );
    for outcome in operation.outcomes {
        let rows = rows_table(outcome.rows);
        text += &format!(
            "\nAnswer, ret_code {} ({})\n{rows}\n",
            outcome.ret_codes.join(" or "),
            outcome.name
        );
    }
    text += "\nEvery other ret_code is an error.";
    text
}

fn rows_table(rows: &[Row]) -> String {
    let mut table = table(["name", "required", "value", "shown", "meaning"]);
    add_rows(&mut table, rows, "");
    table.trim_fmt()
}

fn add_rows(table: &mut Table, rows: &[Row], indent: &str) {
    for row in rows {
        table.add_row([
            format!("{indent}{}", row.name),
            presence(row),
            value(row),
            row.secrecy.as_str().to_owned(),
            row.meaning.to_owned(),
        ]);
        add_rows(table, row.items.unwrap_or_default(), &format!("{indent}  "));
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
    match row.format {
        Some((Some(condition), format)) => {
            parts.push(format!("{} if {}", format.name, describe(condition)));
        }
        Some((None, format)) => parts.push(format.name.to_owned()),
        None => {}
    }
    if !row.signed && row.name != Row::SIGN.name {
        parts.push("outside the signature".to_owned());
    }
    parts.join(", ")
}

fn table<const N: usize>(header: [&str; N]) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header(header);
    table
}

fn url(operation: &Operation) -> String {
    format!("https://{}{}", operation.host, operation.path)
}

fn head(operation: &Operation) -> Value {
    json!({
        "operation": operation.id(),
        "name": operation.name,
        "meaning": operation.meaning,
        "method": "POST",
        "url": url(operation),
        "page": operation.page,
        "body": match operation.body {
            Body::Plain => "plain",
            Body::Envelope => "envelope",
            Body::Form { .. } => "form",
        },
    })
}

fn to_json(operation: &Operation) -> Value {
    let outcomes = operation.outcomes.iter().map(|outcome| {
        json!({
            "name": outcome.name,
            "ret_codes": outcome.ret_codes,
            "rows": rows_json(outcome.rows),
        })
    });
    let mut value = head(operation);
    value["request"] = rows_json(operation.request);
    value["outcomes"] = outcomes.collect();
    value
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
    let format = row.format.iter().map(|(condition, format)| {
        json!({ "format": format.name, "by_choice": format.by_choice, "if": condition.map(condition_json) })
    });
    json!({
        "name": row.name,
        "meaning": row.meaning,
        "presence": presence_json(row.presence),
        "max_len": max_len,
        "len": lengths,
        "fixed": row.fixed,
        "codes": row.codes,
        "formats": type_formats.chain(format).collect::<Vec<_>>(),
        "secrecy": row.secrecy.as_str(),
        "signed": row.signed,
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
