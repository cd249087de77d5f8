//! Reading a repository with git's command line; nothing in it is changed.

use std::io;
use std::path::Path;
use std::process::{Command, Output};

/// The variables that make git look at another repository than the folder's, as it does in a hook.
const REDIRECTIONS: [&str; 3] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"];

/// Git, run in a folder.
pub(super) struct Git<'a> {
    pub folder: &'a Path,
}

/// The reason why git gave no answer.
pub(super) enum GitError {
    /// It can't be run.
    Absent(io::Error),
    /// It refused; its own words.
    Refused(String),
}

/// A file of a revision.
pub(super) struct Blob {
    /// Relative to the folder.
    pub path: String,
    object: String,
}

impl Git<'_> {
    /// The full name of the commit that a revision means.
    pub fn commit(&self, revision: &str) -> Result<String, GitError> {
        let revision = format!("{revision}^{{commit}}");
        // What begins with a dash would be an option otherwise.
        let name = self.run(&["rev-parse", "--verify", "--end-of-options", &revision])?;
        Ok(text(&name).trim().to_owned())
    }

    /// Tells whether the folder is in a repository; the error has git's words.
    pub fn is_repository(&self) -> Result<(), GitError> {
        self.run(&["rev-parse", "--git-dir"]).map(|_| ())
    }

    /// The files under a folder of a commit.
    pub fn files(&self, commit: &str, under: &str) -> Result<Vec<Blob>, GitError> {
        let list = self.run(&["ls-tree", "-r", "-z", commit, "--", under])?;
        // Mode, kind and object, a tab, the path.
        let blob = |line: &str| {
            let (entry, path) = line.split_once('\t')?;
            let mut words = entry.split(' ').skip(1);
            let (kind, object) = (words.next()?, words.next()?);
            (kind == "blob").then(|| Blob {
                path: path.to_owned(),
                object: object.to_owned(),
            })
        };
        Ok(text(&list).split('\0').filter_map(blob).collect())
    }

    /// Reads the content of a file.
    pub fn content(&self, blob: &Blob) -> Result<Vec<u8>, GitError> {
        self.run(&["cat-file", "blob", &blob.object])
    }

    fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, GitError> {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.folder).args(arguments);
        for variable in REDIRECTIONS {
            command.env_remove(variable);
        }
        let Output {
            status,
            stdout,
            stderr,
        } = command.output().map_err(GitError::Absent)?;
        match status.success() {
            true => Ok(stdout),
            false => Err(GitError::Refused(text(&stderr).trim().to_owned())),
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
