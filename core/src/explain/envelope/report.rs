//! The report on an envelope.

use super::finding::EnvelopeFinding;

/// What was found about an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeReport {
    /// Whether it opens, and holds JSON in UTF-8.
    pub opens: bool,
    /// What is wrong, in the order in which to mend it; remarks where it opens.
    pub findings: Vec<EnvelopeFinding>,
}
