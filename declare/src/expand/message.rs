//! A message: a struct with a builder, its rows, its walk and its reading.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::call::given;
use super::role::Role;
use super::{docs, promises, row};
use crate::declaration::{Declaration, Field, Presence, Row};
use crate::protocol::Generation;

pub(super) fn expand_item(declaration: &Declaration) -> TokenStream {
    let rows = declaration.rows(|_| true);
    let docs = &declaration.docs;
    let docs = quote!(#(#docs)*);
    expand(declaration, &declaration.name, &docs, "", Role::Item, &rows)
}

pub(super) fn expand(
    declaration: &Declaration,
    name: &Ident,
    docs: &TokenStream,
    page: &str,
    role: Role,
    rows: &[(&Field, &Row)],
) -> TokenStream {
    let lianlian = &declaration.lianlian;
    let visibility = &declaration.visibility;
    let has_builder = match role {
        // Whoever keeps books of one's own, or a sandbox, writes reports as well.
        Role::Request | Role::Report | Role::Item => true,
        // Who receives it needs no builder, and builders are what takes long to compile.
        Role::Response | Role::Notification => declaration.platform,
    };

    let mut members: Vec<Member<'_>> = role
        .protocol(declaration.generation)
        .iter()
        .map(|name| Member::Protocol(name))
        .collect();
    members.extend(rows.iter().map(|(field, row)| Member::Declared(field, row)));
    // What is signed is so by its names; the columns of a file are where they are.
    if !matches!(role, Role::Report) {
        members.sort_by(|a, b| a.wire().cmp(b.wire()));
    }

    let table = members.iter().map(|member| match member {
        Member::Protocol(name) => row::expand_protocol(lianlian, name),
        Member::Declared(field, declared) => row::expand(declaration, role, field, declared),
    });
    let places = || members.iter().enumerate();
    let walk = places().map(|(at, member)| expand_walk(&place(at), member));
    let reads = places().filter_map(|(at, member)| expand_read(&place(at), member));
    let documented = docs::Message {
        declaration,
        name,
        role,
        rows,
    };
    let fixed = documented.fixed();
    let settable = rows.iter().filter(|(_, row)| row.fixed.is_none());
    let fields: Vec<_> = settable
        .map(|(field, row)| {
            let docs = documented.field(field, row);
            let field = expand_field(declaration, has_builder, field, row);
            quote!(#docs #field)
        })
        .collect();
    // A message of the protocol's own members alone reads nothing.
    let from = match fields.is_empty() {
        true => quote!(_from),
        false => quote!(from),
    };
    // A line of a report is read from its columns.
    let read_message = (!matches!(role, Role::Report)).then(|| {
        quote! {
            impl #lianlian::message::ReadMessage for #name {
                const ROWS: &'static [#lianlian::Row] = Self::ROWS;

                fn read(
                    #from: &#lianlian::message::Reader<'_>,
                ) -> ::core::result::Result<Self, #lianlian::check::Violation> {
                    Ok(Self { #(#reads),* })
                }
            }
        }
    });
    let rows_docs = match role {
        Role::Report => " The rows of the table, in the order of the columns.",
        _ => " The rows of the table, sorted by wire name.",
    };

    let checked_by = match (role, given(page)) {
        // Its operation knows the page, and how it is signed.
        (Role::Request, _) => None,
        (_, page) => {
            let page = match page {
                Some(page) => quote!(::core::option::Option::Some(#page)),
                None => quote!(::core::option::Option::None),
            };
            let generation = generation(declaration, role);
            Some(quote!(, #generation, #page))
        }
    };
    let promises = promises::expand(declaration, name, role, rows);
    let builder = has_builder.then(|| {
        quote! {
            #[derive(#lianlian::__private::bon::Builder)]
            #[builder(crate = #lianlian::__private::bon, on(_, into))]
        }
    });

    quote! {
        #docs
        #fixed
        #builder
        #[non_exhaustive]
        #visibility struct #name {
            #(#fields,)*
        }

        impl #name {
            #[doc = #rows_docs]
            pub const ROWS: &'static [#lianlian::Row] = &[#(#table),*];
        }

        impl #lianlian::message::Message for #name {
            fn walk<'a>(&'a self, walk: &mut #lianlian::message::Walk<'_, 'a>) {
                #(#walk)*
            }
        }

        #read_message

        #lianlian::__message_traits!(#name #checked_by);

        #promises
    }
}

/// The generation by whose rules a message is checked. No signature covers an item by its pairs.
fn generation(declaration: &Declaration, role: Role) -> TokenStream {
    let lianlian = &declaration.lianlian;
    match (role, declaration.generation) {
        (Role::Item, _) | (_, Generation::Accp) => quote!(#lianlian::Generation::Accp),
        (_, Generation::Classic) => quote!(#lianlian::Generation::Classic),
    }
}

/// One member of a message, in the order of the wire names.
enum Member<'a> {
    Protocol(&'static str),
    Declared(&'a Field, &'a Row),
}

impl Member<'_> {
    fn wire(&self) -> &str {
        match self {
            Self::Protocol(name) => name,
            Self::Declared(field, _) => &field.wire,
        }
    }
}

fn expand_field(
    declaration: &Declaration,
    has_builder: bool,
    field: &Field,
    declared: &Row,
) -> TokenStream {
    let name = &field.name;
    if field.item.is_some() && !field.is_object {
        let default = has_builder && !is_required(declared);
        let default = default.then(|| quote!(#[builder(default)]));
        let ty = row::value_type(&declaration.lianlian, field, declared);
        return quote!(#default pub #name: #ty);
    }
    let ty = row::value_type(&declaration.lianlian, field, declared);
    match is_required(declared) {
        true => quote!(pub #name: #ty),
        false => quote!(pub #name: Option<#ty>),
    }
}

/// Tells whether the compiler asks for a value. Where it depends on other fields, the checks ask
/// for it.
const fn is_required(row: &Row) -> bool {
    matches!(row.presence, Presence::Required)
}

/// The row at a place of the table.
fn place(at: usize) -> TokenStream {
    let at = Literal::usize_unsuffixed(at);
    quote!(&Self::ROWS[#at])
}

fn expand_walk(row: &TokenStream, member: &Member<'_>) -> TokenStream {
    let (field, declared) = match member {
        Member::Protocol(_) => return quote!(walk.protocol(#row);),
        Member::Declared(_, declared) if declared.fixed.is_some() => {
            return quote!(walk.fixed(#row););
        }
        Member::Declared(field, declared) => (field, declared),
    };
    let name = &field.name;
    match (&field.item, is_required(declared)) {
        (Some(_), true) if field.is_object => quote!(walk.object(#row, &self.#name);),
        (Some(_), false) if field.is_object => {
            quote!(walk.optional_object(#row, self.#name.as_ref());)
        }
        (Some(_), _) if declared.unsigned => quote!(walk.unsigned_list(#row, &self.#name);),
        (Some(_), _) => quote!(walk.list(#row, &self.#name);),
        (None, true) => quote!(walk.required(#row, &self.#name);),
        (None, false) => quote!(walk.optional(#row, self.#name.as_ref());),
    }
}

/// The code that reads a field. `None` where the field is not read.
fn expand_read(row: &TokenStream, member: &Member<'_>) -> Option<TokenStream> {
    let Member::Declared(field, declared) = member else {
        return None;
    };
    if declared.fixed.is_some() {
        return None;
    }
    let name = &field.name;
    Some(match (&field.item, is_required(declared)) {
        (Some(_), true) if field.is_object => quote!(#name: from.object(#row)?),
        (Some(_), false) if field.is_object => quote!(#name: from.optional_object(#row)?),
        (Some(_), _) if declared.unsigned => quote!(#name: from.unsigned_list(#row)?),
        (Some(_), _) => quote!(#name: from.list(#row)?),
        (None, true) => quote!(#name: from.required(#row)?),
        (None, false) => quote!(#name: from.optional(#row)?),
    })
}
