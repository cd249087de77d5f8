//! Reading the tables from their folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{Fault, File, Product, Source, Tables, check};

/// Reads all tables and checks them.
///
/// # Errors
/// All that is wrong. Where a file can't be read as a table, its first fault, and nothing yet of
/// how the tables fit together.
pub fn load(dir: &Path) -> Result<Tables, Vec<Fault>> {
    let mut reader = Reader {
        parent: dir.parent().unwrap_or(dir),
        faults: Vec::new(),
    };
    let dictionary = reader.file(&dir.join("fields.toml"));
    let ret_codes = reader.file(&dir.join("ret_codes.toml"));
    let errata = reader.file(&dir.join("errata.toml"));
    let products = reader.products(dir);

    let mut faults = reader.faults;
    if let (true, Some(dictionary), Some(ret_codes), Some(errata)) =
        (faults.is_empty(), dictionary, ret_codes, errata)
    {
        let tables = Tables {
            dictionary,
            ret_codes,
            errata,
            products,
        };
        faults = check::check(&tables);
        if faults.is_empty() {
            return Ok(tables);
        }
    }
    faults.sort();
    Err(faults)
}

/// Reads file by file, and goes on after a fault.
struct Reader<'a> {
    /// The folder that the names of files in faults are relative to.
    parent: &'a Path,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn products(&mut self, dir: &Path) -> Vec<Product> {
        let folders = self.entries(dir, Path::is_dir);
        folders
            .iter()
            .filter_map(|folder| self.product(folder))
            .collect()
    }

    fn product(&mut self, folder: &Path) -> Option<Product> {
        let info = folder.join("product.toml");
        let mut tables = self.entries(folder, |path| path.extension().is_some_and(|e| e == "toml"));
        tables.retain(|path| *path != info);

        let operations = tables.iter().filter_map(|path| self.file(path)).collect();
        Some(Product {
            name: folder.file_name()?.to_string_lossy().into_owned(),
            info: self.file(&info)?,
            operations,
        })
    }

    /// What stands in a folder and is `wanted`, sorted by name.
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
        match fs::read_to_string(path) {
            Ok(text) => self.parse(path, text),
            Err(error) => {
                self.unreadable(path, &error);
                None
            }
        }
    }

    fn parse<T: DeserializeOwned>(&mut self, path: &Path, text: String) -> Option<File<T>> {
        let source = self.source(path, text);
        match toml::from_str(&source.text) {
            Ok(table) => Some(File { source, table }),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let message = error.message().replace('\n', ", ");
                self.faults.push(source.fault(offset, message));
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
        Source { path, text }
    }
}

fn list(dir: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect()
}
