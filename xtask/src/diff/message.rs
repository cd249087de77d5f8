//! The parameters of one message, old and new.

use std::collections::BTreeMap;

use super::Impact::{Addition, Breaking, Change, Documentation};
use super::facts::{Facts, Presence};
use super::{Impact, Report};
use crate::tables::{Dictionary, Fault, Row, Secrecy, Source};

/// Who writes a message, and so who is hurt by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writer {
    /// The merchant, with a builder.
    Caller,
    /// LianLian; the merchant reads it.
    LianLian,
}

/// A message of one state.
pub(super) struct Side<'a> {
    dictionary: &'a Dictionary,
    source: &'a Source,
    /// What stands before a name: `answer CodeSent: `.
    label: String,
    rows: Vec<Row>,
}

impl<'a> Side<'a> {
    pub fn new(
        dictionary: &'a Dictionary,
        source: &'a Source,
        label: String,
        rows: Vec<Row>,
    ) -> Self {
        Self {
            dictionary,
            source,
            label,
            rows,
        }
    }

    /// The items of one of its lists.
    fn items(&self, list: &Facts<'_>) -> Self {
        let label = format!("{}{} ", self.label, list.says("items:").message);
        Self::new(self.dictionary, self.source, label, list.items.to_vec())
    }
}

/// Compares two states of a message.
pub(super) fn compare(
    table: &str,
    writer: Writer,
    old: &Side<'_>,
    new: &Side<'_>,
    report: &mut Report,
) {
    let (was, is) = (facts(old), facts(new));
    let mut say = |impact: Impact, facts: &Facts<'_>, sentence: String| {
        let mut what: Fault = facts.says(&sentence);
        what.message = format!("{}{}", new.label, what.message);
        report.add(table, impact, what);
    };
    for (_, gone) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        let impact = if gone.fixed.is_some() {
            Change
        } else {
            Breaking
        };
        say(impact, gone, "is gone".to_owned());
    }
    for (name, now) in &is {
        match was.get(name) {
            None => {
                let (impact, sentence) = added(writer, now);
                say(impact, now, sentence);
            }
            Some(before) => {
                for (impact, sentence) in changed(writer, before, now) {
                    say(impact, now, sentence);
                }
            }
        }
    }
    for (name, now) in &is {
        let Some(before) = was.get(name) else {
            continue;
        };
        if before.items.is_empty() && now.items.is_empty() {
            continue;
        }
        let (old_items, new_items) = (old.items(before), new.items(now));
        // One level: lists in lists are not documented.
        let mut inner = Report::default();
        compare(table, writer, &old_items, &new_items, &mut inner);
        for change in inner.changes() {
            report.add(table, change.impact, change.what.clone());
        }
    }
}

fn facts<'a>(side: &'a Side<'a>) -> BTreeMap<&'a str, Facts<'a>> {
    let rows = side.rows.iter();
    rows.filter_map(|row| {
        let facts = Facts::of(side.dictionary, side.source, row)?;
        Some((row.name.as_str(), facts))
    })
    .collect()
}

fn added(writer: Writer, now: &Facts<'_>) -> (Impact, String) {
    match (writer, &now.presence, now.fixed) {
        (Writer::Caller, _, Some(fixed)) => (Change, format!("is new, and always {fixed}")),
        (_, Presence::Optional, _) => (Addition, "is new, and optional".to_owned()),
        (Writer::Caller, Presence::Required, _) => (Breaking, "is new, and required".to_owned()),
        (Writer::Caller, Presence::Conditional(when), _) => {
            (Breaking, format!("is new, and required {when}"))
        }
        (Writer::LianLian, _, _) => (
            Breaking,
            "is new, and required: answers without it are refused".to_owned(),
        ),
    }
}

