//! An annotated struct, of a table or of a part of one.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use super::fields::Writer;
use super::view::View;
use super::{attribute, head, place};
use crate::doc;
use crate::names;
use crate::{
    At, Dictionary, Field, File, Notification, Operation, Product, Report, RiskGroup, Row, Side,
};

/// An annotated struct.
#[derive(Debug)]
pub struct Declaration {
    /// The place of what has none of its own.
    place: usize,
    docs: TokenStream,
    keys: Vec<TokenStream>,
    item: TokenStream,
}

impl ToTokens for Declaration {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self {
            docs, keys, item, ..
        } = self;
        tokens.extend(quote!(#docs #[lianlian_api(#(#keys),*)] #item));
    }
}

impl Declaration {
    /// The declaration of an operation.
    pub fn of_operation(
        dictionary: &Dictionary,
        product: &Product,
        operation: &File<Operation>,
        view: View,
    ) -> Self {
        let summary = [operation.summary.to_string()].into_iter();
        let docs = summary
            .chain(operation.doc.clone())
            .chain(outcomes(operation));
        let table = operation.stem();
        let writer = Writer {
            dictionary,
            table,
            view,
        };
        Self::new(
            &names::type_of(table),
            operation.endpoint.offset(),
            docs,
            head::of_operation(product, operation, view),
            &writer.of_operation(operation),
        )
    }

    /// The declaration of a notification.
    pub fn of_notification(
        dictionary: &Dictionary,
        product: &Product,
        notification: &File<Notification>,
        view: View,
    ) -> Self {
        let summary = [notification.summary.to_string()].into_iter();
        let table = notification.stem();
        let writer = Writer {
            dictionary,
            table,
            view,
        };
        Self::new(
            &names::type_of(table),
            notification.rows.offset(),
            summary.chain(notification.doc.clone()),
            head::of_notification(product, notification, view),
            &writer.of_notification(&notification.rows),
        )
    }

    /// The declaration of a report.
    pub fn of_report(
        dictionary: &Dictionary,
        product: &Product,
        report: &File<Report>,
        view: View,
    ) -> Self {
        let summary = [report.summary.to_string()].into_iter();
        let table = report.stem();
        let writer = Writer {
            dictionary,
            table,
            view,
        };
        Self::new(
            &names::type_of(table),
            report.rows.offset(),
            summary.chain(report.doc.clone()),
            head::of_report(&product.name, report),
            &writer.of_report(&report.rows),
        )
    }

    /// The declaration of a group of risk parameters.
    pub fn of_group(dictionary: &Dictionary, group: &RiskGroup) -> Self {
        let writer = Writer {
            dictionary,
            table: "",
            view: View::Used,
        };
        Self::item(
            &format!("{}Risk", *group.name),
            group.name.offset(),
            group.summary.to_string(),
            &writer.of_item(Side::Request, &group.rows),
        )
    }

    /// The declarations of the items of lists and of objects in the table of this name, each once.
    pub fn of_items(
        dictionary: &Dictionary,
        table: &str,
        rows: &[(Side, &Row)],
        view: View,
    ) -> Vec<Self> {
        let writer = Writer {
            dictionary,
            table,
            view,
        };
        let rows = rows.iter().flat_map(|(side, row)| with_items(*side, row));
        let lists: BTreeMap<String, (Side, &Row)> = rows
            .filter_map(|(side, row)| Some((writer.field(row)?.item_type_in(table)?, (side, row))))
            .collect();
        let item = |(item_type, (side, list)): (String, (Side, &Row))| {
            let rows = list.items.as_deref().map_or(&[][..], Vec::as_slice);
            let is_object = writer.field(list).is_some_and(Field::is_object);
            let docs = match is_object {
                true => format!("The members of `{}`.", list.name),
                false => format!("One item of `{}`.", list.name),
            };
            let fields = writer.of_item(side, rows);
            Self::item(&item_type, list.name.offset(), docs, &fields)
        };
        lists.into_iter().map(item).collect()
    }

    fn item(name: &str, place: usize, docs: String, fields: &TokenStream) -> Self {
        let keys = vec![attribute::key("item", place)];
        Self::new(name, place, [docs], keys, fields)
    }

    fn new(
        name: &str,
        place: usize,
        docs: impl IntoIterator<Item = String>,
        keys: Vec<TokenStream>,
        fields: &TokenStream,
    ) -> Self {
        // The name of a file that can't be a module's is reported where it stands.
        let name: Result<Ident, _> = syn::parse_str(name);
        let mut name = name.unwrap_or_else(|_| Ident::new("Table", place::span(place)));
        name.set_span(place::span(place));
        Self {
            place,
            docs: doc::paragraphs(docs),
            keys,
            item: quote!(pub struct #name { #fields }),
        }
    }

    /// The mistakes in it, each with its place in the table.
    pub(crate) fn mistakes(&self) -> Vec<At<String>> {
        let keys = &self.keys;
        let parsed = lianlian_declare::parse(quote!(#(#keys),*), self.item.clone(), false);
        let errors = parsed.err().into_iter().flatten();
        errors
            .map(|error| {
                let place = place::of(error.span()).unwrap_or(self.place);
                At::new(place, error.to_string())
            })
            .collect()
    }
}

/// The events that the answers report, each with a link to its variant.
fn outcomes(operation: &File<Operation>) -> Option<String> {
    let name = names::type_of(operation.stem());
    let outcomes: String = operation
        .outcomes
        .iter()
        .map(|outcome| {
            let (variant, meaning) = (&outcome.name, &outcome.meaning);
            format!("\n- [`{variant}`]({name}Response::{variant}): {meaning}")
        })
        .collect();
    (!outcomes.is_empty()).then(|| format!("Its answers:\n{outcomes}"))
}

fn with_items(side: Side, row: &Row) -> impl Iterator<Item = (Side, &Row)> {
    row.with_items().into_iter().map(move |row| (side, row))
}
