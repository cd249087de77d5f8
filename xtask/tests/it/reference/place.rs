//! The folder of the reference, and what is never replaced.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use xtask::reference::{PlaceError, replace};

fn reference(text: &str) -> Vec<(PathBuf, String)> {
    vec![
        ("html/index.html".into(), text.to_owned()),
        ("openapi.json".into(), "{}".to_owned()),
    ]
}

#[test]
fn an_old_reference_is_replaced_whole() {
    let folder = TempDir::new().expect("a folder for the test");
    let out = folder.path().join("target/reference");
    let mut old = reference("old");
    old.push(("html/gone.html".into(), String::new()));
    replace(&out, &old).expect("put there");
    replace(&out, &reference("new")).expect("put there");
    let index = fs::read_to_string(out.join("html/index.html"));
    assert_eq!(index.expect("read"), "new");
    assert!(!out.join("html/gone.html").exists());
    let beside = fs::read_dir(folder.path().join("target")).expect("read");
    assert_eq!(beside.count(), 1, "nothing is left beside it");
}

#[test]
fn what_is_no_reference_stays() {
    let folder = TempDir::new().expect("a folder for the test");
    let notes = folder.path().join("notes.txt");
    fs::write(&notes, "mine").expect("written");
    let error = replace(folder.path(), &reference("new")).expect_err("another's folder");
    assert!(matches!(&error, PlaceError::Foreign(path) if *path == notes));
    let expected = format!(
        "{} is not a part of the reference: name an empty or a new folder",
        notes.display()
    );
    assert_eq!(error.to_string(), expected);
    assert!(!folder.path().join("html").exists());
}

#[test]
fn what_cannot_be_written_changes_nothing() {
    let folder = TempDir::new().expect("a folder for the test");
    let out = folder.path().join("reference");
    replace(&out, &reference("old")).expect("put there");
    let mut clash = reference("new");
    clash.push(("openapi.json/x".into(), String::new()));
    let error = replace(&out, &clash).expect_err("a file is no folder");
    assert!(matches!(error, PlaceError::Io(..)));
    let index = fs::read_to_string(out.join("html/index.html"));
    assert_eq!(index.expect("read"), "old");
}
