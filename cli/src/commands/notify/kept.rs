//! The headers of a notification as it came, in a file beside its body: the second generation signs in them.
//!
//! The body's own file holds nothing else, so that other programs can read it byte for byte.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use http::header::{
    ACCEPT_ENCODING, CONNECTION, CONTENT_LENGTH, EXPECT, HOST, TE, TRAILER, TRANSFER_ENCODING,
    UPGRADE,
};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::Unusable;

/// Headers of a connection, not of the notification: whoever sends it again has a connection of their own.
const OF_CONNECTION: [HeaderName; 9] = [
    ACCEPT_ENCODING,
    CONNECTION,
    CONTENT_LENGTH,
    EXPECT,
    HOST,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
];

/// The file of the headers: that of the body, with `.headers` behind its name.
pub(super) fn file(body: &Path) -> PathBuf {
    let mut name = body.as_os_str().to_owned();
    name.push(".headers");
    name.into()
}

/// The text of the headers, one on each line.
pub(super) fn text(headers: &HeaderMap) -> Vec<u8> {
    let mut text = Vec::new();
    for (name, value) in headers {
        if !OF_CONNECTION.contains(name) {
            text.extend_from_slice(name.as_str().as_bytes());
            text.extend_from_slice(b": ");
            text.extend_from_slice(value.as_bytes());
            text.push(b'\n');
        }
    }
    text
}

/// The headers that were kept with a body: none where it was kept alone.
pub(super) fn read(body: &Path) -> Result<HeaderMap, Unusable> {
    let path = file(body);
    let unusable = |error| Unusable::File {
        path: path.clone(),
        error,
    };
    match fs::read(&path) {
        Ok(text) => parse(&text).ok_or_else(|| unusable(io::Error::other(NO_HEADERS))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(HeaderMap::new()),
        Err(error) => Err(unusable(error)),
    }
}

const NO_HEADERS: &str =
    "a line is not a header: write each as it is in HTTP, such as 'Signature-Data: …'";

fn parse(text: &[u8]) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for line in text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii) {
        if line.is_empty() {
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
        let name = HeaderName::from_bytes(name.trim_ascii()).ok()?;
        let value = HeaderValue::from_bytes(value.trim_ascii()).ok()?;
        if !OF_CONNECTION.contains(&name) {
            headers.append(name, value);
        }
    }
    Some(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_but_for_the_connections() {
        let text = "Host: a\r\nContent-Length: 7\r\nSignature-Type: RSA\r\nSignature-Data: a+b=\r\nx: 1\r\nx: 2\r\n\r\n";
        let headers = parse(text.as_bytes()).expect("headers");
        assert_eq!(headers.len(), 4);
        assert_eq!(headers["signature-data"], "a+b=");
        assert_eq!(parse(&super::text(&headers)), Some(headers));
        assert_eq!(parse(b""), Some(HeaderMap::new()));
        for wrong in ["no header", "a b: c", ": c", "a: \u{1}"] {
            assert_eq!(parse(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
