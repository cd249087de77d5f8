//! Renders the tables as the annotated structs of `core/src/api/`, without touching the disk.

mod attribute;
mod banks;
mod codes;
mod doc;
mod modules;
mod notification;
mod operation;
mod ret_codes;
mod risk;
mod rustfmt;
mod writer;

use std::path::{Path, PathBuf};

use crate::tables::{Dictionary, Product, Source, Tables};

pub use rustfmt::FormatError;

/// The folder of the generated files, from the workspace's root.
pub const API: &str = "core/src/api";

/// The beginning of every generated file.
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
    let mut files = vec![(api.join("mod.rs"), modules::api(tables))];
    let mut folder = |name: &str, texts: Vec<(String, String)>| {
        let folder = api.join(name);
        let texts = texts.into_iter();
        files.extend(texts.map(|(stem, text)| (folder.join(stem).with_extension("rs"), text)));
    };
    folder("banks", banks::render(tables));
    folder("codes", codes::render(tables));
    folder("risk", risk::render(&tables.dictionary, &tables.risk));
    folder("ret_codes", ret_codes::render(tables));
    for product in &tables.products {
        folder(&product.name, product_files(&tables.dictionary, product));
    }
    let formatted = files.into_iter().map(|(path, text)| {
        let text = rustfmt::format(&path, &text)?;
        Ok((path, text))
    });
    formatted.collect()
}

/// A product's files, by their names without ending.
fn product_files(dictionary: &Dictionary, product: &Product) -> Vec<(String, String)> {
    let name = &product.name;
    let operations = product.operations.iter().map(|file| {
        let text = operation::render(dictionary, name, file);
        (file.stem().to_owned(), text)
    });
    let notifications = product.notifications.iter().map(|file| {
        let text = notification::render(dictionary, name, file);
        (file.stem().to_owned(), text)
    });
    [("mod".to_owned(), modules::product(product))]
        .into_iter()
        .chain(operations)
        .chain(notifications)
        .collect()
}

/// The first line of a table's file.
fn header_of(source: &Source) -> String {
    let table = source.path.strip_prefix("spec").unwrap_or(&source.path);
    header(&table.to_string_lossy())
}

/// The first line of a file, which names the table to change instead.
fn header(table: &str) -> String {
    format!("{HEADER}{table}` by `cargo xtask codegen`; do not edit.\n")
}
