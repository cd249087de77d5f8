//! Putting the reference into its folder, whole or not at all.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::PARTS;

/// The reason why the reference could not be put into its folder. The old content is still there.
#[derive(Debug)]
pub enum PlaceError {
    /// The folder holds something else, which nobody asked to have replaced.
    Foreign(PathBuf),
    /// The file system refuses.
    Io(PathBuf, io::Error),
}

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(path) => write!(
                f,
                "{} is not a part of the reference: name an empty or a new folder",
                path.display()
            ),
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for PlaceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Foreign(_) => None,
            Self::Io(_, error) => Some(error),
        }
    }
}

/// Replaces a folder, or what is not there yet, by these files.
///
/// All of them are written beside the folder first; only then do they take its place.
///
/// # Errors
/// [`PlaceError`]: the folder holds something else than a reference, or can't be written.
pub fn replace(folder: &Path, files: &[(PathBuf, String)]) -> Result<(), PlaceError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| PlaceError::Io(path, error)
    };
    let folder = std::path::absolute(folder).map_err(at(folder))?;
    let (new, old) = (beside(&folder, ".new"), beside(&folder, ".old"));
    for path in [&folder, &new, &old] {
        check_ours(path)?;
    }
    for path in [&new, &old] {
        remove(path).map_err(at(path))?;
    }
    for (path, text) in files {
        let path = new.join(path);
        write(&path, text).map_err(at(&path))?;
    }
    if folder.exists() {
        fs::rename(&folder, &old).map_err(at(&folder))?;
    }
    if let Err(error) = fs::rename(&new, &folder) {
        // Back to what was; where even that fails, it waits in `.old`.
        drop(fs::rename(&old, &folder));
        return Err(at(&folder)(error));
    }
    remove(&old).map_err(at(&old))
}

/// A folder that isn't there, is empty, or holds a reference.
fn check_ours(folder: &Path) -> Result<(), PlaceError> {
    let error = |error| PlaceError::Io(folder.to_owned(), error);
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).map_err(error)? {
        let entry = entry.map_err(error)?;
        if !PARTS.iter().any(|part| entry.file_name() == **part) {
            return Err(PlaceError::Foreign(entry.path()));
        }
    }
    Ok(())
}

fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder
        .file_name()
        .map_or_else(OsString::new, OsString::from);
    name.push(ending);
    folder.with_file_name(name)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
