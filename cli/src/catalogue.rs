//! The tables by the names that a person gives them.

use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use lianlian::notification::Notification;
use lianlian::{Operation, Row};

use crate::error::Unusable;

/// A table of the crate's.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    Operation(&'static Operation),
    Notification(&'static Notification),
}

impl Table {
    /// All tables: the operations, then the notifications.
    pub fn all() -> impl Iterator<Item = Self> {
        let operations = OPERATIONS.iter().copied().map(Self::Operation);
        operations.chain(NOTIFICATIONS.iter().copied().map(Self::Notification))
    }

    /// The table's own name: `mpay/CardBindApply`.
    pub fn name(self) -> String {
        match self {
            Self::Operation(operation) => operation.table(),
            Self::Notification(notification) => notification.table(),
        }
    }

    /// The last part of an operation's path, which some operations share.
    pub fn path_end(self) -> &'static str {
        match self {
            Self::Operation(operation) => operation.id(),
            Self::Notification(_) => "",
        }
    }

    /// The purpose of the operation or notification.
    pub fn meaning(self) -> &'static str {
        let meaning = match self {
            Self::Operation(operation) => operation.meaning,
            Self::Notification(notification) => notification.meaning,
        };
        meaning.unwrap_or_default()
    }

    /// The rows of each of its messages: the request and the outcomes, or the notification.
    pub fn rows(self) -> Vec<&'static [Row]> {
        match self {
            Self::Operation(operation) => operation.messages().collect(),
            Self::Notification(notification) => vec![notification.rows],
        }
    }

    /// The table of this name, or of the operation whose path ends like this.
    pub fn find(name: &str) -> Result<Self, Unusable> {
        let tables: Vec<_> = Self::all().collect();
        if let Some(table) = tables.iter().find(|table| table.name() == name) {
            return Ok(*table);
        }
        let ends = |table: &&Self| !name.is_empty() && table.path_end() == name;
        let found: Vec<_> = tables.iter().filter(ends).collect();
        match found.as_slice() {
            [] => Err(unknown(name, &tables)),
            [table] => Ok(**table),
            several => {
                let names: Vec<_> = several.iter().map(|table| table.name()).collect();
                Err(Unusable::SharedPath {
                    names: names.join(", "),
                })
            }
        }
    }
}

/// The operation of this name, or whose path ends like this.
pub(crate) fn operation(name: &str) -> Result<&'static Operation, Unusable> {
    match Table::find(name)? {
        Table::Operation(operation) => Ok(operation),
        Table::Notification(_) => Err(Unusable::NoOperation),
    }
}

/// The table's own name, of an operation: `mpay/CardBindApply`.
pub(crate) fn name_of(operation: &'static Operation) -> String {
    Table::Operation(operation).name()
}

/// The known name that was perhaps meant.
pub(crate) fn nearest(name: &str, known: impl Iterator<Item = String>) -> Option<String> {
    let likeness = |known: &str| strsim::jaro_winkler(name, known);
    known
        .filter(|known| likeness(known) > 0.85)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

/// An error that names what was perhaps meant.
fn unknown(name: &str, tables: &[Table]) -> Unusable {
    let names = tables
        .iter()
        .flat_map(|t| [t.name(), t.path_end().to_owned()]);
    Unusable::UnknownTable {
        hint: nearest(name, names).map_or_else(
            || "`lianlian spec list` shows them all".to_owned(),
            |known| format!("did you mean {known}?"),
        ),
    }
}
