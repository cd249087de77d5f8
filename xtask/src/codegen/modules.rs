//! The `mod.rs` of `api`, and of each product.

use super::{doc, header};
use crate::names;
use crate::tables::{Product, Tables};

/// `api/mod.rs`: the products, every operation and every notification.
pub(super) fn api(tables: &Tables) -> String {
    let mut text = header("");
    text += "//!\n//! LianLian's documented operations, a module per product.\n\n";
    text += "pub(crate) mod banks;\npub mod codes;\npub(crate) mod ret_codes;\npub mod risk;\n";
    for product in &tables.products {
        text += &format!("{}pub mod {};\n", cfg(product), product.name);
    }
    text += "\nuse crate::endpoint::Operation;\nuse crate::notification::Notification;\n\n";
    text +=
        "/// Every operation that this crate knows, in the order of the tables' names: those of\n";
    text += "/// the products whose features are on.\n";
    text += "pub const OPERATIONS: &[&Operation] = &[\n";
    for product in &tables.products {
        let stems = product.operations.iter().map(|file| file.stem());
        text += &entries(product, stems, "crate::endpoint::Endpoint>::OPERATION");
    }
    text += "];\n\n";
    text += "/// Every notification that this crate knows, in the same order.\n";
    text += "pub const NOTIFICATIONS: &[&Notification] = &[\n";
    for product in &tables.products {
        let stems = product.notifications.iter().map(|file| file.stem());
        text += &entries(product, stems, "crate::notification::Notice>::NOTIFICATION");
    }
    text + "];\n"
}

fn entries<'a>(product: &Product, stems: impl Iterator<Item = &'a str>, constant: &str) -> String {
    let entry = |stem: &str| {
        let path = format!("{}::{}", product.name, names::type_of(stem));
        format!("{}<{path} as {constant},\n", cfg(product))
    };
    stems.map(entry).collect()
}

/// A product stands there only with its feature.
fn cfg(product: &Product) -> String {
    format!("#[cfg(feature = {:?})]\n", names::feature(&product.name))
}

/// A product's `mod.rs`: its operations and notifications.
pub(super) fn product(product: &Product) -> String {
    let mut text = header(&format!("{}/", product.name));
    text += "//!\n";
    text += &doc::inner(&product.info.title);
    for line in ["mod {};", "pub use {}::*;"] {
        text += "\n";
        for (source, _) in product.tables() {
            text += &line.replace("{}", source.stem());
            text += "\n";
        }
    }
    text
}
