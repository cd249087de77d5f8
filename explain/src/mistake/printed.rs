//! Nested values as languages print them that don't make JSON of them.

use super::list::items;
use crate::piece::{Kind, Piece};
use lianlian_core::message::RawValue;

/// A language's way of printing lists, objects and truth values.
struct Printer {
    language: &'static str,
    object: fn(&str) -> String,
    list: fn(&str) -> String,
    truth: [&'static str; 2],
}

const PRINTERS: [Printer; 3] = [
    Printer {
        language: "PHP",
        object: |_| "Array".to_owned(),
        list: |_| "Array".to_owned(),
        truth: ["1", ""],
    },
    Printer {
        language: "JavaScript",
        object: |_| "[object Object]".to_owned(),
        list: javascript_list,
        truth: ["true", "false"],
    },
    Printer {
        language: "C#",
        object: |_| "System.Object".to_owned(),
        list: |_| "System.Object[]".to_owned(),
        truth: ["True", "False"],
    },
];

/// The number of languages.
pub(super) const WAYS: usize = PRINTERS.len();

/// The language of a way.
pub(super) fn language(way: usize) -> Option<String> {
    PRINTERS.get(way).map(|printer| printer.language.to_owned())
}

/// Prints a nested value in the language of this way.
pub(super) fn print(piece: &mut Piece<'_>, way: usize) {
    let (Kind::Json(json), Some(printer)) = (piece.kind, PRINTERS.get(way)) else {
        return;
    };
    let [yes, no] = printer.truth;
    let printed = match json.as_bytes() {
        [b'{', ..] => (printer.object)(json),
        [b'[', ..] => (printer.list)(json),
        b"true" => yes.to_owned(),
        b"false" => no.to_owned(),
        _ => return,
    };
    piece.kept = !printed.is_empty();
    piece.value = printed.into();
}

fn javascript_list(json: &str) -> String {
    let items = items(json).unwrap_or_default();
    let printed = items.iter().map(|item| match item {
        RawValue::Null => String::new(),
        RawValue::Text(text) => text.to_string(),
        RawValue::Other(json) if json.starts_with('{') => "[object Object]".to_owned(),
        RawValue::Other(json) if json.starts_with('[') => javascript_list(json),
        RawValue::Other(json) => (*json).to_owned(),
    });
    printed.collect::<Vec<_>>().join(",")
}
