//! The question, and the diagnosis.

use lianlian::explain::{Clues, clues, explain};
use lianlian::sign::PublicKey;
use lianlian::words::Language;
use serde::Serialize;

use crate::checked::{Checked, check};
use crate::explained::{Envelope, Signature};
use crate::tables::Table;
use crate::unusable::Unusable;

/// A message, and what is known of it. It may hold secrets, so it has no Debug.
#[derive(Clone, Copy, Default)]
pub struct Question<'a> {
    /// The message as it is at hand: JSON, a form's body, an HTTP request or answer, a `pay_load`.
    pub message: &'a str,
    /// The public key of whoever signed; empty where it isn't at hand.
    pub key: &'a str,
    /// The table that it belongs to, such as `mpay/CardBindApply`; empty where that isn't known.
    pub table: &'a str,
    /// True where the sign string shows secret values in full.
    pub show_values: bool,
    /// The language of the findings.
    pub language: Language,
}

/// The findings about a message, and the verdict.
#[derive(Debug, Serialize)]
pub struct Diagnosis {
    /// True where everything that was looked at is right.
    pub holds: bool,
    /// About the envelope, where it came in one.
    pub envelope: Option<Envelope>,
    /// About the signature; none of what can't be opened.
    pub signature: Option<Signature>,
    /// About a request against its table, where that is known.
    pub checked: Option<Checked>,
}

/// Explains the signature of a message, and checks a request against its table.
///
/// # Errors
/// [`Unusable`]: the text can't be read as a message, or the key as a public key.
pub fn diagnose(question: &Question<'_>) -> Result<Diagnosis, Unusable> {
    if question.message.trim().is_empty() {
        return Err(Unusable::NoMessage);
    }
    let keys = match question.key.trim() {
        "" => Vec::new(),
        key => vec![PublicKey::parse(key).map_err(Unusable::Key)?],
    };
    let table = match question.table {
        "" => None,
        name => Some(Table::find(name).ok_or(Unusable::Table)?),
    };
    let tables = table.map(Table::rows).unwrap_or_default();
    let clues = Clues {
        keys: &keys,
        tables: &tables,
        show_values: question.show_values,
        ..clues()
    };
    let found = explain(question.message.as_bytes(), &clues).map_err(Unusable::Message)?;
    let checked = table.and_then(|table| check(question.message, table, question.language));
    let holds = found.holds()
        && checked
            .as_ref()
            .is_none_or(|checked| checked.violations.is_empty());
    let is_judged = !keys.is_empty();
    let (envelope, signature, language) = (found.envelope, found.signature, question.language);
    Ok(Diagnosis {
        holds,
        envelope: envelope.map(|report| Envelope::of(report, language)),
        signature: signature.map(|report| Signature::of(report, is_judged, language)),
        checked,
    })
}
