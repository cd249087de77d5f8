//! A page as a list of steps: the files that it has its reader write, the commands, and what these show.

use std::fs;
use std::path::{Path, PathBuf};

/// A step of a tutorial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A file, named in the text before it.
    File { path: String, text: String },
    /// Commands. Those with a terminal of their own stay there until they are stopped.
    Commands {
        terminal: Option<String>,
        script: String,
    },
    /// The output of the commands before it, or of the terminal of this name since it was last looked at.
    Shown {
        terminal: Option<String>,
        text: String,
    },
}

/// The folder of the site's pages.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../site/src")
}

/// Reads the steps of a page, such as `zh/bad-day`.
pub fn steps(name: &str) -> Vec<Step> {
    let path = folder().join(format!("{name}.md"));
    let page = fs::read_to_string(&path).expect("the page is there");
    let page = with_includes(&page, path.parent().expect("a folder"));
    let mut steps = Vec::new();
    let (mut prose, mut lines) = (String::new(), page.lines());
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else {
            prose.push_str(line);
            continue;
        };
        let block: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
        steps.push(step(info, block.join("\n"), &prose));
        prose.clear();
    }
    steps
}

/// The page as mdBook shows it: files in the place of their names.
fn with_includes(page: &str, folder: &Path) -> String {
    let line = |line: &str| {
        let file = line.strip_prefix("{{#include ");
        let Some(file) = file.and_then(|rest| rest.strip_suffix("}}")) else {
            return format!("{line}\n");
        };
        let text = fs::read_to_string(folder.join(file));
        text.unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    page.lines().map(line).collect()
}

fn step(info: &str, text: String, prose: &str) -> Step {
    let mut words = info.split(' ');
    let language = words.next().unwrap_or_default();
    let terminal = words.next().map(str::to_owned);
    match language {
        "sh" => Step::Commands {
            terminal,
            script: text,
        },
        "text" => Step::Shown { terminal, text },
        _ => Step::File {
            path: last_name(prose),
            text,
        },
    }
}

/// The last word between backquotes.
fn last_name(prose: &str) -> String {
    let name = prose.rsplit('`').nth(1);
    name.unwrap_or_else(|| panic!("no file is named: {prose}"))
        .to_owned()
}
