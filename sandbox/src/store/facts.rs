//! Facts by wire name, in the form that the database keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use lianlian::api::OPERATIONS;
use lianlian::example::Members;

pub(super) fn written(facts: &Members) -> String {
    serde_json::to_string(facts).unwrap_or_default()
}

/// The names are those of rows, of which there are few.
pub(super) fn read(json: &str) -> Members {
    let kept: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    let known = |(name, value): (String, String)| Some((*wire_names().get(name.as_str())?, value));
    kept.into_iter().filter_map(known).collect()
}

/// The wire names of all requests and answers.
fn wire_names() -> &'static BTreeSet<&'static str> {
    static NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
        let rows = OPERATIONS.iter().flat_map(|operation| operation.messages());
        rows.flatten().map(|row| row.name).collect()
    });
    &NAMES
}
