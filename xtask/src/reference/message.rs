//! A message as a reader sees it: each row with its entry in the dictionary.

use lianlian_core::Row as Core;
use lianlian_core::example::{self, Extent};
use lianlian_tables::{
    Answer, At, Code, Condition, Dictionary, Field, Notification, Operation, Outcome, Report,
    RiskGroup,
};
use lianlian_tables::{Row, Secrecy, Side};
use serde_json::{Map, Value};

/// The protocol's member that holds the signature, and so can't be part of what is signed.
pub(super) const SIGN: &str = Core::SIGN.name;

/// The protocol's member that says what became of a request.
pub(super) const RET_CODE: &str = Core::RET_CODE.name;

/// The return code by which a merchant acknowledges a notification.
pub(super) const ACKNOWLEDGED: &str = "0000";

/// The members of a message.
pub(super) type Json = Map<String, Value>;

/// The rows of a message, of a table of it, or of a list's item.
pub(super) struct Message<'a> {
    pub(super) side: Side,
    pub(super) entries: Vec<Entry<'a>>,
}

/// A row, and what the dictionary says of its parameter.
pub(super) struct Entry<'a> {
    /// As the page has it.
    pub(super) on_page: Row,
    /// As it is used: of what LianLian sends, only what is needed is required.
    pub(super) row: Row,
    pub(super) field: &'a Field,
    /// A list's item.
    pub(super) item: Option<Message<'a>>,
}

impl<'a> Message<'a> {
    /// The request that the merchant sends.
    pub(super) fn request(dictionary: &'a Dictionary, operation: &Operation) -> Self {
        Self::of(dictionary, Side::Request, operation.request.iter().cloned())
    }

    /// The answer of LianLian in one outcome.
    pub(super) fn answer(
        dictionary: &'a Dictionary,
        operation: &Operation,
        outcome: &Outcome,
    ) -> Self {
        let tables = operation.response.iter();
        let tables = tables.filter(|table| table.covers(&outcome.name));
        Self::of(dictionary, Side::Response, tables.flat_map(effective))
    }

    /// The answer of LianLian with any other return code: of the members that every answer has,
    /// only the code is sure.
    pub(super) fn refusal(dictionary: &'a Dictionary, operation: &Operation) -> Self {
        let tables = operation.response.iter();
        let tables = tables.filter(|table| table.outcomes.is_empty() && table.when.is_none());
        let rows = tables.flat_map(|table| &table.rows).map(|row| Row {
            optional: row.name.as_str() != RET_CODE,
            needed: false,
            required_if: None,
            required_unless: None,
            forbidden_if: None,
            either_of: None,
            ..row.clone()
        });
        Self::of(dictionary, Side::Response, rows)
    }

    /// One table of an answer, as the page has it.
    pub(super) fn table(dictionary: &'a Dictionary, table: &Answer) -> Self {
        Self::of(dictionary, Side::Response, table.rows.iter().cloned())
    }

    /// The message that LianLian sends of its own accord.
    pub(super) fn notification(dictionary: &'a Dictionary, notification: &Notification) -> Self {
        let rows = notification.rows.iter().cloned();
        Self::of(dictionary, Side::Notification, rows)
    }

    /// A line of a report.
    pub(super) fn report(dictionary: &'a Dictionary, report: &Report) -> Self {
        Self::of(dictionary, Side::Report, report.rows.iter().cloned())
    }

    /// A group of parameters inside `risk_item`.
    pub(super) fn risk(dictionary: &'a Dictionary, group: &RiskGroup) -> Self {
        Self::of(dictionary, Side::Request, group.rows.iter().cloned())
    }

    fn of(dictionary: &'a Dictionary, side: Side, rows: impl IntoIterator<Item = Row>) -> Self {
        let entries = rows.into_iter().filter_map(|row| {
            // The tables are sound: each row has an entry.
            let field = dictionary.get(row.entry().as_str())?;
            let items = row.items.as_ref();
            let item = items.map(|items| Self::of(dictionary, side, items.iter().cloned()));
            let used = match field.is_protocol_of(side) {
                true => row.clone(),
                false => row.as_used(side),
            };
            Some(Entry {
                on_page: row,
                row: used,
                field,
                item,
            })
        });
        Self {
            side,
            entries: entries.collect(),
        }
    }

