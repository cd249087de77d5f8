//! Facts by wire name, in the form that the database keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use lianlian::Row;
use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use lianlian::example::Members;

pub(super) fn written(facts: &Members) -> String {
    serde_json::to_string(facts).unwrap_or_default()
}

/// The names are those of rows, and the ways to rows inside of others, of which there are few.
pub(super) fn read(json: &str) -> Members {
    let kept: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    let known = |(way, value): (String, String)| Some((ways().get(&way)?.as_str(), value));
    kept.into_iter().filter_map(known).collect()
}

/// The ways to the members of all messages: `no_order`, `orderInfo.txn_seqno`.
fn ways() -> &'static BTreeSet<String> {
    static WAYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let of_calls = OPERATIONS.iter().flat_map(|operation| operation.messages());
        let of_notifications = NOTIFICATIONS.iter().map(|notification| notification.rows);
        let mut ways = BTreeSet::new();
        for rows in of_calls.chain(of_notifications) {
            collect(rows, "", &mut ways);
        }
        ways
    });
    &WAYS
}

fn collect(rows: &[Row], before: &str, ways: &mut BTreeSet<String>) {
    for row in rows {
        let way = format!("{before}{}", row.name);
        if let Some(inside) = row.items {
            collect(inside, &format!("{way}."), ways);
        }
        ways.insert(way);
    }
}
