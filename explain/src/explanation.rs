//! The explanation of a message.

use super::envelope::EnvelopeReport;
use super::signature::SignatureReport;

/// The findings about a message.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// About the envelope; none where the message has none.
    pub envelope: Option<EnvelopeReport>,
    /// The findings about the signature. `None` where the envelope doesn't open, or where no key
    /// can judge its content.
    pub signature: Option<SignatureReport>,
}

impl Explanation {
    /// Tells whether everything that was looked at is right.
    pub fn holds(&self) -> bool {
        let envelope = self.envelope.as_ref().is_none_or(|report| report.opens);
        let signature = self.signature.as_ref().is_none_or(|report| report.verifies);
        envelope && signature
    }
}
