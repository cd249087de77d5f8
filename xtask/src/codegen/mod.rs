//! Renders the tables as the annotated structs of `api/src/`, without touching the disk.

mod attribute;
mod banks;
mod codes;
mod doc;
mod header;
mod modules;
mod notification;
mod operation;
mod ret_codes;
mod risk;
mod root;
mod rustfmt;
mod writer;

use std::path::{Path, PathBuf};

use lianlian_tables::{Dictionary, Product, Tables};

pub use header::HEADER;
pub use root::root;
pub use rustfmt::FormatError;

/// The folder of the generated files, from the workspace's root.
pub const API: &str = "api/src";

/// All generated files: their paths from the workspace's root, and what has to stand in them.
///
/// # Errors
/// `rustfmt` is missing, or refuses a file.
pub fn render(tables: &Tables) -> Result<Vec<(PathBuf, String)>, FormatError> {
    let api = Path::new(API);
    let mut files = vec![(api.join("lib.rs"), modules::api(tables))];
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
