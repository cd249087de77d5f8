//! The parts that all pages have in common.

use axum::response::{Html, IntoResponse as _, Response};
use http::StatusCode;
use maud::{DOCTYPE, Markup, html};

/// The sections of the inspector.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Exchanges,
    Notifications,
    Troubles,
    Clock,
}

impl Section {
    const ALL: [(Self, &str, &str); 4] = [
        (Self::Exchanges, "Exchanges", "/_sandbox/"),
        (
            Self::Notifications,
            "Notifications",
            "/_sandbox/notifications",
        ),
        (Self::Troubles, "Troubles", "/_sandbox/troubles"),
        (Self::Clock, "Clock", "/_sandbox/clock"),
    ];
}

pub(super) fn page(section: Section, title: &str, content: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – LianLian sandbox" }
                link rel="stylesheet" href="/_sandbox/style.css";
                link rel="icon" href="/_sandbox/icon.svg";
                script src="/_sandbox/live.js" defer {}
                script src="/_sandbox/copy.js" defer {}
            }
            body {
                a.skip href="#content" { "To the content" }
                header {
                    a.brand href="/_sandbox/" { "LianLian " span { "sandbox" } }
                    nav aria-label="Sections" {
                        @for (known, name, address) in Section::ALL {
                            a href=(address) aria-current=[(known == section).then_some("page")] { (name) }
                        }
                    }
                }
                p id="gone" role="alert" hidden { "The sandbox is gone: this page is as it was. It goes on when the sandbox is back." }
                main id="content" tabindex="-1" { (content) }
            }
        }
    };
    Html(page.into_string()).into_response()
}

/// A page that says what is wrong.
pub(super) fn problem(status: StatusCode, text: &str) -> Response {
    let content = html! {
        h1 { (status.as_str()) }
        p { (text) }
        p { a href="/_sandbox/" { "To the exchanges" } }
    };
    let mut page = page(Section::Exchanges, status.as_str(), &content);
    *page.status_mut() = status;
    page
}

/// A choice of a form: its value and its words.
pub(super) struct Choice(pub &'static str, pub &'static str);

/// A badge: a short text in a colour of its own.
pub(super) fn badge(kind: &str, text: &str) -> Markup {
    html! { span.badge.(kind) { (text) } }
}
