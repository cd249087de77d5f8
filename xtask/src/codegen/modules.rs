//! The `mod.rs` of `api`, and of each product.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::doc;
use super::file::SourceFile;
use crate::names;
use crate::tables::{Body, Product, Tables};

/// `api/mod.rs`: the products, every operation and every notification.
pub(super) fn api(tables: &Tables) -> SourceFile {
    let docs = doc::inner("LianLian's documented operations, a module per product.");
    let products = tables.products.iter().map(|product| {
        let (cfg, name) = (cfg(product), format_ident!("{}", product.name));
        quote!(#cfg pub mod #name;)
    });
    let operations = doc::outer(OPERATIONS);
    let all_operations = each(tables, |product| {
        let stems = product.operations.iter().map(|file| file.stem());
        constants(
            product,
            stems,
            &quote!(crate::endpoint::Endpoint > ::OPERATION),
        )
    });
    let notifications = doc::outer(NOTIFICATIONS);
    let all_notifications = each(tables, |product| {
        let stems = product.notifications.iter().map(|file| file.stem());
        constants(
            product,
            stems,
            &quote!(crate::notification::Notice > ::NOTIFICATION),
        )
    });
    let for_each_table = for_each("for_each_table", FOR_EACH, &each(tables, tables_of));
    let for_each_order = for_each("for_each_order", FOR_EACH_ORDER, &each(tables, orders_of));
    let tokens = quote! {
        #docs
        pub(crate) mod banks;
        pub mod codes;
        pub(crate) mod ret_codes;
        pub mod risk;
        #(#products)*
        use crate::endpoint::Operation;
        use crate::notification::Notification;
        #operations
        pub const OPERATIONS: &[&Operation] = &[#(#all_operations),*];
        #notifications
        pub const NOTIFICATIONS: &[&Notification] = &[#(#all_notifications),*];
        #for_each_table
        #for_each_order
    };
    SourceFile::new("mod", "", tokens)
}

const OPERATIONS: &str = "\
Every operation that this crate knows, in the order of the tables' names: those of
the products whose features are on.";

const NOTIFICATIONS: &str = "Every notification that this crate knows, in the same order.";

const FOR_EACH: &str = "\
Calls a macro with every table's type, so that code can be written once for all of them: `$each!(call
path)` for the request of a call, `$each!(redirect path)` for the request of a redirect,
`$each!(notification path)` for a notification.

```
let mut calls = 0;
macro_rules! count {
    (call $request:path) => { calls += 1; };
    ($other:ident $message:path) => {};
}
lianlian::for_each_table!(count);
assert!(calls > 20);
```";

const FOR_EACH_ORDER: &str = "\
Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
[`Order`](crate::Order), `$each!(query path)` for an [`OrderQuery`](crate::OrderQuery).";

/// The code of all products together.
fn each(tables: &Tables, of: impl Fn(&Product) -> Vec<TokenStream>) -> Vec<TokenStream> {
    tables.products.iter().flat_map(of).collect()
}

/// A constant of each type; a product is compiled only with its feature.
fn constants<'a>(
    product: &Product,
    stems: impl Iterator<Item = &'a str>,
    constant: &TokenStream,
) -> Vec<TokenStream> {
    let (cfg, module) = (cfg(product), format_ident!("{}", product.name));
    let constant = |stem: &str| {
        let name = format_ident!("{}", names::type_of(stem));
        quote!(#cfg <#module::#name as #constant)
    };
    stems.map(constant).collect()
}

fn cfg(product: &Product) -> TokenStream {
    let feature = names::feature(&product.name);
    quote!(#[cfg(feature = #feature)])
}

/// A macro over types: what a constant can't be, a list of them.
fn for_each(name: &str, docs: &str, calls: &[TokenStream]) -> TokenStream {
    let (name, docs) = (format_ident!("{name}"), doc::outer(docs));
    quote! {
        #docs
        #[cfg(feature = "all-products")]
        #[macro_export]
        macro_rules! #name {
            ($each:ident) => { #(#calls)* };
        }
    }
}

/// The calls with the types of a product's tables.
fn tables_of(product: &Product) -> Vec<TokenStream> {
    let operations = product.operations.iter().map(|operation| {
        let kind = match operation.body {
            Body::Form => "redirect",
            Body::Plain | Body::Envelope => "call",
        };
        call(product, kind, &request(operation.stem()))
    });
    let notifications = product.notifications.iter().map(|notification| {
        let name = names::type_of(notification.stem());
        call(product, "notification", &format_ident!("{name}"))
    });
    operations.chain(notifications).collect()
}

/// The calls with the types of a product that know of orders.
fn orders_of(product: &Product) -> Vec<TokenStream> {
    let operations = product.operations.iter();
    operations
        .flat_map(|operation| {
            let order = operation.queried_by.as_ref().map(|_| "order");
            let query = operation.state.as_ref().map(|_| "query");
            let kinds = order.into_iter().chain(query);
            kinds.map(|kind| call(product, kind, &request(operation.stem())))
        })
        .collect()
}

fn call(product: &Product, kind: &str, name: &Ident) -> TokenStream {
    let (kind, module) = (format_ident!("{kind}"), format_ident!("{}", product.name));
    quote!($each!(#kind $crate::api::#module::#name);)
}

fn request(stem: &str) -> Ident {
    format_ident!("{}Request", names::type_of(stem))
}

/// A product's `mod.rs`: its operations and notifications.
pub(super) fn product(product: &Product) -> SourceFile {
    let feature = names::feature(&product.name);
    let docs = doc::inner(&format!(
        "{}\n\nCompiled with the feature `{feature}`.",
        product.info.title.trim()
    ));
    let tables = product.tables().into_iter();
    let names: Vec<Ident> = tables
        .map(|(source, _)| format_ident!("{}", source.stem()))
        .collect();
    let tokens = quote! {
        #docs
        #(mod #names;)*
        #(pub use #names::*;)*
    };
    SourceFile::new("mod", &format!("{}/", product.name), tokens)
}
