//! The `mod.rs` of `api`, and of each product.

use super::{doc, header::header};
use lianlian_tables::names;
use lianlian_tables::{Body, Product, Tables};

/// `lib.rs`: the products, every operation and every notification.
pub(super) fn api(tables: &Tables) -> String {
    let mut text = header("");
    text += "//!\n//! LianLian's documented operations, a module per product.\n\n";
    text += "// The macro's output names the core by the facade's name.\nextern crate lianlian_core as lianlian;\n\nmod banks;\npub mod codes;\nmod ret_codes;\npub mod risk;\n";
    for product in &tables.products {
        text += &format!("{}pub mod {};\n", cfg(product), product.name);
    }
    text += "\nuse lianlian_core::Operation;\nuse lianlian_core::notification::Notification;\n\npub use banks::Bank;\npub use ret_codes::RET_CODES;\n\n";
    text +=
        "/// Every operation that this crate knows, in the order of the tables' names: those of\n";
    text += "/// the products whose features are on.\n";
    text += "pub const OPERATIONS: &[&Operation] = &[\n";
    for product in &tables.products {
        let stems = product.operations.iter().map(|file| file.stem());
        text += &entries(product, stems, "lianlian_core::Endpoint>::OPERATION");
    }
    text += "];\n\n";
    text += "/// Every notification that this crate knows, in the same order.\n";
    text += "pub const NOTIFICATIONS: &[&Notification] = &[\n";
    for product in &tables.products {
        let stems = product.notifications.iter().map(|file| file.stem());
        text += &entries(
            product,
            stems,
            "lianlian_core::notification::Notice>::NOTIFICATION",
        );
    }
    text += "];\n\n";
    text + &switches(tables) + &for_each(tables) + "\n" + &for_each_order(tables)
}

/// A macro over the types of all tables: what `OPERATIONS` can't be, a list of types.
fn for_each(tables: &Tables) -> String {
    let calls = |product: &Product| {
        let operations = product.operations.iter().map(|operation| {
            let kind = match operation.body {
                Body::Form => "redirect",
                Body::Plain | Body::Envelope => "call",
            };
            call(kind, product, operation.stem(), "Request")
        });
        let notifications = product.notifications.iter();
        let notifications =
            notifications.map(|file| call("notification", product, file.stem(), ""));
        operations.chain(notifications).collect()
    };
    over_products("for_each_table", FOR_EACH, tables, calls)
}

/// A macro over the types that know of orders.
fn for_each_order(tables: &Tables) -> String {
    let calls = |product: &Product| {
        let operations = product.operations.iter().flat_map(|operation| {
            let order = operation.queried_by.as_ref().map(|_| "order");
            let query = operation.state.as_ref().map(|_| "query");
            let kinds = order.into_iter().chain(query);
            kinds.map(|kind| call(kind, product, operation.stem(), "Request"))
        });
        operations.collect()
    };
    over_products("for_each_order", FOR_EACH_ORDER, tables, calls)
}

fn call(kind: &str, product: &Product, stem: &str, suffix: &str) -> String {
    let name = names::type_of(stem);
    format!("$each!({kind} $crate::{}::{name}{suffix});\n", product.name)
}

/// A macro whose calls are those of the products whose features are on.
fn over_products(
    name: &str,
    docs: &str,
    tables: &Tables,
    calls: impl Fn(&Product) -> Vec<String>,
) -> String {
    let mut text = doc::outer(docs);
    text += &format!("#[macro_export]\nmacro_rules! {name} {{\n    ($each:ident) => {{\n");
    for product in &tables.products {
        let calls = calls(product);
        if !calls.is_empty() {
            let calls = calls.concat();
            text += &format!("$crate::__if_{}! {{\n{calls}}}\n", product.name);
        }
    }
    text + "    };\n}\n"
}

/// A macro per product that keeps its code where the product's feature is on.
fn switches(tables: &Tables) -> String {
    let switch = |product: &Product| {
        let (name, feature) = (&product.name, names::feature(&product.name));
        format!(
            "#[cfg(feature = {feature:?})]\n#[doc(hidden)]\n#[macro_export]\n\
             macro_rules! __if_{name} {{ ($($code:tt)*) => {{ $($code)* }}; }}\n\
             #[cfg(not(feature = {feature:?}))]\n#[doc(hidden)]\n#[macro_export]\n\
             macro_rules! __if_{name} {{ ($($code:tt)*) => {{}}; }}\n\n"
        )
    };
    tables.products.iter().map(switch).collect()
}

const FOR_EACH_ORDER: &str = "\
Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
[`Order`](lianlian_core::Order), `$each!(query path)` for an [`OrderQuery`](lianlian_core::OrderQuery).";

const FOR_EACH: &str = "\
Calls a macro with the type of every table whose product's feature is on, so that code can be written
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

fn entries<'a>(product: &Product, stems: impl Iterator<Item = &'a str>, constant: &str) -> String {
    let entry = |stem: &str| {
        let path = format!("{}::{}", product.name, names::type_of(stem));
        format!("{}<{path} as {constant},\n", cfg(product))
    };
    stems.map(entry).collect()
}

/// A product is compiled only with its feature.
fn cfg(product: &Product) -> String {
    format!("#[cfg(feature = {:?})]\n", names::feature(&product.name))
}

/// A product's `mod.rs`: its operations and notifications.
pub(super) fn product(product: &Product) -> String {
    let mut text = header(&format!("{}/", product.name));
    text += "//!\n";
    text += &doc::inner(&product.info.title);
    for line in ["mod {};", "pub use {}::*;"] {
        text += "\n";
        for (source, _) in product.tables() {
            text += &line.replace("{}", source.stem());
            text += "\n";
        }
    }
    text
}
