//! The pages in Chinese have the same files, commands and output as those in English.

use std::collections::BTreeSet;
use std::fs;

use crate::TUTORIALS;
use crate::page::{folder, steps};

#[test]
fn both_languages_have_the_same_steps() {
    for name in TUTORIALS.into_iter().chain(["index"]) {
        let (english, chinese) = (steps(name), steps(&format!("zh/{name}")));
        for (one, other) in english.iter().zip(&chinese) {
            assert_eq!(one, other, "{name}");
        }
        assert_eq!(english.len(), chinese.len(), "{name}");
    }
}

#[test]
fn every_page_is_followed_and_in_the_contents() {
    let contents = fs::read_to_string(folder().join("SUMMARY.md")).expect("the contents");
    for (language, before) in [("", ""), ("zh", "zh/")] {
        let files = fs::read_dir(folder().join(language)).expect("pages");
        let files = files.map(|file| file.expect("a file").file_name());
        let files = files.map(|file| file.to_string_lossy().into_owned());
        let pages: BTreeSet<_> = files
            .filter_map(|file| file.strip_suffix(".md").map(str::to_owned))
            .filter(|page| page != "SUMMARY")
            .collect();
        let known = TUTORIALS.into_iter().chain(["index"]);
        assert_eq!(pages, known.map(str::to_owned).collect());
        for page in pages {
            assert!(contents.contains(&format!("({before}{page}.md)")), "{page}");
        }
    }
}
