//! The mistakes that a setting can have.

use std::fmt;
use std::path::{Path, PathBuf};

use lianlian_core::sign::{KeyError, reads_like_a_key};
use lianlian_core::words::one_line;
use lianlian_core::{EnvironmentError, MerchantError};

/// A setting that can't be used: its name, its origin and the remedy. It never holds the value.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file can't be read.
    #[error("{}: can't be read: {reason}", shown(file))]
    File {
        /// The file's path.
        file: PathBuf,
        /// The reason of the failure.
        reason: String,
    },
    /// The file is not TOML.
    #[error(
        "{}: isn't TOML (line {line}, column {column}): compare it with the documentation of lianlian::config",
        shown(file)
    )]
    Toml {
        /// The file's path.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A setting that nobody knows.
    #[error(
        "{}: there is no setting `{}`; {}",
        shown(file),
        one_line(name),
        known()
    )]
    Unknown {
        /// The file's path.
        file: PathBuf,
        /// The unknown setting's name.
        name: String,
    },
    /// A setting that is nowhere.
    #[error("`{setting}` is not set: write it into the file, or set LIANLIAN_{}", setting.to_uppercase())]
    Missing {
        /// The setting's name.
        setting: &'static str,
    },
    /// A setting with a value that can't be used.
    #[error("`{setting}` ({origin}): {problem}")]
    Wrong {
        /// The setting's name.
        setting: &'static str,
        /// The place where it was set.
        origin: Origin,
        /// The mistake in it.
        problem: Problem,
    },
}

/// The place where a setting was set.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// In a file.
    File(PathBuf),
    /// In the environment.
    Variable(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(f, "in {}", shown(file)),
            Self::Variable(name) => write!(f, "from {}", one_line(name)),
        }
    }
}

/// The mistake in a value.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// Neither of the environments.
    #[error("write `production` or `sandbox`")]
    Environment,
    /// A base URL in production.
    #[error("production has URLs of its own: leave it out, or say environment = \"sandbox\"")]
    InProduction,
    /// A sandbox at LianLian's own address.
    #[error("this is LianLian itself: say environment = \"production\" and leave the URL out")]
    NoSandbox,
    /// Neither of the algorithms.
    #[error("write `RSA` or `SHA256withRSA`")]
    SignType,
    /// Something else than a text.
    #[error("write a text")]
    NotText,
    /// Something else than a list of texts.
    #[error("write a list of texts")]
    NotList,
    /// Something else than names with texts.
    #[error("write a table of host names with URLs")]
    NotPairs,
    /// Neither yes nor no.
    #[error("write true or false")]
    NotFlag,
    /// Something else than whole seconds.
    #[error("write whole seconds, from 1 to 3600")]
    NotSeconds,
    /// A setting beside the one that it excludes.
    #[error("`{0}` is set too: keep one of them")]
    Both(&'static str),
    /// A file that can't be read.
    #[error("{}: can't be read: {reason}", shown(file))]
    File {
        /// The file's path.
        file: PathBuf,
        /// The reason of the failure.
        reason: String,
    },
    /// Perhaps a key where its file belongs: the path is not shown.
    #[error(
        "this reads like a key, and no such file can be read: write a file's path here, or the key \
         itself into `{0}`"
    )]
    KeyForFile(&'static str),
    /// A key that can't be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A journal's key that can't be used.
    #[error("the journal's key must be base64 of 32 bytes")]
    JournalKey,
    /// A setting of a feature that is off.
    #[error("this program was built without the feature `journal`")]
    NoJournal,
    /// A base URL that can't be used.
    #[error(transparent)]
    BaseUrl(#[from] EnvironmentError),
    /// The merchant's settings contradict each other.
    #[error(transparent)]
    Merchant(#[from] MerchantError),
}

/// A path on one line, unless it may be a key: whoever names it may have written anything.
fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    match reads_like_a_key(&path) {
        true => "this reads like a key, where a file's name belongs".to_owned(),
        false => one_line(&path),
    }
}

fn known() -> String {
    let names = super::names::NAMES.map(|name| format!("`{name}`"));
    format!("there are {}", names.join(", "))
}
