//! The way to LianLian and back: bytes, and what can go wrong with them.

use std::fmt;
use std::time::Duration;

use http::uri::Scheme;
use reqwest::{Certificate, ClientBuilder, redirect, retry};

use super::{ClientError, TransportError};

/// Limits of time and size that a transport keeps.
pub(super) struct Limits {
    pub connect_timeout: Duration,
    pub timeout: Duration,
    pub max_body: usize,
    pub user_agent: String,
    pub extra_roots: Vec<Vec<u8>>,
}

/// Connections, kept alive between calls.
#[derive(Clone)]
pub(super) struct Transport {
    /// By way of the environment's proxy, if it names one.
    usual: reqwest::Client,
    /// Plain http is for loopback alone: a proxy would carry it to another machine in the open.
    direct: reqwest::Client,
    pub timeout: Duration,
    max_body: usize,
}

impl Transport {
    pub fn new(limits: Limits) -> Result<Self, ClientError> {
        Ok(Self {
            usual: build(client(&limits)?)?,
            direct: build(client(&limits)?.no_proxy())?,
            timeout: limits.timeout,
            max_body: limits.max_body,
        })
    }

    /// Sends a request once, and reads the answer to its end, within what is left of the deadline.
    pub async fn send(
        &self,
        request: http::Request<Vec<u8>>,
        left: Duration,
    ) -> Result<http::Response<Vec<u8>>, TransportError> {
        let client = match request.uri().scheme() == Some(&Scheme::HTTP) {
            true => &self.direct,
            false => &self.usual,
        };
        let mut request = reqwest::Request::try_from(request).map_err(|error| self.fault(error))?;
        *request.timeout_mut() = Some(left);
        let mut response = client
            .execute(request)
            .await
            .map_err(|error| self.fault(error))?;
        let mut body = Vec::new();
        while let Some(part) = response.chunk().await.map_err(|error| self.fault(error))? {
            if part.len() > self.max_body.saturating_sub(body.len()) {
                let most = self.max_body;
                return Err(TransportError::TooLong { most });
            }
            body.extend_from_slice(&part);
        }
        let mut answer = http::Response::new(body);
        *answer.status_mut() = response.status();
        // The second generation signs in them.
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        Ok(answer)
    }

    fn fault(&self, error: reqwest::Error) -> TransportError {
        // The URL says nothing that the operation doesn't.
        let error = error.without_url();
        match () {
            () if error.is_connect() || error.is_builder() => TransportError::Connect(error.into()),
            () if error.is_timeout() => TransportError::Timeout(self.timeout),
            () => TransportError::Broken(error.into()),
        }
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("timeout", &self.timeout)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}

/// A call may move money: nothing is sent a second time, not by a redirect and not by a retry.
fn client(limits: &Limits) -> Result<ClientBuilder, ClientError> {
    let mut roots = Vec::new();
    for pem in &limits.extra_roots {
        let bundle = Certificate::from_pem_bundle(pem).map_err(|_| ClientError::Certificate)?;
        if bundle.is_empty() {
            return Err(ClientError::Certificate);
        }
        roots.extend(bundle);
    }
    Ok(reqwest::Client::builder()
        .user_agent(&limits.user_agent)
        .connect_timeout(limits.connect_timeout)
        .tls_certs_merge(roots)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .referer(false))
}

fn build(client: ClientBuilder) -> Result<reqwest::Client, ClientError> {
    client
        .build()
        .map_err(|error| ClientError::Tls(error.into()))
}
