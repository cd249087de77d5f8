//! The texts of a table in `spec/`.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::text::{Kind, Text};

/// The keys whose texts are generated as doc comments.
const COMMENTS: &[&str] = &["doc", "meaning", "summary", "title"];

/// The tables whose `meaning` is a word of a list, not a text.
const RET_CODES: [&str; 2] = ["ret_codes.toml", "ret_codes_accp.toml"];

/// The keys whose texts are shown as they are.
const PROSE: &[&str] = &[
    "advice",
    "because",
    "decision",
    "explanation",
    "query_advice",
    "says",
];

/// Reads the texts of a table.
///
/// # Errors
/// The file is not TOML.
pub(super) fn texts(file: &Path, source: &str) -> Result<Vec<Text>, String> {
    let table = DeTable::parse(source).map_err(|error| error.to_string())?;
    let mut texts = Vec::new();
    collect(table.get_ref(), source, &mut texts);
    let is_of_codes = RET_CODES.iter().any(|name| file.ends_with(name));
    texts.retain(|text| text.kind == Kind::Prose || !is_of_codes);
    texts.sort_by_key(|text| text.line);
    Ok(texts)
}

fn collect(table: &DeTable<'_>, source: &str, texts: &mut Vec<Text>) {
    for (key, value) in table {
        inside(key.get_ref(), value, source, texts);
    }
}

fn inside(key: &str, value: &Spanned<DeValue<'_>>, source: &str, texts: &mut Vec<Text>) {
    match value.get_ref() {
        DeValue::String(text) => {
            let kind = match COMMENTS.contains(&key) {
                true => Kind::Comment,
                false if PROSE.contains(&key) => Kind::Prose,
                false => return,
            };
            let before = source.get(..value.span().start).unwrap_or_default();
            texts.push(Text {
                line: before.matches('\n').count() + 1,
                text: text.to_string(),
                kind,
            });
        }
        DeValue::Table(table) => collect(table, source, texts),
        DeValue::Array(items) => {
            for item in items.iter() {
                inside(key, item, source, texts);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_wherever_they_are() {
        let source = "summary = \"A\"\npage = \"B\"\nrows = [\n  { meaning = \"C\" },\n]\n[x]\nadvice = \"D\"\n";
        let text = |line, text: &str, kind| Text {
            line,
            text: text.to_owned(),
            kind,
        };
        let advice = text(7, "D", Kind::Prose);
        assert_eq!(
            texts(Path::new("spec/x.toml"), source).unwrap(),
            [
                text(1, "A", Kind::Comment),
                text(4, "C", Kind::Comment),
                advice.clone(),
            ]
        );
        let of_codes = texts(Path::new("spec/ret_codes.toml"), source);
        assert_eq!(of_codes.unwrap(), [advice]);
    }
}
