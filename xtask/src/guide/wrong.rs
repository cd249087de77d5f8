//! Wrong values, and the errors that loading the tables with them gives.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::invalid::invalid;
use super::model::Kind;
use super::sample::{Sample, Samples, files};

/// The wrong value of a key, and the error, by the name of the key's table and its own.
pub(super) type Errors = BTreeMap<(String, String), (String, String)>;

/// Loads the tables with each key's value made wrong.
pub(super) fn errors(root: &Path, samples: &Samples) -> io::Result<Errors> {
    let folder = TempDir::new()?;
    let (spec, copy) = (root.join("spec"), folder.path().join("spec"));
    for path in files(&spec)? {
        let to = copy.join(path.strip_prefix(&spec).unwrap_or(&path));
        fs::create_dir_all(to.parent().unwrap_or(&copy))?;
        fs::copy(&path, to)?;
    }
    let mut errors = Errors::new();
    for (key, sample) in samples {
        let error = error(&copy, &key.1, sample)?;
        let error =
            error.ok_or_else(|| invalid(format!("no wrong value of `{}` is refused", key.1)))?;
        errors.insert(key.clone(), error);
    }
    Ok(errors)
}

fn error(spec: &Path, key: &str, sample: &Sample) -> io::Result<Option<(String, String)>> {
    let path = spec.join(&sample.file);
    let right = fs::read_to_string(&path)?;
    let before = right.get(..sample.span.start).unwrap_or_default();
    let after = right.get(sample.span.end..).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let named = |value: &str| {
        (
            format!("{key} = {value}"),
            format!("{before}{value}{after}"),
        )
    };
    // A list of tables with headers has no value of its own: its name is misspelt.
    let headed = format!("[[{key}]]");
    let tries: Vec<(String, String)> = match sample.text.starts_with("[[") {
        true => vec![(
            format!("[[{key}s]]"),
            right.replace(&headed, &format!("[[{key}s]]")),
        )],
        false => wrong(sample).iter().map(|value| named(value)).collect(),
    };
    let mut error = None;
    for (shown, text) in tries {
        fs::write(&path, text)?;
        if let Err(faults) = lianlian_tables::load(spec) {
            let is_there = |fault: &&lianlian_tables::Fault| {
                fault.line == line && fault.file.ends_with(&sample.file)
            };
            let fault = faults.iter().find(is_there).or(faults.first());
            error = fault.map(|fault| (shown, fault.message.clone()));
            break;
        }
    }
    fs::write(&path, right)?;
    Ok(error)
}

/// Values that a key can't have, the most telling first.
fn wrong(sample: &Sample) -> Vec<String> {
    let other = another_text(&sample.text);
    let wrong: &[&str] = match &sample.kind {
        Kind::Text => &["\"?\"", "\"\"", "1"],
        Kind::Flag => &["\"yes\""],
        Kind::Number => &["\"six\""],
        Kind::Named(_) | Kind::Map(_) | Kind::List(_) => &["[]", "1"],
    };
    let wrong = wrong.iter().map(|value| (*value).to_owned());
    match sample.kind {
        Kind::Named(_) | Kind::Map(_) | Kind::List(_) => other.into_iter().chain(wrong).collect(),
        _ => wrong.collect(),
    }
}

/// The value with a question mark in the place of its first text, where it is in one line.
fn another_text(value: &str) -> Option<String> {
    let (before, rest) = value.split_once('"')?;
    let (_, after) = rest.split_once('"')?;
    (!value.contains('\n')).then(|| format!("{before}\"?\"{after}"))
}