/// What differs in a parameter that stands in both states.
fn changed(writer: Writer, old: &Facts<'_>, new: &Facts<'_>) -> Vec<(Impact, String)> {
    let strict = writer == Writer::Caller;
    let checks = |stricter: bool| match stricter && strict {
        true => Breaking,
        false => Change,
    };
    let mut found = Vec::new();
    if old.rust_type != new.rust_type {
        let text = format!("is a {}, it was a {}", new.rust_type, old.rust_type);
        found.push((Breaking, text));
    }
    found.extend(presence(writer, old, new));
    found.extend(fixed(writer, old, new));
    if (old.max_len, &old.len) != (new.max_len, &new.len) {
        let shorter =
            !longer(old.max_len, new.max_len) || (new.len.is_some() && old.len != new.len);
        let text = format!("may be {} long, it was {}", length(new), length(old));
        found.push((checks(shorter), text));
    }
    let list = |codes: Vec<&&str>| codes.iter().map(|c| **c).collect::<Vec<_>>().join(", ");
    let lost: Vec<_> = old.codes.difference(&new.codes).collect();
    if !lost.is_empty() && !new.codes.is_empty() {
        found.push((
            checks(true),
            format!("no longer has the codes {}", list(lost)),
        ));
    }
    let won: Vec<_> = new.codes.difference(&old.codes).collect();
    if !won.is_empty() && !old.codes.is_empty() {
        found.push((Addition, format!("has the codes {} besides", list(won))));
    }
    if old.format != new.format {
        let text = match &new.format {
            Some(format) => format!("must have the form {format}"),
            None => "may have any form".to_owned(),
        };
        found.push((checks(new.format.is_some()), text));
    }
    if old.unsigned != new.unsigned {
        let now = if new.unsigned { "outside" } else { "under" };
        found.push((
            Breaking,
            format!("stands {now} the signature now: its type changes"),
        ));
    }
    if old.assigned != new.assigned {
        found.push(match new.assigned {
            true => (Change, "may be filled in by LianLian".to_owned()),
            false => (
                Breaking,
                "is an echo alone: an answer that fills it in is refused".to_owned(),
            ),
        });
    }
    if old.secrecy != new.secrecy {
        let impact = if new.secrecy == Secrecy::Public {
            Breaking
        } else {
            Change
        };
        let text = format!("is shown as {:?}, it was {:?}", new.secrecy, old.secrecy);
        found.push((impact, text));
    }
    if old.words != new.words {
        found.push((Documentation, "is described in other words".to_owned()));
    }
    found
}

fn presence(writer: Writer, old: &Facts<'_>, new: &Facts<'_>) -> Option<(Impact, String)> {
    use Presence::{Conditional, Optional, Required};
    if old.presence == new.presence {
        return None;
    }
    Some(match (writer, &old.presence, &new.presence) {
        (Writer::Caller, _, Required) => (Breaking, "became required".to_owned()),
        (Writer::Caller, _, Conditional(when)) if old.presence != Required => {
            (Breaking, format!("became required {when}"))
        }
        (Writer::Caller, _, Conditional(when)) => (Change, format!("is required {when} only")),
        (Writer::Caller, _, Optional) => (Change, "became optional".to_owned()),
        (Writer::LianLian, _, Required) => (
            Breaking,
            "became required: its type changes, and answers without it are refused".to_owned(),
        ),
        (Writer::LianLian, Required, _) => {
            (Breaking, "became optional: its type changes".to_owned())
        }
        (Writer::LianLian, _, Conditional(when)) => (Change, format!("is there {when}")),
        (Writer::LianLian, _, Optional) => (Change, "may be absent".to_owned()),
    })
}

fn fixed(writer: Writer, old: &Facts<'_>, new: &Facts<'_>) -> Option<(Impact, String)> {
    match (old.fixed, new.fixed) {
        (was, is) if was == is || writer == Writer::LianLian => None,
        (None, Some(fixed)) => Some((
            Breaking,
            format!("is always {fixed} now: callers no longer set it"),
        )),
        (Some(was), None) => Some((
            Breaking,
            format!("is no longer always {was}: callers set it"),
        )),
        (_, is) => Some((Change, format!("is sent as {}", is.unwrap_or_default()))),
    }
}

/// Whether at most `new` allows all that `old` did.
fn longer(old: Option<usize>, new: Option<usize>) -> bool {
    match (old, new) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(old), Some(new)) => new >= old,
    }
}

fn length(facts: &Facts<'_>) -> String {
    match (&facts.len, facts.max_len) {
        (Some(lengths), _) => {
            let lengths: Vec<_> = lengths.iter().map(ToString::to_string).collect();
            format!("exactly {} characters", lengths.join(" or "))
        }
        (None, Some(most)) => format!("at most {most} characters"),
        (None, None) => "any number of characters".to_owned(),
    }
}
