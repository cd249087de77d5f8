//! The index: everything by product, and a field that searches it.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::prose;
use crate::reference::words;
use lianlian_tables::{Body, NotificationBody, Product, Row, Tables};

pub(super) fn page(tables: &Tables) -> Markup {
    let content = html! {
        h1 { "LianLian Pay reference" }
        p.lead {
            "Every operation, redirect and notification that LianLian documents, as this project \
             reads it. For programs: " a href="../openapi.json" { "OpenAPI 3.1" }
            ", and a JSON Schema of each message beside it."
        }
        (layout::search("Search by name, URL, parameter or return code"))
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
    /// The words by which it is found, besides those that it shows.
    words: Vec<&'a str>,
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
        words: file
            .outcomes
            .iter()
            .flat_map(|outcome| outcome.codes())
            .map(|code| code.as_str())
            .chain(names(&file.all_rows()))
            .collect(),
    });
    let notifications = product.notifications.iter().map(|file| Line {
        stem: file.stem(),
        kind: match file.body {
            NotificationBody::Json => "notification",
            NotificationBody::Form => "return",
        },
        summary: &file.summary,
        url: None,
        words: names(&file.rows.iter().collect::<Vec<_>>()),
    });
    let (name, about) = words::product(product);
    html! {
        section data-group {
            h2 id=(product.name) { (name) }
            p.about { (prose::line(&about)) }
            ul.index {
                @for line in operations.chain(notifications) { (entry(product, &line)) }
            }
        }
    }
}

fn names<'a>(rows: &[&'a Row]) -> Vec<&'a str> {
    let rows = rows.iter().flat_map(|row| row.with_items());
    let mut names: Vec<&str> = rows.map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn entry(product: &Product, line: &Line) -> Markup {
    let href = format!("{}/{}.html", product.name, line.stem);
    let shown = [product.name.as_str(), line.stem, line.kind, line.summary];
    let url = line.url.as_deref();
    let words = shown
        .into_iter()
        .chain(url)
        .chain(line.words.iter().copied());
    let words = words.collect::<Vec<_>>().join(" ").to_lowercase();
    html! {
        li data-search=(words) {
            a href=(href) { (line.stem.replace('_', " ")) }
            " " span.kind { (line.kind) }
            p { (prose::line(line.summary)) }
            @if let Some(url) = url { p.url { (url) } }
        }
    }
}
