//! A record as a line of text: written, read, sealed and opened.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::{Header, JournalKey};
use crate::cipher::{aes256_gcm_open, aes256_gcm_seal, sha256};

/// The text that separates the readable part from the sealed one.
const SEALED: &str = ",\"sealed\":\"";

/// Each record has a key of its own, which seals nothing else.
const NONCE: [u8; 12] = [0; 12];

/// Writes a record as a line without its end; `None` where the content is too long.
pub(super) fn write(header: &Header, key: &JournalKey, content: &[u8]) -> Option<String> {
    let readable = header.to_json();
    let key = key.of_record(&header.salt);
    let sealed = aes256_gcm_seal(&key, &NONCE, readable.as_bytes(), content)?;
    Some(format!("{readable}{SEALED}{}\"}}", STANDARD.encode(sealed)))
}

/// Reads the header of a line; `None` for a line that is not a whole record.
pub(super) fn read(line: &[u8]) -> Option<Header> {
    let record: Map<String, Value> = serde_json::from_slice(line).ok()?;
    record.get("sealed")?.as_str()?;
    Header::read(&record)
}

/// Opens a line; `None` where another key sealed it, or where it was changed.
pub(super) fn open(line: &[u8], key: &JournalKey) -> Option<Zeroizing<Vec<u8>>> {
    let header = read(line)?;
    let (readable, rest) = std::str::from_utf8(line).ok()?.split_once(SEALED)?;
    let sealed = STANDARD.decode(rest.strip_suffix("\"}")?).ok()?;
    let key = key.of_record(&header.salt);
    aes256_gcm_open(&key, &NONCE, readable.as_bytes(), &sealed)
}

/// The hash of a line without its end, by which the next record names it.
pub(super) fn hash(line: &[u8]) -> String {
    STANDARD.encode(sha256(line))
}
