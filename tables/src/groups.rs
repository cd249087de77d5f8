//! The groups of rows that tables share, a file each.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{At, Fault, Row, Rows, Source};

/// The groups by their names, which are their paths without ending: `shared/signed`.
#[derive(Default)]
pub(super) struct Groups(BTreeMap<String, Group>);

struct Group {
    source: Source,
    is_included: bool,
}

/// Rows that tables share. A table has them in its place where it names the file, as in `"shared/signed"`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupTable {
    /// The rows in order.
    rows: Rows,
}

impl Groups {
    /// The folder of their files.
    pub const FOLDER: &str = "shared";

    pub fn add(&mut self, source: Source) {
        let name = format!("{}/{}", Self::FOLDER, source.stem());
        let is_included = false;
        self.0.insert(
            name,
            Group {
                source,
                is_included,
            },
        );
    }

    /// A group that no table includes is a fact that nobody keeps true.
    pub fn unused(&self) -> impl Iterator<Item = Fault> {
        let unused = self.0.values().filter(|group| !group.is_included);
        unused.map(|group| group.source.fault(0, "no table includes these rows"))
    }

    /// Puts the rows of the groups that a table names in their places.
    pub fn include<'r>(
        &mut self,
        source: &mut Source,
        rows: impl IntoIterator<Item = &'r mut Rows>,
        faults: &mut Vec<Fault>,
    ) {
        for rows in rows {
            rows.include(|name| self.rows(source, name, &[], faults));
        }
    }

    fn unknown(&self, name: &str) -> String {
        let known: Vec<String> = self.0.keys().map(|known| format!("`{known}`")).collect();
        format!("there is no group `{name}`: there are {}", known.join(", "))
    }

    /// The rows of a group, whose places count on behind the text of the table that includes them.
    fn rows(
        &mut self,
        source: &mut Source,
        name: &At<String>,
        outer: &[&str],
        faults: &mut Vec<Fault>,
    ) -> Vec<Row> {
        let is_inside_itself = outer.contains(&name.as_str());
        let group = self.0.get_mut(name.as_str());
        let Some(group) = group.filter(|_| !is_inside_itself) else {
            let message = match is_inside_itself {
                true => format!("the group `{name}` includes itself"),
                false => self.unknown(name),
            };
            faults.push(source.fault(name.offset(), message));
            return Vec::new();
        };
        group.is_included = true;
        let start = source.end();
        let text = &group.source.text;
        let padded = format!("{}{text}", " ".repeat(start));
        let included = Source::new(group.source.path.clone(), text.clone());
        source.included.push((start, included));
        match toml::from_str::<GroupTable>(&padded) {
            Ok(mut table) => {
                let outer = [outer, &[name.as_str()]].concat();
                let group = |name: &At<String>| self.rows(source, name, &outer, faults);
                table.rows.include(group);
                table.rows.into_rows()
            }
            Err(error) => {
                faults.push(source.malformed(&error));
                Vec::new()
            }
        }
    }
}
