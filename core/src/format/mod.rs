//! Formats that belong to no type of value.

use std::net::Ipv4Addr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

mod form;
mod name;
mod resident_id;

pub use form::Format;
pub use name::PERSON_NAME;
pub use resident_id::RESIDENT_ID;

/// A web address, http or https.
pub const HTTP_URL: Format = Format::new("http_url", "must be an http or https URL", is_http_url)
    .in_chinese("须为 http 或 https 网址");

/// Digits and nothing else.
pub const DIGITS: Format =
    Format::new("digits", "must hold digits only", is_digits).in_chinese("只能含数字");

/// A bank card's number.
pub const CARD_NUMBER: Format = Format::new(
    "card_number",
    "must be a bank card's number: 12 to 19 digits without spaces",
    |text| is_digits(text) && (12..=19).contains(&text.len()),
)
.in_chinese("须为银行卡号：12 至 19 位数字，不含空格");

/// A bank account's number, of a business: digits and hyphens.
pub const ACCOUNT_NUMBER: Format = Format::new(
    "account_number",
    "must be a bank account's number: at most 30 digits and hyphens",
    |text| {
        let allowed = |byte: u8| byte.is_ascii_digit() || byte == b'-';
        let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
        has_digits && text.len() <= 30 && text.bytes().all(allowed)
    },
)
.in_chinese("须为银行账号：至多 30 位数字和连字符");

/// The check digit of a card number (ISO/IEC 7812-1); asked for by choice.
pub const LUHN: Format = Format {
    by_choice: true,
    ..Format::new(
        "luhn",
        "has a wrong check digit: ask for the card number again",
        passes_luhn,
    )
    .in_chinese("校验位不符：请重新获取银行卡号")
};

/// A card's verification code.
pub const CVV2: Format = Format::new(
    "cvv2",
    "must be the 3 or 4 digits printed on the card",
    |text| is_digits(text) && matches!(text.len(), 3 | 4),
)
.in_chinese("须为卡片上印的 3 位或 4 位数字");

/// A card's expiry, YYMM.
pub const CARD_EXPIRY: Format = Format::new(
    "card_expiry",
    "must be year and month as YYMM, such as 2811 for November 2028",
    is_card_expiry,
)
.in_chinese("须为 YYMM 形式的年月，如 2811 表示 2028 年 11 月");

/// A mainland mobile number.
pub const MOBILE: Format = Format::new(
    "mobile",
    "must be a mainland mobile number: 11 digits that begin with 13 to 19",
    is_mobile,
)
.in_chinese("须为大陆手机号：以 13 至 19 开头的 11 位数字");

/// An IPv4 address with underscores for its dots: `122_11_37_211`.
pub const IP_UNDERSCORED: Format = Format::new(
    "ip_underscored",
    "must be an IPv4 address with underscores, such as 122_11_37_211",
    |text| !text.contains('.') && text.replace('_', ".").parse::<Ipv4Addr>().is_ok(),
)
.in_chinese("须为以下划线连接的 IPv4 地址，如 122_11_37_211");

/// A colour, `ff5001`.
pub const HEX_COLOR: Format = Format::new(
    "hex_color",
    "must be six hexadecimal digits, such as ff5001",
    |text| text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
)
.in_chinese("须为六位十六进制数字，如 ff5001");

