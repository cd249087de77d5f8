//! The pages that are there in English and in Chinese: the same code in both, and links that lead somewhere.

use std::fs;
use std::path::{Path, PathBuf};

/// A page in both languages, each with the link to the other that it has under its title.
struct Pair {
    english: Page,
    chinese: Page,
}

struct Page {
    path: PathBuf,
    text: String,
}

impl Page {
    fn read(path: &str) -> Self {
        let path = xtask::root().expect("a checkout").join(path);
        let text = fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { path, text }
    }

    /// The blocks of code, each with its language.
    fn code(&self) -> Vec<&str> {
        let parts = self.text.split("```");
        parts.skip(1).step_by(2).collect()
    }

    /// The names in code in the first cells of the tables.
    fn listed(&self) -> Vec<&str> {
        let rows = self.text.lines().filter_map(|line| line.strip_prefix("| "));
        let cells = rows.filter_map(|row| row.split(" | ").next());
        cells
            .flat_map(|cell| cell.split('`').skip(1).step_by(2))
            .collect()
    }

    /// The targets of the links that lead to files.
    fn links(&self) -> Vec<&str> {
        let prose = self.text.split("```").step_by(2);
        let links = prose.flat_map(|text| text.split("](").skip(1));
        let targets = links.filter_map(|link| link.split([')', '#']).next());
        targets
            .filter(|target| !target.is_empty() && !target.contains("://"))
            .collect()
    }

    fn line_under_the_title(&self) -> Option<&str> {
        self.text.lines().nth(2)
    }
}

/// The README, and every page of `docs/zh`.
fn pairs() -> Vec<Pair> {
    let readme = Pair {
        english: Page::read("README.md"),
        chinese: Page::read("README.zh.md"),
    };
    let folder = xtask::root().expect("a checkout").join("docs/zh");
    let names = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name());
    let docs = names.map(|name| {
        let name = name.to_str().expect("UTF-8");
        Pair {
            english: Page::read(&format!("docs/{name}")),
            chinese: Page::read(&format!("docs/zh/{name}")),
        }
    });
    [readme].into_iter().chain(docs).collect()
}

#[test]
fn the_code_is_the_same_in_both_languages() {
    let pairs = pairs();
    assert!(pairs.len() > 4, "{}", pairs.len());
    for Pair { english, chinese } in pairs {
        assert!(!english.code().is_empty(), "{}", english.path.display());
        assert_eq!(chinese.code(), english.code(), "{}", chinese.path.display());
    }
}

#[test]
fn both_readmes_list_the_same_features() {
    let pairs = pairs();
    let Pair { english, chinese } = &pairs[0];
    assert!(english.listed().contains(&"mpay"));
    assert_eq!(chinese.listed(), english.listed());
}

#[test]
fn each_page_links_to_the_other_under_its_title() {
    for Pair { english, chinese } in pairs() {
        let link = |page: &Page, text: &str, other: &Page| {
            let line = page.line_under_the_title().unwrap_or_default();
            let rest = line.split_once(&format!("[{text}](")).map(|(_, rest)| rest);
            let target = rest.and_then(|rest| rest.split(')').next());
            let folder = page.path.parent().expect("a folder");
            let target = folder.join(target.unwrap_or_default()).canonicalize();
            let leads = target.is_ok_and(|target| same(&target, &other.path));
            assert!(leads, "{}: {line}", page.path.display());
        };
        link(&english, "中文", &chinese);
        link(&chinese, "English", &english);
    }
}

#[test]
fn each_link_leads_to_a_file() {
    for Pair { english, chinese } in pairs() {
        for page in [english, chinese] {
            let folder = page.path.parent().expect("a folder");
            for target in page.links() {
                let file = folder.join(target);
                assert!(file.exists(), "{}: {target}", page.path.display());
            }
        }
    }
}

fn same(path: &Path, other: &Path) -> bool {
    other.canonicalize().is_ok_and(|other| other == *path)
}
