//! `codes/`: the code lists, a file each.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::file::SourceFile;
use lianlian_tables::doc;
use lianlian_tables::names;
use lianlian_tables::{Code, Tables};

pub(super) fn render(tables: &Tables) -> Vec<SourceFile> {
    let lists = lists(tables);
    let module = SourceFile::new("mod", "fields.toml", module(lists.keys().copied()));
    let files = lists.iter().map(|(rust_type, list)| {
        let name = names::snake_case(rust_type);
        SourceFile::new(&name, list.table, file(rust_type, list))
    });
    [module].into_iter().chain(files).collect()
}

/// A code list: an enum.
struct List<'a> {
    table: &'static str,
    meaning: &'a str,
    codes: &'a [Code],
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

fn module<'a>(types: impl Iterator<Item = &'a str>) -> TokenStream {
    let (modules, types): (Vec<Ident>, Vec<Ident>) = types
        .map(|name| {
            let module = names::snake_case(name);
            (format_ident!("{module}"), format_ident!("{name}"))
        })
        .unzip();
    let docs = doc::inner("The code lists of the parameters.");
    quote! {
        #docs
        #(mod #modules;)*
        #(pub use #modules::#types;)*
    }
}

fn file(rust_type: &str, list: &List) -> TokenStream {
    let rust_type = format_ident!("{rust_type}");
    let docs = doc::outer(list.meaning);
    let variants = list.codes.iter().map(|code| {
        let docs = doc::outer(&code.meaning);
        let (name, code) = (variant(code), code.code.as_str());
        quote!(#docs #name = #code)
    });
    let states = states(&rust_type, list.codes);
    let imports = states.as_ref().map(|_| {
        quote!(
            use lianlian_core::{HasState, OrderState};
        )
    });
    quote! {
        use lianlian_core::code_enum;
        #imports
        code_enum! {
            #docs
            pub enum #rust_type { #(#variants,)* }
        }
        #states
    }
}

/// The state of an order that each code tells, where the list is about orders.
fn states(rust_type: &Ident, codes: &[Code]) -> Option<TokenStream> {
    let arms: Vec<_> = codes
        .iter()
        .filter_map(|code| {
            let (variant, state) = (variant(code), format!("{:?}", code.state?));
            let state = format_ident!("{state}");
            Some(quote!(Self::#variant => OrderState::#state))
        })
        .collect();
    (!arms.is_empty()).then(|| {
        quote! {
            impl HasState for #rust_type {
                fn state(&self) -> OrderState {
                    match self { #(#arms,)* }
                }
            }
        }
    })
}

fn variant(code: &Code) -> Ident {
    format_ident!("{}", code.name.as_str())
}
