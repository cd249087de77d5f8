//! `lianlian spec example`: a request to start from.

use std::collections::BTreeMap;

use jiff::Timestamp as Instant;
use lianlian::example::{self, Extent};
use lianlian::field::{Timestamp, Value as _};
use lianlian::{Operation, Row};
use serde_json::{Map, Value};

/// A request made of the table's examples, none of which is a real person's or card's, and of the time it is now.
pub(super) fn example(operation: &Operation, extent: Extent, now: Instant) -> Value {
    let mut members = example::members(operation.request, extent, &BTreeMap::new());
    for row in operation.request {
        // Whoever sends it sets what has one value.
        if row.fixed.is_some() {
            members.remove(row.name);
        }
        if is_time(row) {
            renew(&mut members, row, now);
        }
    }
    members.into()
}

fn is_time(row: &Row) -> bool {
    let is_time = |name: &str| Timestamp::FORMATS.iter().any(|format| format.name == name);
    row.type_formats.iter().any(|format| is_time(format.name))
}

fn renew(members: &mut Map<String, Value>, row: &Row, now: Instant) {
    if let (Some(member), Ok(now)) = (members.get_mut(row.name), Timestamp::from_instant(now)) {
        *member = now.to_string().into();
    }
}

#[cfg(test)]
mod tests {
    use lianlian::api::OPERATIONS;
    use lianlian::message::RawMessage;

    use super::*;

    #[test]
    fn each_passes_its_check() {
        for operation in OPERATIONS {
            for extent in [Extent::Required, Extent::All] {
                let request = example(operation, extent, Instant::now()).to_string();
                let request = RawMessage::parse(request.as_bytes()).expect("JSON");
                let checked = operation.check(&request, &Default::default());
                assert!(
                    checked.is_ok(),
                    "{} {extent:?}: {checked:?}",
                    operation.table()
                );
            }
        }
    }
}
