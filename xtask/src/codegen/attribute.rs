//! The attributes that say what a row says.

use lianlian_tables::names;
use lianlian_tables::{At, Condition, Field, Format, Row, Side};

/// The text in the parentheses of `#[request(…)]` and its like.
///
/// `side` says who sends the row; the parameters inside `risk_item` are a request's.
pub(super) fn arguments(row: &Row, field: &Field, side: Side) -> Vec<String> {
    let row = &row.as_used(side);
    let mut arguments: Vec<String> = presence(row).into_iter().collect();
    let alias = row.alias.as_ref();
    arguments.extend(alias.map(|alias| format!("alias = {}", literal(alias))));
    arguments.extend(
        row.fixed
            .as_ref()
            .map(|fixed| format!("fixed = {}", literal(fixed))),
    );
    if !row.accepts.is_empty() {
        arguments.push(format!("accepts({})", literals(row.accepts.iter(), ", ")));
    }
    arguments.extend(length(row));
    arguments.extend(
        field
            .format
            .as_ref()
            .map(|format| format!("format = {}", path(**format))),
    );
    arguments.extend(row.formats_if().iter().map(|format_if| {
        let condition = condition(&format_if.condition());
        format!("format_if({condition}, {})", path(format_if.format))
    }));
    let among_rows = [("excludes", &row.excludes), ("equals", &row.equals)];
    arguments.extend(among_rows.into_iter().filter_map(|(name, other)| {
        let other = names::field(other.as_ref()?);
        Some(format!("{name}({other})"))
    }));
    arguments.extend(
        row.codes
            .as_ref()
            .map(|codes| format!("codes({})", literals(codes.iter(), ", "))),
    );
    // LianLian may add to its lists what we can't know: a code list that we receive is never closed.
    let is_received = matches!(side, Side::Response | Side::Notification);
    if is_received && !field.codes.is_empty() {
        arguments.push("open".to_owned());
    }
    if row.unsigned {
        arguments.push("unsigned".to_owned());
    }
    if row.assigned {
        arguments.push("assigned".to_owned());
    }
    arguments
}

/// An attribute; without parentheses where they would be empty.
pub(super) fn attribute(name: &str, arguments: &[String]) -> String {
    match arguments {
        [] => format!("#[{name}]\n"),
        arguments => format!("#[{name}({})]\n", arguments.join(", ")),
    }
}

fn presence(row: &Row) -> Option<String> {
    if row.optional {
        return Some("optional".to_owned());
    }
    if let Some(label) = &row.either_of {
        return Some(format!("either_of = {}", literal(label)));
    }
    let named = [
        ("required_if", &row.required_if),
        ("required_unless", &row.required_unless),
    ];
    named
        .into_iter()
        .find_map(|(name, other)| Some(format!("{name}({})", condition(other.as_ref()?))))
}

fn length(row: &Row) -> Option<String> {
    let max_len = row.max_len.as_ref().map(|max| format!("max_len = {max}"));
    let len = row.len.as_ref().map(|len| match len.as_slice() {
        [len] => format!("len = {len}"),
        lens => format!("len = {lens:?}"),
    });
    max_len.or(len)
}

fn condition(condition: &Condition) -> String {
    let field = names::field(&condition.field);
    match condition.is.as_slice() {
        [] => field,
        values => format!("{field} = {}", literals(values, " | ")),
    }
}

fn path(format: Format) -> String {
    format!("format::{}", format.name.to_uppercase())
}

pub(super) fn literals<'a>(
    values: impl IntoIterator<Item = &'a At<String>>,
    separator: &str,
) -> String {
    let values: Vec<String> = values.into_iter().map(|value| literal(value)).collect();
    values.join(separator)
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}
