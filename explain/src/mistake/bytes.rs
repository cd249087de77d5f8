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
            "Take the bytes of the string in UTF-8 (in Java: getBytes(StandardCharsets.UTF_8))."
        Gb18030 "gb18030" Charset(|string| Some(GB18030.encode(string).0.into_owned())) =>
            "The string was signed in GB18030."
            "Take the bytes of the string in UTF-8."
        Big5 "big5" Charset(big5) =>
            "The string was signed in Big5."
            "Take the bytes of the string in UTF-8."
        QuestionMarks "question_marks" Charset(|string| Some(question_marks(string))) =>
            "The string was signed with ? in the place of every Chinese character, as ISO-8859-1 and PHP's utf8_decode leave them."
            "Take the bytes of the string in UTF-8."
        Utf8Twice "utf8_twice" Charset(|string| Some(utf8_twice(string))) =>
            "The string was encoded in UTF-8 twice: its bytes were taken for characters in between."
            "Read the values as UTF-8 before they are signed, and encode them once."
        Utf8AsWindows1252 "utf8_as_windows_1252" Charset(|string| Some(WINDOWS_1252.decode_without_bom_handling(string.as_bytes()).0.into_owned().into_bytes())) =>
            "The string was read as Windows-1252 though it was UTF-8, and signed in that garbled form."
            "Read the values as UTF-8 before they are signed, and encode them once."
        Utf8AsGbk "utf8_as_gbk" Charset(|string| Some(GBK.decode(string.as_bytes()).0.into_owned().into_bytes())) =>
            "The string was read as GBK though it was UTF-8, and signed in that garbled form."
            "Set the encoding of the page, the source file or the connection to UTF-8."
        Utf16 "utf16" Charset(|string| Some(string.encode_utf16().flat_map(u16::to_le_bytes).collect())) =>
            "The string was signed in UTF-16 (.NET's Encoding.Unicode)."
            "Take the bytes of the string in UTF-8."
        Utf16BigEndian "utf16_big_endian" Charset(|string| Some(string.encode_utf16().flat_map(u16::to_be_bytes).collect())) =>
            "The string was signed in UTF-16 with the high byte first (Java's UTF-16BE)."
            "Take the bytes of the string in UTF-8."
        Utf16Marked "utf16_marked" Charset(|string| Some([0xfeff].into_iter().chain(string.encode_utf16()).flat_map(u16::to_be_bytes).collect())) =>
            "The string was signed in UTF-16 with a byte order mark (Java's getBytes(\"UTF-16\"))."
            "Take the bytes of the string in UTF-8."
        ByteOrderMark "byte_order_mark" Charset(|string| Some([b"\xef\xbb\xbf", string.as_bytes()].concat())) =>
            "The string was signed with a byte order mark before it."
            "Take the bytes of the string in UTF-8 without a byte order mark."
        HexDigest "hex_digest" Digest(|string, hash| hex::encode(hash.digest(string)).into_bytes()) =>
            "The hex text of the string's digest was signed, so that it was hashed twice."
            "Sign the string itself: the signature hashes it."
        HexDigestUpper "hex_digest_upper" Digest(|string, hash| hex::encode_upper(hash.digest(string)).into_bytes()) =>
            "The hex text, in upper case, of the string's digest was signed, so that it was hashed twice."
            "Sign the string itself: the signature hashes it."
        DigestTwice "digest_twice" Digest(|string, hash| hash.digest(string)) =>
            "The digest of the string was signed, so that it was hashed twice."
            "Give the string to the function that signs, or use the one that signs a finished digest."
        Base64Digest "base64_digest" Digest(|string, hash| STANDARD.encode(hash.digest(string)).into_bytes()) =>
            "The base64 of the string's digest was signed, so that it was hashed twice."
            "Sign the string itself: the signature hashes it."
        Md5Hex "md5_hex" Digest(|string, _| hex::encode(Hash::Md5.digest(string)).into_bytes()) =>
            "The hex text of the string's MD5 was signed."
            "Sign the string itself, whichever hash the signature has."
        Md5HexUpper "md5_hex_upper" Digest(|string, _| hex::encode_upper(Hash::Md5.digest(string)).into_bytes()) =>
            "The hex text, in upper case, of the string's MD5 was signed."
            "Sign the string itself, whichever hash the signature has."
        Base64String "base64_string" Digest(|string, _| STANDARD.encode(string).into_bytes()) =>
            "The base64 of the string was signed."
            "Sign the string itself: only the signature is put in base64."
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
