//! The explanation of a message.

use super::envelope::EnvelopeReport;
use super::signature::SignatureReport;

/// What was found.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// About the envelope; none where the message has none.
    pub envelope: Option<EnvelopeReport>,
    /// About the signature; none where the envelope doesn't open, or where there is no key to judge
    /// what it holds.
    pub signature: Option<SignatureReport>,
}

impl Explanation {
    /// Whether all that was looked at is as it should be.
    pub fn holds(&self) -> bool {
        let envelope = self.envelope.as_ref().is_none_or(|report| report.opens);
        let signature = self.signature.as_ref().is_none_or(|report| report.verifies);
        envelope && signature
    }
}
