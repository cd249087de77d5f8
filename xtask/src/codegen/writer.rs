//! The common parts of the files of operations, notifications and risk groups: imports, fields, and
//! the items of lists.

use std::collections::{BTreeMap, BTreeSet};

use super::attribute::{arguments, attribute};
use super::doc;
use lianlian_tables::names;
use lianlian_tables::{Dictionary, Field, Row, Side};

/// Writes with the dictionary at hand.
pub(super) struct Writer<'a> {
    pub(super) dictionary: &'a Dictionary,
}

impl<'a> Writer<'a> {
    /// A row's entry.
    pub(super) fn field(&self, row: &Row) -> Option<&'a Field> {
        self.dictionary.get(row.entry().as_str())
    }

    /// Only what the rows need; `rustfmt` sorts it.
    pub(super) fn imports(&self, rows: &[(Side, &Row)]) -> String {
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
        let format = uses_format.then_some("use lianlian_core::check::format;\n");
        [
            "\n",
            &import("crate::codes", codes),
            format.unwrap_or_default(),
            &import("lianlian_core::field", types),
            "use lianlian_core::lianlian_api;\n",
        ]
        .concat()
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
        rows: &[&Row],
        attributes: &str,
    ) -> String {
        let rust_name = names::field(name);
        let wire = match rust_name == name {
            true => String::new(),
            false => format!("#[wire = {name:?}]\n"),
        };
        let doc = doc::outer(&field.meaning);
        let example = example(field, rows).map(|example| format!("#[example = {example:?}]\n"));
        let example = example.unwrap_or_default();
        let rust_type = &field.rust_type;
        format!("{doc}{wire}{example}{attributes}{rust_name}: {rust_type},\n")
    }

    /// The fields of rows that stand on one side alone.
    pub(super) fn fields(&self, name: &str, side: Side, rows: &[Row]) -> String {
        let fields: Vec<String> = rows
            .iter()
            .filter_map(|row| self.own(side, row))
            .map(|(row, field)| {
                let attributes = attribute(name, &arguments(row, field, side));
                Self::declaration(&row.name, field, &[row], &attributes)
            })
            .collect();
        fields.join("\n")
    }

    /// The items of each list, once.
    pub(super) fn items(&self, rows: &[(Side, &Row)]) -> String {
        let rows = rows.iter().flat_map(|(side, row)| with_items(*side, row));
        let lists: BTreeMap<&str, (Side, &Row)> = rows
            .filter_map(|(side, row)| Some((self.field(row)?.item_type()?, (side, row))))
            .collect();
        lists
            .into_iter()
            .map(|(item_type, (side, list))| self.item(item_type, side, list))
            .collect()
    }

    fn item(&self, item_type: &str, side: Side, list: &Row) -> String {
        let rows = list.items.as_ref().map_or(&[][..], |items| items);
        let summary = doc::outer(&format!("One item of `{}`.", list.name));
        let fields = self.fields("item", side, rows);
        format!("\n{summary}#[lianlian_api(item)]\npub struct {item_type} {{\n{fields}}}\n")
    }
}

/// The dictionary's example; where some row doesn't allow it, the first code that all allow. A
/// fixed row needs none.
fn example<'a>(field: &'a Field, rows: &[&Row]) -> Option<&'a str> {
    let allowed = |value: &str| {
        let codes = rows.iter().filter_map(|row| row.codes.as_ref());
        codes
            .map(|codes| codes.iter())
            .all(|mut codes| codes.any(|code| code.as_str() == value))
    };
    let codes = field.codes.iter().map(|code| code.code.as_str());
    let examples = field.example.iter().map(|example| example.as_str());
    match rows.iter().any(|row| row.fixed.is_some()) {
        true => None,
        false => examples.chain(codes).find(|value| allowed(value)),
    }
}

fn with_items(side: Side, row: &Row) -> impl Iterator<Item = (Side, &Row)> {
    row.with_items().into_iter().map(move |row| (side, row))
}

fn import(module: &str, names: BTreeSet<&str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => format!("use {module}::{name};\n"),
        names => format!("use {module}::{{{}}};\n", names.join(", ")),
    }
}

/// The attribute on the struct; one line per key, which `rustfmt` keeps as they are.
pub(super) fn head(keys: &[String]) -> String {
    format!("#[lianlian_api(\n    {}\n)]\n", keys.join(",\n    "))
}

/// The documentation of a struct.
pub(super) fn docs(summary: &str, more: Option<&str>) -> String {
    let mut text = doc::outer(summary);
    if let Some(more) = more {
        text += "///\n";
        text += &doc::outer(more);
    }
    text
}
