//! A row: what the table says of a field, as a constant.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Ident, LitStr, Path};

use super::meaning::meaning;
use super::role::Role;
use crate::declaration::{Condition, Declaration, Field, Length, Presence, Row};

pub(super) fn expand(
    declaration: &Declaration,
    role: Role,
    field: &Field,
    row: &Row,
) -> TokenStream {
    let lianlian = &declaration.lianlian;
    let wire = &field.wire;
    let ty = value_type(lianlian, field, row);
    let start = match (&field.item, role) {
        (Some(item), _) => {
            quote!(list(#wire, <#item as #lianlian::message::ReadMessage>::ROWS))
        }
        (None, Role::Request | Role::Item) => quote!(of::<#ty>(#wire)),
        (None, Role::Response | Role::Notification) => quote!(answer::<#ty>(#wire)),
    };
    let meaning = match meaning(&field.docs) {
        text if text.is_empty() => None,
        text => Some(quote!(.meaning(#text))),
    };
    let example = field.example.iter().map(|text| quote!(.example(#text)));
    let presence = presence(declaration, &row.presence);
    let length = row.length.as_ref().map(|length| match length {
        Length::Max(most) => {
            let most = Literal::usize_unsuffixed(*most);
            quote!(.max_len(#most))
        }
        Length::Exact(lengths) => {
            let lengths = lengths
                .iter()
                .map(|length| Literal::usize_unsuffixed(*length));
            quote!(.len(&[#(#lengths),*]))
        }
    });
    let formats = row.formats.iter().map(|rule| {
        let path = &rule.format;
        match &rule.condition {
            None => quote!(.format(#path)),
            Some(condition) => {
                let condition = expand_condition(declaration, condition);
                quote!(.format_if(#condition, #path))
            }
        }
    });
    let alias = row.alias.as_ref().map(|name| quote!(.alias(&[#name])));
    let other = |name: &Ident| declaration.wire_of(name);
    let excludes = row.excludes.as_ref().map(other);
    let excludes = excludes.map(|name| quote!(.excludes(#name)));
    let equals = row.equals.as_ref().map(other);
    let equals = equals.map(|name| quote!(.equals(#name)));
    let fixed = row.fixed.as_ref().map(|value| quote!(.fixed(#value)));
    let texts = |texts: &[LitStr]| (!texts.is_empty()).then(|| quote!((&[#(#texts),*])));
    let accepts = texts(&row.accepts).map(|values| quote!(.accepts #values));
    let codes = texts(&row.codes).map(|codes| quote!(.codes #codes));
    let unsigned = row.unsigned.then(|| quote!(.unsigned()));
    let assigned = row.assigned.then(|| quote!(.assigned()));
    quote!(
        #lianlian::Row::#start #meaning #(#example)* #presence #length #(#formats)* #fixed #accepts #codes
            #unsigned #assigned #alias #excludes #equals
    )
}

/// The type of a field's value in one message, without the `Option` around it.
pub(super) fn value_type(lianlian: &Path, field: &Field, row: &Row) -> TokenStream {
    let ty = &field.ty;
    let ty = match row.open && field.item.is_none() {
        true => quote!(#lianlian::field::Open<#ty>),
        false => quote!(#ty),
    };
    match row.unsigned {
        true => quote!(#lianlian::field::Unsigned<#ty>),
        false => ty,
    }
}

/// A row of the protocol's own: `sign_type` is the constant `SIGN_TYPE`.
pub(super) fn expand_protocol(lianlian: &Path, name: &str) -> TokenStream {
    let constant = format_ident!("{}", name.to_uppercase());
    quote!(#lianlian::Row::#constant)
}

fn presence(declaration: &Declaration, presence: &Presence) -> Option<TokenStream> {
    match presence {
        Presence::Required => None,
        Presence::Optional => Some(quote!(.optional())),
        Presence::RequiredIf(condition) => {
            let condition = expand_condition(declaration, condition);
            Some(quote!(.required_if(#condition)))
        }
        Presence::RequiredUnless(condition) => {
            let condition = expand_condition(declaration, condition);
            Some(quote!(.required_unless(#condition)))
        }
        Presence::EitherOf(label) => Some(quote!(.either_of(#label))),
    }
}

fn expand_condition(declaration: &Declaration, condition: &Condition) -> TokenStream {
    let field = declaration.wire_of(&condition.field);
    let values = &condition.values;
    quote!(#field, &[#(#values),*])
}