/// A text encrypted under an RSA key, in base64: as many bytes as a key of 1024 to 4096 bits has.
pub const ENCRYPTED: Format = Format::new(
    "encrypted",
    "must be encrypted under LianLian's public key, in base64",
    |text| {
        STANDARD
            .decode(text)
            .is_ok_and(|bytes| (128..=512).contains(&bytes.len()))
    },
)
.in_chinese("须以连连公钥加密，并为 base64 编码");

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_http_url(text: &str) -> bool {
    // The parser forgives missing slashes, white space and control characters; others do not.
    let has_scheme = |scheme: &str| {
        let begin = text.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    (has_scheme("http://") || has_scheme("https://"))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        && url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

fn is_card_expiry(text: &str) -> bool {
    let month = text.get(2..).and_then(|month| month.parse::<u8>().ok());
    text.len() == 4 && is_digits(text) && month.is_some_and(|month| (1..=12).contains(&month))
}

fn is_mobile(text: &str) -> bool {
    let mut digits = text.bytes();
    is_digits(text)
        && text.len() == 11
        && digits.next() == Some(b'1')
        && digits.next().is_some_and(|second| second >= b'3')
}

fn passes_luhn(text: &str) -> bool {
    let digits = text.bytes().rev().filter(u8::is_ascii_digit);
    let sum: u32 = digits
        .map(|digit| u32::from(digit - b'0'))
        .enumerate()
        .map(|(position, digit)| match position % 2 {
            0 => digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use crate::check::format::*;

    /// Each format with texts that have the form and texts that do not.
    #[test]
    fn formats_hold_for_what_they_describe() {
        let cases: &[(Format, &[&str], &[&str])] = &[
            (
                HTTP_URL,
                &[
                    "http://a.cn/x?y=1",
                    "https://例子.cn/通知",
                    "HTTP://A.CN/",
                    "Https://a.cn",
                ],
                &[
                    "",
                    "ftp://a.cn",
                    "a.cn/x",
                    "http://",
                    "http:a.cn",
                    "HTTP//a.cn",
                    "FTP://A.CN/",
                    "http://a.cn/ x",
                    "http://a.cn\n",
                ],
            ),
            (
                CARD_NUMBER,
                &["8888888888888888", "622202112313213123"],
                &[
                    "",
                    "88888888888",
                    "88888888888888888888",
                    "8888 8888 8888 8888",
                    "８８８８８８８８８８８８８８８８",
                ],
            ),
            (
                ACCOUNT_NUMBER,
                &["33001616783053000667", "10-530101040012345", "1234567890"],
                &["", "-", "1234567890123456789012345678901", "12 34", "12a4"],
            ),
            (
                LUHN,
                &["4111111111111111", "79927398713"],
                &["622202112313213123", "4111111111111112"],
            ),
            (CVV2, &["222", "0123"], &["", "22", "22222", "2a2"]),
            (
                CARD_EXPIRY,
                &["2002", "9912"],
                &["", "2000", "2013", "202", "20022", "20０1"],
            ),
            (
                MOBILE,
                &["18667341234"],
                &[
                    "",
                    "1866734123",
                    "12667341234",
                    "+8618667341234",
                    "28667341234",
                ],
            ),
            (
                JSON_OBJECT,
                &["{}", "{\"a\":{\"b\":[1]}}"],
                &[
                    "",
                    "[]",
                    "1",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\u{201d}:1}",
                    "{} {}",
                ],
            ),
            (
                TIMESTAMP,
                &["20180828153543", "20240229235959"],
                &[
                    "",
                    "20230229000000",
                    "20180828",
                    "20180828153560",
                    "2018-08-28 1535",
                    "20180828243000",
                ],
            ),
            (
                DATE,
                &["20180829", "20240229"],
                &["", "20230229", "2018-08-29", "180829"],
            ),
            (
                AMOUNT,
                &["0.01", "55.44", "100000000.00"],
                &[
                    "",
                    "0.00",
                    "55.4",
                    "55",
                    "055.44",
                    "100000000.01",
                    "-1.00",
                    "1e3",
                ],
            ),
            (
                DECIMAL,
                &["6.66", "0", "-1.5", "100.0"],
                &["", "1e3", "1,5", "+1", "a"],
            ),
            (
                COUNT,
                &["0", "10080", "4294967295"],
                &["", "-1", "+1", "4294967296", "1.0"],
            ),
            (
                IP_UNDERSCORED,
                &["122_11_37_211"],
                &["", "122.11.37.211", "122_11_37", "256_1_1_1", "*_*_*_*"],
            ),
            (
                SHAREING_DATA,
                &[
                    "201304121000001004^1^10.00^分账",
                    "u1^0^0.01^|u2^0^0.02^a b|u3^1^3.00^c",
                ],
                &[
                    "",
                    "u1^0^1.00",
                    "u1^2^1.00^a",
                    "u1^0^1^a",
                    "^0^1.00^a",
                    "a^0^1.00^a|b^0^1.00^b|c^0^1.00^c|d^0^1.00^d",
                ],
            ),
            (
                HEX_COLOR,
                &["ff5001", "000000"],
                &["", "#ff5001", "ff500", "gg5001"],
            ),
            (DIGITS, &["0", "0123456789"], &["", "1a", "１"]),
        ];
        for (format, right, wrong) in cases {
            for text in *right {
                assert!((format.holds)(text), "{format:?} refuses {text:?}");
            }
            for text in *wrong {
                assert!(!(format.holds)(text), "{format:?} accepts {text:?}");
            }
        }
    }
}
