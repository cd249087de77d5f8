//! The values that a setting can have.

use toml::Value as Toml;

use super::error::Problem;

/// A value from the file, or the text of a variable.
pub(super) enum Value {
    Toml(Toml),
    Text(String),
}

impl Value {
    pub fn text(&self) -> Result<String, Problem> {
        match self {
            Self::Toml(Toml::String(text)) => Ok(text.clone()),
            // What is mounted from a file often ends with a line break.
            Self::Text(text) => Ok(text.trim().to_owned()),
            Self::Toml(_) => Err(Problem::NotText),
        }
    }

    /// The value in words.
    pub fn words(&self) -> String {
        let pairs = |pairs: Vec<(String, String)>| {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            pairs.join(", ")
        };
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Toml(Toml::String(text)) => text.clone(),
            Self::Toml(Toml::Table(_)) => self.pairs().map(pairs).unwrap_or_default(),
            Self::Toml(other) => other.to_string(),
        }
    }

    pub fn list(&self) -> Result<Vec<String>, Problem> {
        match self {
            Self::Text(text) => Ok(text.split(',').map(|part| part.trim().to_owned()).collect()),
            Self::Toml(Toml::Array(items)) => {
                let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
                texts.collect::<Option<_>>().ok_or(Problem::NotList)
            }
            Self::Toml(_) => Err(Problem::NotList),
        }
    }

    pub fn pairs(&self) -> Result<Vec<(String, String)>, Problem> {
        let pairs: Option<_> = match self {
            Self::Text(text) => {
                let pair = |part: &str| {
                    let (name, value) = part.split_once('=')?;
                    Some((name.trim().to_owned(), value.trim().to_owned()))
                };
                text.split(',').map(pair).collect()
            }
            Self::Toml(Toml::Table(table)) => {
                let pair = |(name, value): (&String, &Toml)| {
                    Some((name.clone(), value.as_str()?.to_owned()))
                };
                table.iter().map(pair).collect()
            }
            Self::Toml(_) => None,
        };
        pairs.ok_or(Problem::NotPairs)
    }

    pub fn flag(&self) -> Result<bool, Problem> {
        match self {
            Self::Toml(Toml::Boolean(flag)) => Ok(*flag),
            Self::Text(text) => text.trim().parse().map_err(|_| Problem::NotFlag),
            Self::Toml(_) => Err(Problem::NotFlag),
        }
    }

    pub fn seconds(&self) -> Result<u64, Problem> {
        let number = match self {
            Self::Toml(Toml::Integer(number)) => u64::try_from(*number).ok(),
            Self::Toml(_) => None,
            Self::Text(text) => text.trim().parse().ok(),
        };
        let number = number.filter(|number| (1..=3600).contains(number));
        number.ok_or(Problem::NotSeconds)
    }
}
