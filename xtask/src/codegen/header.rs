//! The first line of a generated file.

use lianlian_tables::Source;

/// The beginning of every generated file: a comment for whoever opens the file, outside of its documentation.
pub const HEADER: &str = "// Generated from `spec/";

/// The first line of a file, which names the table to change instead.
pub(super) fn header(table: &str) -> String {
    format!("{HEADER}{table}` by `cargo xtask codegen`; do not edit.\n")
}

/// The path of a table's file, below `spec`.
pub(super) fn table_of(source: &Source) -> String {
    let table = source.path.strip_prefix("spec").unwrap_or(&source.path);
    table.to_string_lossy().into_owned()
}
