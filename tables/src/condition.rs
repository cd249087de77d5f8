//! Conditions on another parameter.

use serde::Deserialize;

use super::At;

/// Holds when a parameter has one of some values, or is there at all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The other parameter.
    pub field: At<String>,
    /// Its values; empty where any will do.
    #[serde(default)]
    pub is: Vec<At<String>>,
}
