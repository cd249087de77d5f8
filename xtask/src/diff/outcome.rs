//! Outcomes: the variants of an answer, which callers match without a wildcard.

use super::report::Impact::{Addition, Breaking, Documentation};
use super::sheet::Sheet;
use crate::tables::{At, Operation, Outcome};

pub(super) fn compare(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    for gone in was.outcomes.iter().filter(|it| named(is, it).is_none()) {
        let name = &gone.name;
        let words = format!("the outcome `{name}` is gone: code that names it no longer compiles");
        sheet.gone(Breaking, name.offset(), words);
    }
    for now in &is.outcomes {
        match named(was, now) {
            None => {
                let name = &now.name;
                let words =
                    format!("the outcome `{name}` is new: a match without it no longer compiles");
                sheet.say(Breaking, name.offset(), words);
            }
            Some(before) if before.meaning != now.meaning => {
                let words = format!("the outcome `{}` is described in other words", now.name);
                sheet.say(Documentation, now.name.offset(), words);
            }
            Some(_) => {}
        }
    }
    codes(was, is, sheet);
}

/// What each return code means.
fn codes(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    for (before, code) in with_codes(was) {
        let heir = with_codes(is).find(|(_, other)| *other == code);
        match heir {
            Some((now, _)) if now.name == before.name => {}
            Some((now, code)) => {
                let words = format!(
                    "`{code}` means the outcome `{}`, it meant `{}`",
                    now.name, before.name
                );
                sheet.say(Breaking, code.offset(), words);
            }
            None => {
                let words = format!(
                    "`{code}` means no outcome, it meant `{}`: answers with it become errors",
                    before.name
                );
                sheet.gone(Breaking, code.offset(), words);
            }
        }
    }
    // Those of a new outcome come with it.
    for (now, code) in with_codes(is).filter(|(now, _)| named(was, now).is_some()) {
        if with_codes(was).all(|(_, before)| before != code) {
            let words = format!("`{code}` means the outcome `{}` besides", now.name);
            sheet.say(Addition, code.offset(), words);
        }
    }
}

fn named<'a>(operation: &'a Operation, outcome: &Outcome) -> Option<&'a Outcome> {
    let mut outcomes = operation.outcomes.iter();
    outcomes.find(|other| other.name == outcome.name)
}

fn with_codes(operation: &Operation) -> impl Iterator<Item = (&Outcome, &At<String>)> {
    let outcomes = operation.outcomes.iter();
    outcomes.flat_map(|outcome| outcome.codes().map(move |code| (outcome, code)))
}
