//! A row: what the table says of a field, as a constant.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Ident, Path};

use super::call::{call, call_flag, call_list, given};
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
        (Some(item), _) if field.is_object => {
            quote!(object(#wire, <#item as #lianlian::message::ReadMessage>::ROWS))
        }
        (Some(item), _) => {
            quote!(list(#wire, <#item as #lianlian::message::ReadMessage>::ROWS))
        }
        (None, Role::Request | Role::Item) => quote!(of::<#ty>(#wire)),
        (None, Role::Response | Role::Notification | Role::Report) => quote!(answer::<#ty>(#wire)),
    };
    let meaning = meaning(&field.docs);
    let meaning = call("meaning", given(&meaning));
    let example = call("example", field.example.as_ref());
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
    let alias = call_list("alias", &row.alias);
    let other = |name: &Ident| declaration.wire_of(name);
    let forbidden_if = row.forbidden_if.as_ref().map(|condition| {
        let condition = expand_condition(declaration, condition);
        quote!(.forbidden_if(#condition))
    });
    let numbers = call_flag("numbers", row.numbers);
    let excludes = call("excludes", row.excludes.as_ref().map(other));
    let equals = call("equals", row.equals.as_ref().map(other));
    let fixed = call("fixed", row.fixed.as_ref());
    let accepts = call_list("accepts", &row.accepts);
    let codes = call_list("codes", &row.codes);
    let unsigned = call_flag("unsigned", row.unsigned);
    let assigned = call_flag("assigned", row.assigned);
    quote!(
        #lianlian::Row::#start #meaning #example #presence #length #(#formats)* #fixed #accepts #codes
            #unsigned #assigned #numbers #alias #forbidden_if #excludes #equals
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
    let lianlian = &declaration.lianlian;
    let field = declaration.way_to(condition);
    match (&condition.at_least, condition.values.as_slice()) {
        (Some(bound), _) => quote!(#lianlian::Condition::at_least(#field, #bound)),
        (None, []) => quote!(#lianlian::Condition::given(#field)),
        (None, values) => quote!(#lianlian::Condition::is(#field, &[#(#values),*])),
    }
}
