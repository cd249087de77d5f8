//! An operation: the endpoint, its request, its response and the outcomes' members.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::LitStr;
use syn::ext::IdentExt;

use super::call::{call, call_flag, call_list, form_field, given};
use super::meaning::meaning;
use super::role::Role;
use super::{docs, message, order};
use crate::declaration::{Body, Declaration, Operation, Outcome, Side};
use crate::protocol::Generation;

pub(super) fn expand(declaration: &Declaration, operation: &Operation) -> TokenStream {
    let request = expand_request(declaration, operation);
    let endpoint = expand_endpoint(declaration, operation);
    let rest = match operation.body {
        Body::Form(_) => expand_redirect(declaration),
        Body::Plain | Body::Envelope => expand_response(declaration, operation),
    };
    let order = order::expand(declaration, operation);
    quote!(#endpoint #request #rest #order)
}

fn expand_endpoint(declaration: &Declaration, operation: &Operation) -> TokenStream {
    let Declaration {
        lianlian,
        docs,
        visibility,
        name,
        ..
    } = declaration;
    let Operation {
        endpoint,
        host,
        page,
        product,
        ret_codes,
        errata,
        nameless_answers,
        is_query,
        ..
    } = operation;
    let order = operation.order.as_ref();
    let order = call("order", order.map(|way| declaration.wire_way(way)));
    let unnamed_order = call_flag("unnamed_order", operation.unnamed_order);
    let queried_by = operation.queried_by.iter().flat_map(|by| &by.fields);
    let queried_by = queried_by.map(|by| {
        let way = declaration.wire_way(&by.way);
        let field = by.field.unraw().to_string();
        quote!(#lianlian::AskedBy::new(#field, #way))
    });
    let queried_by = call_list("queried_by", queried_by);
    let generation = expand_generation(declaration);
    let request = format_ident!("{name}Request");
    let name_text = name.to_string();
    let meaning = meaning(docs);
    let meaning = call("meaning", given(&meaning));
    let (product, page) = (call("product", given(product)), call("page", given(page)));
    let body = match &operation.body {
        Body::Plain => None,
        Body::Envelope => Some(quote!(#lianlian::Body::Envelope)),
        Body::Form(field) => {
            let field = form_field(field);
            Some(quote!(#lianlian::Body::Form { #field }))
        }
    };
    let body = call("body", body);
    let nameless_answers = call_flag("nameless_answers", *nameless_answers);
    let query = call_flag("query", *is_query);
    let ret_codes = call("ret_codes", ret_codes.as_ref());
    let errata = call("errata", errata.as_ref());
    let outcomes = operation.outcomes.iter().map(|outcome| {
        let members = format_ident!("{name}{}", outcome.name);
        let name = outcome.name.to_string();
        let ret_codes = &outcome.ret_codes;
        quote!(#lianlian::Outcome::new(#name, &[#(#ret_codes),*], #members::ROWS))
    });
    let outcomes = call_list("outcomes", outcomes);
    let docs = docs::operation(docs, operation);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy)]
        #visibility struct #name;

        impl #lianlian::OperationType for #name {
            type Request = #request;
            const OPERATION: &'static #lianlian::Operation =
                &#lianlian::Operation::new(#name_text, #host, #endpoint, #request::ROWS)
                    #generation #meaning #product #page #body #nameless_answers #order #unnamed_order
                    #queried_by #query
                    #ret_codes #errata #outcomes;
        }
    }
}

/// The call that names the generation, where it isn't the first.
pub(super) fn expand_generation(declaration: &Declaration) -> Option<TokenStream> {
    let lianlian = &declaration.lianlian;
    let generation = match declaration.generation {
        Generation::Classic => None,
        Generation::Accp => Some(quote!(#lianlian::Generation::Accp)),
    };
    call("generation", generation)
}

fn expand_request(declaration: &Declaration, operation: &Operation) -> TokenStream {
    let Declaration { lianlian, name, .. } = declaration;
    let request = format_ident!("{name}Request");
    let docs = format!(" The merchant's message to [`{name}`].");
    let docs = quote!(#[doc = #docs]);
    let rows = declaration.rows(Side::is_request);
    let message = message::expand(
        declaration,
        &request,
        &docs,
        &operation.page,
        Role::Request,
        &rows,
    );
    quote! {
        #message

        impl #lianlian::Sent for #request {
            type Operation = #name;
        }
    }
}

/// An operation that the user's browser carries.
fn expand_redirect(declaration: &Declaration) -> TokenStream {
    let Declaration { lianlian, name, .. } = declaration;
    quote!(impl #lianlian::Redirect for #name {})
}

fn expand_response(declaration: &Declaration, operation: &Operation) -> TokenStream {
    let Declaration {
        lianlian,
        visibility,
        name,
        ..
    } = declaration;
    let response = format_ident!("{name}Response");
    let docs = format!(" LianLian's answer to [`{name}`]: one variant per outcome.");
    let outcomes = || operation.outcomes.iter();
    let variants: Vec<_> = outcomes().map(|outcome| &outcome.name).collect();
    let codes: Vec<_> = outcomes()
        .map(|Outcome { ret_codes, .. }| quote!(#(#ret_codes)|*))
        .collect();
    let code_lists = outcomes().map(|Outcome { ret_codes, .. }| quote!(&[#(#ret_codes),*]));
    let members: Vec<_> = variants
        .iter()
        .map(|variant| format_ident!("{name}{variant}"))
        .collect();
    let variant_docs = outcomes().map(|outcome| format!(" `ret_code` {}.", in_words(outcome)));
    let messages = outcomes().zip(&members).map(|(outcome, members)| {
        let docs = format!(
            " The members of [`{response}::{}`], `ret_code` {}.",
            outcome.name,
            in_words(outcome)
        );
        let docs = quote!(#[doc = #docs]);
        let rows = declaration.rows(|side| side.is_under(outcome));
        let page = &operation.page;
        message::expand(declaration, members, &docs, page, Role::Response, &rows)
    });
    quote! {
        impl #lianlian::Call for #name {
            type Response = #response;
        }

        #[doc = #docs]
        #[derive(Debug)]
        #visibility enum #response {
            #(#[doc = #variant_docs] #variants(#members),)*
        }

        impl #lianlian::message::Message for #response {
            fn walk<'a>(&'a self, walk: &mut #lianlian::message::Walk<'_, 'a>) {
                match self {
                    #(Self::#variants(members) => members.walk(walk),)*
                }
            }
        }

        impl #lianlian::Response for #response {
            fn read(
                ret_code: &str,
                from: &#lianlian::message::Reader<'_>,
            ) -> ::core::option::Option<::core::result::Result<Self, #lianlian::check::Violation>> {
                ::core::option::Option::Some(match ret_code {
                    #(#codes => #lianlian::message::ReadMessage::read(from).map(Self::#variants),)*
                    _ => return ::core::option::Option::None,
                })
            }

            fn ret_codes(&self) -> &'static [&'static str] {
                match self {
                    #(Self::#variants(_) => #code_lists,)*
                }
            }
        }

        #(#messages)*
    }
}

/// The return codes of an outcome: "4002, 4003 or 4004".
fn in_words(outcome: &Outcome) -> String {
    let codes: Vec<_> = outcome.ret_codes.iter().map(LitStr::value).collect();
    docs::list(&codes, "or")
}
