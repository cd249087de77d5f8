//! Mistakes in sorting and joining the members.

use std::cmp::Reverse;

use super::json::{Escapes, push_quoted};
use crate::catalogue::mistakes;
use crate::change::Change::{Ends, Join, Order};
use crate::piece::{Kind, Piece, join, pairs};
use crate::url;

mistakes! {
    /// A mistake in how the members are sorted and joined.
    ShapeMistake {
        MessageOrder "message_order" Order(by_position) =>
            "The members were signed in the order in which they stand in the message."
            "参数按报文里的顺序签名，没有排序。"
            "Sort the members by name before they are joined."
            "拼接前请按参数名排序。"
        CaseIgnored "case_ignored" Order(|pieces| by(pieces, |piece| piece.name.to_lowercase())) =>
            "The members were sorted without regard to upper and lower case."
            "参数名排序时忽略了大小写。"
            "Sort the names by their bytes; LianLian's own names are all lower case."
            "请按参数名的字节排序；连连的参数名都是小写。"
        UnderscoreFirst "underscore_first" Order(|pieces| by(pieces, underscore_first)) =>
            "The members were sorted by the rules of a language, which put the underscore first."
            "参数名按语言规则排序，下划线排在了最前。"
            "Sort the names by their bytes (ordinal), where the underscore comes after digits and before letters."
            "请按参数名的字节（ordinal）排序：下划线在数字之后、小写字母之前。"
        SortedByPair "sorted_by_pair" Order(|pieces| by(pieces, |piece| format!("{}={}", piece.name, &*piece.value))) =>
            "The finished name=value texts were sorted, not the names."
            "排序的是拼好的 name=value 文本，不是参数名。"
            "Sort by name alone: = must not take part, for it comes after the digits."
            "请只按参数名排序：= 不能参与比较，因为它排在数字之后。"
        SortedByValue "sorted_by_value" Order(|pieces| pieces.sort_by(|a, b| a.value.cmp(&b.value))) =>
            "The members were sorted by their values."
            "参数按值排序。"
            "Sort the members by name."
            "请按参数名排序。"
        Descending "descending" Order(|pieces| pieces.sort_by(|a, b| b.name.cmp(&a.name))) =>
            "The members were sorted by name downwards."
            "参数名按降序排列。"
            "Sort the members by name, upwards."
            "请按参数名升序排列。"
        SignTypeLast "sign_type_last" Order(|pieces| by_name_but(pieces, |is_sign_type| is_sign_type)) =>
            "sign_type was put at the end of the sign string."
            "sign_type 被放在签名原串末尾。"
            "Sort sign_type among the other members."
            "sign_type 请与其他参数一起排序。"
        SignTypeFirst "sign_type_first" Order(|pieces| by_name_but(pieces, |is_sign_type| !is_sign_type)) =>
            "sign_type was put at the beginning of the sign string."
            "sign_type 被放在签名原串开头。"
            "Sort sign_type among the other members."
            "sign_type 请与其他参数一起排序。"
        LeadingAmpersand "leading_ampersand" Ends(|string| format!("&{string}")) =>
            "The sign string began with &."
            "签名原串以 & 开头。"
            "Put & between the members only."
            "& 只放在参数之间。"
        TrailingAmpersand "trailing_ampersand" Ends(|string| format!("{string}&")) =>
            "The sign string ended with &."
            "签名原串以 & 结尾。"
            "Put & between the members only: take the last one away."
            "& 只放在参数之间：请去掉末尾的 &。"
        TrailingLineFeed "trailing_lf" Ends(|string| format!("{string}\n")) =>
            "The sign string ended with a line feed."
            "签名原串末尾有换行（LF）。"
            "Sign the string without a line break after it (echo and editors add one)."
            "签名原串末尾不要带换行（echo 和编辑器会加上）。"
        TrailingLineBreak "trailing_crlf" Ends(|string| format!("{string}\r\n")) =>
            "The sign string ended with CR LF."
            "签名原串末尾有换行（CR LF）。"
            "Sign the string without a line break after it."
            "签名原串末尾不要带换行。"
        TrailingSpace "trailing_space" Ends(|string| format!("{string} ")) =>
            "The sign string ended with a space."
            "签名原串末尾有空格。"
            "Sign the string without anything after it."
            "签名原串末尾不要带任何内容。"
        LastCharacterCut "last_character_cut" Ends(cut_last) =>
            "The sign string was signed without its last character."
            "签名时签名原串少了最后一个字符。"
            "Take away a separator at the end only where one is there: put & between the members."
            "末尾有分隔符时才能去掉一个字符：请只在参数之间放 &。"
        KeyAppended "key_appended" Ends(|string| format!("{string}&key=")) =>
            "The sign string ended with &key=, as the old signature with an MD5 key has it."
            "签名原串末尾有 &key=，那是旧的 MD5 密钥签名的写法。"
            "Sign the string alone: an RSA signature has no key in the string."
            "请只对签名原串签名：RSA 签名的原串里没有密钥。"
        Quoted "string_quoted" Ends(|string| format!("\"{string}\"")) =>
            "The sign string was put in quotes and the quotes were signed."
            "签名原串被加上引号，引号也参与了签名。"
            "Sign the string alone; a JSON writer was perhaps given the finished string."
            "请只对签名原串签名；可能是把拼好的原串又做了一次 JSON 序列化。"
        NoSeparator "no_separator" Join(|pieces, _| Some(pairs(pieces, ""))) =>
            "The members were joined without &."
            "参数之间没有 &。"
            "Put & between the members."
            "请在参数之间放 &。"
        CommaSeparator "comma_separator" Join(|pieces, _| Some(pairs(pieces, ","))) =>
            "The members were joined with commas."
            "参数之间用了逗号。"
            "Put & between the members."
            "请在参数之间放 &。"
        LineSeparator "line_separator" Join(|pieces, _| Some(pairs(pieces, "\n"))) =>
            "The members were joined with line breaks."
            "参数之间用了换行。"
            "Put & between the members."
            "请在参数之间放 &。"
        EscapedSeparator "escaped_separator" Join(|pieces, _| Some(pairs(pieces, "&amp;"))) =>
            "The members were joined with &amp;, as HTML writes it."
            "参数之间用了 HTML 的 &amp;。"
            "Put a bare & between the members."
            "请在参数之间放单独的 &。"
        ValuesOnly "values_only" Join(|pieces, _| Some(values_only(pieces))) =>
            "The values were joined without their names."
            "只拼接了值，没有参数名。"
            "Write each member as name=value."
            "每个参数请写成 name=value。"
        JsonAsSent "json_as_sent" Join(json_as_sent) =>
            "The JSON body, without its sign, was signed instead of the sign string."
            "签名的是去掉 sign 的 JSON 报文，不是签名原串。"
            "Sign the name=value string; the JSON is only how the message travels."
            "请对 name=value 签名原串签名；JSON 只是报文的传输格式。"
        JsonInOrder "json_in_order" Join(|pieces, _| json_in_order(pieces, ",", ":")) =>
            "Compact JSON of the message, in its own order, was signed instead of the sign string."
            "签名的是按原顺序的紧凑 JSON，不是签名原串。"
            "Sign the name=value string; the JSON is only how the message travels."
            "请对 name=value 签名原串签名；JSON 只是报文的传输格式。"
        JsonSorted "json_sorted" Join(|pieces, _| json(pieces.iter(), ",", ":")) =>
            "Compact JSON of the message, sorted by name, was signed instead of the sign string."
            "签名的是按参数名排序的紧凑 JSON，不是签名原串。"
            "Sign the name=value string; the JSON is only how the message travels."
            "请对 name=value 签名原串签名；JSON 只是报文的传输格式。"
        JsonSpaced "json_spaced" Join(|pieces, _| json_in_order(pieces, ", ", ": ")) =>
            "JSON of the message with spaces after , and : was signed instead of the sign string."
            "签名的是 , 和 : 后带空格的 JSON，不是签名原串。"
            "Sign the name=value string; the JSON is only how the message travels."
            "请对 name=value 签名原串签名；JSON 只是报文的传输格式。"
        WholeUrlEncoded "whole_url_encoded" Join(|pieces, _| Some(url::form(&join(pieces)))) =>
            "The finished sign string was URL-encoded, with + for a space."
            "拼好的签名原串做了 URL 编码，空格变成 +。"
            "Sign the string raw."
            "请对未编码的签名原串签名。"
        WholePercentEncoded "whole_percent_encoded" Join(|pieces, _| Some(url::percent(&join(pieces)))) =>
            "The finished sign string was URL-encoded, with %20 for a space."
            "拼好的签名原串做了 URL 编码，空格变成 %20。"
            "Sign the string raw."
            "请对未编码的签名原串签名。"
    }
}

