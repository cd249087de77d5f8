//! Checks that the compiler makes, because only it knows the types: codes, the values of
//! conditions, examples, and the items of lists that LianLian sends. Each check points at the token
//! that is wrong.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Ident, LitStr, Type};

use super::role::Role;
use crate::declaration::{Declaration, Field, Kind, Row, Way};

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
    // Of an answer no condition is asked: an item that is in both directions may lack there what is around it here.
    let is_checked = matches!(role, Role::Request | Role::Item);
    let inside = rows.iter().filter(|_| is_checked);
    let inside = inside.filter_map(|(field, _)| field.item.as_ref());
    let around = inside.map(|item| around(declaration, message, item));
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
        .chain(ways(declaration, message, role))
        .chain(around)
        .chain(codes)
        .chain(conditions)
        .chain(examples)
        .collect()
}

/// The ways into objects that name the order, and its amount, lead to members, and those that name it to members that are
/// always there.
fn ways(declaration: &Declaration, message: &Ident, role: Role) -> Vec<TokenStream> {
    let (naming, others): (Vec<&Way>, Vec<&Way>) = match (&declaration.kind, role) {
        (Kind::Operation(operation), Role::Request) => {
            let asked_by = operation.queried_by.iter().flat_map(|by| &by.fields);
            (
                operation.order.iter().collect(),
                asked_by.map(|by| &by.way).collect(),
            )
        }
        (Kind::Notification(notification), Role::Notification) => (
            notification
                .order
                .iter()
                .chain(&notification.identity)
                .collect(),
            notification.amount.iter().collect(),
        ),
        _ => return Vec::new(),
    };
    let check = |way: &&Way, name: &str| {
        let (end, check) = (way.end(), Ident::new(name, way.end().span()));
        let (lianlian, way) = (
            at(end.span(), &declaration.lianlian),
            declaration.wire_way(way),
        );
        quote_spanned! {end.span()=>
            const _: () = #lianlian::Row::#check(#message::ROWS, #way);
        }
    };
    let is_inside = |way: &&&Way| !way.inside.is_empty();
    let naming = naming.iter().filter(is_inside);
    let naming = naming.map(|way| check(way, "check_named"));
    let others = others.iter().filter(is_inside);
    naming
        .chain(others.map(|way| check(way, "check_way")))
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

/// A condition's way into an object leads to a member, whose values are those that the condition names.
fn conditions(declaration: &Declaration, message: &Ident, row: &Row) -> Vec<TokenStream> {
    let own = row.conditions().filter(|condition| !condition.is_outside);
    let checks = own.flat_map(|condition| {
        let way = declaration.way_to(condition);
        let ends = condition.inside.last().map(|end| {
            let lianlian = at(end.span(), &declaration.lianlian);
            quote_spanned! {end.span()=>
                const _: () = #lianlian::Row::check_way(#message::ROWS, #way);
            }
        });
        let values: &[LitStr] = &condition.values;
        let allowed = values.first().map(|first| {
            let lianlian = at(first.span(), &declaration.lianlian);
            quote_spanned! {first.span()=>
                const _: () = #lianlian::Row::check_condition(#message::ROWS, #way, &[#(#values),*]);
            }
        });
        ends.into_iter().chain(allowed)
    });
    checks.collect()
}

/// The conditions of what is inside that reach out of it lead to members of this message.
fn around(declaration: &Declaration, message: &Ident, item: &Type) -> TokenStream {
    let lianlian = at(item.span(), &declaration.lianlian);
    quote_spanned! {item.span()=>
        const _: () = #lianlian::Row::check_around(
            #message::ROWS,
            <#item as #lianlian::message::ReadMessage>::ROWS,
        );
    }
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
