//! One operation's file: its struct, and those of its lists' items.

use std::collections::BTreeSet;

use super::attribute::{arguments, attribute, literals};
use super::header::header_of;
use super::writer::{Writer, docs, head};
use lianlian_tables::names;
use lianlian_tables::{Body, Dictionary, Field, File, Operation, QueriedBy, Row, Side};

pub(super) fn render(
    dictionary: &Dictionary,
    product: &str,
    operation: &File<Operation>,
) -> String {
    let writer = Writer { dictionary };
    let request = operation.request.iter().map(|row| (Side::Request, row));
    let response = operation.rows(Side::Response);
    let response = response.into_iter().map(|row| (Side::Response, row));
    let rows: Vec<(Side, &Row)> = request.chain(response).collect();
    [
        header_of(&operation.source),
        writer.imports(&rows),
        "\n".to_owned(),
        docs(&operation.summary, operation.doc.as_deref()),
        head(&keys(product, operation)),
        format!("pub struct {} {{\n", names::type_of(operation.stem())),
        fields(&writer, operation, &rows),
        "}\n".to_owned(),
        writer.items(&rows),
    ]
    .concat()
}

fn keys(product: &str, operation: &Operation) -> Vec<String> {
    let body = match operation.body {
        Body::Plain => "plain",
        Body::Envelope => "envelope",
        Body::Form => "form",
    };
    let mut keys = vec![
        format!("endpoint = {:?}", operation.endpoint.as_str()),
        format!("host = {:?}", operation.host.as_str()),
        format!("body = {body:?}"),
    ];
    let form_field = operation.form_field.as_ref();
    keys.extend(form_field.map(|field| format!("form_field = {:?}", field.as_str())));
    keys.push(format!("product = {product:?}"));
    if operation.body != Body::Form {
        keys.push("ret_codes = crate::RET_CODES".to_owned());
    }
    keys.push(format!("page = {:?}", operation.page.as_str()));
    let outcomes: Vec<String> = operation
        .outcomes
        .iter()
        .map(|outcome| format!("{} = {}", outcome.name, literals(outcome.codes(), " | ")))
        .collect();
    if !outcomes.is_empty() {
        keys.push(format!("outcome({})", outcomes.join(", ")));
    }
    if operation.nameless_answers {
        keys.push("nameless_answers".to_owned());
    }
    let order = operation.order.as_ref();
    keys.extend(order.map(|field| format!("order = {}", names::field(field))));
    if operation.query {
        keys.push("query".to_owned());
    }
    keys.extend(
        operation
            .queried_by
            .as_ref()
            .map(|queried| queried_by(queried)),
    );
    let state = operation.state.as_ref();
    keys.extend(state.map(|field| format!("state = {}", names::field(field))));
    keys
}

fn queried_by(queried: &QueriedBy) -> String {
    let by: Vec<String> = queried.by.iter().map(|name| names::field(name)).collect();
    let query = names::type_of(&queried.query);
    format!("queried_by(super::{query}, {})", by.join(", "))
}

/// The request's fields in the order of its table, then those of the response alone.
fn fields(writer: &Writer, operation: &Operation, rows: &[(Side, &Row)]) -> String {
    let mut seen = BTreeSet::new();
    let firsts = rows.iter().filter(|(_, row)| seen.insert(&row.name));
    let fields: Vec<String> = firsts
        .filter_map(|(side, row)| writer.own(*side, row))
        .map(|(row, field)| {
            let attributes = request_attribute(writer, operation, &row.name)
                + &response_attributes(writer, operation, &row.name);
            let of_this_name = rows.iter().map(|(_, row)| *row);
            let same: Vec<&Row> = of_this_name
                .filter(|other| other.name == row.name)
                .collect();
            Writer::declaration(&row.name, field, &same, &attributes)
        })
        .collect();
    fields.join("\n")
}

fn request_attribute(writer: &Writer, operation: &Operation, name: &str) -> String {
    let mut rows = operation.request.iter();
    let row = rows.find(|row| row.name.as_str() == name);
    let field = row.and_then(|row| Some((row, writer.field(row)?)));
    field.map_or_else(String::new, |(row, field)| {
        attribute("request", &arguments(row, field, Side::Request))
    })
}

/// One attribute per table of the response; tables that say the same of the field share one.
fn response_attributes(writer: &Writer, operation: &Operation, name: &str) -> String {
    let mut said: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for (outcomes, row, field) in answered(writer, operation, name) {
        let arguments = arguments(&row, field, Side::Response);
        match said.iter_mut().find(|(_, said)| *said == arguments) {
            Some((shared, _)) => shared.extend(outcomes),
            None => said.push((outcomes, arguments)),
        }
    }
    let attributes = said
        .into_iter()
        .map(|(outcomes, arguments)| attribute("response", &[outcomes, arguments].concat()));
    attributes.collect()
}

/// The rows of one name in the response, with the outcomes and the condition of their tables.
fn answered<'a>(
    writer: &Writer<'a>,
    operation: &Operation,
    name: &str,
) -> Vec<(Vec<String>, Row, &'a Field)> {
    let mut rows = Vec::new();
    for answer in &operation.response {
        for row in answer.rows.iter().filter(|row| row.name.as_str() == name) {
            let outcomes = answer.outcomes.iter().map(ToString::to_string).collect();
            let row = answer.effective(row);
            rows.extend(writer.field(&row).map(|field| (outcomes, row, field)));
        }
    }
    rows
}
