//! `ret_codes/`: the return codes, a file per first character, or per first three where they are many.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::file::SourceFile;
use lianlian_tables::doc;
use lianlian_tables::{Generation, Meaning, RetCode, Tables};

pub(super) fn render(tables: &Tables, generation: Generation) -> Vec<SourceFile> {
    let (table, name) = match generation {
        Generation::Accp => ("ret_codes_accp.toml", "ACCP_RET_CODES"),
        _ => ("ret_codes.toml", "RET_CODES"),
    };
    let codes = tables.ret_codes_of(generation);
    let beginning = |code: &str, length| code.chars().take(length).collect::<String>();
    let mut slices: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for (code, entry) in codes.iter() {
        let first = beginning(code, 1);
        let alike = codes.keys().filter(|other| other.starts_with(&first));
        let first = match alike.count() > MOST {
            true => beginning(code, 3),
            false => first,
        };
        slices
            .entry(first)
            .or_default()
            .push(documented(code, entry));
    }
    let module = SourceFile::new("mod", table, module(name, slices.keys()));
    let slices = slices
        .iter()
        .map(|(first, codes)| SourceFile::new(&file(first), table, slice(first, codes)));
    [module].into_iter().chain(slices).collect()
}

/// The most codes in a file.
const MOST: usize = 37;

/// `from_1000` holds the codes that begin with 1, or with 100.
fn file(first: &str) -> String {
    format!("from_{:0<4}", first.to_lowercase())
}

fn module<'a>(name: &str, firsts: impl Iterator<Item = &'a String>) -> TokenStream {
    let names: Vec<_> = firsts
        .map(|first| format_ident!("{}", file(first)))
        .collect();
    let name = format_ident!("{name}");
    let docs = doc::inner("The documented return codes, by their first characters.");
    let all = doc::outer(
        "The catalogue of the documented return codes; the slices, and the codes within each, are sorted.",
    );
    quote! {
        #docs
        #(mod #names;)*
        use lianlian_core::ret_code::RetCodes;
        #all
        pub const #name: RetCodes = RetCodes::new(&[#(#names::CODES),*]);
    }
}

fn slice(first: &str, codes: &[TokenStream]) -> TokenStream {
    let docs = doc::outer(&format!("The codes that begin with {first}, sorted."));
    quote! {
        use lianlian_core::ret_code::{Documented, Meaning};
        #docs
        pub(super) const CODES: &[Documented] = &[#(#codes),*];
    }
}

fn documented(code: &str, entry: &RetCode) -> TokenStream {
    let message = entry.message.as_str();
    let explanation = [&entry.explanation, &entry.explanation_zh].map(|text| text.as_str());
    let advice = [&entry.advice, &entry.advice_zh].map(|text| text.as_str());
    let meaning = variant(entry.meaning);
    let gate = entry.gate.then(|| quote!(.at_the_gate()));
    let queries = entry
        .query_advice
        .as_deref()
        .zip(entry.query_advice_zh.as_deref());
    let queries = queries.map(|(english, chinese)| quote!(.with_query_advice(#english, #chinese)));
    let products = entry.in_product.iter().map(|(product, meaning)| {
        let (product, meaning) = (product.as_str(), variant(*meaning));
        quote!((#product, #meaning))
    });
    let products = (products.len() > 0).then(|| quote!(.in_products(&[#(#products),*])));
    quote! {
        Documented::new(#code, #message, #meaning)
            .with_explanation(#(#explanation),*)
            .with_advice(#(#advice),*)
            #gate #queries #products
    }
}

fn variant(meaning: Meaning) -> TokenStream {
    let variant = format_ident!("{}", format!("{meaning:?}"));
    quote!(Meaning::#variant)
}
