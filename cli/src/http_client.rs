//! The transport of the demo: any HTTP client does.

use std::time::Duration;

use lianlian::message::RawMessage;
use ureq::Agent;

use crate::error::Unusable;

/// Sends a request; one deadline for all of it, no redirects.
pub(crate) fn send(request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, Unusable> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(10)))
        // The sandbox is on this machine, whatever proxy the environment names.
        .proxy(None)
        .build()
        .into();
    let most = u64::try_from(RawMessage::MAX_BYTES).unwrap_or(u64::MAX);
    let read = |response: http::Response<ureq::Body>| {
        let (head, mut body) = response.into_parts();
        let body = body.with_config().limit(most).read_to_vec()?;
        Ok(http::Response::from_parts(head, body))
    };
    agent
        .run(request)
        .and_then(read)
        .map_err(|error| Unusable::Http(Box::new(error)))
}
