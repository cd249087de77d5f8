//! Echoes: what an answer has in common with its request is compared when it comes.

use super::report::Impact::{Breaking, Change};
use super::sheet::Sheet;
use super::stated::{Stated, request};
use lianlian_tables::{Row, Side};

pub(super) fn compare(old: Stated<'_>, new: Stated<'_>, sheet: &mut Sheet<'_>) {
    let mut seen = Vec::new();
    for row in new.1.rows(Side::Response) {
        let name = row.name.as_str();
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let (was, is) = (echo(old, name), echo(new, name));
        let (impact, says) = match (was, is) {
            (before, now) if before == now => continue,
            (_, Echo::Strict) if is_always_sent(new, name) && was == Echo::Assigned => {
                (Change, "is compared with the request, which always has it")
            }
            (_, Echo::Strict) => (
                Breaking,
                "is compared with the request: answers that bring anything else are refused",
            ),
            (Echo::None, Echo::Assigned) => (
                Breaking,
                "is compared with the request where that has it: other answers are refused",
            ),
            (_, Echo::Assigned) => (Change, "may be filled in by LianLian"),
            (_, Echo::None) => (Change, "is no longer compared with the request"),
        };
        let at = row.name.offset();
        sheet.say(impact, at, format!("`{name}` in the answer {says}"));
    }
}

/// The relation of an answer's parameter to the request's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Echo {
    /// The request has no such parameter.
    None,
    /// Repeated where the request had it.
    Assigned,
    /// Always: what comes unasked belongs to another request.
    Strict,
}

/// All outcomes' rows are held against the request, whatever the answer's outcome.
fn echo(stated: Stated<'_>, name: &str) -> Echo {
    let asked = request(stated);
    let is_asked = |row: &&Row| {
        let asked = asked.parameter(name);
        row.name.as_str() == name && asked.is_some_and(|it| !it.is_protocol && !it.is_list())
    };
    let rows = stated.1.rows(Side::Response).into_iter();
    let echoes = rows.filter(is_asked).map(|row| match row.assigned {
        true => Echo::Assigned,
        false => Echo::Strict,
    });
    echoes.max().unwrap_or(Echo::None)
}

fn is_always_sent(stated: Stated<'_>, name: &str) -> bool {
    let asked = request(stated);
    asked
        .parameter(name)
        .is_some_and(|asked| !asked.row.may_be_absent())
}
