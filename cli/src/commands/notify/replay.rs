//! `lianlian notify replay`

use http::HeaderMap;
use http::header::{CONTENT_TYPE, HeaderValue};
use lianlian::sign::SIGNATURE_DATA;
use lianlian::{Generation, PrepareError};

use super::form::FORM;
use super::{kept, post};
use crate::args::NotifyReplay;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, input};

pub(super) fn run(arguments: &NotifyReplay, form: Form) -> Result<Verdict, Unusable> {
    let body = input::file(&arguments.file)?;
    let mut headers = kept::read(&arguments.file)?;
    for header in &arguments.headers {
        let (name, value) = header.to_http().ok_or(Unusable::Header)?;
        headers.insert(name, value);
    }
    if !headers.contains_key(CONTENT_TYPE) {
        let content_type = content_type(&body, &headers);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    let request = http::Request::post(&arguments.posting.url).body(body.to_vec());
    let mut request = request.map_err(|_| PrepareError::Url)?;
    *request.headers_mut() = headers;
    post::post(&request, &arguments.posting, form)
}

/// The type that a body has where none was kept with it.
fn content_type(body: &[u8], headers: &HeaderMap) -> &'static str {
    let is_message = body.trim_ascii_start().starts_with(b"{");
    match (is_message, headers.contains_key(SIGNATURE_DATA)) {
        // A browser's form never begins like JSON.
        (false, _) => FORM,
        (true, true) => Generation::Accp.notification_type(),
        (true, false) => Generation::Classic.notification_type(),
    }
}
