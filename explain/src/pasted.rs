//! Messages as people have them at hand: pasted from a log, a form or a shell.

use std::borrow::Cow;

use ::url::form_urlencoded;
use lianlian_core::message::RawMessage;

use super::url;

/// The message in a text: the body of an HTTP request or answer, the text in a JSON string, the JSON in the one
/// field of a form (`res_data`, `pay_load`), a URL-encoded text. Anything else is returned as it is.
///
/// ```
/// use lianlian_explain::pasted;
///
/// let log = "POST /n HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"no_order\":\"1\"}";
/// assert_eq!(pasted(log), "{\"no_order\":\"1\"}");
/// assert_eq!(pasted("res_data=%7B%22no_order%22%3A%221%22%7D"), "{\"no_order\":\"1\"}");
/// ```
pub fn pasted(text: &str) -> Cow<'_, str> {
    let text = body(text);
    let start = text.trim_start();
    if start.starts_with('"') {
        return match serde_json::from_str::<String>(text.trim()) {
            Ok(inner) if is_object(&inner) || is_pay_load(&inner) => Cow::Owned(inner),
            _ => Cow::Borrowed(text),
        };
    }
    if start.starts_with("%7B") || start.starts_with("%7b") || is_encoded_pay_load(start) {
        return Cow::Owned(url::decode(text.trim()));
    }
    match field(text) {
        Some(field) => Cow::Owned(field),
        None => Cow::Borrowed(text),
    }
}

/// The body of an HTTP request or answer.
fn body(text: &str) -> &str {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let is_head = first.starts_with("HTTP/") || first.trim_end().contains(" HTTP/");
    if !is_head {
        return text;
    }
    let ends = ["\r\n\r\n", "\n\n"].into_iter();
    let bodies = ends.filter_map(|end| text.split_once(end));
    bodies
        .min_by_key(|(head, _)| head.len())
        .map_or(text, |(_, body)| body)
}

/// The JSON in the one field of a form that has no other.
fn field(text: &str) -> Option<String> {
    if text.trim_start().starts_with(['{', '[', '<']) || !text.contains('=') {
        return None;
    }
    let mut fields = form_urlencoded::parse(text.trim().as_bytes());
    let ((name, value), None) = (fields.next()?, fields.next()) else {
        return None;
    };
    (name == "pay_load" || is_object(&value)).then(|| value.into_owned())
}

fn is_object(text: &str) -> bool {
    RawMessage::members_in_order(text).is_ok()
}

/// Tells whether a text has an envelope's parts.
fn is_pay_load(text: &str) -> bool {
    text.matches('$').count() >= 4
}

fn is_encoded_pay_load(text: &str) -> bool {
    !text.contains(['=', '{', '$']) && text.matches("%24").count() >= 4
}
