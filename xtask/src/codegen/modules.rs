//! The `mod.rs` of `api`, and of each product.

use super::{doc, header};
use crate::names;
use crate::tables::{Product, Tables};

/// `api/mod.rs`: the products, and every operation.
pub(super) fn api(tables: &Tables) -> String {
    let mut text = header("");
    text += "//!\n//! LianLian's documented operations, a module per product.\n\n";
    text += "pub mod codes;\npub(crate) mod ret_codes;\n";
    for product in &tables.products {
        text += &format!("pub mod {};\n", product.name);
    }
    text += "\nuse crate::endpoint::{Endpoint, Operation};\n\n";
    text += "/// Every operation that this crate knows, in the order of the tables' names.\n";
    text += "pub const OPERATIONS: &[&Operation] = &[\n";
    for product in &tables.products {
        for operation in &product.operations {
            let path = format!("{}::{}", product.name, names::type_of(operation.stem()));
            text += &format!("<{path} as Endpoint>::OPERATION,\n");
        }
    }
    text + "];\n"
}

/// A product's `mod.rs`: its operations.
pub(super) fn product(product: &Product) -> String {
    let mut text = header(&format!("{}/", product.name));
    text += "//!\n";
    text += &doc::inner(&product.info.title);
    for line in ["mod {};", "pub use {}::*;"] {
        text += "\n";
        for operation in &product.operations {
            text += &line.replace("{}", operation.stem());
            text += "\n";
        }
    }
    text
}
