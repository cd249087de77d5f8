//! Mistakes in writing the values.

use super::escapes;
use super::json::{Escapes, escape};
use crate::catalogue::mistakes;
use crate::change::{Change, Part};
use crate::html;
use crate::piece::Piece;
use crate::url;
use lianlian_core::field::Decimal;

mistakes! {
    /// A mistake in how values are written.
    ValueMistake {
        UrlEncoded "url_encoded" Change::values(Part::Text, |p, _| write(p, url::form)) =>
            "The values were URL-encoded, with + for a space."
            "值做了 URL 编码，空格变成 +。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        PercentEncoded "percent_encoded" Change::values(Part::Text, |p, _| write(p, url::percent)) =>
            "The values were URL-encoded, with %20 for a space."
            "值做了 URL 编码，空格变成 %20。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        ComponentEncoded "component_encoded" Change::values(Part::Text, |p, _| write(p, url::component)) =>
            "The values were URL-encoded as JavaScript's encodeURIComponent does it."
            "值按 JavaScript 的 encodeURIComponent 做了 URL 编码。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        PathEncoded "path_encoded" Change::values(Part::Text, |p, _| write(p, url::path)) =>
            "The values were URL-encoded as Python's quote does it, which leaves slashes alone."
            "值按 Python 的 quote 做了 URL 编码，斜杠不变。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        UrlEncodedLower "url_encoded_lower" Change::values(Part::Text, |p, _| write(p, url::lower)) =>
            "The values were URL-encoded, with + for a space and hex in lower case."
            "值做了 URL 编码，空格变成 +，十六进制用小写。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        PercentEncodedLower "percent_encoded_lower" Change::values(Part::Text, |p, _| write(p, url::lower_percent)) =>
            "The values were URL-encoded, with %20 for a space and hex in lower case."
            "值做了 URL 编码，空格变成 %20，十六进制用小写。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        UrlDecoded "url_decoded" Change::values(Part::Text, |p, _| write(p, url::decode)) =>
            "The values were signed URL-decoded, but stand encoded in the message."
            "签名用了 URL 解码后的值，报文里却是编码后的值。"
            "Sign the values exactly as they are sent."
            "请按发送的样子对值签名。"
        HtmlEscaped "html_escaped" Change::in_ways(Part::Text, html::WAYS, |p, way| write(p, |v| html::escape(v, way))) =>
            "The values were signed with HTML's entities (&quot; &amp; &lt; &gt;)."
            "签名用了 HTML 转义后的值（&quot; &amp; &lt; &gt;）。"
            "Sign the values before any filter of a web framework changes them."
            "请在 Web 框架的过滤器改动之前对值签名。"
        HtmlUnescaped "html_unescaped" Change::values(Part::Text, |p, _| write(p, html::unescape)) =>
            "The values were HTML-escaped after they were signed, as a web framework's filter does it."
            "值在签名之后被 HTML 转义，Web 框架的过滤器会这样。"
            "Verify and sign the values before any filter of a web framework changes them."
            "请在 Web 框架的过滤器改动之前对值验签和签名。"
        JsonEscaped "json_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::default()))) =>
            "The values were signed with JSON's escapes in them (\\\" for a quote)."
            "签名用了带 JSON 转义的值（引号写成 \\\"）。"
            "Sign the values themselves, not the text of the JSON that carries them."
            "请对值本身签名，不要对 JSON 里的转义文本签名。"
        SlashEscaped "slash_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::SLASHES))) =>
            "The values were signed with escaped slashes (\\/), as PHP's json_encode writes them."
            "签名用了斜杠带转义（\\/）的值，PHP 的 json_encode 会这样。"
            "Sign the values themselves, or use JSON_UNESCAPED_SLASHES."
            "请对值本身签名，或使用 JSON_UNESCAPED_SLASHES。"
        UnicodeEscaped "unicode_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::UNICODE))) =>
            "The values were signed with \\u escapes instead of their Chinese characters."
            "签名时汉字写成了 \\u 转义。"
            "Sign the characters themselves, in UTF-8."
            "请按 UTF-8 对汉字本身签名。"
        UnicodeEscapedUpper "unicode_escaped_upper" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::UNICODE_UPPER))) =>
            "The values were signed with \\u escapes, hex in upper case, instead of their Chinese characters."
            "签名时汉字写成了大写十六进制的 \\u 转义。"
            "Sign the characters themselves, in UTF-8."
            "请按 UTF-8 对汉字本身签名。"
        SlashUnicodeEscaped "slash_unicode_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::PHP))) =>
            "The values were signed with escaped slashes and \\u escapes, as PHP's json_encode writes them."
            "签名用了斜杠带转义、汉字为 \\u 转义的值，PHP 的 json_encode 会这样。"
            "Sign the values themselves, not the text of the JSON that carries them."
            "请对值本身签名，不要对 JSON 里的转义文本签名。"
        EscapesSigned "escapes_signed" Change::in_ways(Part::Text, escapes::WAYS, |p, way| write(p, |v| escapes::escape(v, way))) =>
            "The values were signed with the escapes (\\u0026, \\u003d) that Go, Gson or .NET writes into JSON."
            "签名用了 Go、Gson 或 .NET 写进 JSON 的转义（\\u0026、\\u003d）。"
            "Sign the values themselves, not the text of the JSON that carries them."
            "请对值本身签名，不要对 JSON 里的转义文本签名。"
        EscapesUndone "escapes_undone" Change::in_ways(Part::Text, escapes::WAYS_BACK, |p, way| write(p, |v| escapes::undo(v, way))) =>
            "The values were signed without the backslashes and \\u escapes that they were sent with."
            "签名用了去掉反斜杠和 \\u 转义的值，发送时却带着它们。"
            "Escape a value once, in the writer that makes the JSON, and sign it before."
            "值只在生成 JSON 时转义一次，并在此之前签名。"
        SlashesAdded "slashes_added" Change::values(Part::Text, |p, _| write(p, add_slashes)) =>
            "The values were signed with a backslash before each quote and backslash (PHP's addslashes)."
            "签名用了在引号和反斜杠前加反斜杠的值（PHP 的 addslashes）。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        SlashesStripped "slashes_stripped" Change::values(Part::Text, |p, _| write(p, strip_slashes)) =>
            "The values were signed without their backslashes (PHP's stripslashes)."
            "签名用了去掉反斜杠的值（PHP 的 stripslashes）。"
            "Sign the values exactly as they are sent."
            "请按发送的样子对值签名。"
        PlusBecameSpace "plus_became_space" Change::values(Part::Text, |p, _| write(p, |v| v.replace(' ', "+"))) =>
            "The values were signed with + where the message has a space: a + was URL-decoded on the way, or a space was encoded before it was signed."
            "签名时是 +，报文里是空格：+ 在途中被 URL 解码，或空格在签名前被编码。"
            "Encode a value as often as it is decoded, and sign it raw."
            "值编码几次就解码几次，并用原值签名。"
        SpaceBecamePlus "space_became_plus" Change::values(Part::Text, |p, _| write(p, |v| v.replace('+', " "))) =>
            "The values were signed with a space where the message has +."
            "签名时是空格，报文里是 +。"
            "Decode a value as often as it was encoded, and sign it raw."
            "值编码过几次就解码几次，并用原值签名。"
        FourBytesLost "four_bytes_lost" Change::in_ways(Part::Text, LOST.len(), lose_four_bytes) =>
            "The values were signed without their characters of four bytes (emoji, rare Chinese characters), as a database that keeps three bytes a character leaves them."
            "签名用的值丢了四字节字符（表情符号、生僻字），每个字符只存三字节的数据库会这样。"
            "Keep texts in full UTF-8 (MySQL's utf8mb4), and sign the same text that is sent."
            "请用完整的 UTF-8 存文本（MySQL 的 utf8mb4），签名与发送用同一文本。"
        GbkUrlEncoded "gbk_url_encoded" Change::values(Part::Text, |p, _| write(p, url::gbk_form)) =>
            "The values were URL-encoded in GBK."
            "值按 GBK 做了 URL 编码。"
            "Sign the values raw, in UTF-8."
            "请按 UTF-8 用原值签名。"
        ValuesQuoted "values_quoted" Change::values(Part::Text, |p, _| p.value = format!("\"{}\"", &*p.value).into()) =>
            "The values were signed with quotes around them."
            "签名时值带着引号。"
            "Write name=value without quotes."
            "请写成不带引号的 name=value。"
        ValuesTrimmed "values_trimmed" Change::values(Part::Spaces, |p, _| write(p, |v| v.trim().to_owned())) =>
            "The values were signed without the spaces at their ends, which the message has."
            "签名用了去掉首尾空格的值，报文里却有空格。"
            "Trim a value before it is put into the message, or not at all."
            "请在放进报文之前去掉空格，否则就不要去。"
        NamesTrimmed "names_trimmed" Change::values(Part::Spaces, |p, _| trim_name(p)) =>
            "The names were signed without the spaces at their ends, which the message has."
            "签名用了去掉首尾空格的参数名，报文里却有空格。"
            "Correct the names in the message: LianLian's names hold no space."
            "请改正报文里的参数名：连连的参数名不含空格。"
        NamesAndValuesTrimmed "names_and_values_trimmed" Change::values(Part::Spaces, |p, _| {
            trim_name(p);
            write(p, |v| v.trim().to_owned());
        }) =>
            "Names and values were signed without the spaces at their ends, which the message has."
            "签名用了去掉首尾空格的参数名和值，报文里却有空格。"
            "Correct both in the message before it is signed."
            "请在签名之前改正报文里的参数名和值。"
        SpacesRemoved "spaces_removed" Change::values(Part::Spaces, |p, _| write(p, |v| v.split_whitespace().collect())) =>
            "The values were signed without any of their spaces."
            "签名用了去掉全部空格的值。"
            "Sign the values raw."
            "请用未编码的原值签名。"
        LineFeeds "line_feeds" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace("\r\n", "\n"))) =>
            "A value was signed with LF, and sent with CR LF."
            "值签名时用 LF 换行，发送时用 CR LF。"
            "Settle line breaks before the value is signed."
            "请在签名之前统一换行。"
        LineBreaks "line_breaks" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace("\r\n", "\n").replace('\n', "\r\n"))) =>
            "A value was signed with CR LF, and sent with LF."
            "值签名时用 CR LF 换行，发送时用 LF。"
            "Settle line breaks before the value is signed (browsers send CR LF)."
            "请在签名之前统一换行（浏览器发送 CR LF）。"
        LineBreaksRemoved "line_breaks_removed" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace(['\r', '\n'], ""))) =>
            "A value was signed without its line breaks."
            "值签名时去掉了换行。"
            "Settle line breaks before the value is signed."
            "请在签名之前统一换行。"
        NumbersShortened "numbers_shortened" Change::values(Part::Numbers, |p, _| write_number(p, |n| n.normalize().to_string())) =>
            "Amounts were signed without the zeros at their end (1 for 1.00)."
            "金额签名时去掉了末尾的零（1.00 变成 1）。"
            "Keep amounts as text with two decimals, in the string and in the message."
            "金额在签名原串和报文里都保持两位小数的文本。"
        NumbersAsDouble "numbers_as_double" Change::values(Part::Numbers, |p, _| write_number(p, double)) =>
            "Amounts were signed as a floating-point number is written (1.0 for 1.00)."
            "金额按浮点数的写法签名（1.00 变成 1.0）。"
            "Keep amounts as text with two decimals; no float should ever hold money."
            "金额请保持两位小数的文本；金额绝不要用浮点数。"
        NumbersTwoDecimals "numbers_two_decimals" Change::values(Part::Numbers, |p, _| write_number(p, |n| format!("{n:.2}"))) =>
            "Amounts were signed with two decimals, and sent with fewer."
            "金额签名时是两位小数，发送时不足两位。"
            "Send amounts with two decimals, as they are signed."
            "金额请按签名时的两位小数发送。"
        NumbersInFen "numbers_in_fen" Change::values(Part::Numbers, |p, _| write_number(p, fen)) =>
            "Amounts were signed in fen (100 for 1.00)."
            "金额以分为单位签名（1.00 变成 100）。"
            "LianLian's amounts are yuan with two decimals."
            "连连的金额以元为单位，两位小数。"
    }
}

