//! Where requests go.

use std::collections::BTreeMap;

use url::{Host, Url};

/// Where requests go: to LianLian, or to one server that stands for all of LianLian's hosts; and
/// single hosts elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    everywhere: Option<String>,
    hosts: BTreeMap<String, String>,
}

/// A base URL that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvironmentError {
    /// Not a URL with a host and without query or fragment.
    #[error("the base URL must have the form https://host or https://host/path")]
    NotAUrl,
    /// Plain http to another machine: card data and codes would travel in the open.
    #[error("plain http is allowed to loopback addresses only: use https")]
    PlainHttp,
}

impl Environment {
    /// LianLian's own hosts, each operation at its own.
    pub const PRODUCTION: Self = Self {
        everywhere: None,
        hosts: BTreeMap::new(),
    };

    /// A server that takes every operation under one base URL, such as the sandbox.
    ///
    /// # Errors
    /// [`EnvironmentError`] for what is no base URL, and for plain http to another machine.
    pub fn at(base_url: &str) -> Result<Self, EnvironmentError> {
        Ok(Self {
            everywhere: Some(base(base_url)?),
            hosts: BTreeMap::new(),
        })
    }

    /// The same, but for the operations of one of LianLian's hosts (`mpayapi.lianlianpay.com`), which
    /// go to `base_url`.
    ///
    /// # Errors
    /// As [`at`](Self::at).
    pub fn with_host(mut self, host: &str, base_url: &str) -> Result<Self, EnvironmentError> {
        self.hosts.insert(host.to_owned(), base(base_url)?);
        Ok(self)
    }

    /// Whether requests go to LianLian itself, save those of single hosts that go elsewhere.
    pub const fn is_production(&self) -> bool {
        self.everywhere.is_none()
    }

    pub(super) fn url(&self, host: &str, path: &str) -> String {
        match self.hosts.get(host).or(self.everywhere.as_ref()) {
            Some(base) => format!("{base}{path}"),
            None => format!("https://{host}{path}"),
        }
    }
}

/// A base URL without its last slash.
fn base(base_url: &str) -> Result<String, EnvironmentError> {
    let url = Url::parse(base_url).map_err(|_| EnvironmentError::NotAUrl)?;
    let loopback = match url.host().ok_or(EnvironmentError::NotAUrl)? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    if url.query().is_some() || url.fragment().is_some() {
        return Err(EnvironmentError::NotAUrl);
    }
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return Err(EnvironmentError::PlainHttp),
        _ => return Err(EnvironmentError::NotAUrl),
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}
