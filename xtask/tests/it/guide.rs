//! The guide to the tables: it is as the model and the tables say, and a new key has to be explained.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::guide;

#[test]
fn it_is_as_the_tables_say() {
    let root = xtask::root().expect("a checkout");
    guide::write(&root, true).expect("docs/tables.md is current");
}

#[test]
fn a_key_without_words_or_an_example_is_refused() {
    let root = xtask::root().expect("a checkout");
    let copy = TempDir::new().expect("a folder for the test");
    for folder in [
        "spec",
        "tables/src",
        "core/src/field",
        "core/src/report",
        "core/src/ret_code",
    ] {
        copy_all(&root.join(folder), &copy.path().join(folder));
    }
    for file in ["core/src/order.rs", "core/src/generation.rs"] {
        fs::copy(root.join(file), copy.path().join(file)).expect("copied");
    }
    let model = copy.path().join("tables/src/model.rs");
    let right = fs::read_to_string(&model).expect("read");
    for (key, expected) in [
        (
            "pub shape: String,",
            "`ProductInfo`: `shape` has no documentation in tables/src",
        ),
        (
            "/// The shape of it.\npub shape: String,",
            "`ProductInfo`: `shape` has no example in spec/",
        ),
    ] {
        let head = "pub struct ProductInfo {";
        let with = right.replace(head, &format!("{head}{key}"));
        fs::write(&model, with).expect("written");
        let error = guide::render(copy.path()).expect_err("refused");
        assert_eq!(error.to_string(), expected);
    }
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("read") {
        let path = entry.expect("read").path();
        let to = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy_all(&path, &to),
            false => drop(fs::copy(&path, to).expect("copied")),
        }
    }
}
