//! The data beside the messages: risk parameters, currencies, banks and errata.

use std::collections::BTreeMap;

use super::Report;
use super::message::Message;
use super::parameters::compare as compare_messages;
use super::report::Impact::{self, Addition, Breaking, Change, Documentation};
use super::sheet::Sheet;
use super::words;
use lianlian_tables::{At, File, RiskGroup, Side, Tables};

pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    risk(old, new, report);
    let currency = Entries {
        what: "currency",
        gone: (Breaking, ": code that names it no longer compiles"),
        came: Addition,
        otherwise: Documentation,
    };
    currency.compare(&old.currencies, &new.currencies, report, |was, is| {
        was.name == is.name
    });
    let bank = Entries {
        what: "bank",
        gone: (Change, ": its code has no name any more"),
        came: Addition,
        otherwise: Change,
    };
    bank.compare(&old.banks, &new.banks, report, |was, is| {
        (&was.name, &was.english) == (&is.name, &is.english)
    });
    let erratum = Entries {
        what: "erratum",
        gone: (Documentation, ""),
        came: Documentation,
        otherwise: Documentation,
    };
    erratum.compare(&old.errata, &new.errata, report, |was, is| {
        (&was.pages, &was.operations, &was.fields, &was.explains)
            == (&is.pages, &is.operations, &is.fields, &is.explains)
            && (&was.explains_code, &was.stronger, &was.weaker)
                == (&is.explains_code, &is.stronger, &is.weaker)
            && (&was.refuses, &was.elsewhere) == (&is.refuses, &is.elsewhere)
            && (&was.says, &was.decision, &was.because) == (&is.says, &is.decision, &is.because)
    });
}

/// A file of entries, and what it means when one comes, goes or changes.
struct Entries {
    what: &'static str,
    gone: (Impact, &'static str),
    came: Impact,
    otherwise: Impact,
}

impl Entries {
    fn compare<T>(
        &self,
        old: &File<BTreeMap<At<String>, T>>,
        new: &File<BTreeMap<At<String>, T>>,
        report: &mut Report,
        is_same: impl Fn(&T, &T) -> bool,
    ) {
        let what = self.what;
        for name in old.keys().filter(|name| !new.contains_key(*name)) {
            let (impact, because) = self.gone;
            let words = format!("the {what} `{name}` is gone{because}");
            report.add(impact, old.source.fault(name.offset(), words));
        }
        for (name, now) in new.iter() {
            let (impact, words) = match old.get(name) {
                None => (self.came, "new"),
                Some(before) if is_same(before, now) => continue,
                Some(_) => (self.otherwise, "described in other words"),
            };
            let words = format!("the {what} `{name}` is {words}");
            report.add(impact, new.source.fault(name.offset(), words));
        }
    }
}

/// The groups inside `risk_item`: structs that the merchant builds.
fn risk(old: &Tables, new: &Tables, report: &mut Report) {
    let mut sheet = Sheet {
        old: &old.risk.source,
        new: &new.risk.source,
        report,
    };
    let named = |tables: &'_ Tables, group: &RiskGroup| {
        let mut groups = tables.risk.groups.iter();
        groups.position(|other| other.name == group.name)
    };
    for gone in &old.risk.groups {
        if named(new, gone).is_none() {
            let words = format!(
                "`{}Risk` is gone: code that names it no longer compiles",
                gone.name
            );
            sheet.gone(Breaking, gone.name.offset(), words);
        }
    }
    for now in &new.risk.groups {
        let at = now.name.offset();
        let before = named(old, now).and_then(|at| old.risk.groups.get(at));
        let Some(before) = before else {
            sheet.say(Addition, at, format!("`{}Risk` is new", now.name));
            continue;
        };
        list(before, now, &mut sheet);
        let is_same = (&before.summary, &before.section) == (&now.summary, &now.section);
        sheet.described(is_same, at, &format!("`{}Risk`", now.name));
        let was = Message::new(&old.dictionary, Side::Request, &before.rows);
        let is = Message::new(&new.dictionary, Side::Request, &now.rows);
        for found in compare_messages(&was, &is) {
            sheet.found(&found, &format!("`{}Risk`", now.name));
        }
    }
}

/// The member that holds several of a group is a constant.
fn list(before: &RiskGroup, now: &RiskGroup, sheet: &mut Sheet<'_>) {
    if before.list == now.list {
        return;
    }
    let is = words::or_none(now.list.as_ref());
    let was = words::or_none(before.list.as_ref());
    let words = format!("the list of `{}Risk` is {is}, it was {was}", now.name);
    let impact = if before.list.is_some() {
        Breaking
    } else {
        Addition
    };
    let at = now.list.as_ref().unwrap_or(&now.name).offset();
    sheet.say(impact, at, words);
}
