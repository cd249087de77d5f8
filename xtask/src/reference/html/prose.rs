//! Texts of the tables: paragraphs, and code between backticks.

use maud::{Markup, html};

use crate::reference::words;

/// A text in one line.
pub(super) fn line(text: &str) -> Markup {
    let text = words::plain(text);
    // What stands between the first backtick and the second is code, and so on.
    html! {
        @for (position, part) in text.split('`').enumerate() {
            @if position % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// A text of several paragraphs.
pub(super) fn paragraphs(text: &str) -> Markup {
    let text = words::plain(text);
    html! { @for paragraph in text.split("\n\n") { p { (line(paragraph)) } } }
}
