//! A report: its table, and a line of it.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Ident, LitStr, Path};

use super::call::{call, call_list, given};
use super::meaning::meaning;
use super::role::Role;
use super::{docs, message};
use crate::declaration::{Declaration, Field, Presence, Report, Row};

pub(super) fn expand(declaration: &Declaration, report: &Report) -> TokenStream {
    let Declaration {
        lianlian,
        docs,
        name,
        ..
    } = declaration;
    let Report { page, product, .. } = report;
    let (name_text, prefix) = (name.to_string(), &report.prefix);
    let meaning = meaning(docs);
    let meaning = call("meaning", given(&meaning));
    let product = call("product", given(product));
    let its_page = call("page", given(page));
    let periods = report.periods.iter().map(|it| period(lianlian, it));
    let periods = call_list("periods", periods);
    let joiner = call("joiner", report.joiner.map(Literal::character));
    let rows = declaration.rows(|_| true);
    let docs = docs::report(docs, report);
    let message = message::expand(declaration, name, &docs, page, Role::Report, &rows);
    let reading = expand_reading(&rows);
    quote! {
        #message

        impl #lianlian::report::ReportRow for #name {
            const REPORT: &'static #lianlian::report::Report =
                &#lianlian::report::Report::new(#name_text, #prefix, #name::ROWS)
                    #meaning #product #its_page #periods #joiner;

            fn read(
                cells: &mut #lianlian::report::Cells<'_>,
            ) -> ::core::option::Option<Self> {
                #reading
            }
        }
    }
}

/// Reads all columns before it ends with one that is missing: all faults are noted at once.
fn expand_reading(rows: &[(&Field, &Row)]) -> TokenStream {
    let names: Vec<&Ident> = rows.iter().map(|(field, _)| &field.name).collect();
    let reads = rows.iter().enumerate().map(|(at, (_, row))| {
        let at = Literal::usize_unsuffixed(at);
        match row.presence {
            Presence::Required => quote!(cells.required(#at)),
            _ => quote!(cells.optional(#at)),
        }
    });
    let values = rows.iter().map(|(field, row)| {
        let name = &field.name;
        match row.presence {
            Presence::Required => quote!(#name: #name?),
            _ => name.to_token_stream(),
        }
    });
    quote! {
        #(let #names = #reads;)*
        ::core::option::Option::Some(Self { #(#values),* })
    }
}

/// The period that a text names; another text was refused.
fn period(lianlian: &Path, text: &LitStr) -> TokenStream {
    match text.value().as_str() {
        "month" => quote!(#lianlian::report::Period::Month),
        _ => quote!(#lianlian::report::Period::Day),
    }
}
