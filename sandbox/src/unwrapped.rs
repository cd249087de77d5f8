//! The message inside a request's body: taken out of its envelope or its form.

use lianlian::message::{RawMessage, json_string};
use lianlian::{Body, Operation, Platform};
use zeroize::Zeroizing;

/// The JSON of the message that a request's body holds; `None` where it can't be got at.
pub(crate) fn unwrapped(
    operation: &Operation,
    body: &[u8],
    platform: &Platform,
) -> Option<Zeroizing<Vec<u8>>> {
    match operation.body {
        Body::Plain => Some(Zeroizing::new(body.to_vec())),
        Body::Form { field } => Some(Zeroizing::new(form_json(body, field)?.as_bytes().to_vec())),
        Body::Envelope => platform
            .open(RawMessage::parse(body).ok()?.text("pay_load")?)
            .ok(),
    }
}

/// The JSON of a form: that of its one field, or the fields as an object's members, in their order.
pub(crate) fn form_json(body: &[u8], field: Option<&str>) -> Option<Zeroizing<String>> {
    let mut fields = url::form_urlencoded::parse(body);
    let Some(field) = field else {
        let members =
            fields.map(|(name, value)| format!("{}:{}", *json_string(&name), *json_string(&value)));
        let members: Vec<_> = members.collect();
        return Some(Zeroizing::new(format!("{{{}}}", members.join(","))));
    };
    let found = fields.find(|(name, _)| name == field);
    found.map(|(_, json)| Zeroizing::new(json.into_owned()))
}
