//! `errata.rs`: the errata by which LianLian's page or sample breaks a rule here.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::SourceFile;
use lianlian_tables::doc;
use lianlian_tables::names;
use lianlian_tables::{Erratum, Tables};

pub(super) fn render(tables: &Tables) -> SourceFile {
    let telling = tables.errata.iter();
    let telling = telling.filter(|(_, erratum)| !erratum.refuses.is_empty());
    let errata = telling.map(|(name, erratum)| one(name, erratum));
    let docs = doc::inner("The errata of LianLian's pages and samples that break a rule here.");
    let all = doc::outer("The catalogue of these errata, sorted by name.");
    let tokens = quote! {
        #docs
        use lianlian_core::{Errata, Erratum, Overruled};
        #all
        pub const ERRATA: Errata = Errata::new(&[#(#errata),*]);
    };
    SourceFile::new("errata", "errata.toml", tokens)
}

fn one(name: &str, erratum: &Erratum) -> TokenStream {
    let operations = erratum.operations.iter().map(|path| table(path));
    let fields = erratum.fields.iter().map(|field| field.as_str());
    let rules = erratum.refuses.iter().map(|refused| {
        let rule = refused.rule.as_str();
        let has = match &refused.has {
            Some(has) => {
                let has = has.as_str();
                quote!(Some(#has))
            }
            None => quote!(None),
        };
        quote!(Overruled { rule: #rule, has: #has })
    });
    quote!(Erratum::new(#name, &[#(#operations),*], &[#(#fields),*], &[#(#rules),*]))
}

/// The name of a table in the program: `mpay/CardBindApply` for `mpay/card_bind_apply`.
fn table(path: &str) -> String {
    match path.split_once('/') {
        Some((product, stem)) => format!("{product}/{}", names::type_of(stem)),
        None => path.to_owned(),
    }
}
