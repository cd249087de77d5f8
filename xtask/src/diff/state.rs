//! A state of `spec/`: the work tree's, or that of a revision.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::tables::{self, Fault, Tables};

/// So many faults are listed; more mean that the tables had another form then.
const FAULTS: usize = 5;

/// Why a state can't be compared.
#[derive(Debug)]
pub enum StateError {
    /// Git knows no such revision, or is not there.
    Revision {
        /// What was asked for.
        revision: String,
        /// What git says.
        says: String,
    },
    /// The state has no `spec/`.
    NoTables {
        /// What was asked for.
        revision: String,
    },
    /// The tables are not sound.
    Faults {
        /// What was asked for.
        revision: String,
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// The old files can't be put down to be read.
    Disk(io::Error),
}

impl std::fmt::Display for StateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Revision { revision, says } => write!(f, "{revision}: {says}"),
            Self::NoTables { revision } => write!(f, "{revision} has no spec/"),
            Self::Faults { revision, faults } if faults.len() > FAULTS => write!(
                f,
                "{revision}: its tables had another form ({} faults, the first: {})",
                faults.len(),
                faults.first().map(ToString::to_string).unwrap_or_default()
            ),
            Self::Faults { revision, faults } => {
                write!(f, "{revision}: its tables are not sound")?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
            Self::Disk(error) => write!(f, "the old tables can't be written to be read: {error}"),
        }
    }
}

impl std::error::Error for StateError {}

impl From<io::Error> for StateError {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// The tables as they stand in the work tree.
///
/// # Errors
/// [`StateError::Faults`].
pub fn in_folder(root: &Path) -> Result<Tables, StateError> {
    load(&root.join("spec"), "the work tree")
}

/// The tables as they stood at a revision; the work tree is left alone.
///
/// # Errors
/// [`StateError`].
pub fn at_revision(root: &Path, revision: &str) -> Result<Tables, StateError> {
    let list = ["ls-tree", "-r", "--name-only", "-z", revision, "--", "spec"];
    let paths = git(root, &list, revision)?;
    let paths = String::from_utf8_lossy(&paths).into_owned();
    let folder = TempDir::new()?;
    for path in paths.split_terminator('\0') {
        let text = git(root, &["show", &format!("{revision}:./{path}")], revision)?;
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, text)?;
    }
    match paths.is_empty() {
        true => Err(StateError::NoTables {
            revision: revision.to_owned(),
        }),
        false => load(&folder.path().join("spec"), revision),
    }
}

fn load(spec: &Path, revision: &str) -> Result<Tables, StateError> {
    tables::load(spec).map_err(|faults| StateError::Faults {
        revision: revision.to_owned(),
        faults,
    })
}

fn git(root: &Path, arguments: &[&str], revision: &str) -> Result<Vec<u8>, StateError> {
    let refused = |says: String| StateError::Revision {
        revision: revision.to_owned(),
        says,
    };
    // What begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err(refused("no revision begins with a dash".to_owned()));
    }
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .output()
        .map_err(|error| refused(format!("git can't be run: {error}")))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(refused(
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        )),
    }
}
