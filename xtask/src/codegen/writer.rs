//! The common parts of the files of operations, notifications and risk groups: imports, fields, and
//! the items of lists.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::attribute::{arguments, attribute, field_named};
use super::doc;
use lianlian_tables::{At, Dictionary, Field, Row, Side};

/// Writes with the dictionary at hand.
pub(super) struct Writer<'a> {
    pub(super) dictionary: &'a Dictionary,
}

impl<'a> Writer<'a> {
    /// A row's entry.
    pub(super) fn field(&self, row: &Row) -> Option<&'a Field> {
        self.dictionary.get(row.entry().as_str())
    }

    /// Only what the rows need.
    pub(super) fn imports(&self, rows: &[(Side, &Row)]) -> TokenStream {
        let mut codes = BTreeSet::new();
        let mut types = BTreeSet::new();
        let mut uses_format = false;
        let rows = rows.iter().flat_map(|(side, row)| with_items(*side, row));
        for (row, field) in rows.filter_map(|(side, row)| self.own(side, row)) {
            uses_format |= field.format.is_some() || !row.formats_if().is_empty();
            let rust_type = field.rust_type.as_str();
            if !field.codes.is_empty() {
                codes.insert(rust_type);
            } else if !matches!(rust_type, "String" | "u32") && field.item_type().is_none() {
                types.insert(rust_type);
            }
        }
        let codes = import(quote!(crate::codes), &codes);
        let format = uses_format.then(|| {
            quote!(
                use lianlian_core::check::format;
            )
        });
        let types = import(quote!(lianlian_core::field), &types);
        quote!(#codes #format #types use lianlian_core::lianlian_api;)
    }

    /// The entry of a row that does not belong to the protocol.
    pub(super) fn own<'r>(&self, side: Side, row: &'r Row) -> Option<(&'r Row, &'a Field)> {
        let field = self.field(row)?;
        (!field.is_protocol_of(side)).then_some((row, field))
    }

    /// A struct's field, under the attributes of its rows.
    pub(super) fn declaration(
        name: &str,
        field: &Field,
        rows: &[(Side, &Row)],
        attributes: &TokenStream,
    ) -> TokenStream {
        let rust_name = field_named(name);
        let wire = (rust_name != name).then(|| quote!(#[wire = #name]));
        let docs = docs(
            [field.meaning.to_string()]
                .into_iter()
                .chain(subsets(field, rows)),
        );
        let example = example(field, rows).map(|example| quote!(#[example = #example]));
        let rust_type = rust_type(field);
        quote!(#docs #wire #example #attributes #rust_name: #rust_type,)
    }

    /// The fields of rows that are on one side alone.
    pub(super) fn fields(&self, name: &str, side: Side, rows: &[Row]) -> TokenStream {
        rows.iter()
            .filter_map(|row| self.own(side, row))
            .map(|(row, field)| {
                let attributes = attribute(name, &arguments(row, field, side));
                Self::declaration(&row.name, field, &[(side, row)], &attributes)
            })
            .collect()
    }

    /// The items of each list, once.
    pub(super) fn items(&self, rows: &[(Side, &Row)]) -> TokenStream {
        let rows = rows.iter().flat_map(|(side, row)| with_items(*side, row));
        let lists: BTreeMap<&str, (Side, &Row)> = rows
            .filter_map(|(side, row)| Some((self.field(row)?.item_type()?, (side, row))))
            .collect();
        lists
            .into_iter()
            .map(|(item_type, (side, list))| self.item(item_type, side, list))
            .collect()
    }

    fn item(&self, item_type: &str, side: Side, list: &Row) -> TokenStream {
        let rows = list.items.as_ref().map_or(&[][..], |items| items);
        let docs = doc::outer(&format!("One item of `{}`.", list.name));
        let name = format_ident!("{item_type}");
        let fields = self.fields("item", side, rows);
        quote!(#docs #[lianlian_api(item)] pub struct #name { #fields })
    }
}

fn rust_type(field: &Field) -> TokenStream {
    let name = format_ident!("{}", field.item_type().unwrap_or(&field.rust_type));
    match field.item_type() {
        Some(_) => quote!(Vec<#name>),
        None => quote!(#name),
    }
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

fn with_items(side: Side, row: &Row) -> impl Iterator<Item = (Side, &Row)> {
    row.with_items().into_iter().map(move |row| (side, row))
}

fn import(module: TokenStream, names: &BTreeSet<&str>) -> Option<TokenStream> {
    let names = names.iter().map(|name| format_ident!("{name}"));
    (names.len() > 0).then(|| quote!(use #module::{#(#names),*};))
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

/// The documentation of a struct or field: paragraphs.
pub(super) fn docs(paragraphs: impl IntoIterator<Item = String>) -> TokenStream {
    let paragraphs: Vec<String> = paragraphs.into_iter().collect();
    doc::outer(&paragraphs.join("\n\n"))
}
