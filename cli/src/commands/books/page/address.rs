//! The parts of an address.

use lianlian::client::register::OrderKey;

/// A parameter of an address.
pub(super) fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let found = pairs.find(|(found, _)| found == name);
    found.map(|(_, value)| value.into_owned())
}

/// The key that an address names. Neither a merchant's number nor a product has a slash.
pub(super) fn key(text: &str) -> Option<OrderKey> {
    let mut parts = text.splitn(3, '/');
    Some(OrderKey {
        oid_partner: parts.next()?.to_owned(),
        product: parts.next()?.to_owned(),
        number: parts.next()?.to_owned(),
    })
}
