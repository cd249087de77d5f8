//! The tables' knowledge of a member, found by its name.

use lianlian_core::check::{Format, format};
use lianlian_core::field::Secrecy;
use lianlian_core::notification::Notification;
use lianlian_core::{Operation, Row};

use super::Clues;

/// The tables that are asked: those of one operation, or all.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    tables: &'a [&'static [Row]],
    operations: &'a [&'static Operation],
    notifications: &'a [&'static Notification],
}

impl<'a> Known<'a> {
    pub fn new(clues: &Clues<'a>) -> Self {
        Self {
            tables: clues.tables,
            operations: clues.operations,
            notifications: clues.notifications,
        }
    }

    /// Tells whether it is known which operation the message belongs to.
    pub fn is_one(self) -> bool {
        !self.tables.is_empty()
    }

    /// The rows of the operation; none where it isn't known.
    pub fn rows(self) -> Vec<Row> {
        self.tables.iter().copied().flatten().copied().collect()
    }

    /// Tells whether a table marks it as unsigned.
    pub fn is_unsigned(self, name: &str) -> bool {
        name != "sign" && self.named(name).any(|row| !row.signed)
    }

    /// Tells whether it is an amount or another decimal number.
    pub fn is_decimal(self, name: &str) -> bool {
        let decimal =
            |format: &Format| [format::AMOUNT.name, format::DECIMAL.name].contains(&format.name);
        self.named(name)
            .any(|row| row.type_formats.iter().any(decimal))
    }

    /// The part of its value that may be shown. A member that no table knows is hidden: its name
    /// may be a misspelt one of a secret.
    pub fn secrecy(self, name: &str) -> Secrecy {
        let mut found = None;
        for row in self.all().chain(self.tables.iter().copied().flatten()) {
            if !row.is_named(name) {
                continue;
            }
            found = match (found, row.items, row.secrecy) {
                (_, Some(_), _) | (_, _, Secrecy::Hidden) => return Secrecy::Hidden,
                (None | Some(Secrecy::Public), None, secrecy) => Some(secrecy),
                (secret, None, _) => secret,
            };
        }
        found.unwrap_or(Secrecy::Hidden)
    }

    fn named(self, name: &str) -> impl Iterator<Item = &'static Row> {
        let own = self.tables.iter().copied().flatten();
        let others = self.all().filter(move |_| !self.is_one());
        own.chain(others).filter(move |row| row.is_named(name))
    }

    /// The rows of all tables, those of the lists in them, and the protocol's own.
    fn all(self) -> impl Iterator<Item = &'static Row> {
        let requests = self.operations.iter().map(|operation| operation.request);
        let outcomes = self
            .operations
            .iter()
            .flat_map(|operation| operation.outcomes);
        let notifications = self
            .notifications
            .iter()
            .map(|notification| notification.rows);
        let rows = requests
            .chain(outcomes.map(|outcome| outcome.rows))
            .chain(notifications)
            .flatten();
        rows.flat_map(|row| std::iter::once(row).chain(row.items.unwrap_or_default()))
            .chain(Row::PROTOCOL)
    }
}
