//! Errata: where LianLian's pages contradict themselves, and what holds here.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::prose;
use crate::reference::words;
use lianlian_tables::{Erratum, Evidence, Tables};

/// The page of all errata.
pub(super) fn page(tables: &Tables) -> Markup {
    let content = html! {
        h1 { "Errata" }
        p.lead {
            "Where LianLian's pages contradict themselves, each other or the official samples, and \
             what this project does about it."
        }
        (layout::narrow("Narrow down by parameter, page or word"))
        @for (id, erratum) in tables.errata.iter() {
            (entry(id, erratum, &html! { h2 id=(id) { (title(id)) } }))
        }
    };
    layout::page(Place::Top, "Errata", &content)
}

/// Those of one operation or notification, by what it is called (`mpay/card_bind_apply`) and by its
/// official page; those that touch every message are a link away.
pub(super) fn section(tables: &Tables, name: &str, page: &str) -> Markup {
    let page = page.rsplit('/').next().unwrap_or_default();
    let touching = tables
        .errata
        .iter()
        .filter(|(_, erratum)| touches(erratum, name, page));
    let touching: Vec<_> = touching.collect();
    html! {
        section {
            h2 id="errata" { "Errata" }
            @if touching.is_empty() { p { "None of its own." } }
            @for (id, erratum) in touching {
                (entry(id, erratum, &html! { h3 id=(id) { (title(id)) } }))
            }
            p {
                a href=(Place::Product.to("errata.html")) { "All errata" }
                ", those of signature and protocol among them."
            }
        }
    }
}

/// An erratum names the tables that it touches, or else only their pages.
fn touches(erratum: &Erratum, name: &str, page: &str) -> bool {
    match erratum.operations.as_slice() {
        [] => erratum.pages.iter().any(|of| of.as_str() == page),
        operations => operations.iter().any(|of| of.as_str() == name),
    }
}

/// The sources, with their classes.
fn evidence(what: &str, sources: &[Evidence]) -> Markup {
    html! {
        @if !sources.is_empty() {
            dt { (what) }
            dd {
                @for (position, evidence) in sources.iter().enumerate() {
                    @if position > 0 { "; " }
                    (words::class(*evidence.class)) ": " (evidence.source)
                }
            }
        }
    }
}

fn title(id: &str) -> String {
    id.replace('-', " ")
}

fn entry(id: &str, erratum: &Erratum, heading: &Markup) -> Markup {
    let named = |names: &[lianlian_tables::At<String>]| {
        let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        names.join(" ")
    };
    let texts = [
        id.to_owned(),
        named(&erratum.pages),
        named(&erratum.operations),
        named(&erratum.fields),
        erratum.says.clone(),
        erratum.decision.clone(),
    ];
    html! {
        article.erratum data-search=(texts.join(" ").to_lowercase()) {
            (heading)
            @if !erratum.fields.is_empty() {
                p.note { @for field in &erratum.fields { code { (field) } " " } }
            }
            dl {
                dt { "Says" } dd { (prose::line(&erratum.says)) }
                dt { "Decision" } dd { (prose::line(&erratum.decision)) }
                dt { "Because" } dd { (prose::line(&erratum.because)) }
                (evidence("By", &erratum.stronger))
                (evidence("Against", &erratum.weaker))
                (evidence("Beside", &erratum.elsewhere))
            }
        }
    }
}
