//! A value that knows its place in its file.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer};

/// A value, and the byte at which it begins in its file.
///
/// Compares as the value alone, so that maps can be asked with plain strings and rows of two files
/// can be equal.
#[derive(Debug, Clone)]
pub struct At<T> {
    offset: usize,
    value: T,
}

impl<T> At<T> {
    /// A value that begins at this byte.
    pub const fn new(offset: usize, value: T) -> Self {
        Self { offset, value }
    }

    /// The byte at which the value begins.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    pub(super) const fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// The value without its place.
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Self {
            offset: spanned.span().start,
            value: spanned.into_inner(),
        })
    }
}

impl<T: fmt::Display> fmt::Display for At<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for At<T> {}

impl<T: PartialOrd> PartialOrd for At<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for At<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl Borrow<str> for At<String> {
    fn borrow(&self) -> &str {
        &self.value
    }
}
