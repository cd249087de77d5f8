//! `banks/`: the banks, a file per first digit, sorted so that they can be searched.

use std::collections::BTreeMap;

use super::{doc, header::header};
use crate::tables::{Bank, Tables};

/// The files, by their names without ending.
pub(super) fn render(tables: &Tables) -> Vec<(String, String)> {
    let mut slices: BTreeMap<String, String> = BTreeMap::new();
    for (code, bank) in tables.banks.iter() {
        let first: String = code.chars().take(1).collect();
        *slices.entry(format!("from_{first}")).or_default() += &entry(code, bank);
    }
    let module = ("mod".to_owned(), module(slices.keys()));
    let slices = slices
        .into_iter()
        .map(|(name, entries)| (name, slice(&entries)));
    [module].into_iter().chain(slices).collect()
}

fn module<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let mut text = header("banks.toml");
    text += "//!\n";
    text += &doc::inner("The banks, by LianLian's codes.");
    let (mut modules, mut slices) = (String::new(), String::new());
    for name in names {
        modules += &format!("mod {name};\n");
        slices += &format!("{name}::BANKS,\n");
    }
    text += &format!("\n{modules}\nuse crate::bank::Bank;\n\n");
    text += &doc::outer("All of them; the slices, and the codes within each, are sorted.");
    text + &format!("pub(crate) const BANKS: &[&[Bank]] = &[\n{slices}];\n")
}

fn slice(entries: &str) -> String {
    let head = header("banks.toml");
    format!("{head}\nuse crate::bank::Bank;\n\npub(super) const BANKS: &[Bank] = &[\n{entries}];\n")
}

fn entry(code: &str, bank: &Bank) -> String {
    let name = bank.name.as_str();
    match &bank.english {
        Some(english) => format!(
            "Bank::in_english({code:?}, {name:?}, {:?}),\n",
            english.as_str()
        ),
        None => format!("Bank::new({code:?}, {name:?}),\n"),
    }
}
