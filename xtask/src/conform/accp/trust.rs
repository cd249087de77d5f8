//! The sources of a row, from the strongest to the weakest.

use std::fmt;

use super::official::Row;

/// The strongest evidence for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// It is in a message whose signature verifies under LianLian's key.
    Signed,
    /// The manual and LianLian's code have it.
    TwoOfficial,
    /// One of them has it.
    OneOfficial,
    /// Only other people's code has it.
    ThirdParty,
}

impl Trust {
    /// The trust in a row.
    pub fn of(row: &Row) -> Self {
        let is_signed = |seen: &String| seen.contains("verified signed");
        let official = row.sources.iter().filter(|source| is_official(source));
        match (
            row.observed.as_ref().is_some_and(is_signed),
            official.count(),
        ) {
            (true, _) => Self::Signed,
            (false, 0) => Self::ThirdParty,
            (false, 1) => Self::OneOfficial,
            (false, _) => Self::TwoOfficial,
        }
    }
}

fn is_official(source: &str) -> bool {
    ["manual", "java", "php"]
        .iter()
        .any(|name| source.starts_with(name))
}

impl fmt::Display for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Signed => "signed message",
            Self::TwoOfficial => "two official sources",
            Self::OneOfficial => "one official source",
            Self::ThirdParty => "third party",
        })
    }
}
