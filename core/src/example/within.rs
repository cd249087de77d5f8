//! Ways into objects and lists of JSON.

use serde_json::{Map, Value};

/// A step of a way: `payeeInfo[0]` is a member and the position in its list.
pub(super) fn step(step: &str) -> (&str, Option<usize>) {
    match step.split_once('[') {
        Some((name, position)) => (name, position.trim_end_matches(']').parse().ok()),
        None => (step, None),
    }
}

/// The members of an object, or of an item of a list.
pub(super) fn within<'m>(
    members: &'m mut Map<String, Value>,
    name: &str,
    position: Option<usize>,
) -> Option<&'m mut Map<String, Value>> {
    let value = members.get_mut(name)?;
    match position {
        Some(position) => value.get_mut(position)?.as_object_mut(),
        None => value.as_object_mut(),
    }
}
