//! What can go wrong with a journal.

use std::io;

use crate::crypto::RandomnessError;

/// A journal that can't be used. It never holds what the journal keeps.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file can't be read or written.
    #[error("the journal can't be used: {0}")]
    File(#[from] io::Error),
    /// The key is no key.
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
    /// A record is too long for the cipher.
    #[error("the exchange is too long to be sealed")]
    TooLong,
}
