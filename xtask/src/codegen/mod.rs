//! Renders the tables as the annotated structs of `api/src/`, without touching the disk.

mod banks;
mod codes;
mod errata;
mod features;
mod file;
mod header;
mod imports;
mod modules;
mod print;
mod ret_codes;
mod risk;
mod rustfmt;
mod table;
pub mod write;

use std::io;
use std::path::{Path, PathBuf};

use file::SourceFile;
use lianlian_tables::{Declaration, Dictionary, Generation, Product, Tables, View};

pub use features::missing_features;

/// The folder of the generated files, from the workspace's root.
pub const API: &str = "api/src";

/// All generated files: their paths from the workspace's root, and their texts.
///
/// # Errors
/// A file is not Rust, or `rustfmt` is missing or refuses it.
pub fn render(tables: &Tables) -> io::Result<Vec<(PathBuf, String)>> {
    let dictionary = &tables.dictionary;
    let folders = [
        (
            "",
            vec![
                modules::api(tables),
                modules::each_type(tables),
                modules::switches(tables),
                errata::render(tables),
            ],
        ),
        ("banks", banks::render(tables)),
        ("codes", codes::render(tables)),
        ("risk", risk::render(dictionary, &tables.risk)),
        ("ret_codes", ret_codes::render(tables, Generation::Classic)),
        (
            "accp_ret_codes",
            ret_codes::render(tables, Generation::Accp),
        ),
    ];
    let products = tables.products.iter();
    let products =
        products.map(|product| (product.name.as_str(), product_files(dictionary, product)));
    let mut printed = Vec::new();
    for (folder, files) in folders.into_iter().chain(products) {
        for file in files {
            let path = Path::new(API).join(folder).join(&file.name);
            let path = path.with_extension("rs");
            let text = print::print(file).map_err(|error| {
                let message = format!("{}: {error}", path.display());
                io::Error::new(io::ErrorKind::InvalidData, message)
            })?;
            printed.push((path, text));
        }
    }
    rustfmt::format(&Path::new(API).join("lib.rs"), printed)
}

fn product_files(dictionary: &Dictionary, product: &Product) -> Vec<SourceFile> {
    let operations = product.operations.iter();
    let operations = operations.map(|file| {
        let declaration = Declaration::of_operation(dictionary, product, file, View::Used);
        table::render(dictionary, &file.source, &declaration, &file.sided_rows())
    });
    let notifications = product.notifications.iter();
    let notifications = notifications.map(|file| {
        let declaration = Declaration::of_notification(dictionary, product, file, View::Used);
        table::render(dictionary, &file.source, &declaration, &file.sided_rows())
    });
    let reports = product.reports.iter();
    let reports = reports.map(|file| {
        let declaration = Declaration::of_report(dictionary, product, file, View::Used);
        table::render(dictionary, &file.source, &declaration, &file.sided_rows())
    });
    [modules::product(product)]
        .into_iter()
        .chain(operations)
        .chain(notifications)
        .chain(reports)
        .collect()
}
