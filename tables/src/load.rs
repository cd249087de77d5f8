//! Reading the tables from their folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::{
    At, Code, Currencies, Dictionary, Fault, File, Notification, Operation, Product, Row, Rows,
    Source, Tables, check,
};
use crate::names;

/// Reads all tables and checks them.
///
/// # Errors
/// All that is wrong. Where a file can't be read as a table, its first fault, and nothing yet of
/// how the tables fit together.
pub fn load(dir: &Path) -> Result<Tables, Vec<Fault>> {
    let mut reader = Reader {
        parent: dir.parent().unwrap_or(dir),
        groups: BTreeMap::new(),
        faults: Vec::new(),
    };
    reader.read_groups(&dir.join(GROUPS));
    let dictionary = reader.file(&dir.join("fields.toml"));
    let ret_codes = reader.file(&dir.join("ret_codes.toml"));
    let errata = reader.file(&dir.join("errata.toml"));
    let risk = reader.file(&dir.join("risk.toml"));
    let currencies = reader.file(&dir.join("currencies.toml"));
    let banks = reader.file(&dir.join("banks.toml"));
    let products = reader.products(dir);
    reader.check_groups();

    let files = (dictionary, ret_codes, errata, risk, currencies, banks);
    let mut faults = reader.faults;
    if let (
        true,
        (
            Some(dictionary),
            Some(ret_codes),
            Some(errata),
            Some(risk),
            Some(currencies),
            Some(banks),
        ),
    ) = (faults.is_empty(), files)
    {
        let mut tables = Tables {
            dictionary,
            ret_codes,
            errata,
            risk,
            currencies,
            banks,
            products,
        };
        faults = list_currencies(&mut tables.dictionary, &tables.currencies);
        faults.extend(check::check(&tables));
        if faults.is_empty() {
            return Ok(tables);
        }
    }
    faults.sort();
    // A mistake in shared rows is one of every table that includes them: one is named.
    faults.dedup_by(|one, other| one.place() == other.place() && one.message == other.message);
    Err(faults)
}

/// Gives the currencies' codes to the parameters that are currencies.
fn list_currencies(dictionary: &mut File<Dictionary>, currencies: &Currencies) -> Vec<Fault> {
    let mut faults = Vec::new();
    for field in dictionary.table.values_mut() {
        if *field.rust_type != Tables::CURRENCY {
            continue;
        }
        if let Some(code) = field.codes.first() {
            let message = "the currencies' codes stand in currencies.toml";
            faults.push(dictionary.source.fault(code.code.offset(), message));
        }
        let codes = currencies.iter().map(|(code, currency)| Code {
            code: code.clone(),
            name: At::new(code.offset(), names::type_of(&code.to_lowercase())),
            meaning: format!("Name of the currency: {}.", currency.name),
            state: None,
        });
        field.codes = codes.collect();
    }
    faults
}

/// A file of a product's folder.
enum Table {
    Operation(Box<File<Operation>>),
    Notification(Box<File<Notification>>),
}

/// Reads file by file, and goes on after a fault.
struct Reader<'a> {
    /// The folder that the names of files in faults are relative to.
    parent: &'a Path,
    /// The groups of rows that tables share, by their names, which are their paths without ending.
    groups: BTreeMap<String, Group>,
    faults: Vec<Fault>,
}

/// A file of rows that tables share.
struct Group {
    source: Source,
    is_included: bool,
}

/// Rows that tables share. A table has them in its place where it names the file, as in `"shared/signed"`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupTable {
    /// The rows in order.
    rows: Rows,
}

/// The folder of the groups.
const GROUPS: &str = "shared";

