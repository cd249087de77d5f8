//! The rooms of the house, as the source has them: which crate, folder and file imports which.
//!
//! An arrow goes from the file that names an item to the file that defines it, through every re-export
//! in between. A re-export that its own file doesn't use draws none, and neither does `mod`. Generated
//! files, test modules and the crates under `tests/` are left out.

mod arrow;
mod circle;
mod collect;
mod id;
mod members;
mod names;
mod needs;
mod picture;
mod report;
mod resolve;
mod test_only;
mod tree;
mod tree_of_use;

use std::io;
use std::path::Path;

pub use picture::{PICTURE, with_picture};
pub use report::Report;

/// Reads the workspace at `root` and draws its arrows.
///
/// # Errors
/// A manifest or a source file can't be read, or not be parsed.
pub fn rooms(root: &Path) -> io::Result<Report> {
    let members = members::read(root)?;
    let tree = tree::Tree::grow(&members)?;
    let report = Report::new(&members, arrow::draw(&tree));
    Ok(report.with(needs::faults(root)?))
}
