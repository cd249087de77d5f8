//! `risk/`: the groups of parameters inside `risk_item`, a file each.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::file::SourceFile;
use super::imports::imports;
use lianlian_tables::doc;
use lianlian_tables::names;
use lianlian_tables::{Declaration, Dictionary, Risk, RiskGroup, Row, Side};

const TABLE: &str = "risk.toml";

pub(super) fn render(dictionary: &Dictionary, risk: &Risk) -> Vec<SourceFile> {
    let module = SourceFile::new("mod", TABLE, module(risk));
    let groups = risk.groups.iter().map(|group| {
        let name = names::snake_case(&group.name);
        SourceFile::new(&name, TABLE, file(dictionary, group))
    });
    [module].into_iter().chain(groups).collect()
}

fn module(risk: &Risk) -> TokenStream {
    let groups = risk.groups.iter();
    let names: Vec<Ident> = groups
        .map(|group| format_ident!("{}", names::snake_case(&group.name)))
        .collect();
    let docs = doc::inner(
        "The data for LianLian's risk control, in groups: each kind of goods asks for some.",
    );
    quote! {
        #docs
        #(mod #names;)*
        #(pub use #names::*;)*
    }
}

fn file(dictionary: &Dictionary, group: &RiskGroup) -> TokenStream {
    let rows: Vec<(Side, &Row)> = group.rows.iter().map(|row| (Side::Request, row)).collect();
    let name = format_ident!("{}Risk", group.name.as_str());
    let imports = imports(dictionary, &rows);
    let declaration = Declaration::of_group(dictionary, group);
    let list = group.list.iter().map(|list| {
        let list = list.as_str();
        let docs = doc::outer("The member of `risk_item` that holds several of these, as a list.");
        quote! {
            impl #name {
                #docs
                pub const LIST: &str = #list;
            }
        }
    });
    quote!(#imports #declaration #(#list)*)
}
