//! A notification: its table and its members.

use proc_macro2::TokenStream;
use quote::quote;

use super::message::{self, Role};
use super::{form_field, meaning};
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
    let rows = declaration.rows(|_| true);
    let docs = quote!(#(#docs)*);
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
                    rows: <#name as #lianlian::message::ReadMessage>::ROWS,
                };
        }
    }
}
