//! A notification: its table and its members.

use proc_macro2::TokenStream;
use quote::quote;

use super::call::{call, call_list, form_field, given};
use super::meaning::meaning;
use super::operation::expand_generation;
use super::role::Role;
use super::{docs, message};

use crate::declaration::{Declaration, Notification, Way};

pub(super) fn expand(declaration: &Declaration, notification: &Notification) -> TokenStream {
    let Declaration {
        lianlian,
        docs,
        name,
        ..
    } = declaration;
    let Notification { page, product, .. } = notification;
    let name_text = name.to_string();
    let meaning = meaning(docs);
    let meaning = call("meaning", given(&meaning));
    let product = call("product", given(product));
    let its_page = call("page", given(page));
    let body = call(
        "body",
        notification.form.as_ref().map(|field| {
            let field = form_field(field);
            quote!(#lianlian::notification::NotificationBody::Form { #field })
        }),
    );
    let wire = |way| declaration.wire_way(way);
    let generation = expand_generation(declaration);
    let identity = call_list("identity", notification.identity.iter().map(wire));
    let order = call("order", notification.order.as_ref().map(wire));
    let amount = call("amount", notification.amount.as_ref().map(wire));
    let foreign = call_list("foreign", &notification.foreign);
    let order_notice = expand_order_notice(declaration, notification);
    let as_order = order_notice.as_ref().map(|_| {
        quote! {
            fn as_order(&self) -> ::core::option::Option<&dyn #lianlian::notification::OrderNotification> {
                ::core::option::Option::Some(self)
            }
        }
    });
    let rows = declaration.rows(|_| true);
    let docs = docs::notification(docs, notification);
    let message = message::expand(declaration, name, &docs, page, Role::Notification, &rows);
    quote! {
        #message

        impl #lianlian::notification::NotificationMessage for #name {
            const NOTIFICATION: &'static #lianlian::notification::Notification =
                &#lianlian::notification::Notification::new(#name_text, #name::ROWS) #generation
                    #meaning #product #its_page #body #identity #order #amount #foreign;

            #as_order
        }

        #order_notice
    }
}

/// The code by which a notification tells the state of an order, where it has one.
fn expand_order_notice(
    declaration: &Declaration,
    notification: &Notification,
) -> Option<TokenStream> {
    let Declaration { lianlian, name, .. } = declaration;
    let (order, state) = (notification.order.as_ref()?, notification.state.as_ref()?);
    let Way { field, inside } = order;
    let order = quote!(self.#field #(.#inside)*);
    let amount = match &notification.amount {
        Some(Way { field, inside }) => {
            quote!(::core::option::Option::from(self.#field #(.#inside)*))
        }
        None => quote!(::core::option::Option::None),
    };
    Some(quote! {
        impl #lianlian::notification::OrderNotification for #name {
            fn state(&self) -> #lianlian::OrderState {
                #lianlian::HasState::state(&self.#state)
            }

            fn order(&self) -> &str {
                &#order
            }

            fn amount(&self) -> ::core::option::Option<#lianlian::field::Amount> {
                #amount
            }
        }
    })
}
