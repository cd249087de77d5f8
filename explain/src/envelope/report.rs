//! The report on an envelope.

use super::finding::EnvelopeFinding;

/// The findings about an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeReport {
    /// True where it opens, and holds JSON in UTF-8.
    pub opens: bool,
    /// The mistakes, in the order in which to mend them; remarks where it opens.
    pub findings: Vec<EnvelopeFinding>,
}