fn by<K: Ord>(pieces: &mut [Piece<'_>], key: impl Fn(&Piece<'_>) -> K) {
    pieces.sort_by_cached_key(key);
}

/// By name, with `sign_type` at the one end or the other.
fn by_name_but(pieces: &mut [Piece<'_>], first: fn(bool) -> bool) {
    let key = |piece: &Piece<'_>| first(piece.name == "sign_type");
    pieces.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name)));
}

fn by_position(pieces: &mut [Piece<'_>]) {
    pieces.sort_by_key(|piece| piece.position);
}

fn underscore_first(piece: &Piece<'_>) -> Vec<(Reverse<bool>, char)> {
    let lower = piece.name.chars().flat_map(char::to_lowercase);
    lower.map(|c| (Reverse(c == '_'), c)).collect()
}

fn cut_last(string: &str) -> String {
    let mut cut = string.to_owned();
    cut.pop();
    cut
}

fn values_only(pieces: &[Piece<'_>]) -> String {
    let kept = pieces.iter().filter(|piece| piece.kept);
    kept.map(|piece| &*piece.value).collect()
}

fn json_in_order(pieces: &[Piece<'_>], comma: &str, colon: &str) -> Option<String> {
    let mut pieces: Vec<_> = pieces.iter().collect();
    pieces.sort_by_key(|piece| piece.position);
    json(pieces.into_iter(), comma, colon)
}

/// All members but `sign`, whether they belong into a sign string or not.
fn json<'p, 'a: 'p>(
    pieces: impl Iterator<Item = &'p Piece<'a>>,
    comma: &str,
    colon: &str,
) -> Option<String> {
    let mut json = String::from("{");
    for piece in pieces.filter(|piece| piece.name != "sign") {
        if json.len() > 1 {
            json.push_str(comma);
        }
        push_quoted(&mut json, &piece.name, Escapes::default());
        json.push_str(colon);
        match piece.kind {
            Kind::Null => json.push_str("null"),
            Kind::Text => push_quoted(&mut json, &piece.value, Escapes::default()),
            Kind::Json(_) => json.push_str(&piece.value),
        }
    }
    json.push('}');
    Some(json)
}

/// The message as received, without its `sign`.
fn json_as_sent(_: &[Piece<'_>], received: &str) -> Option<String> {
    let start = received.find("\"sign\"")?;
    let (before, rest) = received.split_at_checked(start)?;
    let value = rest.split_once(':')?.1.trim_start().strip_prefix('"')?;
    let after = value.split_once('"')?.1;
    let (before, after) = match (after.trim_start().strip_prefix(','), before.trim_end()) {
        (Some(after), before) => (before, after.trim_start()),
        (None, before) => (before.trim_end_matches(','), after),
    };
    Some(format!("{before}{after}"))
}
