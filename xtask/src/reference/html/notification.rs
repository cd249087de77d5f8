//! The page of a notification, or of what the browser brings back.

use lianlian_core::example::Extent;
use maud::{Markup, html};

use super::layout::{self, Place};
use super::{errata, operation, prose, sign, table};
use crate::reference::message::{ACKNOWLEDGED, Message};
use crate::reference::words;
use lianlian_tables::{At, File, Notification, NotificationBody, Product, Tables};

pub(super) fn page(tables: &Tables, product: &Product, file: &File<Notification>) -> Markup {
    let message = Message::notification(&tables.dictionary, file);
    let example = message.example(Extent::Required, &[]);
    let name = file.stem().replace('_', " ");
    let content = html! {
        (operation::heading(product, &name))
        (prose::paragraphs(&words::described(&file.summary, file.doc.as_deref())))
        (facts(product, file))
        nav.contents aria-label="On this page" {
            a href="#parameters" { "Parameters" }
            a href="#acknowledgement" { "Acknowledgement" }
            a href="#sign-string" { "Sign string" }
            a href="#errata" { "Errata" }
        }
        section {
            h2 id="parameters" { "Parameters" }
            (table::of(&message, table::NOTIFICATION))
        }
        (acknowledgement(file.body))
        (sign::section(&message, &example))
        (errata::section(tables, &format!("{}/{}", product.name, file.stem()), &file.page))
    };
    layout::page(Place::Product, &name, &content)
}

fn facts(product: &Product, file: &File<Notification>) -> Markup {
    html! {
        dl.facts {
            dt { "Travels" }
            dd {
                (words::notification_body(file.body))
                @if let Some(field) = &file.form_field {
                    ", all parameters as JSON in its field " code { (field) }
                }
            }
            @for (what, name) in told(file) {
                dt { (what) }
                dd { code { (name) } }
            }
            @if !file.foreign.is_empty() {
                dt { "Another message's" }
                dd { @for name in &file.foreign { code { (name) } " " } "never stand in it" }
            }
            (operation::described(&file.page, file.origin.as_ref().map(|origin| origin.as_str())))
            dt { "Schema" }
            dd { (operation::schema_link(product, file.stem(), "notification")) }
        }
    }
}

/// The parameters that say what is told.
fn told(notification: &Notification) -> impl Iterator<Item = (&'static str, &At<String>)> {
    let told = [
        ("Order", &notification.order),
        ("Amount", &notification.amount),
        ("State", &notification.state),
    ];
    told.into_iter()
        .filter_map(|(what, name)| Some((what, name.as_ref()?)))
}

fn acknowledgement(body: NotificationBody) -> Markup {
    html! {
        section {
            h2 id="acknowledgement" { "Acknowledgement" }
            @match body {
                NotificationBody::Json => p {
                    "Verify the signature, deal with it once per order, and answer with "
                    code { "{\"ret_code\":\"" (ACKNOWLEDGED) "\",\"ret_msg\":\"交易成功\"}" }
                    ". LianLian repeats what is not acknowledged."
                },
                NotificationBody::Form => p {
                    "None: it comes by way of the user's browser, which waits for a page. Verify the \
                     signature; what the order came to, LianLian's own notification or a query tells."
                },
            }
        }
    }
}
