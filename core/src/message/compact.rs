//! Nested JSON as it appears in a sign string: compact, and its texts without escapes that JSON doesn't ask for.

use zeroize::Zeroizing;

use super::json_string;

/// Appends JSON text without the white space between its tokens, and each text in it written anew: the writer
/// of the message may have escaped slashes and Chinese characters, LianLian signs them as they are.
///
/// A text with half a character (a lone surrogate) stays as it was written.
pub(super) fn push(string: &mut String, json: &str) {
    let mut rest = json;
    while let Some((between, text)) = rest.split_once('"') {
        push_tokens(string, between);
        let (text, after) = text.split_at(end(text));
        push_text(string, text);
        rest = after.strip_prefix('"').unwrap_or_default();
    }
    push_tokens(string, rest);
}

fn push_tokens(string: &mut String, tokens: &str) {
    string.extend(tokens.split_ascii_whitespace());
}

fn push_text(string: &mut String, text: &str) {
    if text.contains('\\') {
        let quoted = Zeroizing::new(format!("\"{text}\""));
        if let Ok(plain) = serde_json::from_str::<String>(&quoted).map(Zeroizing::new) {
            return string.push_str(&json_string(&plain));
        }
    }
    string.extend(["\"", text, "\""]);
}

/// The place of the quote that ends a text.
fn end(text: &str) -> usize {
    let mut is_escaped = false;
    let quote = text.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    quote.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::push;

    fn compact(json: &str) -> String {
        let mut string = String::new();
        push(&mut string, json);
        string
    }

    #[test]
    fn texts_are_written_anew_and_blanks_between_tokens_go() {
        for (json, expected) in [
            (r#"{ "a" : [ 1.50 , true ] }"#, r#"{"a":[1.50,true]}"#),
            (r#"{"a b":"c  d"}"#, r#"{"a b":"c  d"}"#),
            (r#"["\u4e2d\u56fd","a\/b"]"#, r#"["中国","a/b"]"#),
            (r#"["\ud83d\ude00"]"#, r#"["😀"]"#),
            (r#"["\"","\\","\\\"x"]"#, r#"["\"","\\","\\\"x"]"#),
            (r#"["\n\u000a\t"]"#, r#"["\n\n\t"]"#),
            (r#"["\u0026\u003C"]"#, r#"["&<"]"#),
            (r#"["\ud83d"]"#, r#"["\ud83d"]"#),
            (r#"{"k\u0065y":[]}"#, r#"{"key":[]}"#),
        ] {
            assert_eq!(compact(json), expected, "{json}");
        }
    }
}
