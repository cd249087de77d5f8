//! Binary data as text: base64, and the forms that replace it by mistake.

use base64::Engine as _;
use base64::alphabet::{STANDARD as STANDARD_ALPHABET, URL_SAFE as URL_SAFE_ALPHABET};
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::catalogue::catalogue;
use super::html;

catalogue! {
    /// A text form that replaces base64 by mistake.
    TextForm {
        Hex "hex"
            "It is hex, not base64."
            "它是十六进制，不是 base64。"
            "Encode the bytes in standard base64."
            "请用标准 base64 编码。"
        UrlSafe "url_safe_base64"
            "It is base64 in the URL-safe alphabet (- and _)."
            "它是 URL 安全字母表（- 和 _）的 base64。"
            "Use the standard alphabet (+ and /)."
            "请用标准字母表（+ 和 /）。"
        Unpadded "unpadded_base64"
            "It is base64 without its padding (=)."
            "它是缺少填充（=）的 base64。"
            "Keep the padding."
            "请保留填充。"
        StrayBlanks "stray_blanks"
            "It is base64 with tabs, no-break spaces or invisible characters in it."
            "它是 base64，但夹着制表符、不换行空格或不可见字符。"
            "Take out what is not base64 before it is put into JSON (pages and chats add such characters to what is copied)."
            "放进 JSON 之前请去掉不属于 base64 的字符（从网页和聊天里复制会带上这些字符）。"
        PercentEncoded "percent_encoded_base64"
            "It is URL-encoded base64 (%2B, %2F, %3D)."
            "它是经过 URL 编码的 base64（%2B、%2F、%3D）。"
            "Don't URL-encode it: JSON carries base64 as it is."
            "不要做 URL 编码：JSON 可以原样携带 base64。"
        SpacesForPlus "spaces_for_plus"
            "It is base64 whose every + became a space, as URL-decoding does it."
            "它是 base64，但每个 + 都变成了空格，URL 解码会这样。"
            "Decode a form once, and don't decode what isn't URL-encoded."
            "表单只解码一次，没有 URL 编码的内容不要解码。"
        EscapedLineBreaks "escaped_line_breaks"
            "It is base64 with \\n or \\r written out as characters."
            "它是 base64，但夹着写成字符的 \\n 或 \\r。"
            "Take the line breaks out before it is put into JSON."
            "放进 JSON 之前请去掉换行。"
        EscapedSlashes "escaped_slashes"
            "It is base64 with a backslash before its slashes (\\/), as some JSON writers escape them."
            "它是 base64，但斜杠前有反斜杠（\\/），有些 JSON 序列化器会这样转义。"
            "Read the JSON with a parser, once; don't cut values out of its text."
            "请用解析器读 JSON，且只读一次；不要从文本里截取值。"
        Quoted "quoted_base64"
            "It is base64 in quotes."
            "它是带引号的 base64。"
            "Take the quotes away: a JSON writer was perhaps given a finished JSON string."
            "请去掉引号：可能是把现成的 JSON 字符串又序列化了一次。"
        HtmlEntities "html_entities"
            "It is base64 with HTML's entities in it (&#43; for +)."
            "它是 base64，但夹着 HTML 实体（+ 写成 &#43;）。"
            "Put it into JSON before any filter of a web framework changes it."
            "请在 Web 框架的过滤器改动之前放进 JSON。"
        Base64Twice "base64_twice"
            "It is the base64 of base64."
            "它是 base64 的 base64。"
            "Encode the bytes once."
            "请只编码一次。"
        Base64OfHex "base64_of_hex"
            "It is the base64 of hex."
            "它是十六进制文本的 base64。"
            "Encode the bytes themselves."
            "请对字节本身编码。"
        Reversed "reversed"
            "Its bytes come in reverse order, as Windows' CryptoAPI gives them."
            "它的字节顺序颠倒，Windows 的 CryptoAPI 会这样。"
            "Reverse the bytes before they are put in base64."
            "转成 base64 之前请把字节顺序反过来。"
    }
}

/// The bytes in a text as the protocol has them: standard base64, in which there may be stray spaces
/// and line breaks.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text.replace([' ', '\r', '\n'], "")).ok()
}

/// The bytes in a text that has this form instead.
pub(super) fn read_as(text: &str, form: TextForm) -> Option<Vec<u8>> {
    match form {
        TextForm::Hex => hex::decode(text.trim()).ok(),
        TextForm::UrlSafe => lenient(&URL_SAFE_ALPHABET, &compact(text)),
        TextForm::Unpadded => {
            let text = compact(text);
            let is_whole = text.ends_with('=') || text.len().is_multiple_of(4);
            (!is_whole)
                .then(|| lenient(&STANDARD_ALPHABET, &text))
                .flatten()
        }
        TextForm::PercentEncoded => {
            let upper = text.to_uppercase();
            let is_encoded = ["%2B", "%2F", "%3D"]
                .iter()
                .any(|code| upper.contains(code));
            let decoded = ["%2B", "%2F", "%3D", "%2b", "%2f", "%3d"]
                .into_iter()
                .zip(["+", "/", "=", "+", "/", "="])
                .fold(compact(text), |text, (code, plain)| {
                    text.replace(code, plain)
                });
            is_encoded.then(|| read(&decoded)).flatten()
        }
        TextForm::SpacesForPlus => {
            let text = text.trim();
            text.contains(' ')
                .then(|| read(&text.replace(' ', "+")))
                .flatten()
        }
        TextForm::EscapedLineBreaks => read(&text.replace("\\r", "").replace("\\n", "")),
        TextForm::EscapedSlashes => read(&text.replace("\\/", "/")),
        TextForm::Quoted => read(text.trim().trim_matches(['"', '\''])),
        TextForm::StrayBlanks => text
            .contains(is_stray)
            .then(|| read(&text.replace(is_stray, "")))
            .flatten(),
        TextForm::HtmlEntities => read(&html::unescape(text)),
        TextForm::Base64Twice => read(std::str::from_utf8(&read(text)?).ok()?),
        TextForm::Base64OfHex => hex::decode(read(text)?).ok(),
        TextForm::Reversed => read(text).map(|bytes| bytes.into_iter().rev().collect()),
    }
}

/// Tells whether a character is a blank or an invisible one that base64 never has; spaces and line breaks are
/// passed over anyway.
fn is_stray(character: char) -> bool {
    let is_invisible = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let is_blank = character.is_whitespace() || character.is_control();
    is_invisible || (is_blank && ![' ', '\r', '\n'].contains(&character))
}

fn compact(text: &str) -> String {
    text.split_ascii_whitespace().collect()
}

fn lenient(alphabet: &base64::alphabet::Alphabet, text: &str) -> Option<Vec<u8>> {
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config).decode(text).ok()
}
