//! `ret_codes/`: the return codes, a file per first character.

use std::collections::BTreeMap;

use super::{doc, header::header};
use crate::tables::{RetCode, Tables};

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
    text += "\nuse crate::ret_code::Documented;\n\n";
    text += &doc::outer("All of them; the slices, and the codes within each, are sorted.");
    text += "pub(crate) const RET_CODES: &[&[Documented]] = &[\n";
    for module in modules {
        text += &format!("{module}::CODES,\n");
    }
    text + "];\n"
}

fn slice(first: &str, entries: &str) -> String {
    let mut text = header("ret_codes.toml");
    text += "\nuse crate::ret_code::{Documented, Meaning};\n\n";
    text += &doc::outer(&format!("The codes that begin with {first}, sorted."));
    text + "pub(super) const CODES: &[Documented] = &[\n" + entries + "];\n"
}

fn documented(code: &str, entry: &RetCode) -> String {
    let products = entry.in_product.iter();
    let in_product: String = products
        .map(|(product, meaning)| format!("({:?}, Meaning::{meaning:?}),", product.as_str()))
        .collect();
    let query_advice = entry.query_advice.as_ref().map(|advice| advice.as_str());
    format!(
        "Documented {{ code: {code:?}, message: {:?}, explanation: {:?}, advice: {:?}, \
         gate: {}, query_advice: {:?}, meaning: Meaning::{:?}, in_product: &[{in_product}] }},\n",
        entry.message.as_str(),
        entry.explanation.as_str(),
        entry.advice.as_str(),
        entry.gate,
        query_advice.unwrap_or_default(),
        entry.meaning,
    )
}
