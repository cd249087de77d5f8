//! The index: everything by product.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::prose;
use crate::reference::words;
use lianlian_tables::{Body, NotificationBody, Product, Tables};

pub(super) fn page(tables: &Tables) -> Markup {
    let content = html! {
        h1 { "LianLian Pay reference" }
        p.lead {
            "Every operation, redirect, notification and report that LianLian documents, as this project \
             reads it. For programs: " a href="../openapi.json" { "OpenAPI 3.1" }
            ", and a JSON Schema of each message beside it."
        }
        @for product in &tables.products {
            (section(product))
        }
    };
    layout::page(Place::Top, "All operations", &content)
}

/// A line of the index.
struct Line<'a> {
    stem: &'a str,
    kind: &'static str,
    summary: &'a str,
    url: Option<String>,
}

fn section(product: &Product) -> Markup {
    let operations = product.operations.iter().map(|file| Line {
        stem: file.stem(),
        kind: match file.body {
            Body::Form => "redirect",
            Body::Plain | Body::Envelope => "operation",
        },
        summary: &file.summary,
        url: Some(format!("{}{}", file.host, file.endpoint)),
    });
    let notifications = product.notifications.iter().map(|file| Line {
        stem: file.stem(),
        kind: match file.body {
            NotificationBody::Json => "notification",
            NotificationBody::Form => "return",
        },
        summary: &file.summary,
        url: None,
    });
    let reports = product.reports.iter().map(|file| Line {
        stem: file.stem(),
        kind: "report",
        summary: &file.summary,
        url: None,
    });
    let lines = operations.chain(notifications).chain(reports);
    let (name, about) = words::product(product);
    html! {
        section {
            h2 id=(product.name) { (name) }
            p.about { (prose::line(&about)) }
            ul.index {
                @for line in lines { (entry(product, &line)) }
            }
        }
    }
}

fn entry(product: &Product, line: &Line) -> Markup {
    let href = format!("{}/{}.html", product.name, line.stem);
    html! {
        li {
            a href=(href) { (line.stem.replace('_', " ")) }
            " " span.kind { (line.kind) }
            p { (prose::line(line.summary)) }
            @if let Some(url) = &line.url { p.url { (url) } }
        }
    }
}
