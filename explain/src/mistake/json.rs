//! Values that hold JSON, such as `risk_item`, written anew on their way into the string.

use zeroize::Zeroizing;

use super::escapes;
use super::list::items;
use super::printed;
use crate::catalogue::mistakes;
use crate::change::{Change, Part};
use crate::piece::{Kind, Piece, Value};
use lianlian_core::message::{RawMessage, RawValue, json_string};

mistakes! {
    /// A mistake in how values that hold JSON are written.
    JsonMistake {
        Unescaped "json_unescaped" Change::in_ways(Part::Json, escapes::WAYS_BACK, undo) =>
            "A value that holds JSON (risk_item) was signed without the escapes (\\u0026, \\/) that it was sent with."
            "值为 JSON 的参数（risk_item）签名时没有转义，发送时却带着转义（\\u0026、\\/）。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Compacted "json_compacted" Change::values(Part::Json, |p, _| rewrite(p, &COMPACT)) =>
            "A value that holds JSON (risk_item) was signed compact, without the spaces that were sent."
            "值为 JSON 的参数（risk_item）签名时是紧凑格式，发送时却带着空格。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Spaced "json_respaced" Change::values(Part::Json, |p, _| rewrite(p, &SPACED)) =>
            "A value that holds JSON (risk_item) was signed with spaces after , and :, and sent otherwise."
            "值为 JSON 的参数（risk_item）签名时在 , 和 : 后有空格，发送时没有。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Sorted "json_keys_sorted" Change::values(Part::Json, |p, _| rewrite(p, &Style { sorted: true, ..COMPACT })) =>
            "A value that holds JSON (risk_item) was signed with its keys sorted, and sent in another order."
            "值为 JSON 的参数（risk_item）签名时按键名排序，发送时是另一种顺序。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        SortedSpaced "json_keys_sorted_respaced" Change::values(Part::Json, |p, _| rewrite(p, &Style { sorted: true, ..SPACED })) =>
            "A value that holds JSON (risk_item) was signed with its keys sorted and spaces after , and :."
            "值为 JSON 的参数（risk_item）签名时按键名排序，并在 , 和 : 后有空格。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Slashes "json_slashes" Change::values(Part::Json, |p, _| rewrite(p, &Style { text: |json, text| push_quoted(json, text, Escapes::SLASHES), ..COMPACT })) =>
            "A value that holds JSON (risk_item) was signed with escaped slashes in it, and sent without."
            "值为 JSON 的参数（risk_item）签名时斜杠带转义，发送时没有。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Unicode "json_unicode" Change::values(Part::Json, |p, _| rewrite(p, &Style { text: |json, text| push_quoted(json, text, Escapes::UNICODE), ..COMPACT })) =>
            "A value that holds JSON (risk_item) was signed with \\u escapes in it, and sent without."
            "值为 JSON 的参数（risk_item）签名时带 \\u 转义，发送时没有。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        UnicodeSpaced "json_unicode_respaced" Change::values(Part::Json, |p, _| rewrite(p, &Style { text: |json, text| push_quoted(json, text, Escapes::UNICODE), ..SPACED })) =>
            "A value that holds JSON (risk_item) was signed as Python's json.dumps writes it: \\u escapes, spaces after , and :."
            "值为 JSON 的参数（risk_item）按 Python 的 json.dumps 的写法签名：带 \\u 转义，, 和 : 后有空格。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        SlashesUnicode "json_slashes_unicode" Change::values(Part::Json, |p, _| rewrite(p, &Style { text: |json, text| push_quoted(json, text, Escapes::PHP), ..COMPACT })) =>
            "A value that holds JSON (risk_item) was signed as PHP's json_encode writes it: escaped slashes, \\u escapes."
            "值为 JSON 的参数（risk_item）按 PHP 的 json_encode 的写法签名：斜杠带转义，带 \\u 转义。"
            "Make the JSON once, and sign and send the same text."
            "JSON 只生成一次，签名和发送用同一文本。"
        Python "json_as_python" Change::values(Part::Json, |p, _| rewrite(p, &PYTHON)) =>
            "A list or an object, or a value that holds JSON (risk_item), was signed as Python's str writes it ({'name': 'value'})."
            "数组、对象或值为 JSON 的参数（risk_item）按 Python 的 str 的写法（{'name': 'value'}）签名。"
            "Make it JSON (json.dumps) before it is signed, and send the same text."
            "签名前请先转成 JSON（json.dumps），并发送同一文本。"
        Go "json_as_go" Change::values(Part::Json, |p, _| rewrite(p, &GO)) =>
            "A list or an object, or a value that holds JSON (risk_item), was signed as Go's fmt prints it (the word map, and name:value in brackets)."
            "数组、对象或值为 JSON 的参数（risk_item）按 Go 的 fmt 打印的样子（map 加方括号里的 name:value）签名。"
            "Make it JSON before it is signed, and send the same text."
            "签名前请先转成 JSON，并发送同一文本。"
        MapText "json_as_map" Change::values(Part::Json, |p, _| rewrite(p, &JAVA)) =>
            "A value that holds JSON (risk_item) was signed as Java's Map.toString writes it ({name=value, …})."
            "值为 JSON 的参数（risk_item）按 Java 的 Map.toString 的写法（{name=value, …}）签名。"
            "Make it JSON before it is signed."
            "签名前请先转成 JSON。"
        AsItStands "json_as_it_stands" Change::values(Part::Json, |p, _| as_it_stands(p)) =>
            "A nested list or object was signed with the white space that it has in the message."
            "嵌套的数组或对象签名时保留了报文里的空白。"
            "Sign nested lists and objects as compact JSON."
            "嵌套的数组和对象请按紧凑 JSON 签名。"
        Printed "nested_as_printed" Change::in_ways(Part::Nested, printed::WAYS, printed::print) =>
            "A nested list, an object or a truth value was signed as a language prints it (PHP's Array, JavaScript's [object Object])."
            "嵌套的数组、对象或布尔值按某种语言打印的样子签名（PHP 的 Array、JavaScript 的 [object Object]）。"
            "Sign nested lists and objects as compact JSON."
            "嵌套的数组和对象请按紧凑 JSON 签名。"
        LeftOut "nested_left_out" Change::values(Part::Nested, |p, _| p.kept &= !matches!(p.kind, Kind::Json(_))) =>
            "Nested lists, objects or numbers were left out of the sign string."
            "嵌套的数组、对象或数字没有进入签名原串。"
            "Sign nested lists and objects as compact JSON, and numbers as they are sent."
            "嵌套的数组和对象请按紧凑 JSON 签名，数字按发送的样子签名。"
    }
}

