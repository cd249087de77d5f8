//! The parameters of one message.

use std::collections::{BTreeMap, BTreeSet};

use super::presence::presence_in_words;
use super::report::Impact;
use lianlian_tables::{Dictionary, Field, Row, Side};

/// A message of one state.
pub(super) struct Message<'a> {
    dictionary: &'a Dictionary,
    side: Side,
    /// The prefix of the names inside a list: `cards[].`.
    path: String,
    /// By their wire names.
    pub parameters: BTreeMap<&'a str, Parameter<'a>>,
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
    pub fn items(&self, list: &Parameter<'a>) -> Self {
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

    /// The demand that it be there: "required if `kind` is `1`".
    pub fn presence(&self) -> String {
        presence_in_words(&self.row.as_used(self.side))
    }

    /// Tells whether its type is an `Option`. A list that is not there is an empty one.
    pub fn is_option(&self) -> bool {
        self.may_be_absent() && !self.is_list()
    }
}
