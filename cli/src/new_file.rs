//! Files that are made, and never written over.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Whose eyes a file is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Eyes {
    /// Its owner's alone, also while it is written.
    Owner,
    /// Readable by everybody.
    Everybody,
}

/// Makes a file that was not there.
pub(crate) fn create(path: &Path, eyes: Eyes) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if eyes == Eyes::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options.open(path)
}
