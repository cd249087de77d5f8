//! What stands beside the messages: code lists, return codes, currencies, banks, errata.

use std::collections::BTreeMap;

use super::Impact::{Addition, Breaking, Change, Documentation};
use super::{Impact, Report};
use crate::tables::{At, Code, Dictionary, File, RetCode, Source, Tables};

pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    code_lists(&old.dictionary, &new.dictionary, report);
    ret_codes(old, new, report);
    let (was, is) = (keys(&old.currencies), keys(&new.currencies));
    let (was, is) = (
        (&old.currencies.source, &was),
        (&new.currencies.source, &is),
    );
    beside(
        "currencies",
        "currency",
        (Breaking, was),
        (Addition, is),
        report,
    );
    let (was, is) = (keys(&old.banks), keys(&new.banks));
    let (was, is) = ((&old.banks.source, &was), (&new.banks.source, &is));
    beside("banks", "bank", (Change, was), (Addition, is), report);
    let (was, is) = (keys(&old.errata), keys(&new.errata));
    let (was, is) = ((&old.errata.source, &was), (&new.errata.source, &is));
    beside(
        "errata",
        "erratum",
        (Documentation, was),
        (Documentation, is),
        report,
    );
}

fn keys<T>(map: &BTreeMap<At<String>, T>) -> BTreeMap<String, usize> {
    let named = map
        .keys()
        .map(|key| (key.as_str().to_owned(), key.offset()));
    named.collect()
}

/// A state of such a list: its file, and its entries with their places.
type Entries<'a> = (&'a Source, &'a BTreeMap<String, usize>);

/// A list on whose entries nobody's code depends: what came and went.
fn beside(
    table: &str,
    kind: &str,
    (gone, (old, was)): (Impact, Entries<'_>),
    (came, (new, is)): (Impact, Entries<'_>),
    report: &mut Report,
) {
    for (name, offset) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        let what = old.fault(*offset, format!("the {kind} {name} is gone"));
        report.add(table, gone, what);
    }
    for (name, offset) in is.iter().filter(|(name, _)| !was.contains_key(*name)) {
        let what = new.fault(*offset, format!("the {kind} {name} is new"));
        report.add(table, came, what);
    }
}

/// The enums of the dictionary: a variant that is gone or has another name is code that no longer
/// compiles.
fn code_lists(old: &File<Dictionary>, new: &File<Dictionary>, report: &mut Report) {
    let (was, is) = (variants(old), variants(new));
    for ((list, code), before) in &was {
        let name = before.name.as_str();
        let Some(now) = is.get(&(*list, *code)) else {
            let what = old.source.fault(
                before.name.offset(),
                format!("{list}::{name} ({code}) is gone"),
            );
            report.add("codes", Breaking, what);
            continue;
        };
        let at = |text: String| new.source.fault(now.name.offset(), text);
        if before.name != now.name {
            let text = format!("{list}::{name} ({code}) is called {}", now.name.as_str());
            report.add("codes", Breaking, at(text));
        } else if before.meaning != now.meaning {
            let text = format!("{list}::{name} ({code}) is described in other words");
            report.add("codes", Documentation, at(text));
        }
    }
    for ((list, code), now) in is.iter().filter(|(key, _)| !was.contains_key(*key)) {
        let text = format!("{list}::{} ({code}) is new", now.name.as_str());
        report.add("codes", Addition, new.source.fault(now.name.offset(), text));
    }
}

/// The codes of all lists, by list and code; the currencies stand in a file of their own.
fn variants(dictionary: &File<Dictionary>) -> BTreeMap<(&str, &str), &Code> {
    let lists = dictionary.values();
    let lists = lists.filter(|field| field.rust_type.as_str() != Tables::CURRENCY);
    let codes = lists.flat_map(|field| {
        let list = field.rust_type.as_str();
        field
            .codes
            .iter()
            .map(move |code| ((list, code.code.as_str()), code))
    });
    codes.collect()
}

fn ret_codes(old: &Tables, new: &Tables, report: &mut Report) {
    let mut say = |impact: Impact, source: &Source, at: &At<String>, text: String| {
        report.add("ret_codes", impact, source.fault(at.offset(), text));
    };
    for (code, _) in old.ret_codes.iter() {
        if !new.ret_codes.contains_key(code) {
            let text = format!("{} is gone: it means that nothing is known", code.as_str());
            say(Breaking, &old.ret_codes.source, code, text);
        }
    }
    for (code, now) in new.ret_codes.iter() {
        let source = &new.ret_codes.source;
        let Some(before) = old.ret_codes.get(code) else {
            let text = format!("{} is new, and means {:?}", code.as_str(), now.meaning);
            say(Addition, source, code, text);
            continue;
        };
        if (before.meaning, &before.in_product) != (now.meaning, &now.in_product) {
            let (is, was) = (now.meaning, before.meaning);
            let text = match is == was {
                true => format!("{} has another meaning in a product", code.as_str()),
                false => format!("{} means {is:?}, it was {was:?}", code.as_str()),
            };
            say(Breaking, source, code, text);
        }
        let words = |entry: &RetCode| {
            let texts = [&entry.message, &entry.explanation, &entry.advice];
            texts.map(|text| text.as_str().to_owned())
        };
        if words(before) != words(now) {
            let text = format!("{} is described in other words", code.as_str());
            say(Documentation, source, code, text);
        }
    }
}
