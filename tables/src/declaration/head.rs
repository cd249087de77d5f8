//! The keys of a declaration's head.

use proc_macro2::TokenStream;
use quote::quote;

use super::attribute::{alternatives, equals, field_named, in_parentheses, key, texts, way};
use super::place;
use super::view::View;
use crate::names;
use crate::{
    At, Body, Generation, Notification, NotificationBody, Operation, Product, QueriedBy, Report,
};

pub(super) fn of_operation(
    product: &Product,
    operation: &Operation,
    view: View,
) -> Vec<TokenStream> {
    let generation = product.generation();
    let body = match operation.body {
        Body::Plain => "plain",
        Body::Envelope => "envelope",
        Body::Form => "form",
    };
    let at = operation.endpoint.offset();
    let answers = operation.body != Body::Form;
    let outcomes = operation.outcomes.iter().map(|outcome| {
        let name = place::name(&outcome.name, outcome.name.offset());
        let codes = alternatives(outcome.codes());
        quote!(#name = #codes)
    });
    let first = operation.outcomes.first();
    let outcomes =
        first.map(|first| in_parentheses("outcome", first.name.offset(), quote!(#(#outcomes),*)));
    let is_told = view == View::Used;
    let queried = operation.queried_by.as_ref().filter(|_| is_told);
    protocol(product, at)
        .into_iter()
        .chain(equals("endpoint", Some(&operation.endpoint)))
        .chain(equals("host", Some(&operation.host)))
        .chain([said("body", body, at)])
        .chain(equals("form_field", operation.form_field.as_ref()))
        .chain([said("product", &product.name, at)])
        .chain(answers.then(|| match generation {
            Generation::Accp => quote!(ret_codes = crate::ACCP_RET_CODES),
            _ => quote!(ret_codes = crate::RET_CODES),
        }))
        .chain([quote!(errata = crate::ERRATA)])
        .chain(equals("page", Some(&operation.page)))
        .chain(outcomes)
        .chain(
            operation
                .nameless_answers
                .then(|| key("nameless_answers", at)),
        )
        .chain(field("order", operation.order.as_ref().filter(|_| is_told)))
        .chain((operation.unnamed_order && is_told).then(|| key("unnamed_order", at)))
        .chain(operation.query.then(|| key("query", at)))
        .chain(queried.map(queried_by))
        .chain(field("state", operation.state.as_ref().filter(|_| is_told)))
        .collect()
}

pub(super) fn of_notification(
    product: &Product,
    notification: &Notification,
    view: View,
) -> Vec<TokenStream> {
    let body = match notification.body {
        NotificationBody::Json => "json",
        NotificationBody::Form => "form",
    };
    let at = notification.rows.offset();
    let told = [
        ("order", &notification.order),
        ("amount", &notification.amount),
        ("state", &notification.state),
    ];
    let told = told
        .into_iter()
        .filter_map(|(key, name)| field(key, name.as_ref()));
    let identity = notification.identity.first().map(|first| {
        let names = notification.identity.iter().map(way);
        in_parentheses("identity", first.offset(), quote!(#(#names),*))
    });
    let foreign = notification
        .foreign
        .first()
        .map(|first| in_parentheses("foreign", first.offset(), texts(&notification.foreign)));
    let demanding = identity.into_iter().chain(told).chain(foreign);
    let protocol = protocol(product, at).into_iter();
    protocol
        .chain([key("notification", at), said("body", body, at)])
        .chain(equals("form_field", notification.form_field.as_ref()))
        .chain([said("product", &product.name, at)])
        .chain(equals("page", Some(&notification.page)))
        .chain(demanding.filter(|_| view == View::Used))
        .collect()
}

pub(super) fn of_report(product: &str, report: &Report) -> Vec<TokenStream> {
    let at = report.rows.offset();
    let periods = report.periods.first().map(|first| {
        let names = report.periods.iter().map(|period| {
            let name = At::new(period.offset(), period.as_str().to_owned());
            place::text(&name)
        });
        in_parentheses("periods", first.offset(), quote!(#(#names),*))
    });
    equals("report", Some(&report.prefix))
        .into_iter()
        .chain(periods)
        .chain(equals("joiner", Some(&report.joiner)))
        .chain([said("product", product, at)])
        .chain(equals("page", Some(&report.page)))
        .collect()
}

/// `name = "text"`, of what has no place of its own.
fn said(name: &str, text: &str, place: usize) -> TokenStream {
    let key = key(name, place);
    quote!(#key = #text)
}

/// The generation, where it isn't the first.
fn protocol(product: &Product, place: usize) -> Option<TokenStream> {
    let generation = product.generation();
    let is_first = generation == Generation::default();
    (!is_first).then(|| said("protocol", generation.as_str(), place))
}

/// A key with a field: `name = field`.
fn field(name: &str, field: Option<&At<String>>) -> Option<TokenStream> {
    let (key, field) = (key(name, field?.offset()), way(field?));
    Some(quote!(#key = #field))
}

fn queried_by(queried: &At<QueriedBy>) -> TokenStream {
    let by = queried.pairs().map(|(query, order)| {
        let (field, way) = (field_named(&query), way(&order));
        let is_same = order.rsplit('.').next() == Some(query.as_str());
        match is_same {
            true => way,
            false => quote!(#field = #way),
        }
    });
    let query = place::name(&names::type_of(&queried.query), queried.query.offset());
    in_parentheses(
        "queried_by",
        queried.query.offset(),
        quote!(super::#query, #(#by),*),
    )
}
