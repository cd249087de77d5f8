//! The dictionary: what one entry says alone, and against the others.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::names;
use crate::{At, Fault, Field, Product, Row, Secrecy, Tables};

/// The types that show all of their values.
const PLAIN: [&str; 6] = ["String", "Amount", "Date", "Decimal", "Timestamp", "u32"];

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&tables.dictionary.source, faults);
    for (name, field) in tables.dictionary.iter() {
        check_names(name, field, &mut report);
        check_codes(field, &mut report);
        check_secrecy(field, &mut report);
        check_format(field, &mut report);
        check_example(name, field, &mut report);
    }
    check_types(tables, &mut report);
    check_use(tables, &mut report);
}

fn check_names(name: &At<String>, field: &Field, report: &mut Report) {
    if !names::is_wire(name) {
        report.at(
            name,
            format!("`{name}` can't be a field's name: expected one like `card_no`"),
        );
    }
    let rust_type = field.item_type().unwrap_or(&field.rust_type);
    let is_number = *field.rust_type == "u32";
    if !names::is_camel_case(rust_type) && !is_number {
        let message = "expected a type like `CardNumber`, `u32` or `Vec<Item>`";
        report.at(
            &field.rust_type,
            format!("`{}` can't be a type: {message}", field.rust_type),
        );
    }
}

fn check_codes(field: &Field, report: &mut Report) {
    let rust_type = &field.rust_type;
    if **rust_type == Tables::CURRENCY {
        if field.codes.is_empty() {
            report.at(rust_type, "there is no currency in currencies.toml");
        }
        return; // They are checked where they stand.
    }
    report.repeated("code", field.codes.iter().map(|code| &code.code));
    report.repeated("variant", field.codes.iter().map(|code| &code.name));
    for code in &field.codes {
        if !names::is_camel_case(&code.name) {
            let message = format!(
                "`{}` can't be a variant: expected one like `IdCard`",
                code.name
            );
            report.at(&code.name, message);
        }
    }
    check_states(field, report);
    let is_own = !PLAIN.contains(&rust_type.as_str())
        && field.item_type().is_none()
        && names::is_module(&names::snake_case(rust_type));
    if !field.codes.is_empty() && !is_own {
        report.at(
            rust_type,
            "a code list needs a type of its own, like `PayType`",
        );
    }
}

/// A list that says what became of an order says it with every code.
fn check_states(field: &Field, report: &mut Report) {
    if field.codes.iter().all(|code| code.state.is_none()) {
        return;
    }
    for code in field.codes.iter().filter(|code| code.state.is_none()) {
        let message = format!("`{}` needs a state, as the other codes have one", code.code);
        report.at(&code.code, message);
    }
}

fn check_secrecy(field: &Field, report: &mut Report) {
    let shows_all = PLAIN.contains(&field.rust_type.as_str()) || !field.codes.is_empty();
    if shows_all && *field.secrecy != Secrecy::Public {
        let message = format!(
            "`{}` shows all of its value: give it a type that masks",
            field.rust_type
        );
        report.at(&field.secrecy, message);
    }
}

fn check_format(field: &Field, report: &mut Report) {
    if let Some(format) = &field.format
        && *field.rust_type != "String"
    {
        let message = format!(
            "`{}` brings its own format; only a `String` needs one",
            field.rust_type
        );
        report.at(format, message);
    }
}

fn check_example(name: &At<String>, field: &Field, report: &mut Report) {
    let is_code = |example: &str| field.codes.iter().any(|code| *code.code == example);
    match &field.example {
        None if field.item_type().is_none() && !field.is_protocol() => {
            report.at(name, format!("`{name}` has no example"));
        }
        Some(example) if !field.codes.is_empty() && !is_code(example) => {
            report.at(
                example,
                format!("`{example}` is none of the codes of `{name}`"),
            );
        }
        Some(example) if !is_like(&field.rust_type, example) => {
            let message = format!("`{example}` can't be a value of `{}`", field.rust_type);
            report.at(example, message);
        }
        _ => {}
    }
}

/// Tells whether an example looks like its type, as far as the type's form can be told from here.
fn is_like(rust_type: &str, example: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match rust_type {
        "u32" => is_digits(example) && example.parse::<u32>().is_ok(),
        "Date" => is_digits(example) && example.len() == 8,
        "Timestamp" => is_digits(example) && example.len() == 14,
        "Amount" => example
            .split_once('.')
            .is_some_and(|(yuan, fen)| is_digits(yuan) && is_digits(fen) && fen.len() == 2),
        "Decimal" => {
            let digits = example.strip_prefix('-').unwrap_or(example);
            let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
            is_digits(whole) && is_digits(part)
        }
        _ => true,
    }
}

/// A type of its own is one code list, and masks in one way.
fn check_types(tables: &Tables, report: &mut Report) {
    let mut seen: BTreeMap<&str, (&At<String>, &Field)> = BTreeMap::new();
    for (name, field) in in_file_order(tables) {
        let rust_type = field.rust_type.as_str();
        if rust_type == "String" || rust_type == Tables::CURRENCY {
            continue;
        }
        let Some((first_name, first)) = seen.get(field.rust_type.as_str()) else {
            seen.insert(&field.rust_type, (name, field));
            continue;
        };
        let rust_type = &field.rust_type;
        if !field.codes.is_empty() || !first.codes.is_empty() {
            let message = format!("`{rust_type}` is the code list of `{first_name}` already");
            report.at(rust_type, message);
        } else if field.secrecy != first.secrecy {
            let message = format!("`{rust_type}` has another secrecy in `{first_name}`");
            report.at(&field.secrecy, message);
        }
    }
}

fn in_file_order(tables: &Tables) -> Vec<(&At<String>, &Field)> {
    let mut fields: Vec<_> = tables.dictionary.iter().collect();
    fields.sort_by_key(|(name, _)| name.offset());
    fields
}

/// An entry that no table uses is a fact that nobody keeps true.
fn check_use(tables: &Tables, report: &mut Report) {
    let messages = tables.products.iter().flat_map(Product::tables);
    let rows = messages.flat_map(|(_, rows)| rows);
    let risk = tables.risk.groups.iter().flat_map(|group| &group.rows);
    let used: BTreeSet<&str> = rows
        .chain(risk)
        .flat_map(Row::with_items)
        .map(|row| row.entry().as_str())
        .collect();
    for name in tables.dictionary.keys() {
        if !used.contains(name.as_str()) {
            report.at(name, format!("`{name}` is in no table"));
        }
    }
}
