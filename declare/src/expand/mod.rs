//! From plain data to thin impls that call into the `lianlian` crate.

mod call;
mod docs;
mod meaning;
mod message;
mod notification;
mod operation;
mod order;
mod promises;
mod report;
mod role;
mod row;

use proc_macro2::TokenStream;

use crate::declaration::{Declaration, Kind};

/// The types and impls that a declaration expands to.
pub fn expand(declaration: &Declaration) -> TokenStream {
    match &declaration.kind {
        Kind::Operation(operation) => operation::expand(declaration, operation),
        Kind::Notification(notification) => notification::expand(declaration, notification),
        Kind::Report(report) => report::expand(declaration, report),
        Kind::Item => message::expand_item(declaration),
    }
}
