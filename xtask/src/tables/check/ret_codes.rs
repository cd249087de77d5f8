//! The return codes: four characters each, and something to say of it.

use super::Report;
use crate::tables::{At, Fault, RetCode, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&tables.ret_codes.source, faults);
    for (code, entry) in tables.ret_codes.iter() {
        if code.len() != 4 || !code.chars().all(is_code_character) {
            report.at(
                code,
                format!("return code `{code}` must be 4 digits or capital letters"),
            );
        }
        check_texts(entry, &mut report);
        for product in entry.in_product.keys() {
            if tables.products.iter().all(|known| known.name != **product) {
                report.at(product, format!("there is no product `{product}`"));
            }
        }
    }
}

const fn is_code_character(character: char) -> bool {
    character.is_ascii_digit() || character.is_ascii_uppercase()
}

fn check_texts(entry: &RetCode, report: &mut Report<'_>) {
    if entry.message.trim().is_empty() {
        report.at(&entry.message, "must not be empty");
    }
    for text in [&entry.explanation, &entry.advice] {
        check_sentence(text, report);
    }
}

/// The texts stand one behind the other in an error's message.
fn check_sentence(text: &At<String>, report: &mut Report<'_>) {
    if text.trim().is_empty() {
        report.at(text, "must not be empty");
    } else if !text.ends_with('.') || text.contains('\n') {
        report.at(text, "must be a sentence of one line, with its full stop");
    }
}
