//! The register that a command works on.

use std::fs::File;
use std::path::PathBuf;

use lianlian::config::BOOKS_VARIABLE;
use lianlian_books::register::Books;
use tokio::runtime::{self, Runtime};

use crate::args::Db;
use crate::error::Unusable;

/// The runtime that works the register's connections.
pub(crate) fn runtime() -> Result<Runtime, Unusable> {
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(Unusable::Server)
}

/// Opens a register that is there already.
pub(super) async fn open(db: &Db) -> Result<Books, Unusable> {
    let address = db.db.clone();
    let address = address.or_else(|| std::env::var(BOOKS_VARIABLE).ok());
    let address = address.ok_or(Unusable::NoBooks)?;
    // A misspelt name would read like a register without orders.
    if let Some(path) = address.strip_prefix("sqlite:").map(PathBuf::from) {
        File::open(&path).map_err(|error| Unusable::File { path, error })?;
    }
    Ok(Books::open(&address).await?)
}
