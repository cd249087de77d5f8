//! Passes text through `rustfmt`.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::root::root;

/// A file that could not be formatted.
#[derive(Debug)]
pub struct FormatError {
    path: PathBuf,
    reason: String,
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: rustfmt: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for FormatError {}

/// The text as `rustfmt` would have it; `path` is for the error.
pub(super) fn format(path: &Path, text: &str) -> Result<String, FormatError> {
    let error = |reason: String| FormatError {
        path: path.to_owned(),
        reason,
    };
    let output = run(text).map_err(|failure| error(failure.to_string()))?;
    if !output.status.success() {
        return Err(error(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    String::from_utf8(output.stdout).map_err(|failure| error(failure.to_string()))
}

/// Runs at the root, whose configuration counts.
fn run(text: &str) -> io::Result<Output> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // Dropped at the end of the statement: rustfmt reads to the end before it writes.
    if let Some(mut stdin) = rustfmt.stdin.take() {
        stdin.write_all(text.as_bytes())?;
    }
    rustfmt.wait_with_output()
}
