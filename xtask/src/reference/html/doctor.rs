//! The doctor: a message that is pasted, explained and checked in the browser.

use maud::{Markup, html};

use super::layout::{self, Place};
use lianlian_tables::names::type_of;
use lianlian_tables::{Product, Tables};

/// Scripts and styles come from beside the page, and nothing goes anywhere: the browser holds the page to what it
/// promises.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    base-uri 'none'; form-action 'none'";

pub(super) fn page(tables: &Tables) -> Markup {
    let head = html! {
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        script src="doctor-example.js" defer {}
        script src="doctor.js" defer {}
    };
    let content = html! {
        h1 { "Doctor" }
        p.lead {
            "Paste a message that doesn't verify, or a request that LianLian refuses. Nothing that you paste leaves \
             this page: the work is done in your browser, and the page's policy forbids every connection."
        }
        noscript { p.missing { "The doctor needs JavaScript." } }
        p.missing id="doctor-missing" hidden {
            "This copy of the pages was made without the doctor: "
            code { "cargo run -p xtask --features doctor -- reference" }
            " puts it in. On a command line, " code { "lianlian explain" } " and " code { "lianlian check" }
            " say the same."
        }
        form id="doctor" {
            label for="message" { "Message" }
            p.note id="message-note" {
                "JSON, a form's body, a whole HTTP request or answer, or a " code { "pay_load" } "."
            }
            textarea id="message" rows="10" spellcheck="false" autocomplete="off" aria-describedby="message-note message-fault" {}
            p.fault id="message-fault" {}
            label for="key" { "Public key of whoever signed" }
            p.note id="key-note" {
                "LianLian's for an answer or a notification, yours for a request. Never a private key."
            }
            textarea id="key" rows="5" spellcheck="false" autocomplete="off" aria-describedby="key-note key-fault" {}
            p.fault id="key-fault" {}
            label for="table" { "Operation or notification" }
            p.note id="table-note" { "Where it is known, a request is checked against its table as well." }
            select id="table" aria-describedby="table-note" {
                option value="" { "Not known" }
                @for product in tables.products.iter().filter(|product| has_messages(product)) {
                    optgroup label=(product.name.replace('_', " ")) { (options(product)) }
                }
            }
            label.check for="show-values" {
                input id="show-values" type="checkbox";
                " Show secret values in the sign string"
            }
            p.actions {
                button type="submit" disabled { "Diagnose" }
                button.second type="button" id="example" { "Fill in an example" }
            }
        }
        section id="diagnosis" tabindex="-1" aria-live="polite" hidden {}
    };
    layout::page_with(Place::Top, "Doctor", &head, &content)
}

/// A report is neither signed nor sealed, and so never wrongly.
fn has_messages(product: &Product) -> bool {
    !(product.operations.is_empty() && product.notifications.is_empty())
}

fn options(product: &Product) -> Markup {
    let operations = product.operations.iter().map(|file| file.stem());
    let notifications = product.notifications.iter().map(|file| file.stem());
    html! {
        @for stem in operations.chain(notifications) {
            option value={ (product.name) "/" (type_of(stem)) } {
                (format!("{} {stem}", product.name).replace('_', " "))
            }
        }
    }
}