/// Writes a value anew, unless it is one that every writing leaves as it is: letters and digits alone.
fn write(piece: &mut Piece<'_>, change: impl Fn(&str) -> String) {
    if !piece.value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        piece.value = change(&piece.value).into();
    }
}

fn write_number(piece: &mut Piece<'_>, change: impl Fn(Decimal) -> String) {
    if let Some(number) = piece
        .decimal
        .then(|| piece.value.parse::<Decimal>().ok())
        .flatten()
    {
        piece.value = change(number).into();
    }
}

/// As Java and Python write a floating-point number: with at least one decimal.
fn double(number: Decimal) -> String {
    let short = number.normalize();
    match short.scale() {
        0 => format!("{short}.0"),
        _ => short.to_string(),
    }
}

fn fen(number: Decimal) -> String {
    let fen = number.checked_mul(Decimal::ONE_HUNDRED);
    fen.unwrap_or(number).normalize().to_string()
}

fn trim_name(piece: &mut Piece<'_>) {
    piece.name = piece.name.trim().to_owned().into();
}

fn add_slashes(text: &str) -> String {
    let mut slashed = String::with_capacity(text.len());
    for character in text.chars() {
        if ['\\', '"', '\''].contains(&character) {
            slashed.push('\\');
        }
        slashed.push(character);
    }
    slashed
}

/// A backslash goes, and keeps the character behind it.
fn strip_slashes(text: &str) -> String {
    let mut stripped = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => stripped.extend(characters.next()),
            _ => stripped.push(character),
        }
    }
    stripped
}

/// The texts that a database leaves in the place of a character of four bytes.
const LOST: [&str; 5] = ["", "?", "????", "\u{fffd}", "??"];

fn lose_four_bytes(piece: &mut Piece<'_>, way: usize) {
    let left = LOST.get(way).copied().unwrap_or_default();
    let is_long = |character: char| character.len_utf8() == 4;
    if piece.value.contains(is_long) {
        piece.value = piece.value.replace(is_long, left).into();
    }
}