    /// A message of the dictionary's examples; the `given` values take their place.
    pub(super) fn example(&self, extent: Extent, given: &[(&str, &str)]) -> Json {
        let given = given.iter();
        let given = given.map(|(name, value)| (*name, (*value).to_owned()));
        example::members(self.core(), extent, &given.collect())
    }

    /// The rows as core knows them: there they live as long as the program, which ends soon.
    fn core(&self) -> &'static [Core] {
        let mut rows: Vec<Core> = self.entries.iter().map(Entry::core).collect();
        rows.sort_by_key(|row| row.name);
        rows.leak()
    }

    /// Tells whether the merchant sends it: then the tables know all of its members.
    pub(super) fn is_sent(&self) -> bool {
        self.side == Side::Request
    }

    /// Tells whether it carries a signature.
    pub(super) fn is_signed(&self) -> bool {
        self.side != Side::Report
    }

    /// The names of the rows with this label.
    pub(super) fn choice(&self, label: &str) -> Vec<&str> {
        let entries = self.entries.iter();
        entries
            .filter(|entry| {
                entry
                    .on_page
                    .either_of
                    .as_ref()
                    .is_some_and(|of| of.as_str() == label)
            })
            .map(Entry::name)
            .collect()
    }
}

impl<'a> Entry<'a> {
    /// The row with what an example needs: when it is there, and its value. Only what is computed
    /// has none: the signature.
    fn core(&self) -> Core {
        let name = leak(self.name());
        let mut core = match &self.item {
            Some(item) if self.field.is_object() => Core::object(name, item.core()),
            Some(item) => Core::list(name, item.core()),
            None => Core::of::<String>(name).example(match self.example() {
                Some(example) => leak(example),
                None => leak(&format!("<{name}>")),
            }),
        };
        if let Some(other) = &self.row.excludes {
            core = core.excludes(leak(other));
        }
        if let Some(when) = &self.row.forbidden_if {
            core = core.forbidden_if(core_condition(when));
        }
        if let Some(when) = &self.row.required_if {
            return core.required_if(core_condition(when));
        }
        if let Some(unless) = &self.row.required_unless {
            return core.required_unless(core_condition(unless));
        }
        match &self.row.either_of {
            Some(label) => core.either_of(leak(label)),
            None if self.row.optional => core.optional(),
            None => core,
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.row.name
    }

    /// Tells whether it is signed.
    pub(super) fn is_signed(&self) -> bool {
        !self.row.unsigned && self.name() != SIGN
    }

    /// The codes that are allowed here, with their meanings.
    pub(super) fn codes(&self) -> Vec<&'a Code> {
        let here = |code: &str| {
            let codes = self.row.codes.as_ref();
            codes.is_none_or(|codes| codes.iter().any(|allowed| allowed.as_str() == code))
        };
        let codes = self.field.codes.iter();
        codes.filter(|code| here(&code.code)).collect()
    }

    /// A value that may stand here: the fixed one, the dictionary's example, or, where it isn't
    /// allowed here, the first code that is. Of a card, what fits: its last digits.
    pub(super) fn example(&self) -> Option<&str> {
        if let Some(fixed) = &self.row.fixed {
            return Some(fixed);
        }
        let example = self.field.example.as_ref()?.as_str();
        let codes = self.codes();
        if !codes.is_empty() && codes.iter().all(|code| code.code.as_str() != example) {
            return codes.first().map(|code| code.code.as_str());
        }
        let longest = self.row.max_len.as_ref().map_or(usize::MAX, |max| **max);
        let too_long = example.len().saturating_sub(longest);
        match *self.field.secrecy {
            Secrecy::Card => example.get(too_long..),
            _ => Some(example),
        }
    }
}

/// The rows of a table, with what the table as a whole says of them.
fn effective(table: &Answer) -> impl Iterator<Item = Row> {
    table.rows.iter().map(|row| table.effective(row))
}

fn core_condition(condition: &Condition) -> lianlian_core::Condition {
    let field = leak(&condition.field);
    match &condition.at_least {
        Some(bound) => lianlian_core::Condition::at_least(field, leak(bound)),
        None => lianlian_core::Condition::is(field, leak_all(&condition.is)),
    }
}

fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}

fn leak_all(texts: &[At<String>]) -> &'static [&'static str] {
    let texts: Vec<&str> = texts.iter().map(|text| leak(text)).collect();
    texts.leak()
}
