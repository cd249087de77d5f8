//! Outcomes: the variants of an answer, which callers match without a wildcard.

use super::report::Impact::{Addition, Breaking};
use super::sheet::Sheet;
use lianlian_tables::{At, Operation, Outcome};

pub(super) fn compare(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    for before in &was.outcomes {
        match (named(is, before), heir(was, is, before)) {
            (Some(now), _) => {
                let what = format!("the outcome `{}`", now.name);
                let is_same = before.meaning == now.meaning;
                sheet.described(is_same, now.name.offset(), &what);
            }
            (None, Some(heir)) => {
                let words = format!(
                    "the outcome `{}` is called `{}`: code that names it no longer compiles",
                    before.name, heir.name
                );
                sheet.say(Breaking, heir.name.offset(), words);
            }
            (None, None) => {
                let name = &before.name;
                let words =
                    format!("the outcome `{name}` is gone: code that names it no longer compiles");
                sheet.gone(Breaking, name.offset(), words);
            }
        }
    }
    for now in is.outcomes.iter().filter(|now| named(was, now).is_none()) {
        let mut before = was.outcomes.iter();
        let is_heir =
            |before: &Outcome| heir(was, is, before).is_some_and(|it| it.name == now.name);
        if !before.any(is_heir) {
            let name = &now.name;
            let words =
                format!("the outcome `{name}` is new: a match without it no longer compiles");
            sheet.say(Breaking, name.offset(), words);
        }
    }
    codes(was, is, sheet);
}

/// Compares the meaning of each return code.
fn codes(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    for (before, code) in with_codes(was) {
        let now = with_codes(is).find(|(_, other)| *other == code);
        let expected = named(is, before).or_else(|| heir(was, is, before));
        match (now, expected) {
            (Some((now, _)), Some(expected)) if now.name == expected.name => {}
            (Some((now, code)), _) => {
                let (is, was) = (&now.name, &before.name);
                let words = format!("`{code}` means the outcome `{is}`, it meant `{was}`");
                sheet.say(Breaking, code.offset(), words);
            }
            (None, _) => {
                let was = &before.name;
                let words = format!(
                    "`{code}` means no outcome, it meant `{was}`: answers with it become errors"
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

/// The new outcome that has the code of one that is gone: it has another name.
fn heir<'a>(was: &Operation, is: &'a Operation, gone: &Outcome) -> Option<&'a Outcome> {
    let mut came = is.outcomes.iter().filter(|now| named(was, now).is_none());
    came.find(|now| now.codes().any(|code| *code == gone.code))
        .filter(|_| named(is, gone).is_none())
}

fn named<'a>(operation: &'a Operation, outcome: &Outcome) -> Option<&'a Outcome> {
    let mut outcomes = operation.outcomes.iter();
    outcomes.find(|other| other.name == outcome.name)
}

fn with_codes(operation: &Operation) -> impl Iterator<Item = (&Outcome, &At<String>)> {
    let outcomes = operation.outcomes.iter();
    outcomes.flat_map(|outcome| outcome.codes().map(move |code| (outcome, code)))
}
