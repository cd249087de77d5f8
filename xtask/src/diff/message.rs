//! The parameters of one message: which came, which went, and how the others differ.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Impact::{self, Addition, Breaking, Change};
use super::{choice, demand::Demand, row};
use crate::tables::{Dictionary, Field, Row, Side};

/// A message of one state.
pub(super) struct Message<'a> {
    dictionary: &'a Dictionary,
    side: Side,
    /// The prefix of the names inside a list: `cards[].`.
    path: String,
    /// By their wire names.
    parameters: BTreeMap<&'a str, Parameter<'a>>,
}

/// A row, with its entry in the dictionary.
#[derive(Clone, Copy)]
pub(super) struct Parameter<'a> {
    pub row: &'a Row,
    pub field: &'a Field,
    side: Side,
    /// True where it comes from the protocol, so that generated types have no field for it.
    pub is_protocol: bool,
}

/// A change of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// True where only the old state has it.
    pub is_gone: bool,
    pub offset: usize,
    pub impact: Impact,
    /// The parameter, with its lists; empty where `says` names the parameters.
    pub name: String,
    pub says: String,
}

impl<'a> Message<'a> {
    pub fn new(
        dictionary: &'a Dictionary,
        side: Side,
        rows: impl IntoIterator<Item = &'a Row>,
    ) -> Self {
        let parameter = |row: &'a Row| {
            // The loader has refused what is not in the dictionary.
            let field = dictionary.get(row.entry().as_str())?;
            let is_protocol = field.is_protocol_of(side);
            let parameter = Parameter {
                row,
                field,
                side,
                is_protocol,
            };
            Some((row.name.as_str(), parameter))
        };
        Self {
            dictionary,
            side,
            path: String::new(),
            parameters: rows.into_iter().filter_map(parameter).collect(),
        }
    }

    /// The items of one of its lists.
    fn items(&self, list: &Parameter<'a>) -> Self {
        let rows = list.row.items.iter().flat_map(|items| items.iter());
        Self {
            path: format!("{}{}[].", self.path, list.row.name),
            ..Self::new(self.dictionary, self.side, rows)
        }
    }

    pub fn parameter(&self, name: &str) -> Option<&Parameter<'a>> {
        self.parameters.get(name)
    }

    pub fn parameters(&self) -> impl Iterator<Item = &Parameter<'a>> {
        self.parameters.values()
    }

    /// Tells whether the merchant sends it, and so whether it is checked and built.
    pub fn is_sent(&self) -> bool {
        self.side == Side::Request
    }

    pub fn found(&self, offset: usize, name: &str, impact: Impact, says: String) -> Found {
        let name = match name {
            "" => String::new(),
            name => format!("{}{name}", self.path),
        };
        Found {
            is_gone: false,
            offset,
            impact,
            name,
            says,
        }
    }
}

impl<'a> Parameter<'a> {
    /// The codes that it may have; none where any text may stand there.
    pub fn codes(&self) -> BTreeSet<&'a str> {
        match &self.row.codes {
            Some(codes) => codes.iter().map(|code| code.as_str()).collect(),
            None => self.listed(),
        }
    }

    /// The codes of its list.
    pub fn listed(&self) -> BTreeSet<&'a str> {
        let codes = self.field.codes.iter();
        codes.map(|code| code.code.as_str()).collect()
    }

    pub fn is_list(&self) -> bool {
        self.field.item_type().is_some()
    }

    /// Tells whether a message may do without it. Of what LianLian sends, only what is needed is
    /// required.
    pub fn may_be_absent(&self) -> bool {
        self.row.as_used(self.side).may_be_absent()
    }

    /// When it must be there: "required if `kind` is `1`".
    pub fn presence(&self) -> String {
        row::presence_in_words(&self.row.as_used(self.side))
    }

    /// Tells whether its type is an `Option`. A list that is not there is an empty one.
    pub fn is_option(&self) -> bool {
        self.may_be_absent() && !self.is_list()
    }
}

/// The changes between two states of a message.
pub(super) fn compare(old: &Message<'_>, new: &Message<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (name, gone) in &old.parameters {
        if !new.parameters.contains_key(name) {
            let (impact, says) = lost(old, gone);
            let found_there = old.found(gone.row.name.offset(), name, impact, says.to_owned());
            found.push(Found {
                is_gone: true,
                ..found_there
            });
        }
    }
    for (name, now) in &new.parameters {
        let at = now.row.name.offset();
        let Some(before) = old.parameter(name) else {
            let (impact, says) = added(old, new, now);
            found.push(new.found(at, name, impact, says));
            continue;
        };
        if before.is_protocol || now.is_protocol {
            // What its row says is the page's: nothing is generated of it.
            let impact_and_words = protocol(before, now);
            found.extend(impact_and_words.map(|(impact, says)| new.found(at, name, impact, says)));
            continue;
        }
        let differences = row::differences(&row::Pair {
            old,
            new,
            before,
            now,
        });
        let differences = differences.into_iter();
        found.extend(differences.map(|(impact, says)| new.found(at, name, impact, says)));
        if before.is_list() && now.is_list() {
            found.extend(compare(&old.items(before), &new.items(now)));
        }
    }
    if new.is_sent() {
        found.extend(choice::compare(old, new));
    }
    found
}

fn protocol(before: &Parameter<'_>, now: &Parameter<'_>) -> Option<(Impact, String)> {
    let says = match (before.is_protocol, now.is_protocol) {
        (false, true) => "is the protocol's now: code that uses it no longer compiles",
        (true, false) => "is no longer the protocol's: callers have to deal with it",
        _ if before.row != now.row => {
            return Some((
                Change,
                "has another row, of which nothing is generated: it is the protocol's".to_owned(),
            ));
        }
        _ => return None,
    };
    Some((Breaking, says.to_owned()))
}

fn lost(old: &Message<'_>, gone: &Parameter<'_>) -> (Impact, &'static str) {
    match old.is_sent() {
        _ if gone.is_protocol => (Change, "is gone: the protocol has it all the same"),
        true if gone.row.fixed.is_some() => (Change, "is gone: it is no longer sent"),
        true => (Breaking, "is gone: code that sets it no longer compiles"),
        false => (Breaking, "is gone: code that reads it no longer compiles"),
    }
}

fn added(old: &Message<'_>, new: &Message<'_>, now: &Parameter<'_>) -> (Impact, String) {
    let presence = now.presence();
    let demand = Demand::presence(now.row);
    match (new.is_sent(), &now.row.fixed) {
        _ if now.is_protocol => (Change, "is new: the protocol has it anyway".to_owned()),
        (true, Some(fixed)) => (Change, format!("is new, and always sent as `{fixed}`")),
        (true, None) if demand == Demand::Always => (
            Breaking,
            "is new and required: code that doesn't set it no longer compiles".to_owned(),
        ),
        (true, None) if demand.is_wider(Demand::Never, old, new) => (
            Breaking,
            format!("is new and {presence}: requests without it are refused"),
        ),
        (false, _) if !now.may_be_absent() && !now.is_list() => (
            Breaking,
            "is new and required: messages without it are refused".to_owned(),
        ),
        _ => (Addition, format!("is new, and {presence}")),
    }
}
