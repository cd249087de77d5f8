//! The rows of a message: its own, and those of groups that tables share.

use std::fmt;
use std::ops::Deref;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{At, Row};

/// Rows in order. A text among them, such as `"shared/signed"`, names a group, whose rows are in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    rows: Vec<Row>,
    /// The groups that are not yet here, each with the number of own rows before it.
    groups: Vec<(usize, At<String>)>,
}

impl Rows {
    /// Puts the rows of each group in its place. A row of the table's own, further down, replaces the group's
    /// row of its name: there the page differs.
    pub(super) fn include(&mut self, mut group: impl FnMut(&At<String>) -> Vec<Row>) {
        let mut groups = std::mem::take(&mut self.groups).into_iter().peekable();
        let mut rows: Vec<(bool, Row)> = Vec::new();
        for (index, row) in std::mem::take(&mut self.rows).into_iter().enumerate() {
            while let Some((_, name)) = groups.next_if(|(before, _)| *before <= index) {
                rows.extend(group(&name).into_iter().map(|row| (true, row)));
            }
            let is_same = |(shared, other): &&mut (bool, Row)| *shared && other.name == row.name;
            match rows.iter_mut().find(is_same) {
                Some(replaced) => *replaced = (false, row),
                None => rows.push((false, row)),
            }
        }
        for (_, name) in groups {
            rows.extend(group(&name).into_iter().map(|row| (true, row)));
        }
        self.rows = rows.into_iter().map(|(_, row)| row).collect();
    }

    pub(super) fn into_rows(self) -> Vec<Row> {
        self.rows
    }
}

impl Deref for Rows {
    type Target = Vec<Row>;

    fn deref(&self) -> &Vec<Row> {
        &self.rows
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a Row;
    type IntoIter = std::slice::Iter<'a, Row>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut rows = Self::default();
        for entry in Vec::<At<Entry>>::deserialize(deserializer)? {
            let place = entry.offset();
            match entry.into_value() {
                Entry::Row(row) => rows.rows.push(*row),
                Entry::Group(name) => {
                    let before = rows.rows.len();
                    rows.groups.push((before, At::new(place, name)));
                }
            }
        }
        Ok(rows)
    }
}

enum Entry {
    Row(Box<Row>),
    Group(String),
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RowOrGroup)
    }
}

struct RowOrGroup;

impl<'de> Visitor<'de> for RowOrGroup {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row, or the name of a group of them")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
        let row = Row::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Entry::Row(Box::new(row)))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Entry, E> {
        Ok(Entry::Group(name.to_owned()))
    }
}
