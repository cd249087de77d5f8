//! A generated file before it is printed.

use proc_macro2::TokenStream;

/// A generated file: its code, and the table that it is made of.
pub(super) struct SourceFile {
    /// Its name without ending.
    pub name: String,
    /// The table's path below `spec/`.
    pub table: String,
    /// Its code, without the header.
    pub tokens: TokenStream,
}

impl SourceFile {
    pub fn new(name: &str, table: &str, tokens: TokenStream) -> Self {
        Self {
            name: name.to_owned(),
            table: table.to_owned(),
            tokens,
        }
    }
}
