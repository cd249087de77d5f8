//! Wrong values, and the errors that loading the tables with them gives.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::io;
use std::path::Path;

use lianlian_tables::Fault;
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
    let mut pending: VecDeque<Trial> = samples.iter().map(Trial::new).collect();
    while !pending.is_empty() {
        round(&copy, &mut pending, &mut errors)?;
    }
    Ok(errors)
}

/// A key whose wrong value is looked for, and the values that are not yet tried.
struct Trial<'a> {
    key: &'a (String, String),
    sample: &'a Sample,
    wrong: VecDeque<String>,
}

impl<'a> Trial<'a> {
    fn new((key, sample): (&'a (String, String), &'a Sample)) -> Self {
        Self {
            key,
            sample,
            wrong: wrong(sample).into(),
        }
    }

    /// Tells whether every other table is read with the file: a mistake there is loaded alone.
    fn is_common(&self) -> bool {
        let file = &self.sample.file;
        file.ends_with("fields.toml") || file.starts_with("shared")
    }
}

/// Loads the tables with one wrong value in each of several files. A key that got an error is done;
/// where none did, the values were right.
fn round<'a>(
    spec: &Path,
    pending: &mut VecDeque<Trial<'a>>,
    errors: &mut Errors,
) -> io::Result<()> {
    let mut files = BTreeSet::new();
    let is_alone = pending.front().is_some_and(Trial::is_common);
    let (batch, rest): (Vec<Trial>, Vec<Trial>) = pending.drain(..).partition(|trial| {
        let has_place = files.is_empty() || !(is_alone || trial.is_common());
        has_place && files.insert(&trial.sample.file)
    });
    pending.extend(rest);
    let mut undone = Vec::new();
    let mut rights = Vec::new();
    let mut shown = Vec::new();
    for trial in &batch {
        let path = spec.join(&trial.sample.file);
        let right = fs::read_to_string(&path)?;
        let Some(value) = trial.wrong.front() else {
            let message = format!("no wrong value of `{}` is refused", trial.key.1);
            return Err(invalid(message));
        };
        let (line, text) = with(&right, &trial.key.1, trial.sample, value);
        fs::write(&path, text)?;
        rights.push((path, right));
        shown.push(line);
    }
    let faults = lianlian_tables::load(spec).err().unwrap_or_default();
    for (path, right) in rights {
        fs::write(path, right)?;
    }
    for (trial, (shown, line)) in batch.into_iter().zip(shown) {
        let is_there = |fault: &&Fault| fault.file.ends_with(&trial.sample.file);
        let mut here = faults.iter().filter(is_there);
        let first = here.clone().find(|fault| fault.line == line);
        let anywhere = faults.first().filter(|_| files.len() == 1);
        match first.or_else(|| here.next()).or(anywhere) {
            Some(fault) => drop(errors.insert(trial.key.clone(), (shown, fault.message.clone()))),
            None => undone.push(trial),
        }
    }
    let nobody = undone.len() == files.len();
    for mut trial in undone {
        if nobody {
            trial.wrong.pop_front();
        }
        pending.push_back(trial);
    }
    Ok(())
}

/// The file with a wrong value; before it the value as it is shown, and the number of its line.
fn with(right: &str, key: &str, sample: &Sample, value: &str) -> ((String, usize), String) {
    let before = right.get(..sample.span.start).unwrap_or_default();
    let after = right.get(sample.span.end..).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    // A list of tables with headers has no value of its own: its name is misspelt.
    let headed = format!("[[{key}]]");
    match sample.text.starts_with("[[") {
        true => {
            let misspelt = format!("[[{key}s]]");
            ((misspelt.clone(), line), right.replace(&headed, &misspelt))
        }
        false => {
            let text = format!("{before}{value}{after}");
            ((format!("{key} = {value}"), line), text)
        }
    }
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
