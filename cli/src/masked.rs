//! Members of a message whose table is not at hand, without their secrets.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lianlian::Row;
use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use lianlian::field::Secrecy;
use serde_json::{Map, Value};

/// The part of a member that may be shown, by its wire name, in all tables alike.
static SECRECY: LazyLock<BTreeMap<&str, Secrecy>> = LazyLock::new(|| {
    let operations = OPERATIONS.iter().flat_map(|operation| operation.messages());
    let notifications = NOTIFICATIONS.iter().map(|notification| notification.rows);
    let rows = operations.chain(notifications);
    rows.flat_map(with_items)
        .map(|row| (row.name, row.secrecy))
        .collect()
});

/// Masks the members' values, and hides those that no table has.
pub(crate) fn members(members: &mut Map<String, Value>) {
    for (name, value) in members {
        let secrecy = SECRECY.get(name.as_str()).copied();
        mask(value, secrecy.unwrap_or(Secrecy::Hidden));
    }
}

/// A list's row is shown: its items' are masked.
fn with_items(rows: &'static [Row]) -> Vec<&'static Row> {
    let items = |row: &'static Row| row.items.map(with_items).unwrap_or_default();
    let all = rows.iter().flat_map(|row| [vec![row], items(row)]);
    all.flatten().collect()
}

fn mask(value: &mut Value, secrecy: Secrecy) {
    match value {
        Value::Null => {}
        Value::String(text) => *value = secrecy.mask(text).to_string().into(),
        Value::Array(items) => items.iter_mut().for_each(|item| mask(item, secrecy)),
        Value::Object(object) => members(object),
        Value::Bool(_) | Value::Number(_) => {
            *value = secrecy.mask(&value.to_string()).to_string().into();
        }
    }
}
