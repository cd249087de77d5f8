//! The keys among the settings.

use zeroize::Zeroizing;

use super::error::ConfigError;
#[cfg(feature = "journal")]
use super::error::Problem;
use super::source::Settings;
use lianlian_core::sign::{PrivateKey, PublicKey};
#[cfg(feature = "journal")]
use lianlian_journal::JournalKey;

pub(super) fn private_key(settings: &Settings) -> Result<PrivateKey, ConfigError> {
    settings.one_of("private_key", "private_key_file")?;
    if let Some(text) = settings.text("private_key")? {
        return PrivateKey::parse(text)
            .map_err(|error| settings.wrong("private_key", error.into()));
    }
    let file = settings.required_text("private_key_file")?;
    let content = Zeroizing::new(settings.content("private_key_file", &file)?);
    PrivateKey::parse(&content).map_err(|error| settings.wrong("private_key_file", error.into()))
}

pub(super) fn platform_keys(settings: &Settings) -> Result<Vec<PublicKey>, ConfigError> {
    settings.one_of("platform_keys", "platform_key_files")?;
    let (name, keys) = match settings.list("platform_keys")? {
        Some(keys) => (
            "platform_keys",
            keys.into_iter().map(String::into_bytes).collect(),
        ),
        None if settings.list("platform_key_files")?.is_none() => {
            return Err(settings.missing("platform_key_files"));
        }
        None => (
            "platform_key_files",
            settings.contents("platform_key_files")?,
        ),
    };
    let parse =
        |key: &Vec<u8>| PublicKey::parse(key).map_err(|error| settings.wrong(name, error.into()));
    keys.iter().map(parse).collect()
}

/// The key that seals; none where none is named.
pub(super) fn sealing_key(settings: &Settings) -> Result<Option<PublicKey>, ConfigError> {
    settings.one_of("sealing_key", "sealing_key_file")?;
    let (name, key) = match settings.text("sealing_key")? {
        Some(key) => ("sealing_key", key.into_bytes()),
        None => match settings.text("sealing_key_file")? {
            Some(file) => (
                "sealing_key_file",
                settings.content("sealing_key_file", &file)?,
            ),
            None => return Ok(None),
        },
    };
    let key = PublicKey::parse(key).map_err(|error| settings.wrong(name, error.into()))?;
    Ok(Some(key))
}

/// The journal's file and its key; none where there is to be no journal.
#[cfg(feature = "journal")]
pub(super) fn journal(
    settings: &Settings,
) -> Result<Option<(std::path::PathBuf, JournalKey)>, ConfigError> {
    settings.one_of("journal_key", "journal_key_file")?;
    let Some(file) = settings.path("journal_file")? else {
        // Whoever gives a key wants evidence, and would get none.
        return match settings.has("journal_key") || settings.has("journal_key_file") {
            true => Err(settings.missing("journal_file")),
            false => Ok(None),
        };
    };
    let (name, key) = match settings.text("journal_key")? {
        Some(key) => ("journal_key", Zeroizing::new(key.into_bytes())),
        None => {
            let key = settings.required_text("journal_key_file")?;
            let key = settings.content("journal_key_file", &key)?;
            ("journal_key_file", Zeroizing::new(key))
        }
    };
    let key = JournalKey::parse(&key).map_err(|_| settings.wrong(name, Problem::JournalKey))?;
    Ok(Some((file, key)))
}
