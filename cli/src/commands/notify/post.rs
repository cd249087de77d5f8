//! Posting a notification, and what the merchant's server says to it.

use std::thread;
use std::time::Duration;

use http::header::CONTENT_TYPE;
use lianlian::Generation;
use lianlian::sign::SIGNATURE_DATA;
use serde_json::{Value, json};

use super::form::FORM;
use crate::args::Posting;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, http_client, output};

/// A merchant that takes longer has not acknowledged.
const DEADLINE: Duration = Duration::from_secs(5);

/// Posts the same as often as asked, and prints what comes back each time.
pub(super) fn post(
    request: &http::Request<Vec<u8>>,
    posting: &Posting,
    form: Form,
) -> Result<Verdict, Unusable> {
    let mut verdict = Verdict::Yes;
    for sending in 0..posting.repeat {
        if sending > 0 {
            thread::sleep(Duration::from_secs(posting.every));
        }
        let waiting = output::waiting("waiting for the merchant's answer");
        let (said, is_acknowledged) = once(request);
        drop(waiting);
        if !is_acknowledged {
            verdict = Verdict::No;
        }
        verdict = form.verdict(&said, verdict)?;
    }
    Ok(verdict)
}

fn once(request: &http::Request<Vec<u8>>) -> (Value, bool) {
    let response = match http_client::send(request.clone(), DEADLINE) {
        Ok(response) => response,
        Err(error) => {
            let said = json!({ "acknowledged": false, "error": error.to_string() });
            return (said, false);
        }
    };
    let status = response.status();
    let is_form = request
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|is| is == FORM);
    let is_acknowledged = match is_form {
        // The browser shows what comes.
        true => status.is_success() || status.is_redirection(),
        false => generation(request).is_acknowledgement(status, response.body()),
    };
    let said = json!({
        "acknowledged": is_acknowledged,
        "status": status.as_u16(),
        "answer": answer(response.body()),
    });
    (said, is_acknowledged)
}

/// The generation that a notification is of: the second signs in the headers.
fn generation(request: &http::Request<Vec<u8>>) -> Generation {
    match request.headers().contains_key(SIGNATURE_DATA) {
        true => Generation::Accp,
        false => Generation::Classic,
    }
}

/// The answer's JSON; what is none, as text.
fn answer(body: &[u8]) -> Value {
    serde_json::from_slice(body).unwrap_or_else(|_| String::from_utf8_lossy(body).into())
}
