//! The members of a page: a line per wire name, a column per message. The protocol's own are left out, for
//! they are the same everywhere.

use std::collections::BTreeMap;

use comfy_table::{ContentArrangement, Table, presets};
use lianlian::{Condition, Length, Operation, Presence, Row};

/// A message's cells by wire name, each with the secrecy of the row.
type Cells = BTreeMap<String, (&'static str, String)>;

/// The members of an operation; outcomes whose rows are the same share a column.
pub fn of_operation(operation: &Operation) -> String {
    let asked = asked(operation);
    let request = cells(operation.request, "required", &[]);
    let mut columns = vec![("request".to_owned(), request)];
    for outcome in operation.outcomes {
        let cells = cells(outcome.rows, "needed", &asked);
        let known = columns
            .iter_mut()
            .skip(1)
            .find(|(_, known)| *known == cells);
        match known {
            Some((title, _)) => *title += &format!("/{}", outcome.name),
            None => columns.push((outcome.name.to_owned(), cells)),
        }
    }
    if let [_, (title, _)] = &mut columns[..] {
        *title = "answer".to_owned();
    }
    grid(&columns)
}

/// The members of a notification.
pub fn of_notification(rows: &[Row]) -> String {
    grid(&[("notification".to_owned(), cells(rows, "needed", &[]))])
}

/// The columns of a report.
pub fn of_report(rows: &[Row]) -> String {
    grid(&[("report".to_owned(), cells(rows, "needed", &[]))])
}

fn grid(columns: &[(String, Cells)]) -> String {
    let mut grid = Table::new();
    let titles = columns.iter().map(|(title, _)| title.as_str());
    grid.load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header(["name", "secrecy"].into_iter().chain(titles));
    let cells = columns.iter().flat_map(|(_, cells)| cells);
    let rows: BTreeMap<_, _> = cells.map(|(name, (secrecy, _))| (name, secrecy)).collect();
    for (name, secrecy) in rows {
        let cells = columns.iter().map(|(_, cells)| cells.get(name));
        let cells = cells.map(|cell| cell.map_or("-", |(_, cell)| cell.as_str()));
        grid.add_row([name.as_str(), secrecy].into_iter().chain(cells));
    }
    grid.trim_fmt()
}

/// The members of a request that answers repeat: its own, and those in the object of its order.
fn asked(operation: &Operation) -> Vec<&'static str> {
    let order = operation.order.and_then(|way| way.split_once('.'));
    let object = |(name, _)| operation.request.iter().find(|row| row.name == name);
    let inside = order.and_then(object).and_then(|row| row.items);
    let rows = operation.request.iter().chain(inside.unwrap_or_default());
    rows.map(|row| row.name).collect()
}

/// The cells of these rows; `asked` are the members that an answer must repeat as they were sent.
fn cells(rows: &[Row], required: &str, asked: &[&str]) -> Cells {
    let mut cells = Cells::new();
    for row in rows.iter().filter(|row| !row.protocol) {
        let is_echo = asked.contains(&row.name) && row.items.is_none();
        let cell = cell(row, required, is_echo);
        cells.insert(row.name.to_owned(), (row.secrecy.as_str(), cell));
        let (step, asked) = match row.is_object {
            true => (".", asked),
            false => ("[].", [].as_slice()),
        };
        for (name, cell) in self::cells(row.items.unwrap_or_default(), required, asked) {
            cells.insert(format!("{}{step}{name}", row.name), cell);
        }
    }
    cells
}

fn cell(row: &Row, required: &str, is_echo: bool) -> String {
    let mut facts = vec![match row.presence {
        _ if row.fixed.is_some() => "set for you".to_owned(),
        Presence::Required => required.to_owned(),
        Presence::Optional => "optional".to_owned(),
        Presence::RequiredIf(condition) => format!("if {}", words(condition)),
        Presence::RequiredUnless(condition) => format!("unless {}", words(condition)),
        Presence::EitherOf(label) => format!("one of {label:?}"),
    }];
    let mut say = |fact: &str| facts.push(fact.to_owned());
    match (is_echo, row.assigned) {
        (true, true) => say("echo if sent"),
        (true, false) => say("echo"),
        (false, _) => {}
    }
    row.items.iter().for_each(|_| match row.is_object {
        true => say("object"),
        false => say("list"),
    });
    row.fixed.iter().for_each(|value| say(value));
    match row.codes {
        [] => {}
        codes => say(&codes.join(" ")),
    }
    match row.length {
        Length::Any => {}
        Length::Max(most) => say(&format!("up to {most}")),
        Length::Exact(lengths) => say(&format!("{lengths:?} long")),
    }
    let of_type = row.type_formats.iter().filter(|format| !format.by_choice);
    of_type.for_each(|format| say(format.name));
    for (condition, format) in row.formats.iter().flatten() {
        match condition {
            Some(condition) => say(&format!("{} if {}", format.name, words(*condition))),
            None => say(format.name),
        }
    }
    let accepted = row
        .accepts
        .iter()
        .map(|value| format!("{value} is taken too"));
    let aliases = row.aliases.iter().map(|name| format!("also {name}"));
    let excludes = row.excludes.map(|other| format!("not beside {other}"));
    let equals = row.equals.map(|other| format!("same as {other}"));
    let forbidden = row
        .forbidden_if
        .map(|condition| format!("not if {}", words(condition)));
    let numbers = row.numbers.then(|| "or a JSON number".to_owned());
    let unsigned = (!row.signed).then(|| "unsigned".to_owned());
    let rest = accepted.chain(aliases).chain(excludes).chain(equals);
    let rest = rest.chain(forbidden).chain(numbers);
    rest.chain(unsigned).for_each(|fact| say(&fact));
    facts.join(", ")
}

/// A condition in words.
pub fn words(condition: Condition) -> String {
    let field = condition.field.replace("../", "super.");
    match (condition.values, condition.at_least) {
        (_, Some(bound)) => format!("{field} >= {bound}"),
        ([], None) => format!("{field} is given"),
        (values, None) => format!("{field} is {}", values.join("|")),
    }
}
