//! A workspace that can't be read.

use std::fmt;
use std::path::{Path, PathBuf};

/// A workspace that can't be read.
#[derive(Debug)]
pub struct RoomsError {
    path: PathBuf,
    reason: String,
}

impl RoomsError {
    pub(super) fn new(path: &Path, reason: impl fmt::Display) -> Self {
        Self {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}

impl fmt::Display for RoomsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for RoomsError {}
