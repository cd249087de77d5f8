//! The workspace's crates and their source files.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The folder of the generated sources.
const GENERATED: &str = "api/src";

/// The folder whose crates only test the others.
const TESTS: &str = "tests";

/// The files that a crate's modules hang on.
const ROOTS: [&str; 2] = ["lib.rs", "main.rs"];

/// A crate with its sources.
#[derive(Debug)]
pub(super) struct Member {
    /// Its name as paths write it.
    pub(super) name: String,
    /// Its `src/`, from the workspace's root.
    pub(super) folder: PathBuf,
    /// Its sources by their paths from the workspace's root.
    pub(super) sources: BTreeMap<PathBuf, String>,
}

impl Member {
    /// The files that its modules hang on, the library's first.
    pub(super) fn roots(&self) -> impl Iterator<Item = PathBuf> {
        let roots = ROOTS.iter().map(|root| self.folder.join(root));
        roots.filter(|root| self.sources.contains_key(root))
    }
}

/// The part of a manifest that is read.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Manifest {
    workspace: Option<Workspace>,
    package: Option<Package>,
    #[serde(default)]
    dependencies: BTreeMap<String, toml::Value>,
    #[serde(default)]
    dev_dependencies: BTreeMap<String, toml::Value>,
}

impl Manifest {
    /// The package's name; none where the manifest is the workspace's alone.
    pub(super) fn name(&self) -> Option<&str> {
        self.package.as_ref().map(|package| package.name.as_str())
    }

    /// The crates that it asks for.
    pub(super) fn needs(&self) -> impl Iterator<Item = &str> {
        let all = self.dependencies.iter().chain(&self.dev_dependencies);
        all.map(|(name, how)| {
            let package = how.get("package").and_then(toml::Value::as_str);
            package.unwrap_or(name)
        })
    }
}

/// The members of the workspace at `root`.
pub(super) fn read(root: &Path) -> io::Result<Vec<Member>> {
    let folders = folders(root)?;
    let folders = folders.iter().filter(|folder| !folder.starts_with(TESTS));
    folders.map(|folder| member(root, folder)).collect()
}

/// The folders of all members, those that only test the others as well.
pub(super) fn folders(root: &Path) -> io::Result<Vec<PathBuf>> {
    let workspace = manifest(root)?.workspace;
    Ok(workspace.map_or_else(Vec::new, |workspace| workspace.members))
}

/// Reads the manifest in a folder.
pub(super) fn manifest(folder: &Path) -> io::Result<Manifest> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
    toml::from_str(&text).map_err(|error| unreadable(&path, error))
}

/// The error of a file, with its path.
pub(super) fn unreadable(path: &Path, reason: impl fmt::Display) -> io::Error {
    io::Error::other(format!("{}: {reason}", path.display()))
}

#[derive(Deserialize)]
struct Workspace {
    members: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

fn member(root: &Path, folder: &Path) -> io::Result<Member> {
    let path = root.join(folder);
    let Some(package) = manifest(&path)?.package else {
        return Err(unreadable(&path, "the manifest has no package"));
    };
    let mut sources = BTreeMap::new();
    let folder = folder.join("src");
    gather(root, &folder, &mut sources)?;
    Ok(Member {
        name: package.name.replace('-', "_"),
        folder,
        sources,
    })
}

/// Reads all sources under a folder but the generated ones.
fn gather(root: &Path, folder: &Path, sources: &mut BTreeMap<PathBuf, String>) -> io::Result<()> {
    if folder.starts_with(GENERATED) {
        return Ok(());
    }
    let failed = |error| unreadable(folder, error);
    for entry in fs::read_dir(root.join(folder)).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = folder.join(entry.file_name());
        if entry.file_type().map_err(failed)?.is_dir() {
            gather(root, &path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(entry.path()).map_err(failed)?;
            sources.insert(path, text);
        }
    }
    Ok(())
}
