//! The files whose comments are checked.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// Files that are left out: the help texts of the command line, which are written for a terminal.
const LEFT_OUT: &[&str] = &["cli/src/args", "cli/src/args.rs"];

/// Folders that are not yet written in the house style. The list may only shrink.
const PENDING: &[&str] = &[];

/// Lists the hand-written Rust files and the tables of the workspace, as paths from its root.
///
/// # Errors
/// A folder can't be read.
pub(super) fn checked(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if is_left_out(&path) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if is_text(&path) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_left_out(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let listed = |list: &[&str]| list.iter().any(|entry| path == Path::new(entry));
    name.starts_with('.') || name == "target" || listed(LEFT_OUT) || listed(PENDING)
}

fn is_text(path: &Path) -> bool {
    match path.extension().and_then(OsStr::to_str) {
        Some("rs") => true,
        Some("toml") => path.starts_with("spec"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_and_tables_are_checked_generated_or_not() {
        let root = tempfile::tempdir().unwrap();
        for file in [
            "core/src/lib.rs",
            "api/src/lib.rs",
            "core/Cargo.toml",
            "cli/src/args.rs",
            "spec/mpay/a.toml",
            "target/debug/b.rs",
            ".ci/c.rs",
        ] {
            let path = root.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let files = checked(root.path()).unwrap();
        assert_eq!(
            files,
            [
                Path::new("api/src/lib.rs"),
                Path::new("core/src/lib.rs"),
                Path::new("spec/mpay/a.toml")
            ]
        );
    }
}
