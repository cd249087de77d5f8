//! Passes the files through `rustfmt`, which sorts imports and has wider lines than `prettyplease`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Formats the files of a crate as `cargo fmt` would: in one run, which begins at the crate's root.
///
/// # Errors
/// `rustfmt` can't be run or refuses a file; a temporary file can't be written or read.
pub(super) fn format(
    root: &Path,
    files: Vec<(PathBuf, String)>,
) -> io::Result<Vec<(PathBuf, String)>> {
    let folder = tempfile::tempdir()?;
    for (path, text) in &files {
        let path = folder.path().join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    let rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .arg(folder.path().join(root))
        .output()?;
    if !rustfmt.status.success() {
        let reason = String::from_utf8_lossy(&rustfmt.stderr);
        return Err(io::Error::other(format!("rustfmt: {reason}")));
    }
    files
        .into_iter()
        .map(|(path, _)| {
            let text = fs::read_to_string(folder.path().join(&path))?;
            Ok((path, text))
        })
        .collect()
}
