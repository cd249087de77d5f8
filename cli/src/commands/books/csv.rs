//! Lines of CSV, as RFC 4180 has them.

use serde_json::Value;

/// A line of these values.
pub(super) fn line<'a>(values: impl IntoIterator<Item = &'a Value>) -> String {
    let cells: Vec<_> = values.into_iter().map(cell).collect();
    cells.join(",")
}

fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match text.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        let values = serde_json::json!(["A1", null, true, "a,b", "say \"no\"", "a\nb"]);
        let values = values.as_array().expect("a list");
        assert_eq!(line(values), "A1,,true,\"a,b\",\"say \"\"no\"\"\",\"a\nb\"");
    }
}
