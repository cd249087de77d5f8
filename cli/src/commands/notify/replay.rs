//! `lianlian notify replay`

use http::header::CONTENT_TYPE;
use lianlian::PrepareError;

use super::form::FORM;
use super::post;
use crate::args::NotifyReplay;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, input};

pub(super) fn run(arguments: &NotifyReplay, form: Form) -> Result<Verdict, Unusable> {
    let body = input::file(&arguments.file)?;
    // A browser's form never begins like JSON.
    let content_type = match body.trim_ascii_start().starts_with(b"{") {
        true => "text/json;charset=utf-8",
        false => FORM,
    };
    let request = http::Request::post(&arguments.posting.url)
        .header(CONTENT_TYPE, content_type)
        .body(body.to_vec())
        .map_err(|_| PrepareError::Url)?;
    post::post(&request, &arguments.posting, form)
}
