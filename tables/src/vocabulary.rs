//! Core's vocabulary in the tables: each word is read by the name that core gives it.

use std::collections::BTreeMap;

use lianlian_core::check::{Format, format};
use lianlian_core::field::Secrecy;
use lianlian_core::report::Period;
use lianlian_core::ret_code::Meaning;
use lianlian_core::{Generation, OrderState};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::At;

/// A word that a table may use where core has several.
pub(super) trait Word: Copy + 'static {
    const ALL: &'static [Self];

    fn name(&self) -> &'static str;
}

impl Word for Secrecy {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for Meaning {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for Generation {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for OrderState {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for Period {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for Format {
    const ALL: &'static [Self] = &format::OF_TEXTS;

    fn name(&self) -> &'static str {
        self.name
    }
}

pub(super) fn word<'de, D: Deserializer<'de>, T: Word>(from: D) -> Result<T, D::Error> {
    Ok(Named::deserialize(from)?.0)
}

pub(super) fn optional<'de, D: Deserializer<'de>, T: Word>(from: D) -> Result<Option<T>, D::Error> {
    word(from).map(Some)
}

pub(super) fn at<'de, D: Deserializer<'de>, T: Word>(from: D) -> Result<At<T>, D::Error> {
    let named = At::<Named<T>>::deserialize(from)?;
    Ok(At::new(named.offset(), named.0))
}

/// Several words, each with its place.
pub(super) fn all_at<'de, D: Deserializer<'de>, T: Word>(from: D) -> Result<Vec<At<T>>, D::Error> {
    let named = Vec::<At<Named<T>>>::deserialize(from)?.into_iter();
    let words = named.map(|named| At::new(named.offset(), named.into_value().0));
    Ok(words.collect())
}

pub(super) fn optional_at<'de, D, T>(from: D) -> Result<Option<At<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Word,
{
    at(from).map(Some)
}

/// Words by what they are said of.
pub(super) fn values<'de, D, T>(from: D) -> Result<BTreeMap<At<String>, T>, D::Error>
where
    D: Deserializer<'de>,
    T: Word,
{
    let values = BTreeMap::<At<String>, Named<T>>::deserialize(from)?;
    Ok(values
        .into_iter()
        .map(|(key, named)| (key, named.0))
        .collect())
}

/// A word as it is read.
struct Named<T>(T);

impl<'de, T: Word> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let word = T::ALL.iter().find(|word| word.name() == name);
        word.copied().map(Self).ok_or_else(|| {
            let names: Vec<&str> = T::ALL.iter().map(Word::name).collect();
            let names = names.join("`, `");
            D::Error::custom(format!(
                "unknown variant `{name}`, expected one of `{names}`"
            ))
        })
    }
}
