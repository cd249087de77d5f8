//! The tables' knowledge of a member, found by its name.

use std::collections::BTreeSet;

use lianlian_core::Row;
use lianlian_core::check::{Format, format};
use lianlian_core::field::Secrecy;
use lianlian_core::message::RawMember;

use super::Clues;

/// The tables that are asked: those of one operation, or all.
#[derive(Clone, Copy)]
pub(super) struct Known<'a>(pub Clues<'a>);

impl Known<'_> {
    /// Tells whether it is known which operation the message belongs to.
    pub fn is_one(self) -> bool {
        !self.0.tables.is_empty()
    }

    /// The rows of the operation; none where it isn't known.
    pub fn rows(self) -> Vec<Row> {
        self.0.tables.iter().copied().flatten().copied().collect()
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
        for row in self.all().chain(self.0.tables.iter().copied().flatten()) {
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

    /// Tells whether none of the tables that are asked has a member of this name.
    pub fn is_unknown(self, name: &str) -> bool {
        let is_protocol = Row::PROTOCOL.iter().any(|row| row.is_named(name));
        !is_protocol && self.named(name).next().is_none()
    }

    /// The names that the tables have and the message hasn't, sorted.
    pub fn absent(self, members: &[RawMember<'_>]) -> Vec<String> {
        let own = self.0.tables.iter().copied().flatten();
        let others = self.all().filter(|_| !self.is_one());
        let names: BTreeSet<_> = own.chain(others).map(|row| row.name).collect();
        let is_sent = |name: &str| members.iter().any(|member| member.name == name);
        let absent = names
            .into_iter()
            .filter(|name| !is_sent(name) && *name != "sign");
        absent.map(str::to_owned).collect()
    }

    fn named(self, name: &str) -> impl Iterator<Item = &'static Row> {
        let own = self.0.tables.iter().copied().flatten();
        let others = self.all().filter(move |_| !self.is_one());
        own.chain(others).filter(move |row| row.is_named(name))
    }

    /// The rows of all tables, those of the lists in them, and the protocol's own.
    fn all(self) -> impl Iterator<Item = &'static Row> {
        let Clues {
            operations,
            notifications,
            ..
        } = self.0;
        let operations = operations.iter().flat_map(|operation| operation.messages());
        let notifications = notifications.iter().map(|notification| notification.rows);
        let rows = operations.chain(notifications).flatten();
        rows.flat_map(|row| std::iter::once(row).chain(row.items.unwrap_or_default()))
            .chain(Row::PROTOCOL)
    }
}
