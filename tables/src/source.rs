//! Files of tables, and what is wrong in them.

use std::fmt;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use lianlian_core::words::one_line;

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
    /// The table that includes the file, where it holds shared rows.
    pub through: Option<PathBuf>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        // It may quote the file, which may hold anything.
        let message = one_line(&self.message);
        write!(f, "{file}:{}:{}: {message}", self.line, self.column)?;
        match &self.through {
            Some(table) => write!(f, " (in {})", table.display()),
            None => Ok(()),
        }
    }
}

impl Fault {
    /// The file, the line and the column.
    pub fn place(&self) -> (&Path, usize, usize) {
        (&self.file, self.line, self.column)
    }
}

/// The text of a file.
#[derive(Debug)]
pub struct Source {
    /// The file, beginning with the name of the tables' folder.
    pub path: PathBuf,
    /// The file's whole text.
    pub text: String,
    /// The files of shared rows that the table includes, each with the place of its first byte behind the text.
    pub included: Vec<(usize, Source)>,
}

impl Source {
    /// A file by its text.
    pub const fn new(path: PathBuf, text: String) -> Self {
        Self {
            path,
            text,
            included: Vec::new(),
        }
    }

    /// The place behind the text and all that is included so far.
    pub(super) fn end(&self) -> usize {
        let last = self.included.last();
        last.map_or(self.text.len(), |(start, file)| start + file.text.len()) + 1
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        let stem = self.path.file_stem();
        stem.and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// The fault in a text that can't be read as a table.
    pub(super) fn malformed(&self, error: &toml::de::Error) -> Fault {
        let offset = error.span().map_or(0, |span| span.start);
        self.fault(offset, error.message().replace('\n', ", "))
    }

    /// A fault at this byte of the file, or of a file that it includes.
    pub fn fault(&self, offset: usize, message: impl Into<String>) -> Fault {
        let mut included = self.included.iter().rev();
        if let Some((start, file)) = included.find(|(start, _)| *start <= offset) {
            return Fault {
                through: Some(self.path.clone()),
                ..file.fault(offset - start, message)
            };
        }
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Fault {
            file: self.path.clone(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            message: message.into(),
            through: None,
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
