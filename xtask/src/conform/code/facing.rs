//! The table that an entry is about.

use super::entry::{Entry, Side};
use lianlian_tables::names;
use lianlian_tables::{Body, Dictionary, Field, File, Notification, Operation, Row, Side as Ours};
use lianlian_tables::{Source, Tables};

/// Our rows for an entry's members.
pub(super) struct Facing<'a> {
    pub source: &'a Source,
    /// The place that represents a missing row.
    pub place: usize,
    pub rows: Vec<&'a Row>,
    pub is_sent: bool,
    pub is_sealed: bool,
    /// True where an answer must name the merchant.
    pub names_merchant: bool,
    /// True where the entry is an answer with an outcome's return code.
    pub is_outcome: bool,
    /// True where it is an answer with any other one, of which any row may be missing.
    pub is_refusal: bool,
    dictionary: &'a Dictionary,
    side: Ours,
}

impl<'a> Facing<'a> {
    /// The rows of the table of this name; `None` where the table does not exist, or has no rows
    /// for this side.
    pub fn of(tables: &'a Tables, name: &str, entry: &Entry) -> Option<Self> {
        let (product, name) = name.split_once('/')?;
        let product = tables.products.iter().find(|it| it.name == product)?;
        let mut operations = product.operations.iter();
        let mut notifications = product.notifications.iter();
        let dictionary = &tables.dictionary;
        match entry.side {
            Side::Request | Side::Form => {
                let file = operations.find(|file| names::type_of(file.stem()) == name)?;
                Some(asked(dictionary, file))
            }
            Side::Answer | Side::Recorded | Side::Notification | Side::Return => {
                let told = notifications.find(|file| names::type_of(file.stem()) == name);
                let told = told.map(|file| notified(dictionary, file));
                let file = operations.find(|file| names::type_of(file.stem()) == name);
                told.or_else(|| Some(answered(dictionary, file?, entry)))
            }
            Side::Ack | Side::Verify | Side::Hosts => None,
        }
    }

    /// The rows of a list's items, where the entry calls it by its name, or by none.
    pub fn items(&self, list: &str) -> Vec<&'a Row> {
        let is_meant = |row: &&Row| {
            let alias = row.alias.as_ref().map(|alias| alias.as_str());
            list.starts_with('(') || row.name.as_str() == list || alias == Some(list)
        };
        let lists = self.rows.iter().copied().filter(is_meant);
        let items = lists.flat_map(|row| &row.items);
        items.flat_map(|items| items.iter()).collect()
    }

    /// Tells whether a message without it is refused.
    pub fn must_be_there(&self, row: &Row) -> bool {
        let field = self.dictionary.get(row.entry().as_str());
        let is_protocol = field.is_some_and(|field| self.is_protocol(field));
        !self.is_refusal && !is_protocol && row.as_used(self.side).is_always_there()
    }

    /// Tells whether it comes from the protocol, which is in every message.
    pub fn is_protocol(&self, field: &Field) -> bool {
        field.is_protocol_of(self.side)
    }
}

fn asked<'a>(dictionary: &'a Dictionary, file: &'a File<Operation>) -> Facing<'a> {
    Facing {
        source: &file.source,
        place: file.request.offset(),
        rows: file.request.iter().collect(),
        is_sent: true,
        is_sealed: file.body == Body::Envelope,
        names_merchant: true,
        is_outcome: false,
        is_refusal: false,
        dictionary,
        side: Ours::Request,
    }
}

fn notified<'a>(dictionary: &'a Dictionary, file: &'a File<Notification>) -> Facing<'a> {
    Facing {
        source: &file.source,
        place: file.rows.offset(),
        rows: file.rows.iter().collect(),
        is_sent: false,
        is_sealed: false,
        names_merchant: true,
        is_outcome: false,
        is_refusal: false,
        dictionary,
        side: Ours::Notification,
    }
}

/// A recorded answer is one of an outcome, or a refusal; a class reads the answers of all outcomes.
fn answered<'a>(
    dictionary: &'a Dictionary,
    file: &'a File<Operation>,
    entry: &Entry,
) -> Facing<'a> {
    let code = entry.ret_code.as_ref();
    let mut outcomes = file.outcomes.iter();
    let outcome = outcomes.find(|outcome| {
        let mut codes = outcome.codes();
        codes.any(|it| code.is_some_and(|code| it.as_str() == code))
    });
    let answers = file.response.iter();
    let answers = answers.filter(|answer| outcome.is_none_or(|it| answer.covers(&it.name)));
    let rows: Vec<&Row> = answers.flat_map(|answer| &answer.rows).collect();
    Facing {
        source: &file.source,
        place: rows.first().map_or(0, |row| row.name.offset()),
        rows,
        is_sent: false,
        is_sealed: false,
        names_merchant: !file.nameless_answers,
        is_outcome: outcome.is_some(),
        is_refusal: outcome.is_none() && code.is_some(),
        dictionary,
        side: Ours::Response,
    }
}
