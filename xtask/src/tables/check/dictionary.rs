//! The dictionary: what one entry says alone, and against the others.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::names;
use crate::tables::{At, Fault, Field, Secrecy, Tables};

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
    if !names::is_snake_case(name) {
        report.at(
            name,
            format!("`{name}` can't be a field's name: expected one like `card_no`"),
        );
    }
    let rust_type = field.item_type().unwrap_or(&field.rust_type);
    if !names::is_camel_case(rust_type) {
        let message = "expected a type like `CardNumber` or `Vec<Item>`";
        report.at(
            &field.rust_type,
            format!("`{}` can't be a type: {message}", field.rust_type),
        );
    }
}

fn check_codes(field: &Field, report: &mut Report) {
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
    if !field.codes.is_empty() && (*field.rust_type == "String" || field.item_type().is_some()) {
        report.at(
            &field.rust_type,
            "a code list needs a type of its own, like `PayType`",
        );
    }
}

fn check_secrecy(field: &Field, report: &mut Report) {
    let shows_all = *field.rust_type == "String" || !field.codes.is_empty();
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
        _ => {}
    }
}

/// A type of its own is one code list, and masks in one way.
fn check_types(tables: &Tables, report: &mut Report) {
    let mut seen: BTreeMap<&str, (&At<String>, &Field)> = BTreeMap::new();
    for (name, field) in in_file_order(tables) {
        if *field.rust_type == "String" {
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
    let operations = tables
        .products
        .iter()
        .flat_map(|product| &product.operations);
    let used: BTreeSet<&str> = operations
        .flat_map(|operation| operation.all_rows())
        .map(|row| row.name.as_str())
        .collect();
    for name in tables.dictionary.keys() {
        if !used.contains(name.as_str()) {
            report.at(name, format!("`{name}` stands in no table"));
        }
    }
}
