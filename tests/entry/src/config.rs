//! Settings, from a file and from the environment.

use lianlian::config::Config;

use crate::folder::Folder;
use crate::said;

/// The text between the file's content and the environment's variables, a line each.
const VARIABLES: &str = "\n=====\n";

/// The settings whose values no error may show.
const SECRET: [&str; 2] = ["private_key", "journal_key"];

/// Reads the text as settings: a TOML file, and after a line `=====` variables.
pub fn config(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    // Neither endless files nor those of this machine: a path stays in the folder.
    if text.contains("..") || text.contains("\"/") || text.contains("'/") || text.contains("=/") {
        return;
    }
    let (toml, variables) = text.split_once(VARIABLES).unwrap_or((text, ""));
    let folder = Folder::new();
    let file = folder.write("lianlian.toml", toml.as_bytes());
    folder.write("key.pem", crate::merchant_key().to_pem().as_bytes());
    let variables: Vec<_> = variables
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    match Config::read(Some(&file), variables.clone()) {
        Ok(config) => {
            assert!(config.merchant.oid_partner().len() <= text.len());
            let shown = format!("{config:?}");
            assert!(shown.len() < 4_000 + 8 * text.len(), "in bounds");
        }
        Err(error) => {
            said::error(&error, data.len());
            let words = error.to_string();
            for (name, value) in variables {
                let setting = name
                    .strip_prefix("LIANLIAN_")
                    .unwrap_or_default()
                    .to_lowercase();
                if SECRET.contains(&setting.as_str()) && value.len() >= 12 {
                    assert!(!words.contains(&value), "{words}");
                }
            }
        }
    }
}
