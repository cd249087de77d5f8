//! Showing a step.

use super::step::Step;
use super::{json, text};
use crate::error::Unusable;
use crate::output::{self, Form};

/// Shows a step: a line of JSON, or words for a person.
pub(super) fn show(step: &Step<'_>, form: Form) -> Result<(), Unusable> {
    match form {
        Form::Json => output::json(&json::of(step)),
        Form::Words => output::bytes(text::of(step).as_bytes()),
    }
}
