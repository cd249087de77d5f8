//! The texts of a table in `spec/` that become doc comments.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::text::Text;

/// The keys whose texts are generated as doc comments.
const KEYS: &[&str] = &["doc", "meaning", "summary", "title"];

/// The table whose texts are generated as values, not as doc comments.
const RET_CODES: &str = "ret_codes.toml";

/// Reads the texts of a table.
///
/// # Errors
/// The file is not TOML.
pub(super) fn texts(file: &Path, source: &str) -> Result<Vec<Text>, String> {
    if file.ends_with(RET_CODES) {
        return Ok(Vec::new());
    }
    let table = DeTable::parse(source).map_err(|error| error.to_string())?;
    let mut texts = Vec::new();
    collect(table.get_ref(), source, &mut |key, text| {
        if KEYS.contains(&key) {
            texts.push(text);
        }
    });
    texts.sort_by_key(|text| text.line);
    Ok(texts)
}

fn collect(table: &DeTable<'_>, source: &str, found: &mut impl FnMut(&str, Text)) {
    for (key, value) in table {
        inside(key.get_ref(), value, source, found);
    }
}

fn inside(
    key: &str,
    value: &Spanned<DeValue<'_>>,
    source: &str,
    found: &mut impl FnMut(&str, Text),
) {
    match value.get_ref() {
        DeValue::String(text) => {
            let before = source.get(..value.span().start).unwrap_or_default();
            found(
                key,
                Text {
                    line: before.matches('\n').count() + 1,
                    text: text.to_string(),
                },
            );
        }
        DeValue::Table(table) => collect(table, source, found),
        DeValue::Array(items) => {
            for item in items.iter() {
                inside(key, item, source, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_become_comments_are_found_wherever_they_are() {
        let source = "summary = \"A\"\npage = \"B\"\nrows = [\n  { meaning = \"C\" },\n]\n[x]\ntitle = \"D\"\n";
        let texts = |file: &str| -> Vec<(usize, String)> {
            let texts = texts(Path::new(file), source).unwrap();
            texts
                .into_iter()
                .map(|text| (text.line, text.text))
                .collect()
        };
        let line = |line, text: &str| (line, text.to_owned());
        assert_eq!(
            texts("spec/x.toml"),
            [line(1, "A"), line(4, "C"), line(7, "D")]
        );
        assert_eq!(texts("spec/ret_codes.toml"), []);
    }
}
