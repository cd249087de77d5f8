//! One operation's file: its struct, and those of its lists' items.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::attribute::{alternatives, arguments, attribute, field_named};
use super::file::SourceFile;
use super::header::table_of;
use super::writer::{Writer, docs};
use lianlian_tables::names;
use lianlian_tables::{Body, Dictionary, Field, File, Operation, QueriedBy, Row, Side};

pub(super) fn render(
    dictionary: &Dictionary,
    product: &str,
    operation: &File<Operation>,
) -> SourceFile {
    let writer = Writer { dictionary };
    let request = operation.request.iter().map(|row| (Side::Request, row));
    let response = operation.rows(Side::Response);
    let response = response.into_iter().map(|row| (Side::Response, row));
    let rows: Vec<(Side, &Row)> = request.chain(response).collect();
    let imports = writer.imports(&rows);
    let docs = docs(
        [operation.summary.to_string()]
            .into_iter()
            .chain(operation.doc.clone())
            .chain(outcomes(operation)),
    );
    let keys = keys(product, operation);
    let name = format_ident!("{}", names::type_of(operation.stem()));
    let fields = fields(&writer, operation, &rows);
    let items = writer.items(&rows);
    let tokens = quote! {
        #imports
        #docs
        #[lianlian_api(#(#keys),*)]
        pub struct #name { #fields }
        #items
    };
    SourceFile::new(operation.stem(), &table_of(&operation.source), tokens)
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

fn keys(product: &str, operation: &Operation) -> Vec<TokenStream> {
    let body = match operation.body {
        Body::Plain => "plain",
        Body::Envelope => "envelope",
        Body::Form => "form",
    };
    let [endpoint, host, page] =
        [&operation.endpoint, &operation.host, &operation.page].map(|text| text.as_str());
    let form_field = operation.form_field.as_deref();
    let answers = operation.body != Body::Form;
    let outcomes = operation.outcomes.iter().map(|outcome| {
        let name = format_ident!("{}", outcome.name.as_str());
        let codes = alternatives(outcome.codes());
        quote!(#name = #codes)
    });
    let order = operation.order.as_deref().map(|order| field_named(order));
    let state = operation.state.as_deref().map(|state| field_named(state));
    [
        quote!(endpoint = #endpoint),
        quote!(host = #host),
        quote!(body = #body),
    ]
    .into_iter()
    .chain(form_field.map(|field| quote!(form_field = #field)))
    .chain([quote!(product = #product)])
    .chain(answers.then(|| quote!(ret_codes = crate::RET_CODES)))
    .chain([quote!(page = #page)])
    .chain((outcomes.len() > 0).then(|| quote!(outcome(#(#outcomes),*))))
    .chain(operation.nameless_answers.then(|| quote!(nameless_answers)))
    .chain(order.map(|order| quote!(order = #order)))
    .chain(operation.query.then(|| quote!(query)))
    .chain(operation.queried_by.as_deref().map(queried_by))
    .chain(state.map(|state| quote!(state = #state)))
    .collect()
}

fn queried_by(queried: &QueriedBy) -> TokenStream {
    let by = queried.by.iter().map(|name| field_named(name));
    let query = format_ident!("{}", names::type_of(&queried.query));
    quote!(queried_by(super::#query, #(#by),*))
}

/// The request's fields in the order of its table, then those of the response alone.
fn fields(writer: &Writer, operation: &Operation, rows: &[(Side, &Row)]) -> TokenStream {
    let mut seen = BTreeSet::new();
    let firsts = rows.iter().filter(|(_, row)| seen.insert(&row.name));
    firsts
        .filter_map(|(side, row)| writer.own(*side, row))
        .map(|(row, field)| {
            let mut attributes = request_attribute(writer, operation, &row.name);
            attributes.extend(response_attributes(writer, operation, &row.name));
            let same = rows.iter().filter(|(_, other)| other.name == row.name);
            let same: Vec<(Side, &Row)> = same.copied().collect();
            Writer::declaration(&row.name, field, &same, &attributes)
        })
        .collect()
}

fn request_attribute(writer: &Writer, operation: &Operation, name: &str) -> TokenStream {
    let mut rows = operation.request.iter();
    let row = rows.find(|row| row.name.as_str() == name);
    let field = row.and_then(|row| Some((row, writer.field(row)?)));
    field.map_or_else(TokenStream::new, |(row, field)| {
        attribute("request", &arguments(row, field, Side::Request))
    })
}

/// One attribute per table of the response; tables that say the same of the field share one.
fn response_attributes(writer: &Writer, operation: &Operation, name: &str) -> TokenStream {
    let mut said: Vec<(Vec<TokenStream>, Vec<TokenStream>)> = Vec::new();
    let text = |arguments: &[TokenStream]| quote!(#(#arguments),*).to_string();
    for (outcomes, row, field) in answered(writer, operation, name) {
        let arguments = arguments(&row, field, Side::Response);
        match said
            .iter_mut()
            .find(|(_, said)| text(said) == text(&arguments))
        {
            Some((shared, _)) => shared.extend(outcomes),
            None => said.push((outcomes, arguments)),
        }
    }
    said.into_iter()
        .map(|(outcomes, arguments)| attribute("response", &[outcomes, arguments].concat()))
        .collect()
}

/// The rows of one name in the response, with the outcomes and the condition of their tables.
fn answered<'a>(
    writer: &Writer<'a>,
    operation: &Operation,
    name: &str,
) -> Vec<(Vec<TokenStream>, Row, &'a Field)> {
    let mut rows = Vec::new();
    for answer in &operation.response {
        for row in answer.rows.iter().filter(|row| row.name.as_str() == name) {
            let outcomes = answer.outcomes.iter();
            let outcomes = outcomes
                .map(|outcome| format_ident!("{}", outcome.as_str()).into_token_stream())
                .collect();
            let row = answer.effective(row);
            rows.extend(writer.field(&row).map(|field| (outcomes, row, field)));
        }
    }
    rows
}
