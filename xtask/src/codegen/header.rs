//! The first line of a generated file.

use std::collections::BTreeSet;

use lianlian_tables::Source;

/// The beginning of every generated file: a comment for whoever opens the file, outside of its documentation.
pub const HEADER: &str = "// Generated from `spec/";

/// The first line of a file, which names the table to change instead.
pub(super) fn header(table: &str) -> String {
    format!("{HEADER}{table}` by `cargo xtask codegen`; do not edit.\n")
}

/// The paths of a table's file and of those with the rows that it shares, below `spec`.
pub(super) fn tables_of(source: &Source) -> String {
    let included = source.included.iter().map(|(_, file)| file);
    let files: BTreeSet<String> = included.map(path).collect();
    let files: Vec<String> = [path(source)].into_iter().chain(files).collect();
    match files.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{}` and `spec/{last}", others.join("`, `spec/"))
        }
        _ => files.concat(),
    }
}

fn path(source: &Source) -> String {
    let table = source.path.strip_prefix("spec").unwrap_or(&source.path);
    table.to_string_lossy().into_owned()
}
