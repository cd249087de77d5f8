//! The tables' knowledge of a member, found by its name.

use std::collections::{BTreeSet, HashMap, HashSet};

use lianlian_core::Row;
use lianlian_core::check::{Format, format};
use lianlian_core::field::Secrecy;
use lianlian_core::message::RawMember;

use super::Clues;

/// The tables that are asked: those of one operation, or all. They are read once, for messages have many members.
pub(super) struct Known<'a> {
    clues: Clues<'a>,
    /// The members of the tables that are asked.
    asked: HashMap<&'static str, Member>,
    /// The parts of their values that may be shown, by all tables.
    secrecies: HashMap<&'static str, Secrecy>,
}

/// A member's properties in any of the tables that are asked.
#[derive(Clone, Copy, Default)]
struct Member {
    unsigned: bool,
    decimal: bool,
}

impl<'a> Known<'a> {
    /// Reads the tables among the clues.
    pub fn new(clues: Clues<'a>) -> Self {
        let own = || clues.tables.iter().copied().flatten();
        let is_one = !clues.tables.is_empty();
        let mut known = Self {
            clues,
            asked: HashMap::new(),
            secrecies: HashMap::new(),
        };
        for row in own().chain(all(clues).filter(|_| !is_one)) {
            for name in row.names() {
                let member = known.asked.entry(name).or_default();
                member.unsigned |= !row.signed;
                member.decimal |= row.type_formats.iter().any(is_decimal);
            }
        }
        for row in all(clues).chain(own()) {
            for name in row.names() {
                let found = known.secrecies.get(name).copied();
                known.secrecies.insert(name, secrecy(row, found));
            }
        }
        known
    }

    /// Tells whether it is known which operation the message belongs to.
    pub fn is_one(&self) -> bool {
        !self.clues.tables.is_empty()
    }

    /// The rows of the operation; none where it isn't known.
    pub fn rows(&self) -> Vec<Row> {
        let tables = self.clues.tables.iter().copied();
        tables.flatten().copied().collect()
    }

    /// Tells whether a table marks it as unsigned.
    pub fn is_unsigned(&self, name: &str) -> bool {
        name != "sign" && self.asked.get(name).is_some_and(|member| member.unsigned)
    }

    /// Tells whether it is an amount or another decimal number.
    pub fn is_decimal(&self, name: &str) -> bool {
        self.asked.get(name).is_some_and(|member| member.decimal)
    }

    /// The part of its value that may be shown. A member that no table knows is hidden: its name
    /// may be a misspelt one of a secret.
    pub fn secrecy(&self, name: &str) -> Secrecy {
        let found = self.secrecies.get(name);
        found.copied().unwrap_or(Secrecy::Hidden)
    }

    /// Tells whether none of the tables that are asked has a member of this name.
    pub fn is_unknown(&self, name: &str) -> bool {
        let is_protocol = || Row::PROTOCOL.iter().any(|row| row.is_named(name));
        !self.asked.contains_key(name) && !is_protocol()
    }

    /// The names that the tables have and the message hasn't, sorted.
    pub fn absent(&self, members: &[RawMember<'_>]) -> Vec<String> {
        let own = self.clues.tables.iter().copied().flatten();
        let others = all(self.clues).filter(|_| !self.is_one());
        let names: BTreeSet<_> = own.chain(others).map(|row| row.name).collect();
        let sent: HashSet<_> = members.iter().map(|member| member.name.as_ref()).collect();
        let absent = names
            .into_iter()
            .filter(|name| !sent.contains(name) && *name != "sign");
        absent.map(str::to_owned).collect()
    }
}

/// The rows of all tables, those of the lists in them, and the protocol's own.
fn all(clues: Clues<'_>) -> impl Iterator<Item = &'static Row> {
    let operations = clues.operations.iter();
    let operations = operations.flat_map(|operation| operation.messages());
    let notifications = clues.notifications.iter();
    let notifications = notifications.map(|notification| notification.rows);
    let rows = operations.chain(notifications).flatten();
    rows.flat_map(|row| std::iter::once(row).chain(row.items.unwrap_or_default()))
        .chain(Row::PROTOCOL)
}

fn is_decimal(format: &Format) -> bool {
    [format::AMOUNT.name, format::DECIMAL.name].contains(&format.name)
}

/// The secrecy of a member in one more row: the first that keeps anything, and hidden where any hides it.
fn secrecy(row: &Row, found: Option<Secrecy>) -> Secrecy {
    match (found, row.items, row.secrecy) {
        (Some(Secrecy::Hidden), ..) | (_, Some(_), _) | (_, _, Secrecy::Hidden) => Secrecy::Hidden,
        (None | Some(Secrecy::Public), None, secrecy) => secrecy,
        (Some(secrecy), None, _) => secrecy,
    }
}
