//! The tables by their names.

use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use lianlian::notification::Notification;
use lianlian::{Operation, Row};

/// A table that a message can belong to.
#[derive(Debug, Clone, Copy)]
pub enum Table {
    /// The table of an operation: its request and its answers.
    Operation(&'static Operation),
    /// The table of a notification.
    Notification(&'static Notification),
}

impl Table {
    /// All tables: the operations, then the notifications.
    pub fn all() -> impl Iterator<Item = Self> {
        let operations = OPERATIONS.iter().copied().map(Self::Operation);
        operations.chain(NOTIFICATIONS.iter().copied().map(Self::Notification))
    }

    /// The table of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::all().find(|table| table.name() == name)
    }

    /// Its name: `mpay/CardBindApply`.
    pub fn name(self) -> String {
        match self {
            Self::Operation(operation) => operation.table(),
            Self::Notification(notification) => notification.table(),
        }
    }

    /// The rows of each of its messages.
    pub(crate) fn rows(self) -> Vec<&'static [Row]> {
        match self {
            Self::Operation(operation) => operation.messages().collect(),
            Self::Notification(notification) => vec![notification.rows],
        }
    }
}
