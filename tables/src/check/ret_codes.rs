//! The return codes: four characters each, and something to say of it.

use super::Report;
use crate::{At, Fault, File, Generation, Meaning, RetCode, RetCodes, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    for generation in Generation::ALL {
        check_catalogue(tables, tables.ret_codes_of(generation), faults);
    }
}

fn check_catalogue(tables: &Tables, catalogue: &File<RetCodes>, faults: &mut Vec<Fault>) {
    let mut report = Report::new(&catalogue.source, faults);
    for (code, entry) in catalogue.iter() {
        if code.len() != 4 || !code.chars().all(is_code_character) {
            report.at(
                code,
                format!("return code `{code}` must be 4 digits or capital letters"),
            );
        }
        check_texts(entry, &mut report);
        check_gate(code, entry, &mut report);
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
    let english = [&entry.explanation, &entry.advice].into_iter();
    for text in english.chain(&entry.query_advice) {
        check_sentence(text, report);
    }
    let chinese = [&entry.explanation_zh, &entry.advice_zh].into_iter();
    for text in chinese.chain(&entry.query_advice_zh) {
        check_chinese(text, report);
    }
    match (&entry.query_advice, &entry.query_advice_zh) {
        (Some(text), None) => report.at(text, "`query_advice_zh` must say it in Chinese"),
        (None, Some(text)) => report.at(text, "`query_advice` must say it in English"),
        _ => {}
    }
}

/// A refusal at the gate made nothing, whatever the product.
fn check_gate(code: &At<String>, entry: &RetCode, report: &mut Report<'_>) {
    let meanings = [entry.meaning]
        .into_iter()
        .chain(entry.in_product.values().copied());
    if entry.gate
        && meanings
            .into_iter()
            .any(|meaning| meaning != Meaning::Refused)
    {
        report.at(
            code,
            format!("`{code}` refuses at the gate: its meaning is `refused`"),
        );
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

fn check_chinese(text: &At<String>, report: &mut Report<'_>) {
    if !text.chars().any(is_chinese) {
        report.at(text, "must have Chinese characters");
    } else if !text.ends_with('。') || text.contains('\n') {
        report.at(
            text,
            "must be a sentence of one line, with its full stop 。",
        );
    }
}

const fn is_chinese(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}')
}
