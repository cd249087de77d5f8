//! The diagnosis of messages and envelopes.

use std::time::{Duration, Instant};

use lianlian::api::OPERATIONS;
use lianlian::explain::{Clues, clues, explain as explained};
use lianlian::words::Language;

use crate::parties::{merchant_key, public_key};
use crate::said;

/// More than any message takes, on a slow machine and under a sanitizer.
const MOST_TIME: Duration = Duration::from_secs(20);

/// Explains the bytes with both keys at hand; behind a zero byte is the string that was signed.
pub fn explain(data: &[u8]) {
    let start = Instant::now();
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let message = parts.next().unwrap_or_default();
    let keys = [public_key()];
    let tables: Vec<_> = OPERATIONS
        .iter()
        .take(1)
        .flat_map(|operation| operation.messages())
        .collect();
    let clues = Clues {
        keys: &keys,
        private_key: Some(merchant_key()),
        tables: &tables,
        claimed: parts.next(),
        ..clues()
    };
    match explained(message, &clues) {
        Ok(report) => {
            let envelope = report.envelope.iter().flat_map(|report| &report.findings);
            let signature = report.signature.iter().flat_map(|report| &report.findings);
            let words = envelope
                .map(|finding| (finding.what(), finding.remedy()))
                .chain(signature.map(|finding| (finding.what(), finding.remedy())));
            for (what, remedy) in words {
                for language in Language::ALL {
                    said::commands_nobody(&what.in_language(language));
                    said::commands_nobody(remedy.in_language(language));
                }
            }
            if let Some(report) = &report.signature {
                said::commands_nobody(&report.sign_string);
                assert!(
                    report.sign_string.len() <= 1_000 + 16 * data.len(),
                    "in bounds"
                );
            }
        }
        Err(error) => said::error(&error, data.len()),
    }
    assert!(
        start.elapsed() < MOST_TIME,
        "{:?} for {} bytes",
        start.elapsed(),
        data.len()
    );
}
