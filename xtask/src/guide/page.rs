//! The guide as Markdown.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use super::model::{Kind, Model, Table};
use super::sample::{self, Sample, Samples};
use super::wrong::Errors;

/// The page; or the key that lacks something.
pub(super) fn render(model: &Model, samples: &Samples, errors: &Errors) -> Result<String, String> {
    let mut page = include_str!("begin.md").to_owned();
    let mut queue = VecDeque::new();
    for part in sample::parts() {
        let name = part.kind.inner().unwrap_or_default();
        let Some(table) = model.tables.get(name) else {
            return Err(format!("there is no structure `{name}`"));
        };
        let entry = match part.kind {
            Kind::Map(_) => " One entry, by its name:",
            _ => "",
        };
        let _ = write!(page, "\n## `{}`\n\n{}{entry}\n\n", part.file, table.doc);
        rows(&mut page, name, table, samples, errors)?;
        queue.extend(inner(table));
    }
    page += "\n## Tables inside tables\n";
    let mut shown = BTreeSet::new();
    let mut words = BTreeMap::new();
    while let Some(name) = queue.pop_front() {
        if let Some(list) = model.words.get(name) {
            words.insert(name, list);
        } else if shown.insert(name) {
            let table = model.tables.get(name);
            let table = table.ok_or_else(|| format!("there is no structure `{name}`"))?;
            let _ = write!(page, "\n### {}\n\n{}\n\n", spaced(name), table.doc);
            rows(&mut page, name, table, samples, errors)?;
            queue.extend(inner(table));
        }
    }
    page += "\n## Words\n";
    for (name, list) in words {
        let _ = write!(
            page,
            "\n### {}\n\n| word | meaning |\n|---|---|\n",
            spaced(name)
        );
        for (word, doc) in list {
            let _ = writeln!(page, "| `{word}` | {} |", cell(doc));
        }
    }
    Ok(page + include_str!("end.md"))
}

fn inner(table: &Table) -> impl Iterator<Item = &str> {
    table.keys.iter().filter_map(|key| key.kind.inner())
}

fn rows(
    page: &mut String,
    name: &str,
    table: &Table,
    samples: &Samples,
    errors: &Errors,
) -> Result<(), String> {
    *page += "| key | says | example | a wrong one | the error |\n|---|---|---|---|---|\n";
    for key in &table.keys {
        let at = (name.to_owned(), key.name.clone());
        let (Some(sample), Some((wrong, error))) = (samples.get(&at), errors.get(&at)) else {
            return Err(format!("`{name}.{}` has no example", key.name));
        };
        let required = if key.is_required { " (required)" } else { "" };
        let link = key.kind.inner().map(|inner| {
            let anchor = spaced(inner).to_lowercase().replace(' ', "-");
            format!(" See [{}](#{anchor}).", spaced(inner).to_lowercase())
        });
        let _ = writeln!(
            page,
            "| `{}`{required} | {}{} | {} | {} | {} |",
            key.name,
            cell(&key.doc),
            link.unwrap_or_default(),
            cell(&code(&example(&key.name, sample))),
            cell(&code(&short(wrong))),
            cell(error),
        );
    }
    Ok(())
}

/// The value behind its key; of a list in several lines its first entry, of such a text its first line.
fn example(key: &str, sample: &Sample) -> String {
    let mut lines = sample.text.lines().map(str::trim);
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default().trim_end_matches(',');
    match first {
        header if header.starts_with("[[") => format!("[[{key}]]"),
        value if value == sample.text => short(&format!("{key} = {value}")),
        "[" => short(&format!("{key} = [{second}, …]")),
        "\"\"\"" | "\"\"\"\\" => short(&format!("{key} = \"{second} …\"")),
        value => short(&format!("{key} = {value} …")),
    }
}

/// A text as code, whatever is in it.
fn code(text: &str) -> String {
    match text.contains('`') {
        true => format!("`` {text} ``"),
        false => format!("`{text}`"),
    }
}

/// A long value, cut off.
fn short(text: &str) -> String {
    const MOST: usize = 90;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A text for a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// The words of a type's name: "Ret code" for `RetCode`.
fn spaced(name: &str) -> String {
    let words = lianlian_tables::names::snake_case(name).replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
