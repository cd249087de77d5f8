//! The files of operations, notifications and reports: the struct, and those of its lists' items.

use quote::quote;

use super::file::SourceFile;
use super::header::tables_of;
use super::imports::imports;
use lianlian_tables::{Declaration, Dictionary, Row, Side, Source, View};

/// The file of a table whose declaration is this one.
pub(super) fn render(
    dictionary: &Dictionary,
    source: &Source,
    declaration: &Declaration,
    rows: &[(Side, &Row)],
) -> SourceFile {
    let imports = imports(dictionary, rows);
    let items = Declaration::of_items(dictionary, source.stem(), rows, View::Used);
    let tokens = quote!(#imports #declaration #(#items)*);
    SourceFile::new(source.stem(), &tables_of(source), tokens)
}
