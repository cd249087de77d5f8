//! The page of an operation or a redirect.

use lianlian_core::example::Extent;
use maud::{Markup, html};

use super::layout::{self, Place};
use super::{codes, envelope, errata, prose, sign, table};
use crate::reference::message::Message;
use crate::reference::{schema, words};
use lianlian_tables::{Answer, Body, File, Operation, Product, Tables};

pub(super) fn page(tables: &Tables, product: &Product, file: &File<Operation>) -> Markup {
    let request = Message::request(&tables.dictionary, file);
    let example = request.example(Extent::Required, &[]);
    let name = file.stem().replace('_', " ");
    let content = html! {
        (heading(product, &name))
        (prose::paragraphs(&words::described(&file.summary, file.doc.as_deref())))
        (facts(product, file))
        (contents(file))
        section {
            h2 id="request" { "Request" }
            (table::of(&request, table::REQUEST))
        }
        @if !file.outcomes.is_empty() { (answer(tables, file)) }
        (sign::section(&request, &example))
        @if file.body == Body::Envelope { (envelope::section()) }
        (errata::section(tables, &format!("{}/{}", product.name, file.stem()), &file.page))
    };
    layout::page(Place::Product, &name, &content)
}

/// The title, under the product's name.
pub(super) fn heading(product: &Product, name: &str) -> Markup {
    let href = Place::Product.to(&format!("index.html#{}", product.name));
    html! {
        p.over { a href=(href) { (words::product(product).0) } }
        h1 { (name) }
    }
}

/// The page on which LianLian describes it.
pub(super) fn described(page: &str, origin: Option<&str>) -> Markup {
    let name = page.rsplit('/').next().unwrap_or_default();
    html! {
        dt { "Described in" }
        dd {
            a href=(page) { (name) }
            @if let Some(origin) = origin { " (" (origin) ")" }
        }
    }
}

/// A link to the schema of a message.
pub(super) fn schema_link(product: &Product, stem: &str, text: &str) -> Markup {
    let href = Place::Product.to(&format!("../schemas/{}/{stem}.json", product.name));
    html! { a href=(href) { (text) } }
}

fn facts(product: &Product, file: &File<Operation>) -> Markup {
    html! {
        dl.facts {
            dt { "URL" }
            dd { code { "https://" (file.host) (file.endpoint) } }
            dt { "Host" }
            dd { code { (file.host) } }
            dt { "Travels" }
            dd {
                (words::body(file.body))
                @if let Some(field) = &file.form_field {
                    ", all parameters as JSON in its field " code { (field) }
                }
            }
            @if let Some(order) = &file.order {
                dt { "Order" }
                dd { "Known by " code { (order) } }
            }
            @if file.query {
                dt { "Order" }
                dd { "It only asks" }
            }
            (described(&file.page, file.origin.as_ref().map(|origin| origin.as_str())))
            dt { "Schemas" }
            dd {
                (schema_link(product, &format!("{}.request", file.stem()), "request"))
                @if !file.outcomes.is_empty() {
                    ", " (schema_link(product, &format!("{}.response", file.stem()), "answer"))
                }
            }
        }
    }
}

fn contents(file: &Operation) -> Markup {
    html! {
        nav.contents aria-label="On this page" {
            a href="#request" { "Request" }
            @if !file.outcomes.is_empty() { a href="#answer" { "Answer" } }
            a href="#sign-string" { "Sign string" }
            @if file.body == Body::Envelope { a href="#envelope" { "Envelope" } }
            a href="#errata" { "Errata" }
        }
    }
}

fn answer(tables: &Tables, file: &Operation) -> Markup {
    html! {
        section {
            h2 id="answer" { "Answer" }
            (outcomes(tables, file))
            @for (position, answer) in file.response.iter().enumerate() {
                h3 { (prose::line(&stands(answer))) }
                (table::of(&Message::table(&tables.dictionary, answer), &table::answer(position)))
            }
            h3 { "Examples" }
            @for (outcome, example) in schema::answers(tables, file) {
                details {
                    summary { (outcome) }
                    pre.json { code { (format!("{example:#}")) } }
                }
            }
        }
    }
}

fn outcomes(tables: &Tables, file: &Operation) -> Markup {
    let rows = html! {
        @for outcome in &file.outcomes {
            tr {
                th scope="row" { (outcome.name) }
                td {
                    @for code in outcome.codes() { (codes::link(tables, Place::Product, code)) " " }
                }
                td { (prose::line(&outcome.meaning)) }
            }
        }
        tr {
            th scope="row" { "Otherwise" }
            td { "any other" }
            td { "The " a href=(Place::Product.to("ret_codes.html")) { "return codes" } " tell." }
        }
    };
    let columns = ["Outcome", "Return code", "What has happened"];
    layout::table("Outcomes", None, &columns, &rows)
}

/// The outcomes in which an answer has the rows of a table.
fn stands(answer: &Answer) -> String {
    let names: Vec<&str> = answer.outcomes.iter().map(|name| name.as_str()).collect();
    let outcomes = match names.as_slice() {
        [] => "In every answer".to_owned(),
        names => format!("In {}", names.join(" and ")),
    };
    match &answer.when {
        None => outcomes,
        Some(when) => format!("{outcomes}, if {}", words::condition(when)),
    }
}
