//! Examples of the keys, from the tables themselves.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::invalid::invalid;
use super::model::{Kind, Model};

/// A file of `spec/`, or several of one kind.
pub(super) struct Part {
    /// The name under which the guide shows it.
    pub file: &'static str,
    /// The type of its content.
    pub kind: Kind,
    is_here: fn(&[&str], &str) -> bool,
}

/// The parts of `spec/` in the order in which a reader needs them.
pub(super) fn parts() -> Vec<Part> {
    let table = |name: &str| Kind::Named(name.to_owned());
    let map = |name: &str| Kind::Map(Box::new(table(name)));
    let part = |file, kind, is_here| Part {
        file,
        kind,
        is_here,
    };
    vec![
        part("fields.toml", map("Field"), |path, _| {
            path == ["fields.toml"]
        }),
        part("PRODUCT/product.toml", table("ProductInfo"), |path, _| {
            matches!(path, [_, "product.toml"])
        }),
        part(
            "PRODUCT/OPERATION.toml",
            table("Operation"),
            |path, text| is_message(path) && !(is_notification(text) || is_report(text)),
        ),
        part(
            "PRODUCT/NOTIFICATION.toml",
            table("Notification"),
            |path, text| is_message(path) && is_notification(text),
        ),
        part("PRODUCT/REPORT.toml", table("Report"), |path, text| {
            is_message(path) && is_report(text)
        }),
        part("shared/GROUP.toml", table("GroupTable"), |path, _| {
            matches!(path, ["shared", _])
        }),
        part("risk.toml", table("Risk"), |path, _| path == ["risk.toml"]),
        part("ret_codes.toml", map("RetCode"), |path, _| {
            path == ["ret_codes.toml"]
        }),
        part("ret_codes_accp.toml", map("RetCode"), |path, _| {
            path == ["ret_codes_accp.toml"]
        }),
        part("currencies.toml", map("Currency"), |path, _| {
            path == ["currencies.toml"]
        }),
        part("banks.toml", map("Bank"), |path, _| path == ["banks.toml"]),
        part("errata.toml", map("Erratum"), |path, _| {
            path == ["errata.toml"]
        }),
    ]
}

/// A key's value in a file.
pub(super) struct Sample {
    /// The file, from the tables' folder.
    pub file: PathBuf,
    /// The bytes of the value.
    pub span: Range<usize>,
    /// The value as it is written there.
    pub text: String,
    pub kind: Kind,
}

/// The shortest example of each key, by the name of its table and its own.
pub(super) type Samples = BTreeMap<(String, String), Sample>;

/// Looks for examples in all files.
pub(super) fn all(root: &Path, model: &Model) -> io::Result<Samples> {
    let spec = root.join("spec");
    let parts = parts();
    let mut samples = Samples::new();
    for path in files(&spec)? {
        let text = fs::read_to_string(&path)?;
        let file = path.strip_prefix(&spec).unwrap_or(&path).to_owned();
        let names: Vec<&str> = file.iter().filter_map(|name| name.to_str()).collect();
        let Some(part) = parts.iter().find(|part| (part.is_here)(&names, &text)) else {
            return Err(invalid(format!("{} is a file of no kind", path.display())));
        };
        let table = DeTable::parse(&text);
        let table = table.map_err(|error| invalid(format!("{}: {error}", path.display())))?;
        let mut reader = Reader {
            model,
            file: &file,
            text: &text,
            samples: &mut samples,
        };
        reader.table(&part.kind, table.get_ref());
    }
    for (name, table) in &model.tables {
        for key in &table.keys {
            let lacks = match samples.contains_key(&(name.clone(), key.name.clone())) {
                _ if key.doc.is_empty() => "documentation in tables/src",
                false => "example in spec/",
                true => continue,
            };
            return Err(invalid(format!("`{name}`: `{}` has no {lacks}", key.name)));
        }
    }
    Ok(samples)
}

/// The files under a folder, sorted.
pub(super) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => files.extend(self::files(&path)?),
            false => files.push(path),
        }
    }
    files.sort();
    Ok(files)
}

fn is_message(path: &[&str]) -> bool {
    matches!(path, [folder, file] if *folder != "shared" && *file != "product.toml")
}

fn is_report(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("report = "))
}

fn is_notification(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("notification = "))
}

struct Reader<'a> {
    model: &'a Model,
    file: &'a Path,
    text: &'a str,
    samples: &'a mut Samples,
}

impl Reader<'_> {
    fn table(&mut self, kind: &Kind, table: &DeTable<'_>) {
        match kind {
            Kind::Map(inner) => table.values().for_each(|value| self.value(inner, value)),
            Kind::Named(name) => {
                let model = self.model;
                for key in model.tables.get(name).iter().flat_map(|table| &table.keys) {
                    if let Some(value) = table.get(key.name.as_str()) {
                        self.take(name, &key.name, &key.kind, value.span());
                        self.value(&key.kind, value);
                    }
                }
            }
            _ => {}
        }
    }

    fn value(&mut self, kind: &Kind, value: &Spanned<DeValue<'_>>) {
        match (kind, value.get_ref()) {
            // A list of one may be written without its brackets.
            (Kind::List(inner), DeValue::Table(table)) => self.table(inner, table),
            (_, DeValue::Table(table)) => self.table(kind, table),
            (Kind::List(inner), DeValue::Array(values)) => {
                values.iter().for_each(|value| self.value(inner, value));
            }
            _ => {}
        }
    }

    fn take(&mut self, table: &str, key: &str, kind: &Kind, span: Range<usize>) {
        let text = self.text.get(span.clone()).unwrap_or_default().to_owned();
        let sample = Sample {
            file: self.file.to_owned(),
            span,
            text,
            kind: kind.clone(),
        };
        let at = (table.to_owned(), key.to_owned());
        let is_better = |before: &Sample| cost(&sample.text) < cost(&before.text);
        if self.samples.get(&at).is_none_or(is_better) {
            self.samples.insert(at, sample);
        }
    }
}

/// The shorter, the better; one that says nothing, or doesn't begin where it is named, is the worst.
fn cost(text: &str) -> usize {
    match text.starts_with(['"', '[', '{', 't', 'f']) || text.parse::<u64>().is_ok() {
        true if text.len() > 2 || text.parse::<u64>().is_ok() => text.len(),
        _ => usize::MAX,
    }
}
