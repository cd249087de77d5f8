//! Changes of a report that both states have.

use super::Report;
use super::message::Message;
use super::parameters::compare as compare_messages;
use super::report::Impact::{Addition, Breaking};
use super::sheet::Sheet;
use lianlian_tables::{At, Dictionary, File, Period, Report as Table, Side};

/// A report of one state, with the state's dictionary.
type Stated<'a> = (&'a Dictionary, &'a File<Table>);

pub(super) fn compare(old: Stated<'_>, new: Stated<'_>, report: &mut Report) {
    let (was, is) = (old.1, new.1);
    let mut sheet = Sheet {
        old: &was.source,
        new: &is.source,
        report,
    };
    files(was, is, &mut sheet);
    order(was, is, &mut sheet);
    let texts = |it: &Table| (it.summary.clone(), it.page.clone(), it.doc.clone());
    sheet.described(texts(was) == texts(is), is.summary.offset(), "the report");
    for found in compare_messages(&message(old), &message(new)) {
        sheet.found(&found, "");
    }
}

fn message<'a>((dictionary, table): Stated<'a>) -> Message<'a> {
    Message::new(dictionary, Side::Report, table.rows.iter())
}

/// The names of its files, and the sign between columns.
fn files(was: &Table, is: &Table, sheet: &mut Sheet<'_>) {
    for (what, was, is) in [
        ("its files' names begin with", &was.prefix, &is.prefix),
        ("its columns are joined by", &was.joiner, &is.joiner),
    ] {
        if was != is {
            let words = format!("{what} `{is}`, it was `{was}`");
            sheet.say(Breaking, is.offset(), words);
        }
    }
    let lacks = |periods: &[At<Period>], period: &At<Period>| !periods.contains(period);
    for period in is.periods.iter().filter(|it| lacks(&was.periods, it)) {
        let words = format!("there are files of a {}", **period);
        sheet.say(Addition, period.offset(), words);
    }
    for period in was.periods.iter().filter(|it| lacks(&is.periods, it)) {
        let words = format!("there are no files of a {} any more", **period);
        sheet.gone(Breaking, period.offset(), words);
    }
}

/// A file without header is read by the places of its columns.
fn order(was: &Table, is: &Table, sheet: &mut Sheet<'_>) {
    let names =
        |it: &Table| -> Vec<At<String>> { it.rows.iter().map(|row| row.name.clone()).collect() };
    if names(was) != names(is) {
        let words = "files without header are read by other columns";
        sheet.say(Breaking, is.rows.offset(), words);
    }
}
