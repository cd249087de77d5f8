//! The corpora of the fuzz targets, replayed through the same entry points.

use std::fs;
use std::path::{Path, PathBuf};

use lianlian_entry::ENTRIES;

/// The most that a corpus holds.
const MOST_FILES: usize = 40;
const MOST_BYTES: u64 = 200_000;

fn corpus(name: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let entries = fs::read_dir(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("read").path()).collect();
    files.sort();
    files
}

#[test]
fn what_the_targets_found_holds() {
    for (name, entry) in ENTRIES {
        for file in corpus(name) {
            println!("{}", file.display());
            entry(&fs::read(&file).expect("read"));
        }
    }
}

#[test]
fn each_corpus_is_there_and_small() {
    for (name, _) in ENTRIES {
        let files = corpus(name);
        assert!(
            (5..=MOST_FILES).contains(&files.len()),
            "{name}: {} files",
            files.len()
        );
        let bytes = files
            .iter()
            .map(|file| fs::metadata(file).expect("there").len());
        assert!(bytes.sum::<u64>() <= MOST_BYTES, "{name}");
    }
}

#[test]
fn each_entry_has_a_target() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let targets = fs::read_dir(root.join("fuzz_targets")).expect("a folder");
    let mut targets: Vec<_> = targets
        .map(|entry| entry.expect("read").path())
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    targets.sort();
    assert_eq!(targets, ENTRIES.map(|(name, _)| name));
    for name in targets {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}
