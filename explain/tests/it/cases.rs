//! A case per mistake: the message as it is sent, and what a wrong implementation signs.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use sha2::Sha256;

/// A message without its `sign`, and the bytes that were signed for it.
pub struct Case {
    pub mistake: &'static str,
    pub message: &'static str,
    pub signed: Vec<u8>,
}

fn case(mistake: &'static str, message: &'static str, signed: impl Into<Vec<u8>>) -> Case {
    Case {
        mistake,
        message,
        signed: signed.into(),
    }
}

const AB: &str = r#"{"a":"1","b":"2","sign_type":"RSA"}"#;
const AB_STRING: &str = "a=1&b=2&sign_type=RSA";
const SHA: &str = r#"{"a":"1","sign_type":"SHA256withRSA"}"#;
const SHA_STRING: &str = "a=1&sign_type=SHA256withRSA";

/// Those of the members, the order and the joining.
pub fn members_and_shape() -> Vec<Case> {
    vec![
        case(
            "empty_kept",
            r#"{"a":"1","b":"","sign_type":"RSA"}"#,
            "a=1&b=&sign_type=RSA",
        ),
        case(
            "null_kept",
            r#"{"a":"1","n":null,"sign_type":"RSA"}"#,
            "a=1&n=null&sign_type=RSA",
        ),
        case(
            "null_and_empty_kept",
            r#"{"a":null,"b":"","sign_type":"RSA"}"#,
            "a=&b=&sign_type=RSA",
        ),
        case(
            "zero_left_out",
            r#"{"a":"1","z":"0","sign_type":"RSA"}"#,
            "a=1&sign_type=RSA",
        ),
        case(
            "blank_left_out",
            r#"{"a":"1","b":"  ","sign_type":"RSA"}"#,
            "a=1&sign_type=RSA",
        ),
        case("sign_type_left_out", AB, "a=1&b=2"),
        case("sign_type_swapped", AB, "a=1&b=2&sign_type=SHA256withRSA"),
        case(
            "sign_type_respelt",
            r#"{"a":"1","sign_type":"SHA256WITHRSA"}"#,
            SHA_STRING,
        ),
        case("sign_type_added", r#"{"a":"1"}"#, "a=1&sign_type=RSA"),
        case("sign_empty_kept", AB, "a=1&b=2&sign=&sign_type=RSA"),
        case("sign_null_kept", AB, "a=1&b=2&sign=null&sign_type=RSA"),
        case(
            "unsigned_left_out",
            r#"{"bank_name":"b","sign_type":"RSA","user_id":"u"}"#,
            "sign_type=RSA&user_id=u",
        ),
        case(
            "last_of_twins",
            r#"{"a":"1","a":"2","sign_type":"RSA"}"#,
            "a=2&sign_type=RSA",
        ),
        case(
            "first_of_twins",
            r#"{"a":"1","a":"2","sign_type":"RSA"}"#,
            "a=1&sign_type=RSA",
        ),
        case(
            "nothing_named",
            r#"{"a":"","b":null,"sign_type":"RSA"}"#,
            "a=None&b=None&sign_type=RSA",
        ),
        case(
            "null_text_left_out",
            r#"{"a":"null","b":"1","sign_type":"RSA"}"#,
            "b=1&sign_type=RSA",
        ),
        case(
            "unknown_added",
            r#"{"s":"/pay","sign_type":"RSA","t":"1","user_id":"u"}"#,
            "sign_type=RSA&user_id=u",
        ),
        case(
            "added",
            r#"{"sign_type":"RSA","token":"t","user_id":"u"}"#,
            "sign_type=RSA&user_id=u",
        ),
        case("empty_signed", AB, "a=1&b=2&no_order=&sign_type=RSA"),
        case(
            "nothing_signed",
            AB,
            "a=1&b=2&no_order=undefined&sign_type=RSA",
        ),
        case(
            "names_restyled",
            r#"{"sign_type":"RSA","user_id":"u"}"#,
            "signType=RSA&userId=u",
        ),
        case("last_character_cut", AB, "a=1&b=2&sign_type=RS"),
        case("key_appended", AB, "a=1&b=2&sign_type=RSA&key="),
        case(
            "message_order",
            r#"{"b":"1","a":"2","sign_type":"RSA"}"#,
            "b=1&a=2&sign_type=RSA",
        ),
        case(
            "case_ignored",
            r#"{"Z":"1","a":"2","sign_type":"RSA"}"#,
            "a=2&sign_type=RSA&Z=1",
        ),
        case(
            "underscore_first",
            r#"{"no1":"1","no_a":"2","sign_type":"RSA"}"#,
            "no_a=2&no1=1&sign_type=RSA",
        ),
        case(
            "sorted_by_pair",
            r#"{"a":"1","a1":"2","sign_type":"RSA"}"#,
            "a1=2&a=1&sign_type=RSA",
        ),
        case(
            "sorted_by_value",
            r#"{"a":"3","b":"2","c":"1","sign_type":"RSA"}"#,
            "c=1&b=2&a=3&sign_type=RSA",
        ),
        case("descending", AB, "sign_type=RSA&b=2&a=1"),
        case(
            "sign_type_last",
            r#"{"a":"1","sign_type":"RSA","user_id":"u"}"#,
            "a=1&user_id=u&sign_type=RSA",
        ),
        case("sign_type_first", AB, "sign_type=RSA&a=1&b=2"),
        case("leading_ampersand", AB, "&a=1&b=2&sign_type=RSA"),
        case("trailing_ampersand", AB, "a=1&b=2&sign_type=RSA&"),
        case("trailing_lf", AB, "a=1&b=2&sign_type=RSA\n"),
        case("trailing_crlf", AB, "a=1&b=2&sign_type=RSA\r\n"),
        case("trailing_space", AB, "a=1&b=2&sign_type=RSA "),
        case("string_quoted", AB, "\"a=1&b=2&sign_type=RSA\""),
        case("no_separator", AB, "a=1b=2sign_type=RSA"),
        case("comma_separator", AB, "a=1,b=2,sign_type=RSA"),
        case("line_separator", AB, "a=1\nb=2\nsign_type=RSA"),
        case("escaped_separator", AB, "a=1&amp;b=2&amp;sign_type=RSA"),
        case("values_only", AB, "12RSA"),
        case(
            "json_as_sent",
            "{\n  \"b\" :\"1\",\n  \"sign_type\" :\"RSA\"}",
            "{\n  \"b\" :\"1\",\n  \"sign_type\" :\"RSA\"}",
        ),
        case(
            "json_in_order",
            r#"{ "b" : "1", "a" : "", "sign_type" : "RSA"}"#,
            r#"{"b":"1","a":"","sign_type":"RSA"}"#,
        ),
        case(
            "json_sorted",
            r#"{"b":"1","a":"2","sign_type":"RSA"}"#,
            r#"{"a":"2","b":"1","sign_type":"RSA"}"#,
        ),
        case(
            "json_spaced",
            r#"{"b":"1","a":"2","sign_type":"RSA"}"#,
            r#"{"b": "1", "a": "2", "sign_type": "RSA"}"#,
        ),
        case(
            "whole_url_encoded",
            r#"{"a":"x y","sign_type":"RSA"}"#,
            "a%3Dx+y%26sign_type%3DRSA",
        ),
        case(
            "whole_percent_encoded",
            r#"{"a":"x y","sign_type":"RSA"}"#,
            "a%3Dx%20y%26sign_type%3DRSA",
        ),
    ]
}

/// Those of the values.
pub fn values() -> Vec<Case> {
    vec![
        case(
            "url_encoded",
            r#"{"a":"x y/李","sign_type":"RSA"}"#,
            "a=x+y%2F%E6%9D%8E&sign_type=RSA",
        ),
        case(
            "percent_encoded",
            r#"{"a":"x y/李","sign_type":"RSA"}"#,
            "a=x%20y%2F%E6%9D%8E&sign_type=RSA",
        ),
        case(
            "component_encoded",
            r#"{"a":"(x y)/","sign_type":"RSA"}"#,
            "a=(x%20y)%2F&sign_type=RSA",
        ),
        case(
            "path_encoded",
            r#"{"a":"x y/z","sign_type":"RSA"}"#,
            "a=x%20y/z&sign_type=RSA",
        ),
        case(
            "url_encoded_lower",
            r#"{"a":"x y/李","sign_type":"RSA"}"#,
            "a=x+y%2f%e6%9d%8e&sign_type=RSA",
        ),
        case(
            "percent_encoded_lower",
            r#"{"a":"x y/李","sign_type":"RSA"}"#,
            "a=x%20y%2f%e6%9d%8e&sign_type=RSA",
        ),
        case(
            "url_decoded",
            r#"{"a":"x%2Fy%26z","sign_type":"RSA"}"#,
            "a=x/y&z&sign_type=RSA",
        ),
        case(
            "html_escaped",
            r#"{"a":"<x> & \"y\"","sign_type":"RSA"}"#,
            "a=&lt;x&gt; &amp; &quot;y&quot;&sign_type=RSA",
        ),
        case(
            "html_unescaped",
            r#"{"a":"&lt;x&#62; &amp; &#x22;it&#039;s&quot;","sign_type":"RSA"}"#,
            "a=<x> & \"it's\"&sign_type=RSA",
        ),
        case(
            "escapes_signed",
            r#"{"a":"x & y","sign_type":"RSA"}"#,
            r"a=x \u0026 y&sign_type=RSA",
        ),
        case(
            "escapes_undone",
            r#"{"a":"x \\u0026 \\\\y","sign_type":"RSA"}"#,
            r"a=x & \\y&sign_type=RSA",
        ),
        case(
            "slashes_added",
            r#"{"a":"it's","sign_type":"RSA"}"#,
            r"a=it\'s&sign_type=RSA",
        ),
        case(
            "slashes_stripped",
            r#"{"a":"it\\'s \\n","sign_type":"RSA"}"#,
            "a=it's n&sign_type=RSA",
        ),
        case(
            "plus_became_space",
            r#"{"a":"x  /","sign_type":"RSA"}"#,
            "a=x++/&sign_type=RSA",
        ),
        case(
            "space_became_plus",
            r#"{"a":"x+%2F","sign_type":"RSA"}"#,
            "a=x %2F&sign_type=RSA",
        ),
        case(
            "four_bytes_lost",
            r#"{"a":"x😀y","sign_type":"RSA"}"#,
            "a=xy&sign_type=RSA",
        ),
        case(
            "gbk_url_encoded",
            r#"{"a":"李","sign_type":"RSA"}"#,
            "a=%C0%EE&sign_type=RSA",
        ),
        case(
            "json_as_python",
            r#"{"risk_item":"{\"a\":\"it's\",\"b\":[true,null]}","sign_type":"RSA"}"#,
            r#"risk_item={'a': "it's", 'b': [True, None]}&sign_type=RSA"#,
        ),
        case(
            "json_as_go",
            r#"{"list":[{"b":"x","a":1}],"sign_type":"RSA"}"#,
            "list=[map[a:1 b:x]]&sign_type=RSA",
        ),
        case(
            "json_unescaped",
            r#"{"a":"\\u0041","risk_item":"{\"n\":\"\\u674e\"}","sign_type":"RSA"}"#,
            r#"a=\u0041&risk_item={"n":"李"}&sign_type=RSA"#,
        ),
        case(
            "nested_as_printed",
            r#"{"list":[{"a":1}],"sign_type":"RSA"}"#,
            "list=[object Object]&sign_type=RSA",
        ),
        case(
            "nested_left_out",
            r#"{"dt_order":2018,"money_order":{"a":1},"sign_type":"RSA"}"#,
            "sign_type=RSA",
        ),
        case(
            "json_escaped",
            r#"{"risk_item":"{\"a\":\"/\"}","sign_type":"RSA"}"#,
            r#"risk_item={\"a\":\"/\"}&sign_type=RSA"#,
        ),
        case(
            "slash_escaped",
            r#"{"notify_url":"http://a/b","sign_type":"RSA"}"#,
            r"notify_url=http:\/\/a\/b&sign_type=RSA",
        ),
        case(
            "unicode_escaped",
            r#"{"a":"李","sign_type":"RSA"}"#,
            r"a=\u674e&sign_type=RSA",
        ),
        case(
            "unicode_escaped_upper",
            r#"{"a":"李","sign_type":"RSA"}"#,
            r"a=\u674E&sign_type=RSA",
        ),
        case(
            "slash_unicode_escaped",
            r#"{"a":"/李","sign_type":"RSA"}"#,
            r"a=\/\u674e&sign_type=RSA",
        ),
        case(
            "values_quoted",
            r#"{"a":"1","sign_type":"RSA"}"#,
            r#"a="1"&sign_type="RSA""#,
        ),
        case(
            "values_trimmed",
            r#"{"a":" 1 2 ","sign_type":"RSA"}"#,
            "a=1 2&sign_type=RSA",
        ),
        case(
            "names_trimmed",
            r#"{"sign_type":"RSA","user_id ":"u"}"#,
            "sign_type=RSA&user_id=u",
        ),
        case(
            "names_and_values_trimmed",
            r#"{"sign_type":"RSA","user_id ":" u"}"#,
            "sign_type=RSA&user_id=u",
        ),
        case(
            "spaces_removed",
            r#"{"a":" 1 2 ","sign_type":"RSA"}"#,
            "a=12&sign_type=RSA",
        ),
        case(
            "line_feeds",
            r#"{"a":"x\r\ny","sign_type":"RSA"}"#,
            "a=x\ny&sign_type=RSA",
        ),
        case(
            "line_breaks",
            r#"{"a":"x\ny","sign_type":"RSA"}"#,
            "a=x\r\ny&sign_type=RSA",
        ),
        case(
            "line_breaks_removed",
            r#"{"a":"x 1\r\ny","sign_type":"RSA"}"#,
            "a=x 1y&sign_type=RSA",
        ),
        case(
            "numbers_shortened",
            r#"{"money_order":"1.00","sign_type":"RSA"}"#,
            "money_order=1&sign_type=RSA",
        ),
        case(
            "numbers_as_double",
            r#"{"money_order":"1.00","sign_type":"RSA"}"#,
            "money_order=1.0&sign_type=RSA",
        ),
        case(
            "numbers_two_decimals",
            r#"{"money_order":"1","no_order":"7","sign_type":"RSA"}"#,
            "money_order=1.00&no_order=7&sign_type=RSA",
        ),
        case(
            "numbers_in_fen",
            r#"{"money_order":"12.34","sign_type":"RSA"}"#,
            "money_order=1234&sign_type=RSA",
        ),
        case(
            "json_compacted",
            r#"{"risk_item":"{\"a\": 1, \"b\": \"x y\"}","sign_type":"RSA"}"#,
            r#"risk_item={"a":1,"b":"x y"}&sign_type=RSA"#,
        ),
        case(
            "json_respaced",
            r#"{"risk_item":"{\"b\":[1,2],\"a\":\"x\"}","sign_type":"RSA"}"#,
            r#"risk_item={"b": [1, 2], "a": "x"}&sign_type=RSA"#,
        ),
        case(
            "json_keys_sorted",
            r#"{"risk_item":"{\"b\":1,\"a\":{\"d\":1,\"c\":2}}","sign_type":"RSA"}"#,
            r#"risk_item={"a":{"c":2,"d":1},"b":1}&sign_type=RSA"#,
        ),
        case(
            "json_keys_sorted_respaced",
            r#"{"risk_item":"{\"b\":1,\"a\":2}","sign_type":"RSA"}"#,
            r#"risk_item={"a": 2, "b": 1}&sign_type=RSA"#,
        ),
        case(
            "json_slashes",
            r#"{"risk_item":"{\"u\":\"http://x\"}","sign_type":"RSA"}"#,
            r#"risk_item={"u":"http:\/\/x"}&sign_type=RSA"#,
        ),
        case(
            "json_unicode",
            r#"{"risk_item":"{\"n\":\"李\"}","sign_type":"RSA"}"#,
            r#"risk_item={"n":"\u674e"}&sign_type=RSA"#,
        ),
        case(
            "json_unicode_respaced",
            r#"{"risk_item":"{\"n\":\"李\",\"m\":1}","sign_type":"RSA"}"#,
            r#"risk_item={"n": "\u674e", "m": 1}&sign_type=RSA"#,
        ),
        case(
            "json_slashes_unicode",
            r#"{"risk_item":"{\"n\":\"/李\"}","sign_type":"RSA"}"#,
            r#"risk_item={"n":"\/\u674e"}&sign_type=RSA"#,
        ),
        case(
            "json_as_map",
            r#"{"risk_item":"{\"b\":\"x\",\"a\":1}","sign_type":"RSA"}"#,
            "risk_item={b=x, a=1}&sign_type=RSA",
        ),
        case(
            "json_as_it_stands",
            r#"{"list":[ 1, 2 ],"sign_type":"RSA"}"#,
            "list=[ 1, 2 ]&sign_type=RSA",
        ),
    ]
}

/// Those of the bytes.
pub fn bytes() -> Vec<Case> {
    const CHINESE: &str = r#"{"ret_msg":"交易成功","sign_type":"RSA"}"#;
    const CHINESE_OLD: &str = r#"{"a":"李","sign_type":"RSA"}"#;
    let string = "ret_msg=交易成功&sign_type=RSA";
    let gbk = [
        b"ret_msg=".as_slice(),
        b"\xbd\xbb\xd2\xd7\xb3\xc9\xb9\xa6",
        b"&sign_type=RSA",
    ];
    let as_latin1: String = string.bytes().map(char::from).collect();
    vec![
        case("gbk", CHINESE, gbk.concat()),
        case(
            "gb18030",
            r#"{"a":"한","sign_type":"RSA"}"#,
            [b"a=".as_slice(), b"\x83\x36\x84\x33", b"&sign_type=RSA"].concat(),
        ),
        case(
            "big5",
            CHINESE_OLD,
            [b"a=".as_slice(), b"\xa7\xf5", b"&sign_type=RSA"].concat(),
        ),
        case(
            "utf8_as_windows_1252",
            CHINESE_OLD,
            "a=æ\u{9d}Ž&sign_type=RSA",
        ),
        case(
            "utf16_big_endian",
            AB,
            AB_STRING.bytes().flat_map(|b| [0, b]).collect::<Vec<_>>(),
        ),
        case(
            "utf16_marked",
            AB,
            [0xfe, 0xff]
                .into_iter()
                .chain(AB_STRING.bytes().flat_map(|b| [0, b]))
                .collect::<Vec<_>>(),
        ),
        case("question_marks", CHINESE, "ret_msg=????&sign_type=RSA"),
        case("utf8_twice", CHINESE, as_latin1),
        case("utf8_as_gbk", CHINESE, "ret_msg=浜ゆ槗鎴愬姛&sign_type=RSA"),
        case(
            "utf16",
            AB,
            AB_STRING.bytes().flat_map(|b| [b, 0]).collect::<Vec<_>>(),
        ),
        case("byte_order_mark", AB, format!("\u{feff}{AB_STRING}")),
        case("hex_digest", AB, hex::encode(Md5::digest(AB_STRING))),
        case(
            "hex_digest_upper",
            SHA,
            hex::encode_upper(Sha256::digest(SHA_STRING)),
        ),
        case("digest_twice", SHA, Sha256::digest(SHA_STRING).to_vec()),
        case("base64_digest", AB, STANDARD.encode(Md5::digest(AB_STRING))),
        case("md5_hex", SHA, hex::encode(Md5::digest(SHA_STRING))),
        case(
            "md5_hex_upper",
            SHA,
            hex::encode_upper(Md5::digest(SHA_STRING)),
        ),
        case("base64_string", AB, STANDARD.encode(AB_STRING)),
    ]
}
