//! Checks that the compiler makes, because only it knows the types: codes, the values of
//! conditions, examples, and the items of lists that LianLian sends. Each check points at the token
//! that is wrong.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Ident, LitStr};

use super::role::Role;
use crate::declaration::{Condition, Declaration, Field, Row};

pub(super) fn expand(
    declaration: &Declaration,
    message: &Ident,
    role: Role,
    rows: &[(&Field, &Row)],
) -> TokenStream {
    let from_lianlian = matches!(role, Role::Response | Role::Notification | Role::Report);
    let items = rows.iter().filter_map(|(field, _)| field.item.as_ref());
    let items = items.filter(|_| from_lianlian).map(|item| {
        let lianlian = at(item.span(), &declaration.lianlian);
        quote_spanned! {item.span()=>
            const _: () = #lianlian::Row::check_answer_items(
                <#item as #lianlian::message::ReadMessage>::ROWS,
            );
        }
    });
    let codes = rows
        .iter()
        .filter_map(|(field, row)| codes(declaration, field, row));
    let conditions = rows
        .iter()
        .flat_map(|(_, row)| conditions(declaration, message, row));
    // An answer, and an item in it, may show less of a value than was sent.
    let is_whole = matches!(role, Role::Request | Role::Notification | Role::Report);
    let examples = rows.iter().filter(|_| is_whole);
    let examples = examples.filter_map(|(field, _)| example(declaration, message, field));
    items
        .chain(codes)
        .chain(conditions)
        .chain(examples)
        .collect()
}

/// The codes allowed in a row are codes of its type.
fn codes(declaration: &Declaration, field: &Field, row: &Row) -> Option<TokenStream> {
    let span = row.codes.first()?.span();
    let lianlian = at(span, &declaration.lianlian);
    let (ty, codes) = (&field.ty, &row.codes);
    Some(quote_spanned! {span=>
        const _: () = #lianlian::Row::check_codes(<#ty as #lianlian::field::Value>::CODES, &[#(#codes),*]);
    })
}

/// The values of a condition are values that the other field can have.
fn conditions(declaration: &Declaration, message: &Ident, row: &Row) -> Vec<TokenStream> {
    let is_here = |condition: &&Condition| !condition.is_outside && condition.inside.is_empty();
    let with_values = row.conditions().filter(is_here).filter_map(|condition| {
        let values: &[LitStr] = &condition.values;
        Some((values.first()?.span(), condition))
    });
    let checks = with_values.map(|(span, condition)| {
        let lianlian = at(span, &declaration.lianlian);
        let (field, values) = (declaration.wire_of(&condition.field), &condition.values);
        quote_spanned! {span=>
            const _: () = #lianlian::Row::check_condition(#message::ROWS, #field, &[#(#values),*]);
        }
    });
    checks.collect()
}

/// The example of a parameter is allowed in the message that has it.
fn example(declaration: &Declaration, message: &Ident, field: &Field) -> Option<TokenStream> {
    let span = field.example.as_ref()?.span();
    let (lianlian, name) = (at(span, &declaration.lianlian), &field.wire);
    Some(quote_spanned! {span=>
        const _: () = #lianlian::Row::check_example(#message::ROWS, #name);
    })
}

/// Tokens of which the compiler says that they are there: at the token that is wrong, not at the attribute.
fn at(span: Span, tokens: &impl ToTokens) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.to_token_stream().into_iter().map(moved).collect()
}
