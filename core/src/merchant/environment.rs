//! The destination of requests.

use std::collections::BTreeMap;

use url::{Host, Url};

/// The destination of requests: LianLian, or one server in place of all of LianLian's hosts; and
/// single hosts elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    everywhere: Option<String>,
    hosts: BTreeMap<String, String>,
}

/// A base URL that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EnvironmentError {
    /// Not a URL with a host and without user, query or fragment.
    #[error("the base URL must have the form https://host or https://host/path")]
    NotAUrl,
    /// Something else than the name of a host.
    #[error("the host must be a name alone, mpayapi.lianlianpay.com")]
    NotAHost,
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
    /// [`EnvironmentError`] for a text that is not a base URL, and for plain http to another
    /// machine.
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
    /// As [`at`](Self::at), and for a text that is not a host: it would match nothing, and its
    /// requests would go to the wrong place.
    pub fn with_host(mut self, host: &str, base_url: &str) -> Result<Self, EnvironmentError> {
        let host = Host::parse(host).map_err(|_| EnvironmentError::NotAHost)?;
        self.hosts.insert(host.to_string(), base(base_url)?);
        Ok(self)
    }

    /// Tells whether requests go to LianLian itself: to its own hosts, except single ones that go
    /// elsewhere, or to a base URL that is LianLian's.
    pub fn is_production(&self) -> bool {
        let mut bases = self.everywhere.iter().chain(self.hosts.values());
        self.everywhere.is_none() || bases.any(|base| is_lianlian(base))
    }

    pub(super) fn url(&self, host: &str, path: &str) -> String {
        match self.hosts.get(host).or(self.everywhere.as_ref()) {
            Some(base) => format!("{base}{path}"),
            None => format!("https://{host}{path}"),
        }
    }
}

fn is_lianlian(base: &str) -> bool {
    let url = Url::parse(base).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    let name = host.trim_end_matches('.').strip_suffix("lianlianpay.com");
    name.is_some_and(|name| name.is_empty() || name.ends_with('.'))
}

/// A base URL without its last slash.
fn base(base_url: &str) -> Result<String, EnvironmentError> {
    let url = Url::parse(base_url).map_err(|_| EnvironmentError::NotAUrl)?;
    let loopback = match url.host().ok_or(EnvironmentError::NotAUrl)? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    let has_user = !url.username().is_empty() || url.password().is_some();
    if has_user || url.query().is_some() || url.fragment().is_some() {
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
