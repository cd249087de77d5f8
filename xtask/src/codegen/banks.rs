//! `banks/`: the banks, a file per first digit, sorted so that they can be searched.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::doc;
use super::file::SourceFile;
use crate::tables::{Bank, Tables};

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
    let all = doc::outer("All of them; the slices, and the codes within each, are sorted.");
    quote! {
        #docs
        #(mod #names;)*
        use crate::bank::Bank;
        #all
        pub(crate) const BANKS: &[&[Bank]] = &[#(#names::BANKS),*];
    }
}

fn slice(entries: &[TokenStream]) -> TokenStream {
    quote! {
        use crate::bank::Bank;
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
