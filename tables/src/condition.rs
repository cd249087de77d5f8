//! Conditions on another parameter.

use serde::Deserialize;

use super::At;

/// Holds when a parameter has one of some values, is a number from a bound on, or is there at all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The other parameter: `txn_type`; `orderInfo.total_amount` inside an object, or in any item of a list;
    /// `../txn_type` in the message around this object or item.
    pub field: At<String>,
    /// Its values; empty where any will do.
    #[serde(default)]
    pub is: Vec<At<String>>,
    /// The number from which on it holds.
    pub at_least: Option<At<String>>,
}
