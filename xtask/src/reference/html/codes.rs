//! Return codes: the place of each, and the link to it.

use maud::{Markup, html};

use super::layout::Place;
use lianlian_tables::{At, Tables};

/// A return code, with the catalogue's word on it one step away.
pub(super) fn link(tables: &Tables, place: Place, code: &At<String>) -> Markup {
    let href = place.to(&format!("ret_codes.html#code-{code}"));
    html! {
        @if tables.ret_codes.contains_key(code) { a href=(href) { code { (code) } } }
        @else { code { (code) } }
    }
}
