//! The layout of every page: its head, its way home, its foot.

use maud::{DOCTYPE, Markup, html};

/// The folder of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Beside the index.
    Top,
    /// In a product's folder.
    Product,
}

impl Place {
    /// The way from here to a file beside the index.
    pub(super) fn to(self, file: &str) -> String {
        match self {
            Self::Top => file.to_owned(),
            Self::Product => format!("../{file}"),
        }
    }
}

/// A whole page.
pub(super) fn page(place: Place, title: &str, content: &Markup) -> Markup {
    page_with(place, title, &html! {}, content)
}

/// A whole page that has more in its head.
pub(super) fn page_with(place: Place, title: &str, head: &Markup, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · LianLian Pay reference" }
                link rel="stylesheet" href=(place.to("style.css"));
                @for script in ["search.js", "narrow.js"] { script src=(place.to(script)) defer {} }
                (head)
            }
            body {
                a.skip href="#content" { "Skip to the content" }
                header {
                    a.home href=(place.to("index.html")) { "LianLian Pay reference" }
                    (search())
                    nav aria-label="Reference" {
                        @for (file, name) in NAVIGATION {
                            a href=(place.to(file)) aria-current=[(name == title).then_some("page")] { (name) }
                        }
                    }
                }
                main id="content" tabindex="-1" { (content) }
                footer {
                    "Generated from the project's tables by " code { "cargo xtask reference" }
                    ". No document of LianLian's: each page names the one that it describes."
                }
            }
        }
    }
}

const NAVIGATION: [(&str, &str); 8] = [
    ("index.html", "All operations"),
    ("ret_codes.html", "Return codes"),
    ("parameters.html", "Parameters"),
    ("risk.html", "Risk parameters"),
    ("banks.html", "Banks and currencies"),
    ("errata.html", "Errata"),
    ("doctor.html", "Doctor"),
    ("reading.html", "How to read"),
];

/// The search of all pages.
fn search() -> Markup {
    html! {
        // The script shows it: without the script it would do nothing.
        search {
            form id="search-box" hidden {
                label.unseen for="search" { "Search" }
                input id="search" type="search" placeholder="1001, no_order, 签名 …" autocomplete="off" spellcheck="false";
                div id="hits" hidden { p role="status" {} ol {} }
            }
        }
    }
}

/// The field that narrows down everything on the page that has a `data-search`.
pub(super) fn narrow(label: &str) -> Markup {
    html! {
        // The script shows it, as it does the search.
        div id="narrow-box" hidden {
            label for="narrow" { (label) }
            input id="narrow" type="search" autocomplete="off" spellcheck="false";
            p id="found" role="status" {}
        }
    }
}

/// A table in a box of its own, which scrolls where the page must not.
pub(super) fn table(label: &str, class: Option<&str>, columns: &[&str], rows: &Markup) -> Markup {
    html! {
        div.scroll role="region" aria-label=(label) tabindex="0" {
            table class=[class] {
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody { (rows) }
            }
        }
    }
}
