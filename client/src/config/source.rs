//! Settings with their origins: the environment's come before the file's.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use toml::Table;

use super::error::{ConfigError, Origin, Problem};
use super::names::{BOOKS_VARIABLE, FILE_VARIABLE, NAMES};
use super::value::Value;
use lianlian_core::MerchantError;
use lianlian_core::sign::reads_like_a_key;
use lianlian_core::words::one_line;

const PREFIX: &str = "LIANLIAN_";

/// All that is set, by name.
pub(super) struct Settings {
    values: BTreeMap<&'static str, (Origin, Value)>,
}

impl Settings {
    pub fn read(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut values = BTreeMap::new();
        if let Some(file) = file {
            for (name, value) in table(file)? {
                let name = known(&name).ok_or_else(|| ConfigError::Unknown {
                    file: file.to_owned(),
                    name,
                })?;
                values.insert(name, (Origin::File(file.to_owned()), Value::Toml(value)));
            }
        }
        let mut settings = Self { values };
        for (variable, text) in variables {
            if let Some(name) = setting(&variable) {
                settings.set(name, Origin::Variable(variable), Value::Text(text));
            }
        }
        Ok(settings)
    }

    /// Sets a value of the environment, which also puts the file's other way of saying it aside.
    fn set(&mut self, name: &'static str, origin: Origin, value: Value) {
        if let Some(other) = other_way(name)
            && matches!(self.values.get(other), Some((Origin::File(_), _)))
        {
            self.values.remove(other);
        }
        self.values.insert(name, (origin, value));
    }

    /// A setting's origin and value.
    pub fn get(&self, name: &str) -> Option<&(Origin, Value)> {
        self.values.get(name)
    }

    #[cfg(feature = "journal")]
    pub fn has(&self, name: &'static str) -> bool {
        self.values.contains_key(name)
    }

    pub fn text(&self, name: &'static str) -> Result<Option<String>, ConfigError> {
        self.value(name, Value::text)
    }

    pub fn required_text(&self, name: &'static str) -> Result<String, ConfigError> {
        self.text(name)?.ok_or_else(|| self.missing(name))
    }

    pub fn list(&self, name: &'static str) -> Result<Option<Vec<String>>, ConfigError> {
        self.value(name, Value::list)
    }

    pub fn pairs(&self, name: &'static str) -> Result<BTreeMap<String, String>, ConfigError> {
        let pairs = self.value(name, Value::pairs)?.unwrap_or_default();
        Ok(pairs.into_iter().collect())
    }

    pub fn flag(&self, name: &'static str) -> Result<Option<bool>, ConfigError> {
        self.value(name, Value::flag)
    }

    pub fn seconds(&self, name: &'static str) -> Result<Option<Duration>, ConfigError> {
        let seconds = self.value(name, Value::seconds)?;
        Ok(seconds.map(Duration::from_secs))
    }

    /// A file's path: beside the TOML file, or in the working directory.
    #[cfg(feature = "journal")]
    pub fn path(&self, name: &'static str) -> Result<Option<PathBuf>, ConfigError> {
        let path = self.text(name)?;
        Ok(path.map(|path| self.place(name, &path)))
    }

    /// Reads the files of a list.
    pub fn contents(&self, name: &'static str) -> Result<Vec<Vec<u8>>, ConfigError> {
        let files = self.list(name)?.unwrap_or_default();
        let read = |file: &String| self.content(name, file);
        files.iter().map(read).collect()
    }

    /// Reads a file's content.
    pub fn content(&self, name: &'static str, path: &str) -> Result<Vec<u8>, ConfigError> {
        let file = self.place(name, path);
        fs::read(&file).map_err(|error| {
            let reason = error.to_string();
            let problem = match other_way(name) {
                Some(key) if reads_like_a_key(path) => Problem::KeyForFile(key),
                _ => Problem::File { file, reason },
            };
            self.wrong(name, problem)
        })
    }

    /// Refuses a setting of a feature that is off.
    #[cfg(not(feature = "journal"))]
    pub fn without(&self, name: &'static str) -> Result<(), ConfigError> {
        match self.values.contains_key(name) {
            true => Err(self.wrong(name, Problem::NoJournal)),
            false => Ok(()),
        }
    }

    /// Refuses two ways of saying the same in one place.
    pub fn one_of(&self, one: &'static str, other: &'static str) -> Result<(), ConfigError> {
        match self.values.contains_key(one) && self.values.contains_key(other) {
            true => Err(self.wrong(one, Problem::Both(other))),
            false => Ok(()),
        }
    }

    pub fn missing(&self, setting: &'static str) -> ConfigError {
        ConfigError::Missing { setting }
    }

    pub fn wrong(&self, setting: &'static str, problem: Problem) -> ConfigError {
        match self.values.get(setting) {
            None => self.missing(setting),
            Some((origin, _)) => ConfigError::Wrong {
                setting,
                origin: origin.clone(),
                problem,
            },
        }
    }

