//! Operations, redirects, notifications and risk groups.

use std::collections::BTreeMap;

use super::Impact::{Addition, Breaking, Change, Documentation};
use super::message::{self, Side, Writer};
use super::{Impact, Report};
use crate::tables::{Dictionary, File, Notification, Operation, Product, RiskGroup, Row, Tables};

pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    let dictionaries = (&*old.dictionary, &*new.dictionary);
    let states = (files(old, |p| &p.operations), files(new, |p| &p.operations));
    each("operation", states, report, |table, old, new, report| {
        operation(table, old, new, dictionaries, report);
    });
    let states = (
        files(old, |p| &p.notifications),
        files(new, |p| &p.notifications),
    );
    each("notification", states, report, |table, old, new, report| {
        notification(table, old, new, dictionaries, report);
    });
    risk(old, new, report);
}

type Dictionaries<'a> = (&'a Dictionary, &'a Dictionary);

/// The files of a kind by their tables' names.
type Files<'a, T> = BTreeMap<String, &'a File<T>>;

fn files<T>(tables: &Tables, pick: fn(&Product) -> &[File<T>]) -> Files<'_, T> {
    let named = tables.products.iter().flat_map(|product| {
        let files = pick(product).iter();
        files.map(|file| (format!("{}/{}", product.name, file.stem()), file))
    });
    named.collect()
}

/// Says which tables came and went, and compares those that stand in both states.
fn each<'a, T>(
    kind: &str,
    (was, is): (Files<'a, T>, Files<'a, T>),
    report: &mut Report,
    compare: impl Fn(&str, &'a File<T>, &'a File<T>, &mut Report),
) {
    for (name, file) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        let what = file.source.fault(0, format!("the {kind} is gone"));
        report.add(name, Breaking, what);
    }
    for (name, file) in &is {
        match was.get(name) {
            Some(before) => compare(name, before, file, report),
            None => {
                let what = file.source.fault(0, format!("the {kind} is new"));
                report.add(name, Addition, what);
            }
        }
    }
}

fn operation<'a>(
    table: &str,
    old: &'a File<Operation>,
    new: &'a File<Operation>,
    (was, is): Dictionaries<'a>,
    report: &mut Report,
) {
    let mut say = |impact: Impact, offset: usize, text: String| {
        report.add(table, impact, new.source.fault(offset, text));
    };
    if (&old.host, &old.endpoint) != (&new.host, &new.endpoint) {
        let url = |operation: &Operation| format!("{}{}", *operation.host, *operation.endpoint);
        let text = format!("goes to {}, it went to {}", url(new), url(old));
        say(Breaking, new.endpoint.offset(), text);
    }
    if (old.body, &old.form_field) != (new.body, &new.form_field) {
        let text = format!("travels as {:?}, it was {:?}", new.body, old.body);
        say(Breaking, new.endpoint.offset(), text);
    }
    match (old.nameless_answers, new.nameless_answers) {
        (false, true) => say(Change, 0, "answers may name no merchant".to_owned()),
        (true, false) => say(Breaking, 0, "answers must name the merchant".to_owned()),
        _ => {}
    }
    if (&old.summary, &old.doc, &old.page) != (&new.summary, &new.doc, &new.page) {
        say(
            Documentation,
            new.summary.offset(),
            "is described in other words".to_owned(),
        );
    }
    outcomes(table, old, new, report);

    let request = |dictionary, file: &'a File<Operation>| {
        let rows = file.request.iter().cloned().collect();
        Side::new(dictionary, &file.source, String::new(), rows)
    };
    message::compare(
        table,
        Writer::Caller,
        &request(was, old),
        &request(is, new),
        report,
    );
    for outcome in &new.outcomes {
        if old
            .outcomes
            .iter()
            .all(|before| before.name != outcome.name)
        {
            continue;
        }
        let answer = |dictionary, file: &'a File<Operation>| {
            let label = format!("answer {}: ", outcome.name.as_str());
            Side::new(
                dictionary,
                &file.source,
                label,
                answer_rows(file, &outcome.name),
            )
        };
        message::compare(
            table,
            Writer::LianLian,
            &answer(was, old),
            &answer(is, new),
            report,
        );
    }
}

