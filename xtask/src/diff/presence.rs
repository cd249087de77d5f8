//! The demand that a parameter be there, in words.

use super::when::When;
use super::words;
use lianlian_tables::Row;

/// "required if `kind` is `1`".
pub(super) fn presence_in_words(row: &Row) -> String {
    match (&row.required_if, &row.required_unless, &row.either_of) {
        (Some(when), _, _) => format!("required if {}", words::condition(When::from(&**when))),
        (_, Some(unless), _) => {
            format!(
                "required unless {}",
                words::condition(When::from(&**unless))
            )
        }
        (_, _, Some(label)) => format!("one of the choice `{label}`"),
        _ if row.optional => "optional".to_owned(),
        _ => "required".to_owned(),
    }
}
