//! The reference: schemas, OpenAPI and pages, of the sound tables and of the project's own.

mod openapi;
mod pages;
mod peers;
mod place;
mod schemas;
mod site;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lianlian_tables::Tables;
use serde_json::Value;
use xtask::reference;

use crate::sound::Spec;

/// The project's own tables, read once.
fn own() -> &'static Tables {
    static OWN: LazyLock<Tables> = LazyLock::new(|| {
        let root = xtask::root().expect("a checkout");
        lianlian_tables::load(&root.join("spec")).expect("sound tables")
    });
    &OWN
}

/// The files of their reference, rendered once.
fn own_files() -> &'static BTreeMap<String, String> {
    static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| files(own()));
    &FILES
}

/// A file of their reference.
fn own_file(path: &str) -> &'static str {
    let file = own_files().get(path);
    file.unwrap_or_else(|| panic!("no {path}"))
}

/// The files of the reference, by their paths.
fn files(tables: &Tables) -> BTreeMap<String, String> {
    let files = reference::render(tables).into_iter();
    files
        .map(|(path, text)| (path.display().to_string(), text))
        .collect()
}

/// A file of the sound tables' reference.
fn sound(path: &str) -> String {
    let tables = Spec::sound().load().expect("sound tables");
    let file = files(&tables).remove(path);
    file.unwrap_or_else(|| panic!("no {path}"))
}

/// The schemas of the project's own tables, by their paths.
fn schemas() -> BTreeMap<String, Value> {
    let files = own_files().iter();
    let schemas = files.filter(|(path, _)| path.starts_with("schemas/"));
    schemas
        .map(|(path, text)| (path.clone(), serde_json::from_str(text).expect("JSON")))
        .collect()
}