    pub fn merchant(&self, error: MerchantError) -> ConfigError {
        let set = |names: [&'static str; 2]| {
            let [usual, other] = names;
            match self.values.contains_key(other) {
                true => other,
                false => usual,
            }
        };
        let setting = match error {
            MerchantError::NoPlatformKey | MerchantError::NoSealingKey | MerchantError::OwnKey => {
                set(["platform_keys", "platform_key_files"])
            }
            MerchantError::OwnSealingKey => set(["sealing_key", "sealing_key_file"]),
            MerchantError::PublishedKey => set(["private_key", "private_key_file"]),
            // The merchant's number, and what a later version refuses.
            _ => "oid_partner",
        };
        self.wrong(setting, error.into())
    }

    fn value<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Value) -> Result<T, Problem>,
    ) -> Result<Option<T>, ConfigError> {
        let value = self.values.get(name).map(|(_, value)| read(value));
        value
            .transpose()
            .map_err(|problem| self.wrong(name, problem))
    }

    fn place(&self, name: &str, path: &str) -> PathBuf {
        match self.values.get(name) {
            Some((Origin::File(file), _)) => match file.parent() {
                Some(folder) => folder.join(path),
                None => path.into(),
            },
            _ => path.into(),
        }
    }
}

/// The variables of the process that are text.
///
/// # Errors
/// One of ours is not text.
pub fn process() -> Result<Vec<(String, String)>, ConfigError> {
    let mut variables = Vec::new();
    for (variable, value) in std::env::vars_os() {
        let Ok(variable) = variable.into_string() else {
            continue;
        };
        match (value.into_string(), setting(&variable)) {
            (Ok(text), _) => variables.push((variable, text)),
            (Err(_), None) => {}
            (Err(_), Some(setting)) => {
                return Err(ConfigError::Wrong {
                    setting,
                    origin: Origin::Variable(variable),
                    problem: Problem::NotText,
                });
            }
        }
    }
    Ok(variables)
}

/// A variable of the environment that reads like a setting, and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is passed over: there is no setting `{}`{}", one_line(variable), setting_of(variable), meant(*like))]
pub struct UnknownVariable {
    /// The variable's name.
    pub variable: String,
    /// The setting that was probably meant.
    pub like: Option<&'static str>,
}

fn setting_of(variable: &str) -> String {
    let name = variable.strip_prefix(PREFIX).unwrap_or(variable);
    one_line(&name.to_lowercase())
}

fn meant(like: Option<&str>) -> String {
    like.map(|name| format!("; `{name}` may be meant, LIANLIAN_{}", name.to_uppercase()))
        .unwrap_or_default()
}

/// The variables `LIANLIAN_…` among these that nobody reads, perhaps because they are misspelt.
///
/// [`Config::load`](super::Config::load) warns of those of the process.
pub fn unknown_variables(names: impl IntoIterator<Item = String>) -> Vec<UnknownVariable> {
    let is_unknown = |name: &String| {
        let is_ours = [FILE_VARIABLE, BOOKS_VARIABLE].contains(&name.as_str());
        name.starts_with(PREFIX) && !is_ours && setting(name).is_none()
    };
    let unknown = names.into_iter().filter(is_unknown);
    unknown
        .map(|variable| UnknownVariable {
            like: like(&setting_of(&variable)),
            variable,
        })
        .collect()
}

/// The setting whose name is nearest to this one, where one is near.
fn like(name: &str) -> Option<&'static str> {
    let near = NAMES
        .into_iter()
        .map(|known| (distance(name, known), known));
    near.filter(|(distance, _)| *distance <= 3)
        .min()
        .map(|(_, known)| known)
}

/// The number of letters to change, to add or to take away.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.bytes().enumerate() {
        let mut next = vec![at + 1];
        for ((pair, other), place) in row.windows(2).zip(other.bytes()).zip(0..) {
            let [diagonal, above] = *pair else { continue };
            let left: usize = next.get(place).copied().unwrap_or(usize::MAX);
            let changed = diagonal + usize::from(letter != other);
            next.push(changed.min(above + 1).min(left.saturating_add(1)));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// The setting of a variable of the environment.
fn setting(variable: &str) -> Option<&'static str> {
    known(&variable.strip_prefix(PREFIX)?.to_lowercase())
}

fn known(name: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|known| *known == name)
}

/// The settings that say the same in another way.
fn other_way(name: &str) -> Option<&'static str> {
    match name {
        "private_key" => Some("private_key_file"),
        "private_key_file" => Some("private_key"),
        "journal_key" => Some("journal_key_file"),
        "journal_key_file" => Some("journal_key"),
        "platform_keys" => Some("platform_key_files"),
        "platform_key_files" => Some("platform_keys"),
        "sealing_key" => Some("sealing_key_file"),
        "sealing_key_file" => Some("sealing_key"),
        _ => None,
    }
}

fn table(file: &Path) -> Result<Table, ConfigError> {
    let text = fs::read_to_string(file).map_err(|error| ConfigError::File {
        file: file.to_owned(),
        reason: error.to_string(),
    })?;
    // The parser's own words show the line, which may hold a key.
    text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let before = before.unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count();
        ConfigError::Toml {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: column + 1,
        }
    })
}
