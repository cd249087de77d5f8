//! The `mod.rs` of `api`, and of each product.

use super::{doc, header::header};
use crate::names;
use crate::tables::{Body, Product, Tables};

/// `api/mod.rs`: the products, every operation and every notification.
pub(super) fn api(tables: &Tables) -> String {
    let mut text = header("");
    text += "//!\n//! LianLian's documented operations, a module per product.\n\n";
    text += "pub(crate) mod banks;\npub mod codes;\npub(crate) mod ret_codes;\npub mod risk;\n";
    for product in &tables.products {
        text += &format!("{}pub mod {};\n", cfg(product), product.name);
    }
    text += "\nuse crate::endpoint::Operation;\nuse crate::notification::Notification;\n\n";
    text +=
        "/// Every operation that this crate knows, in the order of the tables' names: those of\n";
    text += "/// the products whose features are on.\n";
    text += "pub const OPERATIONS: &[&Operation] = &[\n";
    for product in &tables.products {
        let stems = product.operations.iter().map(|file| file.stem());
        text += &entries(product, stems, "crate::endpoint::Endpoint>::OPERATION");
    }
    text += "];\n\n";
    text += "/// Every notification that this crate knows, in the same order.\n";
    text += "pub const NOTIFICATIONS: &[&Notification] = &[\n";
    for product in &tables.products {
        let stems = product.notifications.iter().map(|file| file.stem());
        text += &entries(product, stems, "crate::notification::Notice>::NOTIFICATION");
    }
    text += "];\n\n";
    text + &for_each(tables) + "\n" + &for_each_order(tables)
}

/// A macro over the types of all tables: what `OPERATIONS` can't be, a list of types.
fn for_each(tables: &Tables) -> String {
    let mut text = doc::outer(FOR_EACH);
    text += "#[cfg(feature = \"all-products\")]\n#[macro_export]\n";
    text += "macro_rules! for_each_table {\n    ($each:ident) => {\n";
    for product in &tables.products {
        let path = |stem: &str| format!("$crate::api::{}::{}", product.name, names::type_of(stem));
        for operation in &product.operations {
            let kind = match operation.body {
                Body::Form => "redirect",
                Body::Plain | Body::Envelope => "call",
            };
            let path = path(operation.stem());
            text += &format!("        $each!({kind} {path}Request);\n");
        }
        for notification in &product.notifications {
            let path = path(notification.stem());
            text += &format!("        $each!(notification {path});\n");
        }
    }
    text + "    };\n}\n"
}

/// A macro over the types that know of orders.
fn for_each_order(tables: &Tables) -> String {
    let mut text = doc::outer(FOR_EACH_ORDER);
    text += "#[cfg(feature = \"all-products\")]\n#[macro_export]\n";
    text += "macro_rules! for_each_order {\n    ($each:ident) => {\n";
    for product in &tables.products {
        for operation in &product.operations {
            let name = names::type_of(operation.stem());
            let path = format!("$crate::api::{}::{name}Request", product.name);
            let order = operation.queried_by.as_ref().map(|_| "order");
            let query = operation.state.as_ref().map(|_| "query");
            for kind in order.into_iter().chain(query) {
                text += &format!("        $each!({kind} {path});\n");
            }
        }
    }
    text + "    };\n}\n"
}

const FOR_EACH_ORDER: &str = "\
Calls a macro with every type that knows of orders: `$each!(order path)` for a request that is an
[`Order`](crate::Order), `$each!(query path)` for an [`OrderQuery`](crate::OrderQuery).";

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
