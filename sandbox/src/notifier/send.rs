//! One sending: over HTTP, within LianLian's five seconds.

use std::error::Error as _;
use std::time::Duration;

use lianlian::message::RawMessage;
use lianlian::notification::Notification;
use lianlian::sign::put_signature;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Client, StatusCode, redirect, retry};

use super::reach::Reach;
use crate::store::Due;

/// The name under which notifications come: a sandbox takes none.
pub(crate) const AGENT: HeaderValue = HeaderValue::from_static("lianlian-sandbox");

/// A merchant that takes longer has not acknowledged.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Longer answers are no acknowledgements.
const MAX_ANSWER: usize = 16 * 1024;

/// The merchant's answer to a notification.
pub(super) struct Answer {
    pub is_acknowledgement: bool,
    /// The answer in few words, or why there was none. Whoever chose the URL may read it, so nothing is shown of an
    /// answer but what a merchant's has.
    pub shown: String,
}

impl Answer {
    /// No answer came, for this reason.
    pub fn none(why: &str) -> Self {
        Self {
            is_acknowledgement: false,
            shown: shortened(why),
        }
    }
}

pub(super) fn client(reach: Reach) -> Result<Client, reqwest::Error> {
    Client::builder()
        .user_agent(AGENT)
        // As LianLian spells them: a merchant's receiver may be particular.
        .http1_title_case_headers()
        .dns_resolver(std::sync::Arc::new(reach))
        .timeout(TIMEOUT)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        // The merchant under development is near, whatever proxy the environment names.
        .no_proxy()
        .build()
}

pub(super) async fn post(client: &Client, table: &Notification, due: &Due) -> Answer {
    match answer(client, table, due).await {
        Ok((status, body)) => {
            let is_acknowledgement = table.is_acknowledgement(status, &body);
            let said = match said(&body) {
                Some(said) => said,
                None if is_acknowledgement => "acknowledged".to_owned(),
                None => format!("no acknowledgement, {} bytes", body.len()),
            };
            Answer {
                is_acknowledgement,
                shown: shortened(&format!("HTTP {}: {said}", status.as_u16())),
            }
        }
        Err(error) => Answer::none(&reasons(&error.without_url())),
    }
}

async fn answer(
    client: &Client,
    table: &Notification,
    due: &Due,
) -> Result<(StatusCode, Vec<u8>), reqwest::Error> {
    let mut headers = HeaderMap::new();
    let content_type = table.generation.notification_type();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(signature) = &due.signature {
        put_signature(&mut headers, signature);
    }
    let request = client.post(&due.url).headers(headers);
    let mut response = request.body(due.body.clone()).send().await?;
    let mut read = Vec::new();
    while let Some(part) = response.chunk().await? {
        read.extend_from_slice(&part);
        if read.len() > MAX_ANSWER {
            read.clear();
            break;
        }
    }
    Ok((response.status(), read))
}

/// Code and words of a merchant's answer.
fn said(body: &[u8]) -> Option<String> {
    let answer = RawMessage::parse(body).ok()?;
    let ret_code = answer.text("ret_code")?;
    Some(format!(
        "{ret_code} {}",
        answer.text("ret_msg").unwrap_or_default()
    ))
}

/// An error with what lies under it.
fn reasons(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text += &format!(": {error}");
        cause = error.source();
    }
    text
}

fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}
