//! `ret_codes/`: the return codes, a file per first character.

use std::collections::BTreeMap;

use super::{doc, header::header};
use lianlian_tables::{RetCode, Tables};

/// The names of the files, and their contents.
pub(super) fn render(tables: &Tables) -> Vec<(String, String)> {
    let mut thousands: BTreeMap<String, String> = BTreeMap::new();
    for (code, entry) in tables.ret_codes.iter() {
        let first: String = code.chars().take(1).collect();
        *thousands.entry(first).or_default() += &documented(code, entry);
    }
    let modules: Vec<_> = thousands.keys().map(|first| module(first)).collect();
    let slices = thousands.iter().map(|(first, entries)| {
        let file = format!("{}.rs", module(first));
        (file, slice(first, entries))
    });
    [("mod.rs".to_owned(), all(&modules))]
        .into_iter()
        .chain(slices)
        .collect()
}

/// `from_1000` holds the codes that begin with 1.
fn module(first: &str) -> String {
    format!("from_{}000", first.to_lowercase())
}

fn all(modules: &[String]) -> String {
    let mut text = header("ret_codes.toml");
    text += "//!\n";
    text += &doc::inner("The documented return codes, by their first character.");
    text += "\n";
    for module in modules {
        text += &format!("mod {module};\n");
    }
    text += "\nuse lianlian_core::ret_code::RetCodes;\n\n";
    text += &doc::outer(
        "The catalogue of the documented return codes; the slices, and the codes within each, are sorted.",
    );
    text += "pub const RET_CODES: RetCodes = RetCodes::new(&[\n";
    for module in modules {
        text += &format!("{module}::CODES,\n");
    }
    text + "]);\n"
}

fn slice(first: &str, entries: &str) -> String {
    let mut text = header("ret_codes.toml");
    text += "\nuse lianlian_core::ret_code::{Documented, Meaning};\n\n";
    text += &doc::outer(&format!("The codes that begin with {first}, sorted."));
    text + "pub(super) const CODES: &[Documented] = &[\n" + entries + "];\n"
}

fn documented(code: &str, entry: &RetCode) -> String {
    let mut text = format!(
        "Documented::new({code:?}, {:?}, Meaning::{:?}).explained({:?}, {:?})",
        entry.message.as_str(),
        entry.meaning,
        entry.explanation.as_str(),
        entry.advice.as_str(),
    );
    if entry.gate {
        text += ".at_the_gate()";
    }
    if let Some(advice) = &entry.query_advice {
        text += &format!(".for_queries({:?})", advice.as_str());
    }
    if !entry.in_product.is_empty() {
        let products = entry.in_product.iter();
        let meanings: String = products
            .map(|(product, meaning)| format!("({:?}, Meaning::{meaning:?}),", product.as_str()))
            .collect();
        text += &format!(".in_products(&[{meanings}])");
    }
    text + ",\n"
}
