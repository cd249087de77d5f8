//! The fields of a declaration, under the attributes of their rows.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

use super::attribute::{arguments, attribute, field_named};
use super::place;
use super::view::View;
use crate::doc;
use crate::{At, Dictionary, Field, Operation, Row, Side};

/// Writes with the dictionary at hand.
pub(super) struct Writer<'a> {
    pub dictionary: &'a Dictionary,
    /// The table's name.
    pub table: &'a str,
    pub view: View,
}

impl<'a> Writer<'a> {
    /// A row's entry.
    pub fn field(&self, row: &Row) -> Option<&'a Field> {
        self.dictionary.get(row.entry().as_str())
    }

    /// The request's fields in the order of its table, then those of the response alone.
    pub fn of_operation(&self, operation: &Operation) -> TokenStream {
        let rows: Vec<(Side, &Row)> = operation.sided_rows();
        let mut seen = BTreeSet::new();
        let firsts = rows.iter().filter(|(_, row)| seen.insert(&row.name));
        firsts
            .filter_map(|(side, row)| Some((row, self.own(*side, row)?)))
            .map(|(row, field)| {
                let same = rows.iter().filter(|(_, other)| other.name == row.name);
                let same: Vec<(Side, &Row)> = same.copied().collect();
                let asked = same.iter().filter(|(side, _)| *side == Side::Request);
                let asked = asked.map(|(side, row)| self.attribute("request", *side, row));
                let mut attributes: TokenStream = asked.collect();
                attributes.extend(self.answered(operation, row));
                self.declaration(row, field, &same, &attributes)
            })
            .collect()
    }

    /// The fields of a notification, without the protocol's own.
    pub fn of_notification(&self, rows: &[Row]) -> TokenStream {
        let side = Side::Notification;
        let rows = rows.iter().filter(|row| self.own(side, row).is_some());
        self.one_sided("notification", side, rows)
    }

    /// The columns of a report; all of them are its own.
    pub fn of_report(&self, rows: &[Row]) -> TokenStream {
        self.one_sided("column", Side::Report, rows)
    }

    /// The fields of an item; nothing of the protocol's belongs there.
    pub fn of_item(&self, side: Side, rows: &[Row]) -> TokenStream {
        self.one_sided("item", side, rows)
    }

    fn one_sided<'r>(
        &self,
        name: &str,
        side: Side,
        rows: impl IntoIterator<Item = &'r Row>,
    ) -> TokenStream {
        rows.into_iter()
            .filter_map(|row| {
                let attributes = self.attribute(name, side, row);
                Some(self.declaration(row, self.field(row)?, &[(side, row)], &attributes))
            })
            .collect()
    }

    /// The entry of a row that does not belong to the protocol.
    fn own(&self, side: Side, row: &Row) -> Option<&'a Field> {
        self.field(row).filter(|field| !field.is_protocol_of(side))
    }

    /// A struct's field, under the attributes of its rows.
    fn declaration(
        &self,
        row: &Row,
        field: &Field,
        rows: &[(Side, &Row)],
        attributes: &TokenStream,
    ) -> TokenStream {
        let rust_name = field_named(&row.name);
        let wire = place::text(&row.name);
        let wire = (rust_name.to_string() != row.name.as_str()).then(|| quote!(#[wire = #wire]));
        let meaning = [field.meaning.to_string()].into_iter();
        let docs = doc::paragraphs(meaning.chain(subsets(field, rows)));
        let example = example(field, rows).map(|example| quote!(#[example = #example]));
        let rust_type = rust_type(&field.type_in(self.table));
        let object = field.is_object().then(|| quote!(#[object]));
        quote!(#docs #object #wire #example #attributes #rust_name: #rust_type,)
    }

    fn attribute(&self, name: &str, side: Side, row: &Row) -> TokenStream {
        let field = self.field(row);
        field.map_or_else(TokenStream::new, |field| {
            attribute(name, row, &arguments(row, field, side, self.view))
        })
    }

    /// One attribute per table of the response; tables that say the same of the field share one.
    fn answered(&self, operation: &Operation, named: &Row) -> TokenStream {
        let mut said: Vec<Said<'_>> = Vec::new();
        for answer in &operation.response {
            let rows = answer.rows.iter().filter(|row| row.name == named.name);
            for (row, field) in rows.filter_map(|row| Some((row, self.field(row)?))) {
                let effective = answer.effective(row);
                let this = Said {
                    row,
                    outcomes: answer.outcomes.iter().collect(),
                    arguments: arguments(&effective, field, Side::Response, self.view),
                };
                match said.iter_mut().find(|other| other.takes(&this)) {
                    Some(other) => other.outcomes.extend(this.outcomes),
                    None => said.push(this),
                }
            }
        }
        said.iter().map(Said::attribute).collect()
    }
}

/// A row in the answers of some outcomes.
struct Said<'a> {
    row: &'a Row,
    outcomes: Vec<&'a At<String>>,
    arguments: Vec<TokenStream>,
}

impl Said<'_> {
    /// Tells whether one attribute can say both. A row twice under one outcome is a mistake that this must not
    /// hide.
    fn takes(&self, other: &Self) -> bool {
        let text = |said: &Self| {
            let arguments = &said.arguments;
            quote!(#(#arguments),*).to_string()
        };
        let is_apart = |outcome| !self.outcomes.contains(outcome);
        let are_some = !(self.outcomes.is_empty() || other.outcomes.is_empty());
        are_some && other.outcomes.iter().all(is_apart) && text(self) == text(other)
    }

    fn attribute(&self) -> TokenStream {
        let outcomes = self.outcomes.iter();
        let outcomes = outcomes.map(|name| place::name(name, name.offset()).into_token_stream());
        let arguments: Vec<TokenStream> = outcomes.chain(self.arguments.clone()).collect();
        attribute("response", self.row, &arguments)
    }
}

/// The dictionary's type; what can't be one is reported there.
fn rust_type(name: &str) -> TokenStream {
    let parsed = syn::parse_str::<Type>(name);
    parsed.map_or_else(|_| quote!(String), ToTokens::into_token_stream)
}

/// The dictionary's example; where some row doesn't allow it, the first code that all allow. A
/// fixed row needs none.
fn example<'a>(field: &'a Field, rows: &[(Side, &Row)]) -> Option<&'a str> {
    let allowed = |value: &str| {
        let codes = rows.iter().filter_map(|(_, row)| row.codes.as_ref());
        codes
            .map(|codes| codes.iter())
            .all(|mut codes| codes.any(|code| code.as_str() == value))
    };
    let codes = field.codes.iter().map(|code| code.code.as_str());
    let examples = field.example.iter().map(|example| example.as_str());
    match rows.iter().any(|(_, row)| row.fixed.is_some()) {
        true => None,
        false => examples.chain(codes).find(|value| allowed(value)),
    }
}

/// The codes of a longer list that rows allow: a paragraph for all sides that agree.
fn subsets(field: &Field, rows: &[(Side, &Row)]) -> Vec<String> {
    let mut subsets: Vec<(Option<String>, Side)> = Vec::new();
    for (side, row) in rows {
        let subset = row.codes.as_deref().map(|codes| meanings(field, codes));
        if subsets.iter().all(|(other, _)| *other != subset) {
            subsets.push((subset, *side));
        }
    }
    let is_common = subsets.len() == 1;
    let paragraphs = subsets.into_iter().filter_map(|(subset, side)| {
        let side = match is_common {
            true => String::new(),
            false => format!(" in the {side}"),
        };
        let rust_type = &field.rust_type;
        Some(format!(
            "The page names these codes of [`{rust_type}`]{side}:\n{}",
            subset?
        ))
    });
    paragraphs.collect()
}

/// Codes with their meanings, as a list.
fn meanings(field: &Field, codes: &[At<String>]) -> String {
    let known = field.codes.iter().filter(|code| codes.contains(&code.code));
    known
        .map(|code| format!("\n- `{}`: {}", code.code, code.meaning))
        .collect()
}
