//! The reference for other languages and for readers: JSON Schemas, one OpenAPI document and static
//! pages, all made of the tables and of nothing else.

#[cfg(feature = "doctor")]
mod doctor;
mod html;
mod message;
mod name;
mod openapi;
mod place;
mod schema;
mod text;
mod words;

use std::path::PathBuf;

use lianlian_tables::Tables;

use text::text;

#[cfg(feature = "doctor")]
pub use doctor::{DoctorError, build as build_doctor};
pub use place::{PlaceError, replace};

/// The folder of the reference, from the workspace's root, where none is named.
pub const FOLDER: &str = "target/reference";

/// The entries of the reference's folder: the names that [`replace`] may replace.
const PARTS: [&str; 3] = ["html", "openapi.json", "schemas"];

/// All files of the reference: their paths from its folder, and what has to stand in them.
pub fn render(tables: &Tables) -> Vec<(PathBuf, String)> {
    let mut files = schema::files(tables);
    files.push((
        PathBuf::from("openapi.json"),
        text(&openapi::document(tables)),
    ));
    files.extend(html::files(tables));
    files
}
