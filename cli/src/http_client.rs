//! The transport of the demo and of notifications: any HTTP client does.

use std::sync::Arc;
use std::time::Duration;

use lianlian::message::RawMessage;
use rustls::crypto::aws_lc_rs;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

/// Sends a request; `within` is the one deadline for all of it. No redirects. Certificates are those
/// that the operating system trusts.
pub(crate) fn send(
    request: http::Request<Vec<u8>>,
    within: Duration,
) -> Result<http::Response<Vec<u8>>, Box<ureq::Error>> {
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(aws_lc_rs::default_provider()))
        .build();
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(within))
        .tls_config(tls)
        // The sandbox, or the server under development, is near, whatever proxy the environment names.
        .proxy(None)
        .build()
        .into();
    let most = u64::try_from(RawMessage::MAX_BYTES).unwrap_or(u64::MAX);
    let read = |response: http::Response<ureq::Body>| {
        let (head, mut body) = response.into_parts();
        let body = body.with_config().limit(most).read_to_vec()?;
        Ok(http::Response::from_parts(head, body))
    };
    agent.run(request).and_then(read).map_err(Box::new)
}
