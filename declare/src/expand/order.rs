//! Orders and the queries that tell how they went.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::declaration::{AskedBy, Declaration, Operation, Presence, QueriedBy, Side, Way};

pub(super) fn expand(declaration: &Declaration, operation: &Operation) -> TokenStream {
    let order = operation.queried_by.iter();
    let order = order.map(|by| expand_order(declaration, by));
    let query = operation.state.iter();
    let query = query.map(|state| expand_query(declaration, operation, state));
    quote!(#(#order)* #(#query)*)
}

fn expand_order(declaration: &Declaration, by: &QueriedBy) -> TokenStream {
    let Declaration { lianlian, name, .. } = declaration;
    let request = format_ident!("{name}Request");
    let QueriedBy { query, fields } = by;
    let asked = declaration.rows(Side::is_request);
    let setters = fields.iter().map(|AskedBy { field, way }| {
        let may_be_absent = asked.iter().any(|(known, row)| {
            known.name == way.field && !matches!(row.presence, Presence::Required)
        });
        match may_be_absent {
            true => format_ident!("maybe_{field}"),
            false => field.clone(),
        }
    });
    let values = fields.iter().map(|AskedBy { way, .. }| {
        let Way { field, inside } = way;
        quote!(self.#field #(.#inside)*)
    });
    quote! {
        impl #lianlian::Order for #request {
            type Query = <#query as #lianlian::OperationType>::Request;

            fn query(&self) -> Self::Query {
                Self::Query::builder()#(.#setters(#values.clone()))*.build()
            }
        }
    }
}

fn expand_query(declaration: &Declaration, operation: &Operation, state: &Ident) -> TokenStream {
    let Declaration { lianlian, name, .. } = declaration;
    let request = format_ident!("{name}Request");
    let response = format_ident!("{name}Response");
    let arms = operation.outcomes.iter().map(|outcome| {
        let variant = &outcome.name;
        let rows = declaration.rows(|side| side.is_under(outcome));
        match rows.iter().any(|(field, _)| field.name == *state) {
            true => {
                quote!(#response::#variant(members) => #lianlian::HasState::state(&members.#state))
            }
            false => quote!(#response::#variant(_) => #lianlian::OrderState::Unknown),
        }
    });
    quote! {
        impl #lianlian::OrderQuery for #request {
            fn state(answer: &#response) -> #lianlian::OrderState {
                match answer {
                    #(#arms,)*
                }
            }
        }
    }
}
