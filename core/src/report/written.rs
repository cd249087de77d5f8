//! The columns of a row as texts.

use std::borrow::Cow;

use crate::message::{Message, Protocol, Visit, Walk};
use crate::row::Row;

/// The text of each column, in the order in which the row shows them.
pub(super) fn texts(row: &dyn Message) -> Vec<Cow<'_, str>> {
    let mut texts = Texts::default();
    row.walk(&mut Walk::new(Protocol::default(), &mut texts));
    texts.0
}

#[derive(Default)]
struct Texts<'a>(Vec<Cow<'a, str>>);

impl<'a> Visit<'a> for Texts<'a> {
    fn text(&mut self, _column: &'static Row, text: Cow<'a, str>) {
        self.0.push(text);
    }

    /// A declaration has no list among its columns.
    fn list(&mut self, _column: &'static Row, _items: Vec<&'a dyn Message>) {
        self.0.push(Cow::Borrowed(""));
    }

    /// And no object.
    fn object(&mut self, _column: &'static Row, _object: &'a dyn Message) {
        self.0.push(Cow::Borrowed(""));
    }

    fn absent(&mut self, _column: &'static Row) {
        self.0.push(Cow::Borrowed(""));
    }
}
