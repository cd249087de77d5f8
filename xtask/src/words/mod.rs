//! The house style: one table of rules, held against doc comments, the tables' texts, pages and
//! messages.

mod comment;
mod files;
mod page;
mod rule;
mod sentence;
mod table;
mod text;

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A sentence that breaks a rule. Prints as `file:line: rule: sentence`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offender {
    /// The file, from the workspace's root.
    pub file: PathBuf,
    /// The line on which the comment or the page begins, from 1.
    pub line: usize,
    /// The name of the broken rule.
    pub rule: &'static str,
    /// The sentence, or the whole comment where it is too short.
    pub text: String,
}

impl fmt::Display for Offender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        write!(f, "{file}:{}: {}: {}", self.line, self.rule, self.text)
    }
}

/// Lists the offenders of the workspace at `root`, by file and line.
///
/// # Errors
/// A file can't be read; a Rust file or a table can't be parsed ([`io::ErrorKind::InvalidData`]).
pub fn words(root: &Path) -> io::Result<Vec<Offender>> {
    let mut offenders = Vec::new();
    for file in files::checked(root)? {
        let source = std::fs::read_to_string(root.join(&file))?;
        let texts = match file.extension().and_then(OsStr::to_str) {
            Some("toml") => table::texts(&file, &source),
            Some("md") => Ok(page::texts(&source)),
            _ => comment::texts(&source, files::speaks(&file)),
        };
        let texts = texts.map_err(|reason| {
            let message = format!("{}: {reason}", file.display());
            io::Error::new(io::ErrorKind::InvalidData, message)
        })?;
        for text in texts {
            let found = rule::broken(&text).into_iter();
            offenders.extend(found.map(|(rule, sentence)| Offender {
                file: file.clone(),
                line: text.line,
                rule,
                text: sentence,
            }));
        }
    }
    offenders.sort();
    Ok(offenders)
}
