//! Conditions on another parameter.

use lianlian_tables::{At, Condition, FormatIf};

/// A condition on another parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When<'a> {
    pub field: &'a str,
    /// None: whatever it is.
    pub is: &'a [At<String>],
}

impl<'a> From<&'a Condition> for When<'a> {
    fn from(condition: &'a Condition) -> Self {
        Self {
            field: &condition.field,
            is: &condition.is,
        }
    }
}

impl<'a> From<&'a FormatIf> for When<'a> {
    fn from(format_if: &'a FormatIf) -> Self {
        Self {
            field: &format_if.field,
            is: &format_if.is,
        }
    }
}