/// The characters that are escaped in a string beyond those that JSON asks for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Escapes {
    slashes: bool,
    unicode: bool,
    upper: bool,
}

impl Escapes {
    pub const SLASHES: Self = Self {
        slashes: true,
        unicode: false,
        upper: false,
    };
    pub const UNICODE: Self = Self {
        slashes: false,
        unicode: true,
        upper: false,
    };
    pub const UNICODE_UPPER: Self = Self {
        slashes: false,
        unicode: true,
        upper: true,
    };
    pub const PHP: Self = Self {
        slashes: true,
        unicode: true,
        upper: false,
    };
}

/// The inside of a JSON string.
pub(super) fn escape(text: &str, written: Escapes) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_escaped(&mut escaped, text, written);
    escaped
}

/// Appends a text as JSON string.
pub(super) fn push_quoted(json: &mut String, text: &str, written: Escapes) {
    json.push('"');
    push_escaped(json, text, written);
    json.push('"');
}

fn push_escaped(json: &mut String, text: &str, written: Escapes) {
    let is_escaped = |character: char| match character {
        '"' | '\\' | '\0'..='\x1f' => true,
        '/' => written.slashes,
        _ => written.unicode && !character.is_ascii(),
    };
    for part in text.split_inclusive(is_escaped) {
        let mut plain = part.chars();
        match plain.next_back().filter(|last| is_escaped(*last)) {
            Some(last) => {
                json.push_str(plain.as_str());
                push_escape(json, last, written);
            }
            None => json.push_str(part),
        }
    }
}

