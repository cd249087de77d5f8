//! A request, held against its table.

use lianlian::check::CheckOptions;
use lianlian::explain::pasted;
use lianlian::message::RawMessage;
use lianlian::words::Language;
use serde::Serialize;

use crate::tables::Table;

/// The rules of the table that a request breaks.
#[derive(Debug, Serialize)]
pub struct Checked {
    /// The broken rules.
    pub violations: Vec<Violated>,
    /// The number of further ones, of very many.
    pub more: usize,
    /// LianLian's page, which the table comes from.
    pub page: Option<&'static str>,
}

/// A broken rule.
#[derive(Debug, Serialize)]
pub struct Violated {
    /// The parameter's name.
    pub field: String,
    /// The rule's name.
    pub rule: &'static str,
    /// The rule in words.
    pub message: String,
}

/// Checks a request; `None` of what is none: an answer, a notification, an envelope.
pub(crate) fn check(text: &str, table: Table, language: Language) -> Option<Checked> {
    let Table::Operation(operation) = table else {
        return None;
    };
    let text = pasted(text);
    let request = RawMessage::parse(text.as_bytes()).ok()?;
    if ["ret_code", "pay_load"]
        .iter()
        .any(|name| request.text(name).is_some())
    {
        return None;
    }
    let found = operation.check(&request, &CheckOptions::default()).err();
    let violations = found.iter().flat_map(|found| found.iter());
    let violations = violations.map(|violation| Violated {
        field: violation.field.clone(),
        rule: violation.rule.as_str(),
        message: violation.message_in(language),
    });
    Some(Checked {
        violations: violations.collect(),
        more: found.as_ref().map_or(0, |found| found.more()),
        page: operation.page,
    })
}
