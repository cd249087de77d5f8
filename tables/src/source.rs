//! Files of tables, and what is wrong in them.

use std::fmt;
use std::ops::Deref;
use std::path::PathBuf;

/// Something wrong in a table. Prints as `spec/mpay/x.toml:12:8: what was expected`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, beginning with the name of the tables' folder.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The mistake, and the expectation.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        write!(f, "{file}:{}:{}: {}", self.line, self.column, self.message)
    }
}

/// The text of a file.
#[derive(Debug)]
pub struct Source {
    /// The file, beginning with the name of the tables' folder.
    pub path: PathBuf,
    /// The file's whole text.
    pub text: String,
}

impl Source {
    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        let stem = self.path.file_stem();
        stem.and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// A fault at this byte of the file.
    pub fn fault(&self, offset: usize, message: impl Into<String>) -> Fault {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Fault {
            file: self.path.clone(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            message: message.into(),
        }
    }
}

/// A file that was read as a table.
#[derive(Debug)]
pub struct File<T> {
    /// The file's text.
    pub source: Source,
    /// The table that was read.
    pub table: T,
}

impl<T> File<T> {
    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        self.source.stem()
    }
}

impl<T> Deref for File<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.table
    }
}
