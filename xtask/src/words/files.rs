//! The files whose texts are checked.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// Folders and files that are left out: the help texts of the command line, which are written for a
/// terminal, and other people's texts.
const LEFT_OUT: &[&str] = &["cli/src/args", "cli/src/args.rs", "tests/fixtures"];

/// Tells whether the strings of a Rust file are texts that people read: those of a test are not.
pub(super) fn speaks(file: &Path) -> bool {
    file.components().all(|part| part.as_os_str() != "tests")
}

/// Lists the Rust files, the tables and the pages of the workspace, as paths from its root.
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
    let is_listed = LEFT_OUT.iter().any(|entry| path == Path::new(entry));
    name.starts_with('.') || name == "target" || is_listed
}

fn is_text(path: &Path) -> bool {
    match path.extension().and_then(OsStr::to_str) {
        Some("rs" | "md") => true,
        Some("toml") => path.starts_with("spec"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_tables_and_pages_are_checked_and_what_is_built_is_not() {
        let root = tempfile::tempdir().unwrap();
        for file in [
            "core/src/lib.rs",
            "api/src/lib.rs",
            "docs/a.md",
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
                "api/src/lib.rs",
                "core/src/lib.rs",
                "docs/a.md",
                "spec/mpay/a.toml"
            ]
            .map(Path::new)
        );
        assert!(speaks(Path::new("core/src/lib.rs")));
        assert!(!speaks(Path::new("xtask/tests/it/main.rs")));
    }
}
