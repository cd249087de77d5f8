//! The same structs with serde's derives alone: every request, every outcome's answer, every
//! notification and every item, with the same code lists; every other parameter is a text.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::names;
use crate::tables::{Dictionary, Product, Row, Side, Tables};

/// The files of the crate.
pub(super) fn render(tables: &Tables) -> Vec<(PathBuf, String)> {
    let features = tables.products.iter().map(|p| names::feature(&p.name));
    let features: Vec<String> = features.collect();
    let mut files = vec![(PathBuf::from("Cargo.toml"), manifest(&features))];
    let mut library = String::from("pub mod codes;\n");
    files.push((PathBuf::from("src/codes.rs"), codes(&tables.dictionary)));
    for product in &tables.products {
        let feature = names::feature(&product.name);
        library += &format!("#[cfg(feature = {feature:?})]\npub mod {};\n", product.name);
        let path = PathBuf::from(format!("src/{}.rs", product.name));
        files.push((path, module(&tables.dictionary, product)));
    }
    files.push((PathBuf::from("src/lib.rs"), library));
    files
}

fn manifest(features: &[String]) -> String {
    let mut text = String::from(
        "[package]\nname = \"serde-structs\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nserde = { version = \"1\", features = [\"derive\"] }\n\n[workspace]\n\n[features]\n",
    );
    text += &format!("all-products = {features:?}\n");
    for feature in features {
        text += &format!("{feature} = []\n");
    }
    text
}

fn codes(dictionary: &Dictionary) -> String {
    let mut text = String::from("use serde::{Deserialize, Serialize};\n");
    for list in dictionary.values().filter(|field| !field.codes.is_empty()) {
        let name = list.rust_type.as_str();
        if text.contains(&format!("pub enum {name} {{")) {
            continue; // Another parameter has the same list.
        }
        text += &format!("\n/// {}\n", list.meaning.as_str());
        text += &format!("#[derive(Serialize, Deserialize)]\npub enum {name} {{\n");
        for code in &list.codes {
            text += &format!("    /// {}\n", code.meaning);
            text += &format!("    #[serde(rename = {:?})]\n", code.code.as_str());
            text += &format!("    {},\n", code.name);
        }
        text += "}\n";
    }
    text
}

fn module(dictionary: &Dictionary, product: &Product) -> String {
    let mut structs = Structs {
        dictionary,
        text: String::from("use serde::{Deserialize, Serialize};\n\nuse crate::codes;\n"),
        items: BTreeMap::new(),
    };
    for operation in &product.operations {
        let name = names::type_of(operation.stem());
        structs.add(
            &format!("{name}Request"),
            Side::Request,
            operation.rows(Side::Request),
        );
        for outcome in &operation.outcomes {
            let answers = operation.response.iter();
            let rows = answers.filter(|answer| answer.covers(&outcome.name));
            let rows = rows.flat_map(|answer| &answer.rows).collect();
            structs.add(&format!("{name}{}", outcome.name), Side::Response, rows);
        }
    }
    for notification in &product.notifications {
        let rows = notification.rows.iter().collect();
        let name = names::type_of(notification.stem());
        structs.add(&name, Side::Notification, rows);
    }
    for (name, rows) in std::mem::take(&mut structs.items) {
        structs.add(&name, Side::Response, rows);
    }
    structs.text
}

struct Structs<'a> {
    dictionary: &'a Dictionary,
    text: String,
    /// The lists' items, which come last.
    items: BTreeMap<String, Vec<&'a Row>>,
}

impl<'a> Structs<'a> {
    fn add(&mut self, name: &str, side: Side, rows: Vec<&'a Row>) {
        self.text += &format!("\n#[derive(Serialize, Deserialize)]\npub struct {name} {{\n");
        for row in rows {
            let Some(field) = self.dictionary.get(row.entry().as_str()) else {
                continue;
            };
            if field.is_protocol_of(side) || row.fixed.is_some() {
                continue;
            }
            let value = match field.codes.is_empty() {
                true => "String".to_owned(),
                false => format!("codes::{}", field.rust_type),
            };
            let rust_type = match (field.item_type(), row.may_be_absent()) {
                (Some(item), _) => {
                    let rows = row.items.iter().flat_map(|items| items.iter());
                    self.items.insert(item.to_owned(), rows.collect());
                    format!("Vec<{item}>")
                }
                (None, true) => format!("Option<{value}>"),
                (None, false) => value,
            };
            let meaning = field.meaning.as_str();
            let name = names::field(&row.name);
            self.text += &format!("    /// {meaning}\n    pub {name}: {rust_type},\n");
        }
        self.text += "}\n";
    }
}
