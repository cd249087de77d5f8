//! Errors of a journal.

use std::io;
use std::path::{Path, PathBuf};

use lianlian_core::RandomnessError;

/// A journal that can't be used. It never holds what the journal keeps.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The file can't be read or written.
    #[error("the journal {} can't be used: {source}", path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The reason of the failure.
        source: io::Error,
    },
    /// The runtime ended before the record was written.
    #[error("the journal was not written: the runtime is ending")]
    Interrupted,
    /// The key is not 32 bytes.
    #[error("the journal's key must be base64 of 32 bytes: make one with JournalKey::generate")]
    Key,
    /// The operating system gave no random numbers.
    #[error(transparent)]
    Randomness(#[from] RandomnessError),
    /// A record doesn't open.
    #[error("line {line} doesn't open: another key sealed it, or it was changed")]
    Sealed {
        /// The line, from 1.
        line: usize,
    },
    /// A state that leaves open how the order went.
    #[error("this state leaves open how the order went: ask again")]
    NotSettled,
    /// A record is too long for the cipher.
    #[error("the exchange is too long to be sealed")]
    TooLong,
}

impl JournalError {
    /// Makes the error about this file.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |source| Self::File {
            path: path.to_owned(),
            source,
        }
    }
}
