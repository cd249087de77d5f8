//! The tables in `spec/`: what LianLian documents, as data.

mod at;
mod check;
mod load;
mod model;
mod source;

pub use at::At;
pub use load::load;
pub use model::{
    Answer, Body, Code, Condition, Dictionary, Errata, Erratum, Field, Format, FormatIf, Meaning,
    Operation, Outcome, ProductInfo, RetCode, RetCodes, Row, Secrecy, Side,
};
pub use source::{Fault, File, Source};

/// All tables, read and found to be sound.
#[derive(Debug)]
pub struct Tables {
    /// The dictionary of parameters: `fields.toml`.
    pub dictionary: File<Dictionary>,
    /// The return codes: `ret_codes.toml`.
    pub ret_codes: File<RetCodes>,
    /// The contradictions of the official pages, with the decisions taken: `errata.toml`.
    pub errata: File<Errata>,
    /// The products, sorted by name: one folder each.
    pub products: Vec<Product>,
}

/// A product: a folder with a `product.toml`, and a table per operation.
#[derive(Debug)]
pub struct Product {
    /// The folder's name.
    pub name: String,
    /// What `product.toml` says.
    pub info: File<ProductInfo>,
    /// The operations, sorted by name.
    pub operations: Vec<File<Operation>>,
}
