//! Code lists: enums, whose variants code names and whose codes travel.

use super::report::Impact::{Addition, Breaking, Documentation};
use super::sheet::Sheet;
use super::words;
use lianlian_tables::{Code, Dictionary, Field, Tables};

/// The currencies are compared where they stand.
pub(super) fn compare(old: &Dictionary, new: &Dictionary, sheet: &mut Sheet<'_>) {
    for (name, gone) in lists(old) {
        if like(new, name, gone).is_none() {
            let (list, at) = (&gone.rust_type, gone.rust_type.offset());
            let words =
                format!("the code list `{list}` is gone: code that names it no longer compiles");
            sheet.gone(Breaking, at, words);
        }
    }
    for (name, now) in lists(new) {
        match like(old, name, now) {
            None => {
                let words = format!("the code list `{}` is new", now.rust_type);
                sheet.say(Addition, now.rust_type.offset(), words);
            }
            Some(before) => list(before, now, sheet),
        }
    }
}

fn lists(dictionary: &Dictionary) -> impl Iterator<Item = (&str, &Field)> {
    let fields = dictionary
        .iter()
        .map(|(name, field)| (name.as_str(), field));
    fields.filter(|(_, field)| !field.codes.is_empty() && *field.rust_type != Tables::CURRENCY)
}

/// The list of the same type; or, where that has another name in the other state, of the same entry.
fn like<'a>(dictionary: &'a Dictionary, name: &str, list: &Field) -> Option<&'a Field> {
    let of_type = lists(dictionary).find(|(_, other)| other.rust_type == list.rust_type);
    let of_name = || lists(dictionary).find(|(other, _)| *other == name);
    of_type.or_else(of_name).map(|(_, field)| field)
}

fn list(before: &Field, now: &Field, sheet: &mut Sheet<'_>) {
    let rust_type = &now.rust_type;
    let named = |field: &'_ Field, name: &str| field.codes.iter().any(|code| *code.name == name);
    for gone in before.codes.iter().filter(|code| !named(now, &code.name)) {
        let same = now.codes.iter().find(|code| code.code == gone.code);
        let (name, code) = (&gone.name, &gone.code);
        let words = format!("`{rust_type}::{name}`, `{code}`, ");
        match same {
            Some(same) => {
                let words = format!(
                    "{words}is called `{}`: code that names it no longer compiles",
                    same.name
                );
                sheet.say(Breaking, same.name.offset(), words);
            }
            None => {
                let words = format!("{words}is gone: code that names it no longer compiles");
                sheet.gone(Breaking, code.offset(), words);
            }
        }
    }
    for code in &now.codes {
        let before = before.codes.iter();
        let same_name = before.clone().find(|other| other.name == code.name);
        let is_known = before.clone().any(|other| other.code == code.code);
        variant(rust_type, same_name, is_known, code, sheet);
    }
}

fn variant(
    rust_type: &str,
    before: Option<&Code>,
    is_known: bool,
    now: &Code,
    sheet: &mut Sheet<'_>,
) {
    let (name, code) = (&now.name, &now.code);
    let Some(before) = before else {
        if !is_known {
            let words = format!("`{rust_type}::{name}`, `{code}`, is new");
            sheet.say(Addition, code.offset(), words);
        }
        return;
    };
    if before.code != *code {
        let was = &before.code;
        let words = format!("`{rust_type}::{name}` travels as `{code}`, it was `{was}`");
        sheet.say(Breaking, code.offset(), words);
    }
    if before.state != now.state {
        let impact = match before.state {
            None => Addition,
            Some(_) => Breaking,
        };
        let (is, was) = (words::state(now.state), words::state(before.state));
        let words = format!("`{rust_type}::{name}` says of an order: {is}, it was {was}");
        sheet.say(impact, code.offset(), words);
    }
    if before.meaning != now.meaning {
        let words = format!("`{rust_type}::{name}` is described in other words");
        sheet.say(Documentation, name.offset(), words);
    }
}