impl Reader<'_> {
    fn products(&mut self, dir: &Path) -> Vec<Product> {
        let folders = self.entries(dir, |path| path.is_dir() && !path.ends_with(GROUPS));
        folders
            .iter()
            .filter_map(|folder| self.product(folder))
            .collect()
    }

    fn product(&mut self, folder: &Path) -> Option<Product> {
        let info = folder.join("product.toml");
        let mut tables = self.entries(folder, |path| path.extension().is_some_and(|e| e == "toml"));
        tables.retain(|path| *path != info);
        let mut operations = Vec::new();
        let mut notifications = Vec::new();
        for path in tables {
            match self.table(&path) {
                Some(Table::Operation(file)) => operations.push(*file),
                Some(Table::Notification(file)) => notifications.push(*file),
                None => {} // Reported.
            }
        }
        Some(Product {
            name: folder.file_name()?.to_string_lossy().into_owned(),
            info: self.file(&info)?,
            operations,
            notifications,
        })
    }

    /// A file holds a notification if and only if it has that key.
    fn table(&mut self, path: &Path) -> Option<Table> {
        #[derive(Deserialize)]
        struct Kind {
            notification: Option<IgnoredAny>,
        }
        let text = self.text(path)?;
        let is_notification =
            toml::from_str(&text).is_ok_and(|kind: Kind| kind.notification.is_some());
        if is_notification {
            let mut file: File<Notification> = self.parse(path, text)?;
            self.include(&mut file.source, file.table.rows.value_mut(), &[]);
            return Some(Table::Notification(Box::new(file)));
        }
        let mut file: File<Operation> = self.parse(path, text)?;
        for rows in file.table.rows_mut() {
            self.include(&mut file.source, rows, &[]);
        }
        Some(Table::Operation(Box::new(file)))
    }

    /// Reads the groups; older tables have none.
    fn read_groups(&mut self, folder: &Path) {
        if !folder.is_dir() {
            return;
        }
        for path in self.entries(folder, |path| path.extension().is_some_and(|e| e == "toml")) {
            let Some(text) = self.text(&path) else {
                continue; // Reported.
            };
            let source = self.source(&path, text);
            let name = format!("{GROUPS}/{}", source.stem());
            let is_included = false;
            self.groups.insert(
                name,
                Group {
                    source,
                    is_included,
                },
            );
        }
    }

    /// A group that no table includes is a fact that nobody keeps true.
    fn check_groups(&mut self) {
        let unused = self.groups.values().filter(|group| !group.is_included);
        let faults = unused.map(|group| group.source.fault(0, "no table includes these rows"));
        self.faults.extend(faults);
    }

    fn include(&mut self, source: &mut Source, rows: &mut Rows, outer: &[&str]) {
        rows.include(|name| self.group(source, name, outer));
    }

    /// The rows of a group, whose places count on behind the text of the table that includes them.
    fn group(&mut self, source: &mut Source, name: &At<String>, outer: &[&str]) -> Vec<Row> {
        let known = self.groups.keys().map(|known| format!("`{known}`"));
        let known: Vec<String> = known.collect();
        let group = self.groups.get_mut(name.as_str());
        let Some(group) = group.filter(|_| !outer.contains(&name.as_str())) else {
            let message = match outer.contains(&name.as_str()) {
                true => format!("the group `{name}` includes itself"),
                false => format!("there is no group `{name}`: there are {}", known.join(", ")),
            };
            self.faults.push(source.fault(name.offset(), message));
            return Vec::new();
        };
        group.is_included = true;
        let start = source.end();
        let text = format!("{}{}", " ".repeat(start), group.source.text);
        let included = Source::new(group.source.path.clone(), group.source.text.clone());
        source.included.push((start, included));
        match toml::from_str::<GroupTable>(&text) {
            Ok(mut group) => {
                let outer = [outer, &[name.as_str()]].concat();
                self.include(source, &mut group.rows, &outer);
                group.rows.into_rows()
            }
            Err(error) => {
                self.faults.push(malformed(source, &error));
                Vec::new()
            }
        }
    }

    /// The `wanted` entries of a folder, sorted by name.
    fn entries(&mut self, dir: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
        match list(dir) {
            Ok(mut paths) => {
                paths.retain(|path| wanted(path));
                paths.sort();
                paths
            }
            Err(error) => {
                self.unreadable(dir, &error);
                Vec::new()
            }
        }
    }

    fn file<T: DeserializeOwned>(&mut self, path: &Path) -> Option<File<T>> {
        let text = self.text(path)?;
        self.parse(path, text)
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        let text = fs::read_to_string(path);
        text.map_err(|error| self.unreadable(path, &error)).ok()
    }

    fn parse<T: DeserializeOwned>(&mut self, path: &Path, text: String) -> Option<File<T>> {
        let source = self.source(path, text);
        match toml::from_str(&source.text) {
            Ok(table) => Some(File { source, table }),
            Err(error) => {
                self.faults.push(malformed(&source, &error));
                None
            }
        }
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let source = self.source(path, String::new());
        self.faults
            .push(source.fault(0, format!("can't be read: {error}")));
    }

    fn source(&self, path: &Path, text: String) -> Source {
        let path = path.strip_prefix(self.parent).unwrap_or(path).to_owned();
        Source::new(path, text)
    }
}

fn malformed(source: &Source, error: &toml::de::Error) -> Fault {
    let offset = error.span().map_or(0, |span| span.start);
    source.fault(offset, error.message().replace('\n', ", "))
}

fn list(dir: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect()
}
