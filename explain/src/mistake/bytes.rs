//! The bytes of the string that are signed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::{BIG5, GB18030, GBK, WINDOWS_1252};

use crate::catalogue::mistakes;
use crate::change::Change::{Charset, Digest};
use crate::crypto::Hash;

mistakes! {
    /// A mistake in which bytes of the string are signed.
    BytesMistake {
        Gbk "gbk" Charset(gbk) =>
            "The string was signed in GBK."
            "签名原串按 GBK 编码后签名。"
            "Take the bytes of the string in UTF-8 (in Java: getBytes(StandardCharsets.UTF_8))."
            "请按 UTF-8 取签名原串的字节（Java：getBytes(StandardCharsets.UTF_8)）。"
        Gb18030 "gb18030" Charset(|string| Some(GB18030.encode(string).0.into_owned())) =>
            "The string was signed in GB18030."
            "签名原串按 GB18030 编码后签名。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        Big5 "big5" Charset(big5) =>
            "The string was signed in Big5."
            "签名原串按 Big5 编码后签名。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        QuestionMarks "question_marks" Charset(|string| Some(question_marks(string))) =>
            "The string was signed with ? in the place of every Chinese character, as ISO-8859-1 and PHP's utf8_decode leave them."
            "签名时每个汉字都变成了 ?，ISO-8859-1 和 PHP 的 utf8_decode 会这样。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        Utf8Twice "utf8_twice" Charset(|string| Some(utf8_twice(string))) =>
            "The string was encoded in UTF-8 twice: its bytes were taken for characters in between."
            "签名原串做了两次 UTF-8 编码：中间把字节当成了字符。"
            "Read the values as UTF-8 before they are signed, and encode them once."
            "签名前请按 UTF-8 读取各值，并且只编码一次。"
        Utf8AsWindows1252 "utf8_as_windows_1252" Charset(|string| Some(WINDOWS_1252.decode_without_bom_handling(string.as_bytes()).0.into_owned().into_bytes())) =>
            "The string was read as Windows-1252 though it was UTF-8, and signed in that garbled form."
            "UTF-8 的内容被当作 Windows-1252 读取，并以乱码签名。"
            "Read the values as UTF-8 before they are signed, and encode them once."
            "签名前请按 UTF-8 读取各值，并且只编码一次。"
        Utf8AsGbk "utf8_as_gbk" Charset(|string| Some(GBK.decode(string.as_bytes()).0.into_owned().into_bytes())) =>
            "The string was read as GBK though it was UTF-8, and signed in that garbled form."
            "UTF-8 的内容被当作 GBK 读取，并以乱码签名。"
            "Set the encoding of the page, the source file or the connection to UTF-8."
            "请把页面、源文件或连接的编码设为 UTF-8。"
        Utf16 "utf16" Charset(|string| Some(string.encode_utf16().flat_map(u16::to_le_bytes).collect())) =>
            "The string was signed in UTF-16 (.NET's Encoding.Unicode)."
            "签名原串按 UTF-16 编码后签名（.NET 的 Encoding.Unicode）。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        Utf16BigEndian "utf16_big_endian" Charset(|string| Some(string.encode_utf16().flat_map(u16::to_be_bytes).collect())) =>
            "The string was signed in UTF-16 with the high byte first (Java's UTF-16BE)."
            "签名原串按高字节在前的 UTF-16 编码后签名（Java 的 UTF-16BE）。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        Utf16Marked "utf16_marked" Charset(|string| Some([0xfeff].into_iter().chain(string.encode_utf16()).flat_map(u16::to_be_bytes).collect())) =>
            "The string was signed in UTF-16 with a byte order mark (Java's getBytes(\"UTF-16\"))."
            "签名原串按带 BOM 的 UTF-16 编码后签名（Java 的 getBytes(\"UTF-16\")）。"
            "Take the bytes of the string in UTF-8."
            "请按 UTF-8 取签名原串的字节。"
        ByteOrderMark "byte_order_mark" Charset(|string| Some([b"\xef\xbb\xbf", string.as_bytes()].concat())) =>
            "The string was signed with a byte order mark before it."
            "签名原串前面带着 BOM 签了名。"
            "Take the bytes of the string in UTF-8 without a byte order mark."
            "请按不带 BOM 的 UTF-8 取签名原串的字节。"
        HexDigest "hex_digest" Digest(|string, hash| hex::encode(hash.digest(string)).into_bytes()) =>
            "The hex text of the string's digest was signed, so that it was hashed twice."
            "签名的是原串摘要的十六进制文本，等于做了两次摘要。"
            "Sign the string itself: the signature hashes it."
            "请直接对签名原串签名：签名算法自带摘要。"
        HexDigestUpper "hex_digest_upper" Digest(|string, hash| hex::encode_upper(hash.digest(string)).into_bytes()) =>
            "The hex text, in upper case, of the string's digest was signed, so that it was hashed twice."
            "签名的是原串摘要的大写十六进制文本，等于做了两次摘要。"
            "Sign the string itself: the signature hashes it."
            "请直接对签名原串签名：签名算法自带摘要。"
        DigestTwice "digest_twice" Digest(|string, hash| hash.digest(string)) =>
            "The digest of the string was signed, so that it was hashed twice."
            "签名的是原串的摘要，等于做了两次摘要。"
            "Give the string to the function that signs, or use the one that signs a finished digest."
            "请把签名原串交给签名函数，或改用对现成摘要签名的函数。"
        Base64Digest "base64_digest" Digest(|string, hash| STANDARD.encode(hash.digest(string)).into_bytes()) =>
            "The base64 of the string's digest was signed, so that it was hashed twice."
            "签名的是原串摘要的 base64，等于做了两次摘要。"
            "Sign the string itself: the signature hashes it."
            "请直接对签名原串签名：签名算法自带摘要。"
        Md5Hex "md5_hex" Digest(|string, _| hex::encode(Hash::Md5.digest(string)).into_bytes()) =>
            "The hex text of the string's MD5 was signed."
            "签名的是原串 MD5 的十六进制文本。"
            "Sign the string itself, whichever hash the signature has."
            "无论签名用哪种摘要，请直接对签名原串签名。"
        Md5HexUpper "md5_hex_upper" Digest(|string, _| hex::encode_upper(Hash::Md5.digest(string)).into_bytes()) =>
            "The hex text, in upper case, of the string's MD5 was signed."
            "签名的是原串 MD5 的大写十六进制文本。"
            "Sign the string itself, whichever hash the signature has."
            "无论签名用哪种摘要，请直接对签名原串签名。"
        Base64String "base64_string" Digest(|string, _| STANDARD.encode(string).into_bytes()) =>
            "The base64 of the string was signed."
            "签名的是原串的 base64。"
            "Sign the string itself: only the signature is put in base64."
            "请直接对签名原串签名：只有签名结果才转成 base64。"
    }
}

fn gbk(string: &str) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = GBK.encode(string);
    (!unmappable).then(|| bytes.into_owned())
}

fn big5(string: &str) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = BIG5.encode(string);
    (!unmappable).then(|| bytes.into_owned())
}

fn question_marks(string: &str) -> Vec<u8> {
    string
        .chars()
        .map(|character| u8::try_from(character).unwrap_or(b'?'))
        .collect()
}

fn utf8_twice(string: &str) -> Vec<u8> {
    let characters: String = string.bytes().map(char::from).collect();
    characters.into_bytes()
}
