//! The guide to the tables: each key of each file of `spec/`, with its meaning from the model's own
//! documentation, an example from `spec/`, and the error that a wrong value really gives.

mod invalid;
mod model;
mod page;
mod sample;
mod wrong;

use std::fs;
use std::io;
use std::path::Path;

use invalid::invalid;
use model::Model;

/// The guide's page, from the workspace's root.
pub const PAGE: &str = "docs/tables.md";

/// Makes the page.
///
/// # Errors
/// A file can't be read or isn't what it should be; a key has neither documentation nor an example, or
/// its wrong value gives no error ([`io::ErrorKind::InvalidData`]).
pub fn render(root: &Path) -> io::Result<String> {
    let model = Model::read(root)?;
    let samples = sample::all(root, &model)?;
    let errors = wrong::errors(root, &samples)?;
    page::render(&model, &samples, &errors).map_err(invalid)
}

/// Writes the page, or only tells whether it is as it should be.
///
/// # Errors
/// As [`render`]; the page can't be read or written; it has to be written anew, and `check` was asked
/// for.
pub fn write(root: &Path, check: bool) -> io::Result<()> {
    let page = render(root)?;
    let path = root.join(PAGE);
    if fs::read_to_string(&path).is_ok_and(|is| is == page) {
        return Ok(());
    }
    match check {
        true => Err(invalid(format!(
            "{PAGE} is behind: run `cargo xtask guide`"
        ))),
        false => fs::write(path, page),
    }
}
