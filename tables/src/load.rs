//! Reading the tables from their folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::{
    At, Code, Currencies, Dictionary, Fault, File, Notification, Operation, Product, Report,
    Source, Tables, check,
};
use crate::groups::Groups;
use crate::names;

/// Reads all tables and checks them.
///
/// # Errors
/// All that is wrong. Where a file can't be read as a table, its first fault, and nothing yet of
/// how the tables fit together.
pub fn load(dir: &Path) -> Result<Tables, Vec<Fault>> {
    let mut reader = Reader {
        parent: dir.parent().unwrap_or(dir),
        groups: Groups::default(),
        faults: Vec::new(),
    };
    reader.read_groups(&dir.join(Groups::FOLDER));
    let dictionary = reader.file(&dir.join("fields.toml"));
    let ret_codes = reader.file(&dir.join("ret_codes.toml"));
    let accp_ret_codes = reader.file_if_any(&dir.join("ret_codes_accp.toml"));
    let errata = reader.file(&dir.join("errata.toml"));
    let risk = reader.file(&dir.join("risk.toml"));
    let currencies = reader.file(&dir.join("currencies.toml"));
    let banks = reader.file(&dir.join("banks.toml"));
    let products = reader.products(dir);
    reader.faults.extend(reader.groups.unused());

    let files = (
        dictionary,
        ret_codes,
        accp_ret_codes,
        errata,
        risk,
        currencies,
        banks,
    );
    let mut faults = reader.faults;
    if let (
        true,
        (
            Some(dictionary),
            Some(ret_codes),
            Some(accp_ret_codes),
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
            accp_ret_codes,
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
    Report(Box<File<Report>>),
}

/// Reads file by file, and goes on after a fault.
struct Reader<'a> {
    /// The folder that the names of files in faults are relative to.
    parent: &'a Path,
    groups: Groups,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn products(&mut self, dir: &Path) -> Vec<Product> {
        let folders = self.entries(dir, |path| path.is_dir() && !path.ends_with(Groups::FOLDER));
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
        let mut reports = Vec::new();
        for path in tables {
            match self.table(&path) {
                Some(Table::Operation(file)) => operations.push(*file),
                Some(Table::Notification(file)) => notifications.push(*file),
                Some(Table::Report(file)) => reports.push(*file),
                None => {} // Reported.
            }
        }
        Some(Product {
            name: folder.file_name()?.to_string_lossy().into_owned(),
            info: self.file(&info)?,
            operations,
            notifications,
            reports,
        })
    }

    /// A file holds a notification or a report if and only if it has that key.
    fn table(&mut self, path: &Path) -> Option<Table> {
        #[derive(Deserialize)]
        struct Kind {
            notification: Option<IgnoredAny>,
            report: Option<IgnoredAny>,
        }
        let text = self.text(path)?;
        match toml::from_str(&text) {
            Ok(Kind {
                notification: Some(_),
                ..
            }) => {
                let mut file: File<Notification> = self.parse(path, text)?;
                let rows = [file.table.rows.value_mut()];
                self.groups
                    .include(&mut file.source, rows, &mut self.faults);
                Some(Table::Notification(Box::new(file)))
            }
            Ok(Kind {
                report: Some(_), ..
            }) => {
                let mut file: File<Report> = self.parse(path, text)?;
                let rows = [file.table.rows.value_mut()];
                self.groups
                    .include(&mut file.source, rows, &mut self.faults);
                Some(Table::Report(Box::new(file)))
            }
            _ => {
                let mut file: File<Operation> = self.parse(path, text)?;
                let rows = file.table.rows_mut();
                self.groups
                    .include(&mut file.source, rows, &mut self.faults);
                Some(Table::Operation(Box::new(file)))
            }
        }
    }

    /// Reads the groups; older tables have none.
    fn read_groups(&mut self, folder: &Path) {
        if !folder.is_dir() {
            return;
        }
        for path in self.entries(folder, |path| path.extension().is_some_and(|e| e == "toml")) {
            if let Some(text) = self.text(&path) {
                self.groups.add(self.source(&path, text));
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

    /// As [`file`](Self::file); older tables, and those of one generation, have none.
    fn file_if_any<T: DeserializeOwned + Default>(&mut self, path: &Path) -> Option<File<T>> {
        if path.is_file() {
            return self.file(path);
        }
        let source = self.source(path, String::new());
        let table = T::default();
        Some(File { source, table })
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
                self.faults.push(source.malformed(&error));
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

fn list(dir: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect()
}
