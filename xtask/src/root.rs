//! The workspace's root.

use std::io;
use std::path::{Path, PathBuf};

/// Finds the root of the checkout that a task works on: the one around the current directory, whichever
/// checkout the program was built in.
///
/// # Errors
/// The current directory can't be told, or is outside of every checkout.
pub fn root() -> io::Result<PathBuf> {
    let here = std::env::current_dir()?;
    let root = here.ancestors().find(|folder| is_root(folder));
    root.map(Path::to_owned).ok_or_else(|| {
        let message = format!("{} is in no checkout", here.display());
        io::Error::new(io::ErrorKind::NotFound, message)
    })
}

/// The root alone has tables beside a manifest.
fn is_root(folder: &Path) -> bool {
    folder.join("spec/fields.toml").is_file() && folder.join("Cargo.toml").is_file()
}
