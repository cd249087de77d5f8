//! The settings as a person may see them, each with its origin.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lianlian_core::sign::{PublicKey, reads_like_a_key};
use lianlian_core::words::one_line;
use toml::de::DeTable;

use super::error::{ConfigError, Origin};
use super::names::NAMES;
use super::source::Settings;
use super::value::Value;

/// A setting as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Shown {
    /// The setting's name.
    pub name: &'static str,
    /// The value on one line: a secret as `***`, a public key by its length and fingerprint. `None` where the setting
    /// is not set.
    pub value: Option<String>,
    /// The place where it is set.
    pub origin: Option<Origin>,
    /// Its line in the file, from 1.
    pub line: Option<usize>,
}

/// All settings, by name, as the file and these variables set them: for people, who see which of them holds.
/// [`Config::read`](super::Config::read) says if they can be used.
///
/// # Errors
/// [`ConfigError`] where the file can't be read, or names a setting that there isn't.
pub fn shown(
    file: Option<&Path>,
    variables: impl IntoIterator<Item = (String, String)>,
) -> Result<Vec<Shown>, ConfigError> {
    let settings = Settings::read(file, variables)?;
    let text = file.and_then(|file| fs::read_to_string(file).ok());
    let lines = text.as_deref().map(lines).unwrap_or_default();
    let show = |name| match settings.get(name) {
        None => Shown {
            name,
            value: None,
            origin: None,
            line: None,
        },
        Some((origin, value)) => Shown {
            name,
            value: Some(one_line(&masked(name, value))),
            origin: Some(origin.clone()),
            line: match origin {
                Origin::File(_) => lines.get(name).copied(),
                Origin::Variable(_) => None,
            },
        },
    };
    Ok(NAMES.map(show).into())
}

/// The line of each name of a file.
fn lines(text: &str) -> BTreeMap<String, usize> {
    let Ok(table) = DeTable::parse(text) else {
        return BTreeMap::new();
    };
    let line = |start: usize| text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    let names = table.get_ref().keys();
    names
        .map(|name| (name.get_ref().to_string(), line(name.span().start)))
        .collect()
}

fn masked(name: &str, value: &Value) -> String {
    match name {
        "private_key" | "journal_key" => "***".to_owned(),
        "platform_keys" | "sealing_key" => each(value, public_key),
        _ if name.contains("_file") => each(value, path),
        _ => value.words(),
    }
}

/// Each text of a list, or the one text.
fn each(value: &Value, shown: fn(&str) -> String) -> String {
    let texts = value.text().map(|text| vec![text]);
    let texts = value.list().or(texts).unwrap_or_default();
    let shown: Vec<_> = texts.iter().map(|text| shown(text)).collect();
    shown.join(", ")
}

/// A public key; anything else may be the private one.
fn public_key(text: &str) -> String {
    match PublicKey::parse(text) {
        Err(_) => "***".to_owned(),
        Ok(key) => {
            let fingerprint = key.fingerprint().map(|byte| format!("{byte:02x}"));
            format!("RSA, {} bits, {}", key.bits(), fingerprint.concat())
        }
    }
}

/// A path, unless a key may have been written in its place.
fn path(text: &str) -> String {
    match reads_like_a_key(text) {
        true => "***".to_owned(),
        false => text.to_owned(),
    }
}
