//! Bringing the generated files of the tree to what was rendered.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::API;
use super::header::HEADER;

/// A change to be made to a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    /// It is missing.
    Create(PathBuf, String),
    /// It says something else, from this line on.
    Replace(PathBuf, String, usize),
    /// It was generated once, and its table is gone.
    Remove(PathBuf),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Create(path, _) => write!(f, "{} is missing", path.display()),
            Self::Remove(path) => write!(f, "{} has no table any more", path.display()),
            Self::Replace(path, text, line) => {
                let expected = text.lines().nth(line - 1).unwrap_or("the end of the file");
                write!(f, "{}:{line}: expected: {expected}", path.display())
            }
        }
    }
}

/// The changes that have to be made under `root` so that it has the rendered files.
///
/// # Errors
/// A file or folder that can't be read.
pub fn changes(root: &Path, files: &[(PathBuf, String)]) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, text) in files {
        match read(&root.join(path))? {
            None => changes.push(Change::Create(path.clone(), text.clone())),
            Some(is) if is != *text => {
                let line = first_difference(&is, text);
                changes.push(Change::Replace(path.clone(), text.clone(), line));
            }
            Some(_) => {}
        }
    }
    for path in generated(root, Path::new(API))? {
        if files.iter().all(|(wanted, _)| *wanted != path) {
            changes.push(Change::Remove(path));
        }
    }
    Ok(changes)
}

/// Makes the changes: first all new texts, beside the files that they will replace; only when all of
/// them could be written do they take their places.
///
/// # Errors
/// A file that can't be written or removed. Where a text could not be written, no file has changed.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    let mut texts = Vec::new();
    for change in changes {
        if let Change::Create(path, text) | Change::Replace(path, text, _) = change {
            texts.push((root.join(path), text));
        }
    }
    for (path, text) in &texts {
        if let Err(error) = write(&beside(path), text) {
            for (path, _) in &texts {
                // What was not written yet is not there to be removed.
                drop(fs::remove_file(beside(path)));
            }
            return Err(error);
        }
    }
    for (path, _) in &texts {
        fs::rename(beside(path), path)?;
    }
    for change in changes {
        if let Change::Remove(path) = change {
            remove(&root.join(path))?;
        }
    }
    Ok(())
}

/// The place where a file's new text waits. No module is read from a name like this; one that was left behind
/// is removed by the next run, as a generated file without a table.
fn beside(path: &Path) -> PathBuf {
    path.with_extension("rs.new")
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        other => other.map(Some),
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// Removes a file, and its folder with the last one.
fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    match path.parent() {
        Some(folder) if fs::read_dir(folder)?.next().is_none() => fs::remove_dir(folder),
        _ => Ok(()),
    }
}

/// The files under a folder that were generated. Files by hand are never touched.
fn generated(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let absolute = root.join(folder);
    if !absolute.is_dir() {
        return Ok(paths);
    }
    for entry in fs::read_dir(absolute)? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            paths.extend(generated(root, &path)?);
        } else if read(&entry.path())?.is_some_and(|text| text.starts_with(HEADER)) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The first line, from 1, in which two different texts differ.
fn first_difference(is: &str, expected: &str) -> usize {
    let same = is.lines().zip(expected.lines()).take_while(|(a, b)| a == b);
    same.count() + 1
}
