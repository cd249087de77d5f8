//! The parameters of a message in both states: which came, which went, and how the others differ.

use super::demand::Demand;
use super::message::{Found, Message, Parameter};
use super::pair::Pair;
use super::report::Impact::{self, Addition, Breaking, Change};
use super::{choice, row};

/// The changes between two states of a message.
pub(super) fn compare(old: &Message<'_>, new: &Message<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (name, gone) in &old.parameters {
        if !new.parameters.contains_key(name) {
            let (impact, says) = lost(old, gone);
            let found_there = old.found(gone.row.name.offset(), name, impact, says.to_owned());
            found.push(Found {
                is_gone: true,
                ..found_there
            });
        }
    }
    for (name, now) in &new.parameters {
        let at = now.row.name.offset();
        let Some(before) = old.parameter(name) else {
            let (impact, says) = added(old, new, now);
            found.push(new.found(at, name, impact, says));
            continue;
        };
        if before.is_protocol || now.is_protocol {
            // What its row says is the page's: nothing is generated of it.
            let impact_and_words = protocol(before, now);
            found.extend(impact_and_words.map(|(impact, says)| new.found(at, name, impact, says)));
            continue;
        }
        let differences = row::differences(&Pair {
            old,
            new,
            before,
            now,
        });
        let differences = differences.into_iter();
        found.extend(differences.map(|(impact, says)| new.found(at, name, impact, says)));
        if before.is_list() && now.is_list() {
            found.extend(compare(&old.items(before), &new.items(now)));
        }
    }
    if new.is_sent() {
        found.extend(choice::compare(old, new));
    }
    found
}

fn protocol(before: &Parameter<'_>, now: &Parameter<'_>) -> Option<(Impact, String)> {
    let says = match (before.is_protocol, now.is_protocol) {
        (false, true) => "is the protocol's now: code that uses it no longer compiles",
        (true, false) => "is no longer the protocol's: callers have to deal with it",
        _ if before.row != now.row => {
            return Some((
                Change,
                "has another row, of which nothing is generated: it is the protocol's".to_owned(),
            ));
        }
        _ => return None,
    };
    Some((Breaking, says.to_owned()))
}

fn lost(old: &Message<'_>, gone: &Parameter<'_>) -> (Impact, &'static str) {
    match old.is_sent() {
        _ if gone.is_protocol => (Change, "is gone: the protocol has it all the same"),
        true if gone.row.fixed.is_some() => (Change, "is gone: it is no longer sent"),
        true => (Breaking, "is gone: code that sets it no longer compiles"),
        false => (Breaking, "is gone: code that reads it no longer compiles"),
    }
}

fn added(old: &Message<'_>, new: &Message<'_>, now: &Parameter<'_>) -> (Impact, String) {
    let presence = now.presence();
    let demand = Demand::presence(now.row);
    match (new.is_sent(), &now.row.fixed) {
        _ if now.is_protocol => (Change, "is new: the protocol has it anyway".to_owned()),
        (true, Some(fixed)) => (Change, format!("is new, and always sent as `{fixed}`")),
        (true, None) if demand == Demand::Always => (
            Breaking,
            "is new and required: code that doesn't set it no longer compiles".to_owned(),
        ),
        (true, None) if demand.is_wider(Demand::Never, old, new) => (
            Breaking,
            format!("is new and {presence}: requests without it are refused"),
        ),
        (false, _) if !now.may_be_absent() && !now.is_list() => (
            Breaking,
            "is new and required: messages without it are refused".to_owned(),
        ),
        _ => (Addition, format!("is new, and {presence}")),
    }
}
