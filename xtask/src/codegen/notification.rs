//! One notification's file.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::attribute::{field_named, texts};
use super::file::SourceFile;
use super::header::table_of;
use super::writer::{Writer, docs};
use lianlian_tables::names;
use lianlian_tables::{Dictionary, File, Notification, NotificationBody, Row, Side};

pub(super) fn render(
    dictionary: &Dictionary,
    product: &str,
    notification: &File<Notification>,
) -> SourceFile {
    let writer = Writer { dictionary };
    let rows = notification.rows.iter();
    let rows: Vec<(Side, &Row)> = rows.map(|row| (Side::Notification, row)).collect();
    let imports = writer.imports(&rows);
    let docs = docs(
        [notification.summary.to_string()]
            .into_iter()
            .chain(notification.doc.clone()),
    );
    let keys = keys(product, notification);
    let name = format_ident!("{}", names::type_of(notification.stem()));
    let fields = writer.fields("notification", Side::Notification, &notification.rows);
    let items = writer.items(&rows);
    let tokens = quote! {
        #imports
        #docs
        #[lianlian_api(#(#keys),*)]
        pub struct #name { #fields }
        #items
    };
    SourceFile::new(notification.stem(), &table_of(&notification.source), tokens)
}

fn keys(product: &str, notification: &Notification) -> Vec<TokenStream> {
    let body = match notification.body {
        NotificationBody::Json => "json",
        NotificationBody::Form => "form",
    };
    let page = notification.page.as_str();
    let form_field = notification.form_field.as_deref();
    let identity = notification.identity.iter().map(|name| field_named(name));
    let told = [
        ("order", &notification.order),
        ("amount", &notification.amount),
        ("state", &notification.state),
    ];
    let told = told.into_iter().filter_map(|(key, field)| {
        let (key, field) = (format_ident!("{key}"), field_named(field.as_deref()?));
        Some(quote!(#key = #field))
    });
    let foreign = texts(&notification.foreign);
    [quote!(notification), quote!(body = #body)]
        .into_iter()
        .chain(form_field.map(|field| quote!(form_field = #field)))
        .chain([quote!(product = #product), quote!(page = #page)])
        .chain((identity.len() > 0).then(|| quote!(identity(#(#identity),*))))
        .chain(told)
        .chain((!notification.foreign.is_empty()).then(|| quote!(foreign(#foreign))))
        .collect()
}
