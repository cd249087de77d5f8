//! Formats that hold under conditions.

use std::fmt;

use lianlian_core::check::Format;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{At, Condition, vocabulary};

/// A format that holds under a condition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormatIf {
    /// The other parameter.
    pub field: At<String>,
    /// Its values. Where the list is empty, any value will do.
    #[serde(default)]
    pub is: Vec<At<String>>,
    /// The format that is demanded.
    #[serde(deserialize_with = "vocabulary::word")]
    pub format: Format,
}

impl FormatIf {
    /// The condition alone.
    pub fn condition(&self) -> Condition {
        Condition {
            field: self.field.clone(),
            is: self.is.clone(),
            at_least: None,
        }
    }
}

/// One such format, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatsIf(pub Vec<FormatIf>);

impl<'de> Deserialize<'de> for FormatsIf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrMore)
    }
}

struct OneOrMore;

impl<'de> Visitor<'de> for OneOrMore {
    type Value = FormatsIf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a format with its condition, or a list of them")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FormatsIf, A::Error> {
        let one = FormatIf::deserialize(MapAccessDeserializer::new(map))?;
        Ok(FormatsIf(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<FormatsIf, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(sequence)).map(FormatsIf)
    }
}
