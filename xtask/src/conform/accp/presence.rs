//! The demand that a parameter be there, in the words of the page.

use std::collections::BTreeSet;

use super::official::Row as Theirs;
use lianlian_tables::{Condition, Row};

/// Tells whether a row of ours demands what the page does; `beside` are the rows of the same message.
pub(super) fn is_same(ours: &Row, theirs: &Theirs, beside: &[&Row]) -> bool {
    let required = theirs.required.as_str();
    // An optional parameter that no source calls so is one that nobody calls required.
    let is_optional = matches!(required, "Optional" | "Unknown");
    match &ours.either_of {
        Some(label) => {
            let choice = beside
                .iter()
                .filter(|row| row.either_of.as_ref() == Some(label));
            let choice: BTreeSet<&str> = choice.map(|row| row.name.as_str()).collect();
            let named: BTreeSet<&str> = theirs.one_of.iter().map(String::as_str).collect();
            is_optional && choice == named
        }
        None if ours.optional => is_optional,
        None => said(ours) == told(required),
    }
}

/// Our demand in the page's words.
pub(super) fn said(ours: &Row) -> String {
    let demand = match (&ours.required_if, &ours.required_unless) {
        (Some(when), _) => format!("Required when {}", condition(when)),
        (_, Some(unless)) => format!("Required unless {}", condition(unless)),
        _ if ours.optional => "Optional".to_owned(),
        _ => "Required".to_owned(),
    };
    match &ours.forbidden_if {
        Some(when) => format!("{demand}; not accepted when {}", values(when)),
        None => demand,
    }
}

/// The page's words, without what follows from them, and without the return code that the answer's table has.
fn told(required: &str) -> String {
    let demands = required
        .split("; ")
        .filter(|part| !part.starts_with("optional"));
    let demands: Vec<&str> = demands.collect();
    match demands.join("; ").as_str() {
        "Required when ret_code is 0000" => "Required".to_owned(),
        other => other.to_owned(),
    }
}

fn condition(condition: &Condition) -> String {
    let field = condition
        .field
        .rsplit(['.', '/'])
        .next()
        .unwrap_or_default();
    match (&condition.at_least, condition.is.is_empty()) {
        (Some(bound), _) => format!("{field} is {bound} or more"),
        (None, true) => format!("{field} is there"),
        (None, false) => format!("{field} is {}", values(condition)),
    }
}

fn values(condition: &Condition) -> String {
    let values: Vec<&str> = condition.is.iter().map(|value| value.as_str()).collect();
    values.join(" or ")
}
