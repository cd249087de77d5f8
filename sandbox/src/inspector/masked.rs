//! JSON as it came, without its secrets: order, nesting and types are kept, and each value that may be seen is written
//! as its sender wrote it. Indentation is ours.

use std::fmt;

use lianlian::Row;
use lianlian::field::Secrecy;
use lianlian::message::json_string;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

/// A JSON object with its secret values masked, by these rows; `None` where the text is none. A value that no row
/// has is hidden, and so is a nested one whose row has no items.
pub(super) fn masked(json: &str, rows: &[Row]) -> Option<String> {
    let mut text = String::new();
    object(json, rows, 0, &mut text)?;
    Some(text)
}

/// The row of a member, by its name or another spelling of it.
pub(super) fn row_of<'a>(name: &str, rows: &'a [Row]) -> Option<&'a Row> {
    rows.iter()
        .chain(Row::PROTOCOL)
        .find(|row| row.is_named(name))
}

/// The text in the place of what is hidden.
const HIDDEN: &str = "***";

fn object(json: &str, rows: &[Row], depth: usize, text: &mut String) -> Option<()> {
    let Members(members) = serde_json::from_str(json).ok()?;
    list(['{', '}'], depth, members, text, |(name, json), text| {
        text.push_str(&json_string(&name));
        text.push_str(": ");
        value(json.get(), row_of(&name, rows), depth + 1, text);
    });
    Some(())
}

/// Only the nesting that a table has is gone into, so the depth has an end.
fn value(json: &str, row: Option<&Row>, depth: usize, text: &mut String) {
    let items = row.and_then(|row| row.items);
    match (json.as_bytes().first(), items) {
        (Some(b'['), Some(rows)) => {
            let items: Vec<&RawValue> = serde_json::from_str(json).unwrap_or_default();
            list(['[', ']'], depth, items, text, |item, text| {
                item_text(item.get(), rows, depth + 1, text);
            });
        }
        (Some(b'{'), Some(rows)) => item_text(json, rows, depth, text),
        (Some(b'['), None) | (Some(b'{'), None) => text.push_str(HIDDEN),
        _ => text.push_str(&scalar(json, row.filter(|row| row.items.is_none()))),
    }
}

fn item_text(json: &str, rows: &[Row], depth: usize, text: &mut String) {
    if object(json, rows, depth, text).is_none() {
        text.push_str(&scalar(json, None));
    }
}

/// A text, a number or a word of JSON. A text stays between quotes and a number without, also where it is masked.
fn scalar(json: &str, row: Option<&Row>) -> String {
    let secrecy = row.map_or(Secrecy::Hidden, |row| row.secrecy);
    let plain: Option<Zeroizing<String>> = serde_json::from_str(json).ok().map(Zeroizing::new);
    match plain {
        _ if matches!(json, "null" | "\"\"") => json.to_owned(),
        _ if json.starts_with(['[', '{']) => HIDDEN.to_owned(),
        _ if !secrecy.is_secret() => json.to_owned(),
        Some(plain) => json_string(&secrecy.mask(&plain).to_string()).to_string(),
        None => secrecy.mask(json).to_string(),
    }
}

/// Members or items, each on a line of its own.
fn list<T>(
    [open, close]: [char; 2],
    depth: usize,
    items: Vec<T>,
    text: &mut String,
    write: impl Fn(T, &mut String),
) {
    let is_empty = items.is_empty();
    text.push(open);
    for (position, item) in items.into_iter().enumerate() {
        text.push_str(if position == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        write(item, text);
    }
    if !is_empty {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    }
    text.push(close);
}

/// The members of an object in the order of the text, repeated ones included.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use lianlian::field::{CardNumber, SmsCode};

    use super::*;

    const ITEM: [Row; 2] = [Row::of::<CardNumber>("card_no"), Row::of::<String>("bank")];
    const ROWS: [Row; 4] = [
        Row::of::<CardNumber>("card_no"),
        Row::list("list", &ITEM),
        Row::of::<String>("user_id"),
        Row::of::<SmsCode>("verify_code"),
    ];

    fn line(json: &str) -> String {
        let text = masked(json, &ROWS).expect(json);
        text.lines().map(str::trim).collect()
    }

    #[test]
    fn what_may_be_seen_is_as_it_came() {
        for (json, shown) in [
            (r#"{"user_id":1.50}"#, r#"{"user_id": 1.50}"#),
            (r#"{"user_id":"a\u0026\/"}"#, r#"{"user_id": "a\u0026\/"}"#),
            (
                r#"{"user_id":true,"sign":null}"#,
                r#"{"user_id": true,"sign": null}"#,
            ),
            (r#"{ }"#, "{}"),
            (
                r#"{"user_id":"2","user_id":"1"}"#,
                r#"{"user_id": "2","user_id": "1"}"#,
            ),
        ] {
            assert_eq!(line(json), shown);
        }
    }

    #[test]
    fn secrets_are_masked_wherever_they_are() {
        for (json, shown) in [
            (
                r#"{"card_no":"6217000010012345674"}"#,
                r#"{"card_no": "621700*********5674"}"#,
            ),
            (
                r#"{"card_no":6217000010012345674}"#,
                r#"{"card_no": 621700*********5674}"#,
            ),
            (r#"{"verify_code":""}"#, r#"{"verify_code": ""}"#),
            (r#"{"verify_code":123456}"#, r#"{"verify_code": ***}"#),
            (r#"{"colour":"red"}"#, r#"{"colour": "***"}"#),
            (r#"{"colour":["6217"]}"#, r#"{"colour": ***}"#),
            (r#"{"user_id":{"a":"6217"}}"#, r#"{"user_id": ***}"#),
            (r#"{"list":"[{}]"}"#, r#"{"list": "***"}"#),
            (
                r#"{"list":[{"bank":7,"card_no":"1","x":"y"},"6217",[1]]}"#,
                r#"{"list": [{"bank": 7,"card_no": "***","x": "***"},"***",***]}"#,
            ),
            (
                r#"{"list":{"card_no":"62170000100123"}}"#,
                r#"{"list": {"card_no": "621700****0123"}}"#,
            ),
        ] {
            assert_eq!(line(json), shown);
        }
    }

    #[test]
    fn lines_show_the_nesting() {
        let text = masked(r#"{"list":[{"bank":"b"}],"user_id":"u"}"#, &ROWS);
        let lines = [
            "{",
            "  \"list\": [",
            "    {",
            "      \"bank\": \"b\"",
            "    }",
            "  ],",
            "  \"user_id\": \"u\"",
            "}",
        ];
        assert_eq!(text.as_deref(), Some(lines.join("\n").as_str()));
    }

    #[test]
    fn what_is_no_object_is_not_shown() {
        for text in [
            "",
            "[]",
            "6217000010012345674",
            "\"6217\"",
            "{\"a\":1",
            "a=b",
        ] {
            assert_eq!(masked(text, &ROWS), None, "{text}");
        }
    }
}