/// The rows that stand in an outcome, with what their tables say of them as a whole.
fn answer_rows(operation: &Operation, outcome: &str) -> Vec<Row> {
    let answers = operation.response.iter();
    let covering = answers.filter(|answer| answer.covers(outcome));
    covering
        .flat_map(|answer| answer.rows.iter().map(|row| answer.effective(row)))
        .collect()
}

fn outcomes(table: &str, old: &File<Operation>, new: &File<Operation>, report: &mut Report) {
    for before in &old.outcomes {
        if new
            .outcomes
            .iter()
            .all(|outcome| outcome.name != before.name)
        {
            let text = format!("the outcome `{}` is gone", before.name.as_str());
            report.add(
                table,
                Breaking,
                old.source.fault(before.name.offset(), text),
            );
        }
    }
    for outcome in &new.outcomes {
        let at = |text: String| new.source.fault(outcome.name.offset(), text);
        let name = outcome.name.as_str();
        let Some(before) = old.outcomes.iter().find(|o| o.name == outcome.name) else {
            let text = format!("the outcome `{name}` is new: a match has to name it");
            report.add(table, Breaking, at(text));
            continue;
        };
        for code in before
            .codes()
            .filter(|code| outcome.codes().all(|c| c != *code))
        {
            let text = format!(
                "the outcome `{name}` no longer has the code {}",
                code.as_str()
            );
            report.add(table, Breaking, at(text));
        }
        for code in outcome
            .codes()
            .filter(|code| before.codes().all(|c| c != *code))
        {
            let text = format!(
                "the outcome `{name}` has the code {} besides",
                code.as_str()
            );
            report.add(table, Change, at(text));
        }
        if before.meaning != outcome.meaning {
            let text = format!("the outcome `{name}` is described in other words");
            report.add(table, Documentation, at(text));
        }
    }
}

fn notification<'a>(
    table: &str,
    old: &'a File<Notification>,
    new: &'a File<Notification>,
    (was, is): Dictionaries<'a>,
    report: &mut Report,
) {
    if (old.body, &old.form_field) != (new.body, &new.form_field) {
        let text = format!("travels as {:?}, it was {:?}", new.body, old.body);
        report.add(table, Breaking, new.source.fault(0, text));
    }
    if (&old.summary, &old.doc, &old.page) != (&new.summary, &new.doc, &new.page) {
        let what = new
            .source
            .fault(new.summary.offset(), "is described in other words");
        report.add(table, Documentation, what);
    }
    let members = |dictionary, file: &'a File<Notification>| {
        let rows = file.rows.iter().cloned().collect();
        Side::new(dictionary, &file.source, String::new(), rows)
    };
    message::compare(
        table,
        Writer::LianLian,
        &members(was, old),
        &members(is, new),
        report,
    );
}

fn risk<'a>(old: &'a Tables, new: &'a Tables, report: &mut Report) {
    let find = |tables: &[RiskGroup], name: &str| {
        tables.iter().position(|group| group.name.as_str() == name)
    };
    for group in &old.risk.groups {
        if find(&new.risk.groups, &group.name).is_none() {
            let text = format!("the group `{}` is gone", group.name.as_str());
            let what = old.risk.source.fault(group.name.offset(), text);
            report.add("risk", Breaking, what);
        }
    }
    for group in &new.risk.groups {
        let before = find(&old.risk.groups, &group.name);
        let Some(before) = before.and_then(|at| old.risk.groups.get(at)) else {
            let text = format!("the group `{}` is new", group.name.as_str());
            let what = new.risk.source.fault(group.name.offset(), text);
            report.add("risk", Addition, what);
            continue;
        };
        let members = |tables: &'a Tables, group: &RiskGroup| {
            let label = format!("group {}: ", group.name.as_str());
            let rows = group.rows.clone();
            Side::new(&tables.dictionary, &tables.risk.source, label, rows)
        };
        let (old, new) = (members(old, before), members(new, group));
        message::compare("risk", Writer::Caller, &old, &new, report);
    }
}
