//! The pages of operations: of those that a server calls, and of those that the browser carries.

use http::HeaderMap;
use lianlian::envelope::Parts;
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::{Body, OperationType, PrepareError, Redirect, Request, Sent};
use lianlian_tests::*;
use serde_json::Value;
use url::form_urlencoded;

use crate::masked::{masked, section};
use crate::{answers, head, members, wrong};

/// The page of an operation that the merchant's server calls; `states` are those of the order that it asks after.
pub fn page<R: Request>(states: String) -> (String, String) {
    let request: R = example::request(Extent::All).expect("examples");
    let http = merchant().prepare_with(&request, &mut Counting(0));
    let http = http.expect("a right request");
    let received = platform().receive::<R>(http.headers(), http.body(), |_| {
        Some(MERCHANT_KEY.public_key())
    });
    let received = received.expect("LianLian's side takes it");

    let (json, sealed) = match R::Operation::OPERATION.body {
        Body::Envelope => opened(http.body()),
        Body::Plain | Body::Form { .. } => (http.body().clone(), String::new()),
    };
    let answers = answers::sections(&request, &received);
    let send = |request: &R| merchant().prepare(request).map(drop);
    let rest = sealed + &answers + &states;
    finished(&request, http.headers(), &json, &rest, send)
}

/// The page of an operation that the user's browser carries.
pub fn redirect<R: Sent<Operation: Redirect>>() -> (String, String) {
    let request: R = example::request(Extent::All).expect("examples");
    let form = merchant().redirect(&request).expect("a right request");
    let mut posted = form_urlencoded::Serializer::new(String::new());
    let posted = posted.extend_pairs(form.fields()).finish();
    let headers = HeaderMap::new();
    let received = platform().receive::<R>(&headers, posted.as_bytes(), |_| {
        Some(MERCHANT_KEY.public_key())
    });
    received.expect("LianLian's side takes it");

    let json = match R::Operation::OPERATION.body {
        Body::Form { field: Some(_) } => form.fields().map(|(_, json)| json.to_owned()).collect(),
        _ => serde_json::json!(form.fields().collect::<std::collections::BTreeMap<_, _>>())
            .to_string(),
    };
    let send = |request: &R| merchant().redirect(request).map(drop);
    finished(&request, &headers, json.as_bytes(), "", send)
}

/// The name and the text of a page: `json` is the message that is signed, `rest` follows it.
fn finished<R: Sent>(
    request: &R,
    headers: &HeaderMap,
    json: &[u8],
    rest: &str,
    send: impl Fn(&R) -> Result<(), PrepareError>,
) -> (String, String) {
    let operation = R::Operation::OPERATION;
    let title = "Request, with every member that has an example";
    let sent = section(title, operation.generation, headers, json, R::ROWS);
    check_log::<R>(&merchant().masked_sign_string(request), json, &sent);

    let mut right: Value = serde_json::from_slice(json).expect("JSON");
    right.as_object_mut().expect("an object").remove("sign");
    let name = head::page_name(operation.product, operation.name);
    let head = head::of_operation(operation);
    let members = members::of_operation(operation);
    let wrong = wrong::section(right, send);
    let page = format!("{name}\n{head}\n{members}\n{sent}{rest}{wrong}");
    for rows in operation.outcomes.iter().map(|outcome| outcome.rows) {
        assert_hidden(&page, rows);
    }
    assert_hidden(&page, R::ROWS);
    (name, page)
}

/// Checks what a log is given in place of the string that is signed: that string, masked; where it is a hash, which
/// tells nobody anything, the masked members.
fn check_log<R: Sent>(logged: &str, json: &[u8], sent: &str) {
    if !R::Operation::OPERATION.generation.signs_bytes() {
        let line = format!("signed: {logged}\n");
        assert!(sent.ends_with(&line), "{logged}\n{sent}");
        return;
    }
    let mut message = masked(json, R::ROWS);
    let members = message.as_object_mut().expect("an object");
    let is_own = |name: &str| R::ROWS.iter().any(|row| row.protocol && row.name == name);
    members.retain(|name, _| !is_own(name));
    let logged: Value = serde_json::from_str(logged).expect("JSON");
    assert_eq!(logged, message);
}

/// The message inside an envelope, and a line on the envelope. Its keys are the same whatever is sealed, as the
/// randomness is; the MAC covers nonce and ciphertext.
fn opened(body: &[u8]) -> (Vec<u8>, String) {
    let outer = RawMessage::parse(body).expect("a message");
    let pay_load = outer.text("pay_load").expect("an envelope");
    let parts = Parts::parse(pay_load).expect("an envelope");
    let json = platform().open(pay_load).expect("it opens").to_vec();
    let long = |part: &str| format!("{} characters", part.len());
    let (hmac_key, aes_key) = (long(parts.hmac_key), long(parts.aes_key));
    let line = Parts {
        hmac_key: &hmac_key,
        aes_key: &aes_key,
        ciphertext: &long(parts.ciphertext),
        ..parts
    };
    (json, format!("sealed: {line}\n"))
}
