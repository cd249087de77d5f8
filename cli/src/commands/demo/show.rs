//! Showing a step.

use super::step::Step;
use super::{json, text};
use crate::error::Unusable;
use crate::output;

/// Shows a step: a line of JSON, or words for a person.
pub(super) fn show(step: &Step<'_>, as_json: bool) -> Result<(), Unusable> {
    match as_json {
        true => output::json(&json::of(step)),
        false => output::bytes(text::of(step).as_bytes()),
    }
}
