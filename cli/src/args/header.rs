//! A header as it is pasted: `Signature-Data: …`.

use http::{HeaderName, HeaderValue};
use lianlian::explain::Headers;

/// A header by its name and its value.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    name: String,
    value: String,
}

impl Header {
    /// The header as it is sent. `None` where HTTP doesn't allow a character of it.
    pub(crate) fn to_http(&self) -> Option<(HeaderName, HeaderValue)> {
        let name = HeaderName::try_from(&self.name).ok()?;
        let value = HeaderValue::try_from(&self.value).ok()?;
        Some((name, value))
    }
}

/// Reads `Name: value`.
pub(super) fn header(text: &str) -> Result<Header, &'static str> {
    let (name, value) = text
        .split_once(':')
        .ok_or("write it as it is in HTTP, such as 'Signature-Data: …'")?;
    Ok(Header {
        name: name.trim().to_owned(),
        value: value.trim().to_owned(),
    })
}

/// The signature among headers, whose names are the same in upper and lower case.
pub(crate) fn signature(headers: &[Header]) -> Headers<'_> {
    let value = |name: &str| {
        let named = |header: &&Header| header.name.eq_ignore_ascii_case(name);
        headers
            .iter()
            .find(named)
            .map(|header| header.value.as_str())
    };
    Headers {
        signature_type: value("Signature-Type"),
        signature_data: value("Signature-Data"),
    }
}
