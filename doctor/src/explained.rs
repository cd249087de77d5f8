//! The explanation of a message, as data for a page.

use lianlian::explain::{EnvelopeReport, SignatureReport};
use lianlian::words::{Language, Sentence, Words};
use serde::Serialize;

/// A mistake with its remedy.
#[derive(Debug, Serialize)]
pub struct Found {
    /// Its name, as docs/explain.md lists it.
    pub name: &'static str,
    /// The mistake in a sentence.
    pub what: String,
    /// The remedy in a sentence.
    pub remedy: &'static str,
}

/// The findings about an envelope.
#[derive(Debug, Serialize)]
pub struct Envelope {
    /// True where it opens as it should.
    pub opens: bool,
    /// The mistakes in it.
    pub findings: Vec<Found>,
}

/// The findings about a signature.
#[derive(Debug, Serialize)]
pub struct Signature {
    /// True where the message verifies; `None` without a key to judge it with.
    pub verifies: Option<bool>,
    /// The mistakes, in the order in which to mend them; remarks where it verifies.
    pub findings: Vec<Found>,
    /// The hash that the signature was made with.
    pub hash: Option<&'static str>,
    /// The digest that was signed, in hexadecimal digits.
    pub digest: Option<String>,
    /// The string that should have been signed, on one line.
    pub sign_string: String,
}

impl Found {
    fn of(name: &'static str, what: &Sentence, remedy: Words, language: Language) -> Self {
        Self {
            name,
            what: what.in_language(language),
            remedy: remedy.in_language(language),
        }
    }
}

impl Envelope {
    /// The report of an envelope, in one language.
    pub(crate) fn of(report: EnvelopeReport, language: Language) -> Self {
        let findings = report
            .findings
            .iter()
            .map(|finding| Found::of(finding.name(), &finding.what(), finding.remedy(), language));
        Self {
            opens: report.opens,
            findings: findings.collect(),
        }
    }
}

impl Signature {
    /// The report of a message, in one language; `is_judged` where there was a key.
    pub(crate) fn of(report: SignatureReport, is_judged: bool, language: Language) -> Self {
        let findings = report
            .findings
            .iter()
            .map(|finding| Found::of(finding.name(), &finding.what(), finding.remedy(), language));
        Self {
            verifies: is_judged.then_some(report.verifies),
            findings: findings.collect(),
            hash: report.hash.map(|hash| hash.as_str()),
            digest: report.digest.map(hex::encode),
            sign_string: report.sign_string,
        }
    }
}
