//! A notification: its table and its members.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::meaning::meaning;
use super::name::{form_field, optional_name};
use super::role::Role;
use super::{docs, message};
use crate::declaration::{Declaration, Notification};

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
    let form = match &notification.form {
        None => quote!(Json),
        Some(field) => {
            let field = form_field(field);
            quote!(Form { #field })
        }
    };
    let identity = notification.identity.iter();
    let identity = identity.map(|name| declaration.wire_of(name));
    let named =
        |name: &Option<Ident>| optional_name(name.as_ref().map(|name| declaration.wire_of(name)));
    let (order, amount) = (named(&notification.order), named(&notification.amount));
    let foreign = &notification.foreign;
    let order_notice = expand_order_notice(declaration, notification);
    let as_order = order_notice.as_ref().map(|_| {
        quote! {
            fn as_order(&self) -> ::core::option::Option<&dyn #lianlian::notification::OrderNotice> {
                ::core::option::Option::Some(self)
            }
        }
    });
    let rows = declaration.rows(|_| true);
    let docs = docs::notification(docs, notification);
    let message = message::expand(declaration, name, &docs, page, Role::Notification, &rows);
    quote! {
        #message

        impl #lianlian::notification::Notice for #name {
            const NOTIFICATION: &'static #lianlian::notification::Notification =
                &#lianlian::notification::Notification {
                    name: #name_text,
                    meaning: #meaning,
                    product: #product,
                    page: #page,
                    body: #lianlian::notification::NotificationBody::#form,
                    identity: &[#(#identity),*],
                    order: #order,
                    amount: #amount,
                    foreign: &[#(#foreign),*],
                    rows: <#name as #lianlian::message::ReadMessage>::ROWS,
                };

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
    let amount = match &notification.amount {
        Some(amount) => quote!(::core::option::Option::Some(self.#amount)),
        None => quote!(::core::option::Option::None),
    };
    Some(quote! {
        impl #lianlian::notification::OrderNotice for #name {
            fn state(&self) -> #lianlian::OrderState {
                #lianlian::HasState::state(&self.#state)
            }

            fn order(&self) -> &str {
                &self.#order
            }

            fn amount(&self) -> ::core::option::Option<#lianlian::field::Amount> {
                #amount
            }
        }
    })
}
