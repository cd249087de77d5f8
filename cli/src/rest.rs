//! The rest of LianLian's message when its table has been read: nothing of it is dropped in silence.

use lianlian::Verified;
use serde_json::{Value, json};

/// Adds the members that could not be read, and the names of those that no table lists, where there are any.
pub(crate) fn tell<T>(said: &mut Value, message: &Verified<T>) {
    if !message.oddities().is_empty() {
        said["passed_over"] = json!(message.oddities());
    }
    if !message.extras().is_empty() {
        let extras = message.extras().iter();
        let extras =
            extras.map(|extra| json!({ "name": extra.name(), "signed": extra.is_signed() }));
        said["unlisted"] = extras.collect();
    }
}
