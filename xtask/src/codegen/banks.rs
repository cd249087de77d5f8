//! `banks/`: the banks, a file per first digit, sorted so that they can be searched.

use std::collections::BTreeMap;

use super::{doc, header::header};
use lianlian_tables::{Bank, Tables};

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

const BANK: &str = r#"/// A bank as LianLian knows it.
///
/// The lists that LianLian publishes are older than its service: a code that they don't name may be
/// right all the same. The supported banks query tells what holds today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bank {
    /// LianLian's code, 8 digits: the `bank_code` of requests and answers.
    pub code: &'static str,
    /// Its name in Chinese.
    pub name: &'static str,
    /// Its name in English, where LianLian gives one.
    pub english: Option<&'static str>,
}

impl Bank {
    const fn new(code: &'static str, name: &'static str) -> Self {
        Self {
            code,
            name,
            english: None,
        }
    }

    const fn in_english(
        code: &'static str,
        name: &'static str,
        english: &'static str,
    ) -> Self {
        Self {
            english: Some(english),
            ..Self::new(code, name)
        }
    }

    /// All banks of the published lists, sorted by code.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        BANKS.iter().copied().flatten()
    }

    /// The bank of this code, where it is a published one.
    ///
    /// ```
    /// let bank = lianlian_api::Bank::find("01020000").expect("a published code");
    /// assert_eq!(bank.name, "中国工商银行");
    /// ```
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().find(|bank| bank.code == code)
    }
}
"#;

fn module<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let mut text = header("banks.toml");
    text += "//!\n";
    text += &doc::inner("The banks, by LianLian's codes.");
    let (mut modules, mut slices) = (String::new(), String::new());
    for name in names {
        modules += &format!("mod {name};\n");
        slices += &format!("{name}::BANKS,\n");
    }
    text += &format!("\n{modules}\n{BANK}\n");
    text += &doc::outer("All of them; the slices, and the codes within each, are sorted.");
    text + &format!("const BANKS: &[&[Bank]] = &[\n{slices}];\n")
}

fn slice(entries: &str) -> String {
    let head = header("banks.toml");
    format!("{head}\nuse super::Bank;\n\npub(super) const BANKS: &[Bank] = &[\n{entries}];\n")
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
