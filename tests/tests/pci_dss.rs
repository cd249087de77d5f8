//! The tests that docs/pci-dss.md names are there.

use std::fs;
use std::path::Path;

/// The last column of each row: files, each with the functions named behind it.
fn named(page: &str) -> Vec<(String, Vec<String>)> {
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    let rows = page
        .lines()
        .filter(|line| line.starts_with("| ") && line.ends_with('|'));
    for row in rows.skip(1) {
        let column = row
            .trim_end_matches('|')
            .rsplit('|')
            .next()
            .unwrap_or_default();
        for (number, word) in column.split('`').enumerate() {
            match (number % 2, word.ends_with(".rs"), named.last_mut()) {
                (0, ..) => {}
                (_, true, _) => named.push((word.to_owned(), Vec::new())),
                (_, false, Some((_, functions))) => functions.push(word.to_owned()),
                (_, false, None) => panic!("{word} is in no file"),
            }
        }
    }
    named
}

#[test]
fn every_test_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = fs::read_to_string(root.join("docs/pci-dss.md")).expect("the page");
    let named = named(&page);
    assert!(named.len() > 20, "{} files", named.len());
    for (file, functions) in named {
        let text = fs::read_to_string(root.join(&file));
        let text = text.unwrap_or_else(|error| panic!("{file}: {error}"));
        for function in functions {
            let at = text.find(&format!("fn {function}("));
            let at = at.unwrap_or_else(|| panic!("{file} has no {function}"));
            let before = text.get(..at).unwrap_or_default();
            let attributes = before.rsplit("\n\n").next().unwrap_or_default();
            assert!(
                ["test]", "::test("]
                    .iter()
                    .any(|test| attributes.contains(test)),
                "{function} in {file} is no test"
            );
        }
    }
}

#[test]
fn a_name_of_nothing_is_found() {
    let page = "| a | b | c |\n| 1 | `x` | `a.rs` `one` `two`; `b.rs` |\n";
    let expected = [
        ("a.rs".to_owned(), vec!["one".to_owned(), "two".to_owned()]),
        ("b.rs".to_owned(), Vec::new()),
    ];
    assert_eq!(named(page), expected);
}
