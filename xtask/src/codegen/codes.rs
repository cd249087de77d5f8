//! `codes/`: the code lists, a file each.

use std::collections::BTreeMap;

use super::{doc, header::header};
use lianlian_tables::names;
use lianlian_tables::{Code, Tables};

/// A code list: an enum.
struct List<'a> {
    table: &'static str,
    meaning: &'a str,
    codes: &'a [Code],
}

/// The files, by their names without ending.
pub(super) fn render(tables: &Tables) -> Vec<(String, String)> {
    let lists = lists(tables);
    let mut files = vec![("mod".to_owned(), module(lists.keys().copied()))];
    let list = |(rust_type, list): (&str, List)| {
        let states = states(rust_type, &list);
        let imports = match states.is_empty() {
            true => "",
            false => "use lianlian_core::{HasState, OrderState};\n",
        };
        let text = header(list.table) + "\nuse lianlian_core::code_enum;\n" + imports;
        let code_enum = indented(&code_enum(rust_type, &list));
        let text = format!("{text}\ncode_enum! {{\n{code_enum}}}\n{states}");
        (names::snake_case(rust_type), text)
    };
    files.extend(lists.into_iter().map(list));
    files
}

/// The lists by their types; the currencies' is that of several parameters.
fn lists(tables: &Tables) -> BTreeMap<&str, List<'_>> {
    let fields = tables.dictionary.values();
    let lists = fields.filter(|field| !field.codes.is_empty()).map(|field| {
        let (table, meaning) = match field.rust_type.as_str() {
            Tables::CURRENCY => ("currencies.toml", "A currency, by its ISO 4217 code."),
            _ => ("fields.toml", field.meaning.as_str()),
        };
        let codes = &field.codes;
        let list = List {
            table,
            meaning,
            codes,
        };
        (field.rust_type.as_str(), list)
    });
    lists.collect()
}

fn module<'a>(types: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut text = header("fields.toml");
    text += "//!\n//! The code lists of the parameters.\n\n";
    for rust_type in types.clone() {
        text += &format!("mod {};\n", names::snake_case(rust_type));
    }
    text += "\n";
    for rust_type in types {
        text += &format!("pub use {}::{rust_type};\n", names::snake_case(rust_type));
    }
    text
}

fn code_enum(rust_type: &str, list: &List) -> String {
    let mut text = doc::outer(list.meaning);
    text += &format!("pub enum {rust_type} {{\n");
    for code in list.codes {
        let variant = format!("{} = {:?},\n", code.name, code.code.as_str());
        text += &indented(&(doc::outer(&code.meaning) + &variant));
    }
    text + "}\n"
}

/// The state of an order that each code tells, where the list is about orders.
fn states(rust_type: &str, list: &List) -> String {
    let arms: Vec<String> = list
        .codes
        .iter()
        .filter_map(|code| Some((code, code.state?)))
        .map(|(code, state)| format!("Self::{} => OrderState::{state:?},\n", code.name))
        .collect();
    match arms.is_empty() {
        true => String::new(),
        false => format!(
            "\nimpl HasState for {rust_type} {{\nfn state(&self) -> OrderState {{\nmatch self {{\n{}}}\n}}\n}}\n",
            arms.concat()
        ),
    }
}

/// `rustfmt` leaves the inside of a macro call as it is.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
