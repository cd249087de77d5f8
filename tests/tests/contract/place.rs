//! Places in a message: itself, an object in it, the first item of a list.

use lianlian::Row;
use serde_json::{Map, Value};

/// A place, as the steps that lead to it.
#[derive(Clone, Default)]
pub struct Place(Vec<&'static Row>);

/// The rows of a message that belong to the caller, each with its place: a row that has others inside is followed
/// by them.
pub fn places(rows: &'static [Row]) -> Vec<(Place, &'static Row)> {
    let mut found = Vec::new();
    collect(&Place::default(), rows, &mut found);
    found
}

fn collect(place: &Place, rows: &'static [Row], found: &mut Vec<(Place, &'static Row)>) {
    for row in rows.iter().filter(|row| !row.protocol) {
        found.push((place.clone(), row));
        if let Some(inner) = row.items {
            collect(&place.inside(row), inner, found);
        }
    }
}

impl Place {
    /// The place inside a row: its object, or the first item of its list.
    pub fn inside(&self, row: &'static Row) -> Self {
        let steps = self.0.iter().copied().chain([row]);
        Self(steps.collect())
    }

    /// The place around this one.
    pub fn around(&self) -> Self {
        let before = self.0.len().saturating_sub(1);
        Self(self.0.iter().take(before).copied().collect())
    }

    /// The rows at this place, of a message that has these.
    pub fn rows(&self, of_message: &'static [Row]) -> &'static [Row] {
        self.0
            .last()
            .and_then(|row| row.items)
            .unwrap_or(of_message)
    }

    /// The members at this place.
    pub fn members<'m>(&self, message: &'m mut Value) -> Option<&'m mut Map<String, Value>> {
        let steps = self.0.iter().map(|row| match row.is_object {
            true => format!("/{}", row.name),
            false => format!("/{}/0", row.name),
        });
        message
            .pointer_mut(&steps.collect::<String>())?
            .as_object_mut()
    }

    /// The way to a row at this place: `payeeInfo[0].payee_id`.
    pub fn way_to(&self, row: &Row) -> String {
        let steps = self.0.iter().map(|row| match row.is_object {
            true => format!("{}.", row.name),
            false => format!("{}[0].", row.name),
        });
        steps.chain([row.name.to_owned()]).collect()
    }
}
