//! One sending: over HTTP, within LianLian's five seconds.

use std::error::Error as _;
use std::time::Duration;

use lianlian::notification;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, StatusCode, redirect, retry};

/// A merchant that takes longer has not acknowledged.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Longer answers are no acknowledgements.
const MAX_ANSWER: usize = 16 * 1024;

/// The merchant's answer to a notification.
pub(super) struct Answer {
    pub is_acknowledgement: bool,
    /// The answer, or why there was none: shortened.
    pub shown: String,
}

pub(super) fn client() -> Result<Client, reqwest::Error> {
    Client::builder()
        .timeout(TIMEOUT)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        // The merchant under development is near, whatever proxy the environment names.
        .no_proxy()
        .build()
}

pub(super) async fn post(client: &Client, url: &str, body: Vec<u8>) -> Answer {
    match answer(client, url, body).await {
        Ok((status, body)) => {
            let text = String::from_utf8_lossy(&body);
            Answer {
                is_acknowledgement: notification::is_acknowledgement(status, &body),
                shown: shortened(&format!("HTTP {}: {text}", status.as_u16())),
            }
        }
        Err(error) => Answer {
            is_acknowledgement: false,
            shown: shortened(&reasons(&error.without_url())),
        },
    }
}

async fn answer(
    client: &Client,
    url: &str,
    body: Vec<u8>,
) -> Result<(StatusCode, Vec<u8>), reqwest::Error> {
    let request = client
        .post(url)
        .header(CONTENT_TYPE, "text/json;charset=utf-8");
    let mut response = request.body(body).send().await?;
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
