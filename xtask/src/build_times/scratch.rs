//! Copies to build in, so that the tree itself stays as it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What a build of `core` needs of the workspace: its members have to exist.
const COPIED: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "core",
    "declare",
    "macros",
    "cli",
    "sandbox",
    "tests",
    "xtask",
];

/// The two folders that are built.
pub(super) struct Scratch {
    /// A copy of the workspace.
    pub workspace: PathBuf,
    /// The same structs, with serde's derives alone.
    pub serde: PathBuf,
}

/// Makes both anew.
pub(super) fn make(root: &Path, serde_files: &[(PathBuf, String)]) -> io::Result<Scratch> {
    let folder = root.join("target/build-times");
    let scratch = Scratch {
        workspace: folder.join("workspace"),
        serde: folder.join("serde"),
    };
    for old in [&scratch.workspace, &scratch.serde] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        fs::create_dir_all(old)?;
    }
    for name in COPIED {
        copy(&root.join(name), &scratch.workspace.join(name))?;
    }
    // The README is part of core's documentation.
    copy(
        &root.join("README.md"),
        &scratch.workspace.join("README.md"),
    )?;
    for (path, text) in serde_files {
        let path = scratch.serde.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, text)?;
    }
    Ok(scratch)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop);
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        if name != "target" {
            copy(&from.join(&name), &to.join(&name))?;
        }
    }
    Ok(())
}
