//! `banks/`: the banks, a file per first digit, sorted so that they can be searched.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::file::SourceFile;
use lianlian_tables::doc;
use lianlian_tables::{Bank, Tables};

const TABLE: &str = "banks.toml";

pub(super) fn render(tables: &Tables) -> Vec<SourceFile> {
    let mut slices: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for (code, bank) in tables.banks.iter() {
        let first: String = code.chars().take(1).collect();
        let slice = slices.entry(format!("from_{first}")).or_default();
        slice.push(entry(code, bank));
    }
    let module = SourceFile::new("mod", TABLE, module(slices.keys()));
    let slices = slices
        .iter()
        .map(|(name, entries)| SourceFile::new(name, TABLE, slice(entries)));
    [module].into_iter().chain(slices).collect()
}

fn module<'a>(names: impl Iterator<Item = &'a String>) -> TokenStream {
    let names: Vec<_> = names.map(|name| format_ident!("{name}")).collect();
    let docs = doc::inner("The banks, by LianLian's codes.");
    let bank = bank();
    let all = doc::outer("All of them; the slices, and the codes within each, are sorted.");
    quote! {
        #docs
        #(mod #names;)*
        #bank
        #all
        const BANKS: &[&[Bank]] = &[#(#names::BANKS),*];
    }
}

/// The type of a bank, with its search.
fn bank() -> TokenStream {
    quote! {
        /// A bank as LianLian knows it.
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
    }
}

fn slice(entries: &[TokenStream]) -> TokenStream {
    quote! {
        use super::Bank;
        pub(super) const BANKS: &[Bank] = &[#(#entries),*];
    }
}

fn entry(code: &str, bank: &Bank) -> TokenStream {
    let name = bank.name.as_str();
    match bank.english.as_deref() {
        Some(english) => quote!(Bank::in_english(#code, #name, #english)),
        None => quote!(Bank::new(#code, #name)),
    }
}
