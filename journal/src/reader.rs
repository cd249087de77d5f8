//! Reading: line after line, without a key or with one.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{Ended, Event, Header, JournalError, JournalKey, line};
use lianlian_core::Effect;

/// The lines of a journal, from the first.
pub struct Records {
    path: PathBuf,
    file: BufReader<File>,
    line: usize,
}

/// A line of a journal.
#[derive(Debug)]
pub enum Line {
    /// A whole record.
    Record(Box<Record>),
    /// A line that is not a whole record: a crash tore it, or somebody changed it, which
    /// [`verify`](super::verify) finds out.
    Torn {
        /// The line, from 1.
        line: usize,
    },
}

/// A whole record.
#[derive(Debug)]
pub struct Record {
    /// The line, from 1.
    pub line: usize,
    /// The part that can be read without a key.
    pub header: Header,
    text: Vec<u8>,
}

impl Record {
    /// Opens the sealed part: JSON with what was sent (`members`, and the names of what was
    /// `left_out`), or what came back (`status`, `body`, `error`).
    ///
    /// # Errors
    /// [`JournalError::Sealed`] where another key sealed it, or where it was changed.
    pub fn open(&self, key: &JournalKey) -> Result<Zeroizing<Vec<u8>>, JournalError> {
        let opened = line::open(&self.text, key);
        opened.ok_or(JournalError::Sealed { line: self.line })
    }

    pub(super) fn hash(&self) -> String {
        line::hash(&self.text)
    }
}

impl Records {
    /// The lines of this file.
    ///
    /// # Errors
    /// [`JournalError::File`] when it can't be opened.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, JournalError> {
        let path = path.as_ref().to_owned();
        let file = File::open(&path).map_err(JournalError::at(&path))?;
        Ok(Self {
            path,
            file: BufReader::new(file),
            line: 0,
        })
    }
}

impl Iterator for Records {
    type Item = Result<Line, JournalError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut text = Vec::new();
        match self.file.read_until(b'\n', &mut text) {
            Ok(0) => return None,
            Ok(_) => {}
            Err(error) => return Some(Err(JournalError::at(&self.path)(error))),
        }
        self.line += 1;
        if text.last() == Some(&b'\n') {
            text.pop();
        }
        let line = self.line;
        Some(Ok(match line::read(&text) {
            Some(header) => Line::Record(Box::new(Record { line, header, text })),
            None => Line::Torn { line },
        }))
    }
}

/// The requests whose result is not known, in the order in which they were sent: the process ended
/// first, or the outcome was unknown, and nobody has [noted](super::Journal::settled) the order's
/// state since. Only requests that make an order, or move its money, are listed.
///
/// # Errors
/// [`JournalError::File`] when the file can't be read.
pub fn unsettled(path: impl AsRef<Path>) -> Result<Vec<Header>, JournalError> {
    let mut open: BTreeMap<String, (usize, Header)> = BTreeMap::new();
    for line in Records::open(path)? {
        let Line::Record(record) = line? else {
            continue;
        };
        let Record { line, header, .. } = *record;
        match (header.event, header.ended) {
            (Event::Sent, _) if !header.makes_order => {}
            (Event::Sent, _) => {
                open.insert(header.exchange.clone(), (line, header));
            }
            (_, Some(Ended::Error(Effect::Unknown))) => {}
            _ => {
                open.remove(&header.exchange);
            }
        }
    }
    let mut open: Vec<_> = open.into_values().collect();
    open.sort_by_key(|(line, _)| *line);
    Ok(open.into_iter().map(|(_, header)| header).collect())
}
