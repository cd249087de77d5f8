//! One operation's file: its struct, and those of its lists' items.

use std::collections::{BTreeMap, BTreeSet};

use super::attribute::{arguments, attribute};
use super::{doc, header};
use crate::names;
use crate::tables::{Body, Dictionary, Field, File, Operation, Row, Side};

pub(super) fn render(dictionary: &Dictionary, operation: &File<Operation>) -> String {
    let writer = Writer { dictionary };
    let table = operation
        .source
        .path
        .strip_prefix("spec")
        .unwrap_or(&operation.source.path);
    [
        header(&table.to_string_lossy()),
        writer.imports(operation),
        writer.operation(operation),
        writer.items(operation),
    ]
    .concat()
}

struct Writer<'a> {
    dictionary: &'a Dictionary,
}

impl Writer<'_> {
    /// Only what the file needs; `rustfmt` sorts it.
    fn imports(&self, operation: &Operation) -> String {
        let mut codes = BTreeSet::new();
        let mut types = BTreeSet::new();
        let mut uses_format = false;
        for (row, field) in self.own_fields(operation.all_rows()) {
            uses_format |= field.format.is_some() || row.format_if.is_some();
            let rust_type = field.rust_type.as_str();
            if !field.codes.is_empty() {
                codes.insert(rust_type);
            } else if rust_type != "String" && field.item_type().is_none() {
                types.insert(rust_type);
            }
        }
        let format = uses_format.then_some("use crate::check::format;\n");
        [
            "\n",
            &import("crate::api::codes", codes),
            format.unwrap_or_default(),
            &import("crate::field", types),
            "use crate::lianlian_api;\n",
        ]
        .concat()
    }

    fn operation(&self, operation: &File<Operation>) -> String {
        let mut text = String::from("\n");
        text += &doc::outer(&operation.summary);
        if let Some(more) = &operation.doc {
            text += "///\n";
            text += &doc::outer(more);
        }
        text += &head(operation);
        text += &format!("pub struct {} {{\n", names::type_of(operation.stem()));
        text += &self.fields(operation).join("\n");
        text + "}\n"
    }

    /// The request's fields in the order of its table, then those of the response alone.
    fn fields(&self, operation: &Operation) -> Vec<String> {
        let mut rows = operation.rows(Side::Request);
        rows.extend(operation.rows(Side::Response));
        let mut seen = BTreeSet::new();
        rows.retain(|row| seen.insert(&row.name));

        let fields = self.own_fields(rows).into_iter();
        let field = |(row, field): (&Row, &Field)| {
            let attributes = request_attribute(operation, &row.name, field)
                + &response_attributes(operation, &row.name, field);
            declaration(&row.name, field, &attributes)
        };
        fields.map(field).collect()
    }

    /// The items of each list, once.
    fn items(&self, operation: &Operation) -> String {
        let lists: BTreeMap<&str, &Row> = self
            .own_fields(operation.all_rows())
            .into_iter()
            .filter_map(|(row, field)| Some((field.item_type()?, row)))
            .collect();
        lists
            .into_iter()
            .map(|(item_type, list)| self.item(item_type, list))
            .collect()
    }

    fn item(&self, item_type: &str, list: &Row) -> String {
        let rows = list.items.iter().flat_map(|items| items.iter()).collect();
        let fields: Vec<String> = self
            .own_fields(rows)
            .into_iter()
            .map(|(row, field)| {
                let attributes = attribute("item", &arguments(row, field, None));
                declaration(&row.name, field, &attributes)
            })
            .collect();
        let summary = doc::outer(&format!("One item of `{}`.", list.name));
        let fields = fields.join("\n");
        format!("\n{summary}#[lianlian_api(item)]\npub struct {item_type} {{\n{fields}}}\n")
    }

    /// The rows with their entries in the dictionary, without those of the protocol.
    fn own_fields<'a>(&'a self, rows: Vec<&'a Row>) -> Vec<(&'a Row, &'a Field)> {
        let fields = rows.into_iter().filter_map(|row| {
            let field = self.dictionary.get(row.name.as_str())?;
            (!field.is_protocol()).then_some((row, field))
        });
        fields.collect()
    }
}

fn import(module: &str, names: BTreeSet<&str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => format!("use {module}::{name};\n"),
        names => format!("use {module}::{{{}}};\n", names.join(", ")),
    }
}

/// One line per key: `rustfmt` keeps them as they are.
fn head(operation: &Operation) -> String {
    let body = match operation.body {
        Body::Plain => "plain",
        Body::Envelope => "envelope",
    };
    let outcomes: Vec<String> = operation
        .outcomes
        .iter()
        .map(|outcome| format!("{} = {:?}", outcome.name, outcome.code.as_str()))
        .collect();
    let mut keys = vec![
        format!("endpoint = {:?}", operation.endpoint.as_str()),
        format!("host = {:?}", operation.host.as_str()),
        format!("body = {body:?}"),
        format!("page = {:?}", operation.page.as_str()),
        format!("outcome({})", outcomes.join(", ")),
    ];
    if operation.nameless_answers {
        keys.push("nameless_answers".to_owned());
    }
    format!("#[lianlian_api(\n    {}\n)]\n", keys.join(",\n    "))
}

fn declaration(name: &str, field: &Field, attributes: &str) -> String {
    let rust_name = names::field(name);
    let wire = match rust_name == name {
        true => String::new(),
        false => format!("#[wire = {name:?}]\n"),
    };
    let doc = doc::outer(&field.meaning);
    format!("{doc}{wire}{attributes}{rust_name}: {},\n", field.rust_type)
}

fn request_attribute(operation: &Operation, name: &str, field: &Field) -> String {
    let row = operation
        .request
        .iter()
        .find(|row| row.name.as_str() == name);
    row.map_or_else(String::new, |row| {
        attribute("request", &arguments(row, field, Some(Side::Request)))
    })
}

/// One attribute per table of the response; tables that say the same of the field share one.
fn response_attributes(operation: &Operation, name: &str, field: &Field) -> String {
    let mut said: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for answer in &operation.response {
        for row in answer.rows.iter().filter(|row| row.name.as_str() == name) {
            let outcomes = answer.outcomes.iter().map(ToString::to_string);
            let arguments = arguments(row, field, Some(Side::Response));
            match said.iter_mut().find(|(_, said)| *said == arguments) {
                Some((shared, _)) => shared.extend(outcomes),
                None => said.push((outcomes.collect(), arguments)),
            }
        }
    }
    let attributes = said
        .into_iter()
        .map(|(outcomes, arguments)| attribute("response", &[outcomes, arguments].concat()));
    attributes.collect()
}
