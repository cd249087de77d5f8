//! Renders the tables as the annotated structs of `core/src/api/`, without touching the disk.

mod attribute;
mod codes;
mod doc;
mod modules;
mod operation;
mod ret_codes;
mod rustfmt;

use std::path::{Path, PathBuf};

use crate::tables::Tables;

pub use rustfmt::FormatError;

/// The folder of the generated files, from the workspace's root.
pub const API: &str = "core/src/api";

/// How every generated file begins.
pub const HEADER: &str = "//! Generated from `spec/";

/// The workspace's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// All generated files: their paths from the workspace's root, and what has to stand in them.
///
/// # Errors
/// `rustfmt` is missing, or refuses a file.
pub fn render(tables: &Tables) -> Result<Vec<(PathBuf, String)>, FormatError> {
    let api = Path::new(API);
    let mut files = vec![
        (api.join("mod.rs"), modules::api(tables)),
        (api.join("codes.rs"), codes::render(tables)),
    ];
    let ret_codes = ret_codes::render(tables).into_iter();
    files.extend(ret_codes.map(|(name, text)| (api.join("ret_codes").join(name), text)));
    for product in &tables.products {
        let folder = api.join(&product.name);
        files.push((folder.join("mod.rs"), modules::product(product)));
        for operation in &product.operations {
            let path = folder.join(operation.stem()).with_extension("rs");
            files.push((path, operation::render(&tables.dictionary, operation)));
        }
    }
    let formatted = files.into_iter().map(|(path, text)| {
        let text = rustfmt::format(&path, &text)?;
        Ok((path, text))
    });
    formatted.collect()
}

/// The first line of a file, which names the table to change instead.
fn header(table: &str) -> String {
    format!("{HEADER}{table}` by `cargo xtask codegen`; do not edit.\n")
}
