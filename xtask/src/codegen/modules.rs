//! The root of the generated crate, and the module of each product.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::file::SourceFile;
use lianlian_tables::doc;
use lianlian_tables::names;
use lianlian_tables::{Body, Product, Tables};

/// `lib.rs`: the products, every operation, every notification and every report.
pub(super) fn api(tables: &Tables) -> SourceFile {
    let docs = doc::inner(API);
    let products = tables.products.iter().map(|product| {
        let (cfg, name) = (cfg(product), format_ident!("{}", product.name));
        quote!(#cfg pub mod #name;)
    });
    let operations = doc::outer(OPERATIONS);
    let endpoint = quote!(lianlian_core::OperationType);
    let all_operations = each(tables, |product| {
        let stems = product.operations.iter().map(|file| file.stem());
        constants(product, stems, &endpoint, &format_ident!("OPERATION"))
    });
    let notifications = doc::outer(NOTIFICATIONS);
    let notice = quote!(lianlian_core::notification::NotificationMessage);
    let all_notifications = each(tables, |product| {
        let stems = product.notifications.iter().map(|file| file.stem());
        constants(product, stems, &notice, &format_ident!("NOTIFICATION"))
    });
    let reports = doc::outer(REPORTS);
    let row = quote!(lianlian_core::report::ReportRow);
    let all_reports = each(tables, |product| {
        let stems = product.reports.iter().map(|file| file.stem());
        constants(product, stems, &row, &format_ident!("REPORT"))
    });
    let tokens = quote! {
        #docs
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        #[comment = " The macro's output names the core by the facade's name."]
        extern crate lianlian_core as lianlian;
        mod banks;
        pub mod codes;
        mod each;
        mod errata;
        mod accp_ret_codes;
        mod ret_codes;
        pub mod risk;
        mod switches;
        #(#products)*
        use lianlian_core::Operation;
        use lianlian_core::notification::Notification;
        use lianlian_core::report::Report;
        pub use banks::Bank;
        pub use errata::ERRATA;
        pub use accp_ret_codes::ACCP_RET_CODES;
        pub use ret_codes::RET_CODES;
        #operations
        pub const OPERATIONS: &[&Operation] = &[#(#all_operations),*];
        #notifications
        pub const NOTIFICATIONS: &[&Notification] = &[#(#all_notifications),*];
        #reports
        pub const REPORTS: &[&Report] = &[#(#all_reports),*];
    };
    SourceFile::new("lib", "", tokens)
}

/// `each.rs`: the macros that name every type.
pub(super) fn each_type(tables: &Tables) -> SourceFile {
    let docs = doc::inner(EACH);
    let for_each_table = for_each("for_each_table", FOR_EACH, tables, tables_of);
    let for_each_order = for_each("for_each_order", FOR_EACH_ORDER, tables, orders_of);
    SourceFile::new("each", "", quote!(#docs #for_each_table #for_each_order))
}

const EACH: &str = "Macros that call another one with every type of the tables.";

const API: &str = "\
LianLian's documented operations, a module per product. Use them through the crate
[`lianlian`](https://docs.rs/lianlian), which re-exports them as `lianlian::api`.

```
use lianlian_api::RET_CODES;

let refused = RET_CODES.find(\"1001\").expect(\"a documented code\");
assert!(refused.gate, \"LianLian refuses with it before it makes anything\");
if let Some(advice) = refused.advice {
    println!(\"{}: {advice}\", refused.message);
}
```";

const OPERATIONS: &str = "\
Every operation that this crate knows, in the order of the tables' names: those of
the products whose features are on.";

const NOTIFICATIONS: &str = "Every notification that this crate knows, in the same order.";

const REPORTS: &str = "Every report that this crate knows, in the same order.";

const FOR_EACH: &str = "\
Calls a macro with the type of every message's table whose product's feature is on, so that code can be written
once for all of them: `$each!(call path)` for the request of a call, `$each!(redirect
path)` for the request of a redirect, `$each!(notification path)` for a notification.

```
let mut calls = 0;
macro_rules! count {
    (call $request:path) => { calls += 1; };
    ($other:ident $message:path) => {};
}
lianlian_api::for_each_table!(count);
assert_eq!(calls > 20, cfg!(feature = \"all-products\"));
```";

const FOR_EACH_ORDER: &str = "\
Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
[`Order`](lianlian_core::Order), `$each!(query path)` for an [`OrderQuery`](lianlian_core::OrderQuery).";

/// The code of all products together.
fn each(tables: &Tables, of: impl Fn(&Product) -> Vec<TokenStream>) -> Vec<TokenStream> {
    tables.products.iter().flat_map(of).collect()
}

/// A constant that each type has by a trait; a product is compiled only with its feature.
fn constants<'a>(
    product: &Product,
    stems: impl Iterator<Item = &'a str>,
    of: &TokenStream,
    constant: &Ident,
) -> Vec<TokenStream> {
    let (cfg, module) = (cfg(product), format_ident!("{}", product.name));
    let constant = |stem: &str| {
        let name = format_ident!("{}", names::type_of(stem));
        quote!(#cfg <#module::#name as #of>::#constant)
    };
    stems.map(constant).collect()
}

fn cfg(product: &Product) -> TokenStream {
    let feature = names::feature(&product.name);
    quote!(#[cfg(feature = #feature)])
}

/// `switches.rs`: a macro per product, which keeps its code where the product's feature is on.
pub(super) fn switches(tables: &Tables) -> SourceFile {
    let docs =
        doc::inner("A macro per product, which keeps its code where the product's feature is on.");
    let switches = tables.products.iter().map(switch);
    SourceFile::new("switches", "", quote!(#docs #(#switches)*))
}

fn switch(product: &Product) -> TokenStream {
    let name = switch_of(product);
    let feature = names::feature(&product.name);
    quote! {
        #[cfg(feature = #feature)]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($code:tt)*) => { $($code)* };
        }

        #[cfg(not(feature = #feature))]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($code:tt)*) => {};
        }
    }
}

fn switch_of(product: &Product) -> Ident {
    format_ident!("__if_{}", product.name)
}

/// A macro over the types of the products whose features are on: what a constant can't be, a list of types.
fn for_each(
    name: &str,
    docs: &str,
    tables: &Tables,
    of: impl Fn(&Product) -> Vec<TokenStream>,
) -> TokenStream {
    let (name, docs) = (format_ident!("{name}"), doc::outer(docs));
    let products = tables.products.iter().filter_map(|product| {
        let (switch, calls) = (switch_of(product), of(product));
        (!calls.is_empty()).then(|| quote!($crate::#switch! { #(#calls)* }))
    });
    quote! {
        #docs
        #[macro_export]
        macro_rules! #name {
            ($each:ident) => { #(#products)* };
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
    quote!($each!(#kind $crate::#module::#name);)
}

fn request(stem: &str) -> Ident {
    format_ident!("{}Request", names::type_of(stem))
}

/// A product's `mod.rs`: its operations, notifications and reports.
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
