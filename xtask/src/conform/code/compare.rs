//! One entry against one table: which members differ, and how.

use super::super::compare::Found;
use super::super::facing::Codes;
use super::super::row;
use super::entry::{Entry, Member};
use super::facing::Facing;
use lianlian_tables::{Difference, Field, Row, Tables};

/// The differences between the table and the entry. The numbers are those of the entry's members,
/// its lists' items after them.
pub(super) fn compare(tables: &Tables, entry: &Entry, facing: &Facing) -> Vec<Found> {
    let mut comparison = Comparison {
        tables,
        entry,
        facing,
        found: Vec::new(),
    };
    comparison.members(&entry.members, &facing.rows, 0);
    comparison.absent(&entry.members, &facing.rows, entry.complete);
    let mut first = entry.members.len();
    for (list, members) in &entry.items_of {
        let items = facing.items(list);
        comparison.members(members, &items, first);
        comparison.absent(members, &items, entry.complete);
        first += members.len();
    }
    comparison.frame();
    comparison.found
}

struct Comparison<'a> {
    tables: &'a Tables,
    entry: &'a Entry,
    facing: &'a Facing<'a>,
    found: Vec<Found>,
}

impl<'a> Comparison<'a> {
    fn members(&mut self, members: &'a [Member], rows: &[&'a Row], first: usize) {
        for (index, member) in members.iter().enumerate() {
            let number = Some(first + index);
            let name = &member.name;
            if self.is_protocol(name) {
                continue; // Every message may have it, whether its page says so or not.
            }
            let Some(row) = rows.iter().copied().find(|row| is_named(row, name)) else {
                self.push(
                    Difference::Missing,
                    name,
                    number,
                    self.facing.place,
                    "missing",
                );
                continue;
            };
            let Some(field) = self.tables.dictionary.get(row.entry().as_str()) else {
                continue; // The loader reports it.
            };
            for (kind, here, there) in self.differences(member, row, field) {
                let message = format!("{kind}: here {here}, there {there}");
                self.push(kind, name, number, row.name.offset(), &message);
            }
        }
    }

    fn is_protocol(&self, name: &str) -> bool {
        let field = self.tables.dictionary.get(name);
        field.is_some_and(|field| self.facing.is_protocol(field))
    }

    fn differences(
        &self,
        member: &Member,
        row: &Row,
        field: &Field,
    ) -> Vec<(Difference, String, String)> {
        let found = [
            self.kind(member, field),
            self.constant(member, row, field),
            self.codes(member, row, field),
            self.presence(member, row),
            self.unsigned(member, row),
        ];
        found.into_iter().flatten().collect()
    }

    /// A count travels as text or as a number; a recorded message's members have no declared type.
    fn kind(&self, member: &Member, field: &Field) -> Option<(Difference, String, String)> {
        let sent = self.entry.sends.get(&member.name);
        let there = match (
            member.kind.as_str(),
            sent.is_some_and(serde_json::Value::is_number),
        ) {
            ("list" | "List", _) => "List",
            ("Integer" | "Int", _) | (_, true) => "Int",
            _ => "String",
        };
        let same = match there {
            "List" => field.item_type().is_some(),
            "Int" => *field.rust_type == "u32",
            _ => field.item_type().is_none(),
        };
        (!same && !self.entry.is_message()).then(|| {
            (
                Difference::Type,
                field.rust_type.to_string(),
                there.to_owned(),
            )
        })
    }

    /// Compares a constant that it always sends.
    fn constant(
        &self,
        member: &Member,
        row: &Row,
        field: &Field,
    ) -> Option<(Difference, String, String)> {
        let versions = self.entry.version.as_ref();
        let version = versions.and_then(|versions| versions.get(&member.name));
        let version = version.filter(|version| !version.starts_with('('));
        let sent = self
            .entry
            .sends
            .get(&member.name)
            .and_then(|value| value.as_str());
        let there = version.map(String::as_str).or(sent)?;
        if there.is_empty() {
            return None;
        }
        if let Some(fixed) = &row.fixed {
            let differs = fixed.as_str() != there;
            return differs.then(|| (Difference::Fixed, fixed.to_string(), there.to_owned()));
        }
        let codes = row::codes_of(row, field);
        let differs = !codes.is_empty() && !codes.contains(there);
        differs.then(|| (Difference::Codes, row::list(&codes), there.to_owned()))
    }

    /// Each code that it knows is known here; of what LianLian sends, the whole list is.
    fn codes(
        &self,
        member: &Member,
        row: &Row,
        field: &Field,
    ) -> Option<(Difference, String, String)> {
        let here = match self.facing.is_sent {
            true => row::codes_of(row, field),
            false => field.codes.iter().map(|code| code.code.as_str()).collect(),
        };
        let there = member.codes.keys().map(String::as_str);
        let there: Codes = there.filter(|code| !code.starts_with('(')).collect();
        let differs = !here.is_empty() && !there.is_subset(&here);
        differs.then(|| (Difference::Codes, row::list(&here), row::list(&there)))
    }

    /// Of what LianLian sends, what may be missing here is not refused where it is there.
    fn presence(&self, member: &Member, row: &Row) -> Option<(Difference, String, String)> {
        let required = member.required?;
        let here = self.facing.must_be_there(row);
        let differs = match (here, required) {
            (true, false) => true,
            (false, true) => self.facing.is_sent,
            _ => false,
        };
        let words = |required| if required { "required" } else { "optional" }.to_owned();
        differs.then(|| (Difference::Presence, words(here), words(required)))
    }

    /// Only a signature that holds over all members says it of one of which nothing is said.
    fn unsigned(&self, member: &Member, row: &Row) -> Option<(Difference, String, String)> {
        let differs = match (row.unsigned, member.unsigned) {
            (false, true) => true,
            (true, false) => self.entry.is_proven(),
            _ => false,
        };
        let words = |unsigned| if unsigned { "unsigned" } else { "signed" }.to_owned();
        differs.then(|| {
            (
                Difference::Unsigned,
                words(row.unsigned),
                words(member.unsigned),
            )
        })
    }

    /// Finds the rows that must be there here, and are not there.
    fn absent(&mut self, members: &[Member], rows: &[&'a Row], is_complete: bool) {
        for row in rows.iter().copied() {
            let named = |name: &String| is_named(row, name);
            let has = members.iter().any(|member| named(&member.name));
            let lacks = is_complete || self.entry.absent.iter().any(named);
            if has || !lacks || !self.facing.must_be_there(row) {
                continue;
            }
            let message = "presence: here required, there absent";
            self.push(
                Difference::Presence,
                &row.name,
                None,
                row.name.offset(),
                message,
            );
        }
    }

    /// The signature, the merchant's number, and the seal.
    fn frame(&mut self) {
        let place = self.facing.place;
        let has = |name: &str| self.entry.members.iter().any(|member| member.name == name);
        let is_whole = self.entry.complete && !self.facing.is_sent && !self.entry.is_message();
        if is_whole && !has("sign") {
            let message = "unsigned: here signed, there without a signature";
            self.push(Difference::Unsigned, "sign", None, place, message);
        }
        if is_whole && self.facing.names_merchant && !has("oid_partner") {
            let message = "presence: here required, there absent";
            self.push(Difference::Presence, "oid_partner", None, place, message);
        }
        if let (Some(false), true) = (self.entry.signed, self.facing.is_outcome) {
            let message = "unsigned: an outcome came without a signature";
            self.push(Difference::Unsigned, "sign", None, place, message);
        }
        let (here, there) = (self.facing.is_sealed, self.entry.envelope);
        if let Some(there) = there.filter(|there| *there != here) {
            let words = |sealed| if sealed { "sealed" } else { "plain" };
            let message = format!("envelope: here {}, there {}", words(here), words(there));
            self.push(Difference::Envelope, "", None, place, &message);
        }
    }

    fn push(
        &mut self,
        kind: Difference,
        name: &str,
        number: Option<usize>,
        place: usize,
        message: &str,
    ) {
        let Entry { source, side, .. } = self.entry;
        let side = format!("{side:?}").to_lowercase();
        let message = match name {
            "" => format!("{message} ({side} of {source})"),
            name => format!("`{name}`: {message} ({side} of {source})"),
        };
        self.found.push(Found {
            kind,
            names: vec![name.to_owned()],
            number,
            fault: self.facing.source.fault(place, message),
        });
    }
}

fn is_named(row: &Row, name: &str) -> bool {
    row.name.as_str() == name
        || row
            .alias
            .as_ref()
            .is_some_and(|alias| alias.as_str() == name)
}
