//! A state of `spec/`: the work tree's, or a revision's.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Component, Path};

use tempfile::TempDir;

use super::git::{Git, GitError};
use lianlian_tables::{Fault, Tables};

/// The folder of the tables.
const SPEC: &str = "spec";

/// A revision with more faults than this, or without a file that is read today, was right once, by a
/// loader that knew another form.
const MOST_FAULTS: usize = 10;

/// The reason why the tables of a state can't be had.
#[derive(Debug)]
pub enum StateError {
    /// Git can't be run.
    NoGit(io::Error),
    /// The folder is in no git repository; git's own words.
    NoRepository(String),
    /// Git knows no such revision.
    UnknownRevision(String),
    /// Git can't read the revision.
    Unreadable {
        /// As it was asked for.
        revision: String,
        /// Git's own words.
        says: String,
    },
    /// The revision has no tables.
    NoTables(String),
    /// The revision's tables have a form that the present loader doesn't know.
    OtherForm {
        /// As it was asked for.
        revision: String,
        /// The first of many.
        first: Fault,
    },
    /// Tables that are not sound.
    Faulty {
        /// The revision that was asked for; `None` for the work tree.
        revision: Option<String>,
        /// All that is wrong.
        faults: Vec<Fault>,
    },
    /// The revision's tables can't be put where they can be read.
    Disk(io::Error),
}

impl std::error::Error for StateError {}

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGit(error) => write!(f, "git can't be run: {error}"),
            Self::NoRepository(says) => write!(f, "no git repository to compare with: {says}"),
            Self::UnknownRevision(revision) => write!(f, "git knows no revision `{revision}`"),
            Self::Unreadable { revision, says } => {
                write!(f, "revision `{revision}` can't be read: {says}")
            }
            Self::NoTables(revision) => write!(f, "revision `{revision}` has no {SPEC}/"),
            Self::OtherForm { revision, first } => write!(
                f,
                "revision `{revision}`: the present loader does not know the form of its tables: {first}"
            ),
            Self::Faulty { revision, faults } => {
                match revision {
                    Some(revision) => write!(f, "revision `{revision}`")?,
                    None => write!(f, "the work tree")?,
                }
                write!(f, " has tables that are not sound:")?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
            Self::Disk(error) => write!(f, "the old tables can't be written to a folder: {error}"),
        }
    }
}

/// The tables under a root as they stand there now.
///
/// # Errors
/// [`StateError::Faulty`].
pub fn present(root: &Path) -> Result<Tables, StateError> {
    lianlian_tables::load(&root.join(SPEC)).map_err(|faults| StateError::Faulty {
        revision: None,
        faults,
    })
}

/// The tables under a root as they stood at a revision.
///
/// # Errors
/// [`StateError`].
pub fn at(root: &Path, revision: &str) -> Result<Tables, StateError> {
    let git = Git { folder: root };
    let commit = match git.commit(revision) {
        Ok(commit) => commit,
        Err(GitError::Absent(error)) => return Err(StateError::NoGit(error)),
        Err(GitError::Refused(_)) => return Err(unknown(&git, revision)),
    };
    let folder = TempDir::new().map_err(StateError::Disk)?;
    let unreadable = |error| match error {
        GitError::Absent(error) => StateError::NoGit(error),
        GitError::Refused(says) => StateError::Unreadable {
            revision: revision.to_owned(),
            says,
        },
    };
    let files = git.files(&commit, SPEC).map_err(unreadable)?;
    if files.is_empty() {
        return Err(StateError::NoTables(revision.to_owned()));
    }
    for file in &files {
        let text = git.content(file).map_err(unreadable)?;
        put(folder.path(), &file.path, &text).map_err(StateError::Disk)?;
    }
    lianlian_tables::load(&folder.path().join(SPEC)).map_err(|faults| {
        let is_absent = |fault: &Fault| !folder.path().join(&fault.file).is_file();
        let is_other_form = faults.len() > MOST_FAULTS || faults.iter().any(is_absent);
        unsound(revision, is_other_form, faults)
    })
}

/// The reason why a revision does not name a commit.
fn unknown(git: &Git<'_>, revision: &str) -> StateError {
    match git.is_repository() {
        Ok(()) => StateError::UnknownRevision(revision.to_owned()),
        Err(GitError::Refused(says)) => StateError::NoRepository(says),
        Err(GitError::Absent(error)) => StateError::NoGit(error),
    }
}

/// Writes a file under a folder, and never outside of it.
fn put(folder: &Path, path: &str, text: &[u8]) -> io::Result<()> {
    let path = Path::new(path);
    let is_inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !is_inside {
        return Err(io::Error::other(format!(
            "{} is not a path",
            path.display()
        )));
    }
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

fn unsound(revision: &str, is_other_form: bool, faults: Vec<Fault>) -> StateError {
    let revision = revision.to_owned();
    match faults.first().filter(|_| is_other_form) {
        Some(first) => StateError::OtherForm {
            revision,
            first: first.clone(),
        },
        None => StateError::Faulty {
            revision: Some(revision),
            faults,
        },
    }
}
