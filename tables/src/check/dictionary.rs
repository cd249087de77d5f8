//! The dictionary: what one entry says alone, and against the others.

use std::collections::BTreeSet;

use super::Report;
use super::values::values_of;
use crate::names;
use crate::{At, Fault, Field, Row, Secrecy, Side, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&tables.dictionary.source, faults);
    let sent = entries(tables.rows().filter(|(side, _)| *side == Side::Request));
    for (name, field) in tables.dictionary.iter() {
        check_names(name, field, &mut report);
        check_codes(field, &mut report);
        check_secrecy(field, &mut report);
        check_format(field, &mut report);
        check_example(name, field, &sent, &mut report);
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
    let item_type = field.item_type_in("table");
    let rust_type = item_type.as_deref().unwrap_or(&field.rust_type);
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
    let is_own = values_of(rust_type).is_none()
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

/// A value is shown as its type shows it.
fn check_secrecy(field: &Field, report: &mut Report) {
    let rust_type = &field.rust_type;
    let shown = match values_of(rust_type) {
        Some(values) => values.secrecy,
        None if field.codes.is_empty() => return, // Its items' entries say it, or it is reported.
        None => Secrecy::Public,
    };
    if shown == *field.secrecy {
        return;
    }
    let message = match shown {
        Secrecy::Public => {
            format!("`{rust_type}` shows all of its value: give it a type that masks")
        }
        shown => format!("`{rust_type}` is masked as `{}`", shown.as_str()),
    };
    report.at(&field.secrecy, message);
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

fn check_example(name: &At<String>, field: &Field, sent: &BTreeSet<&str>, report: &mut Report) {
    let Some(example) = &field.example else {
        if field.item_type().is_none() && !field.is_protocol() {
            report.at(name, format!("`{name}` has no example"));
        }
        return;
    };
    if !field.codes.is_empty() && field.codes.iter().all(|code| code.code != *example) {
        report.at(
            example,
            format!("`{example}` is none of the codes of `{name}`"),
        );
    }
    // What only LianLian sends may be masked by it.
    let is_masked = field.secrecy.is_secret() && !sent.contains(name.as_str());
    let of_type = values_of(&field.rust_type).filter(|_| !is_masked);
    let of_type = of_type.map_or(&[][..], |values| values.type_formats);
    let of_text = field.format.as_deref();
    let mut formats = of_type
        .iter()
        .filter(|format| !format.by_choice)
        .chain(of_text);
    if let Some(wrong) = formats.find(|format| !(format.holds)(example)) {
        let message = format!("`{example}` can't be an example: it {}", wrong.expected);
        report.at(example, message);
    }
}

/// A type is core's, or the code list of one entry.
fn check_types(tables: &Tables, report: &mut Report) {
    let others = in_file_order(tables).into_iter().filter(|(_, field)| {
        let rust_type = field.rust_type.as_str();
        rust_type != Tables::CURRENCY
            && field.item_type().is_none()
            && values_of(rust_type).is_none()
            && names::is_camel_case(rust_type)
    });
    let others: Vec<_> = others.collect();
    for (name, field) in &others {
        let rust_type = &field.rust_type;
        let mut same = others
            .iter()
            .filter(|(_, other)| other.rust_type == *rust_type);
        let list = same.find(|(_, other)| !other.codes.is_empty());
        match list {
            None => {
                let message =
                    format!("core has no type `{rust_type}`: without one, give its codes");
                report.at(rust_type, message);
            }
            Some((first, _)) if first != name => {
                let message = format!("`{rust_type}` is the code list of `{first}` already");
                report.at(rust_type, message);
            }
            Some(_) => {}
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
    let used = entries(tables.rows());
    for name in tables.dictionary.keys() {
        if !used.contains(name.as_str()) {
            report.at(name, format!("`{name}` is in no table"));
        }
    }
}

fn entries<'a>(rows: impl Iterator<Item = (Side, &'a Row)>) -> BTreeSet<&'a str> {
    rows.map(|(_, row)| row.entry().as_str()).collect()
}
