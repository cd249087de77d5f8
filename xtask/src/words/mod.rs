//! The house style of doc comments: one table of rules, held against every comment that a person wrote.

mod comment;
mod files;
mod rule;
mod sentence;
mod table;
mod text;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use text::Text;

/// A sentence that breaks a rule. Prints as `file:line: rule: sentence`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offender {
    /// The file, from the workspace's root.
    pub file: PathBuf,
    /// The line on which the comment begins, from 1.
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
        let texts = match file.extension().is_some_and(|ending| ending == "toml") {
            true => table::texts(&file, &source),
            false => comment::texts(&source),
        };
        let texts = texts.map_err(|reason| {
            let message = format!("{}: {reason}", file.display());
            io::Error::new(io::ErrorKind::InvalidData, message)
        })?;
        for Text { line, text } in texts {
            offenders.extend(
                rule::broken(&text)
                    .into_iter()
                    .map(|(rule, text)| Offender {
                        file: file.clone(),
                        line,
                        rule,
                        text,
                    }),
            );
        }
    }
    offenders.sort();
    Ok(offenders)
}