fn push_escape(json: &mut String, character: char, written: Escapes) {
    match character {
        '/' | '"' | '\\' => json.extend(['\\', character]),
        _ if !character.is_ascii() => escapes::push_number(json, character, written.upper),
        _ => {
            let quoted = json_string(character.encode_utf8(&mut [0; 4]));
            let inside = quoted.get(1..quoted.len().saturating_sub(1));
            json.push_str(inside.unwrap_or_default());
        }
    }
}

/// A style of writing lists and objects.
#[derive(Clone, Copy)]
struct Style {
    comma: &'static str,
    colon: &'static str,
    /// The text before and behind an object's members.
    object: (&'static str, &'static str),
    sorted: bool,
    /// Appends a text.
    text: fn(&mut String, &str),
    /// `true`, `false`, `null` and numbers.
    literal: fn(&str) -> &str,
}

const COMPACT: Style = Style {
    comma: ",",
    colon: ":",
    object: ("{", "}"),
    sorted: false,
    text: |json, text| push_quoted(json, text, Escapes::default()),
    literal: |literal| literal,
};

const SPACED: Style = Style {
    comma: ", ",
    colon: ": ",
    ..COMPACT
};

const JAVA: Style = Style {
    comma: ", ",
    colon: "=",
    text: String::push_str,
    ..COMPACT
};

const PYTHON: Style = Style {
    text: push_python_text,
    literal: python_literal,
    ..SPACED
};

const GO: Style = Style {
    comma: " ",
    object: ("map[", "]"),
    sorted: true,
    text: String::push_str,
    ..COMPACT
};

fn push_python_text(written: &mut String, text: &str) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    written.push(quote);
    for character in text.chars() {
        match character {
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            '\\' => written.push_str("\\\\"),
            _ if character == quote => written.extend(['\\', quote]),
            _ => written.push(character),
        }
    }
    written.push(quote);
}

fn python_literal(literal: &str) -> &str {
    match literal {
        "true" => "True",
        "false" => "False",
        "null" => "None",
        number => number,
    }
}

/// Deeper JSON is left as it is.
const MOST_LEVELS: u8 = 16;

fn rewrite(piece: &mut Piece<'_>, style: &Style) {
    let mut json = Zeroizing::new(String::new());
    if push(&mut json, &piece.value, style, MOST_LEVELS).is_some() {
        piece.value = Value::Written(json);
    } else if matches!(piece.kind, Kind::Json(_)) {
        piece.value = (style.literal)(&piece.value).to_owned().into();
    }
}

fn as_it_stands(piece: &mut Piece<'_>) {
    if let Kind::Json(json) = piece.kind {
        piece.value = Value::Lent(json);
    }
}

fn undo(piece: &mut Piece<'_>, way: usize) {
    if piece.value.trim_start().starts_with(['{', '[']) {
        piece.value = escapes::undo(&piece.value, way).into();
    }
}

/// Appends a list or an object as this style writes it; `None`, and nothing is appended, for anything else.
fn push(written: &mut String, json: &str, style: &Style, levels: u8) -> Option<()> {
    let levels = levels.checked_sub(1)?;
    match json.trim_start().as_bytes().first()? {
        b'{' => {
            let mut members = RawMessage::members_in_order(json).ok()?;
            if style.sorted {
                members.sort_by(|a, b| a.name.cmp(&b.name));
            }
            let (open, close) = style.object;
            written.push_str(open);
            for (at, member) in members.iter().enumerate() {
                if at > 0 {
                    written.push_str(style.comma);
                }
                (style.text)(written, &member.name);
                written.push_str(style.colon);
                push_value(written, &member.value, style, levels);
            }
            written.push_str(close);
        }
        b'[' => {
            let items = items(json)?;
            written.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    written.push_str(style.comma);
                }
                push_value(written, item, style, levels);
            }
            written.push(']');
        }
        _ => return None,
    }
    Some(())
}

fn push_value(written: &mut String, value: &RawValue<'_>, style: &Style, levels: u8) {
    match value {
        RawValue::Null => written.push_str((style.literal)("null")),
        RawValue::Text(text) => (style.text)(written, text),
        RawValue::Other(json) => {
            if push(written, json, style, levels).is_none() {
                written.push_str((style.literal)(json));
            }
        }
    }
}
