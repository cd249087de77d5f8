//! The servers that notifications go to.

use std::net::IpAddr;

use url::{Host, Url};

/// The server of a URL, host and port; empty where it can't be read.
pub(crate) fn addressee(url: &str) -> String {
    let read = || {
        let url = Url::parse(url).ok()?;
        Some(format!("{}:{}", url.host()?, url.port_or_known_default()?))
    };
    read().unwrap_or_default()
}

/// The address of a URL, where it is written as one.
pub(super) fn address(url: &str) -> Option<IpAddr> {
    match Url::parse(url).ok()?.host()? {
        Host::Ipv4(address) => Some(address.into()),
        Host::Ipv6(address) => Some(address.into()),
        Host::Domain(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_host_and_port() {
        for (url, server) in [
            ("http://shop.example/a", "shop.example:80"),
            ("https://Shop.example/b?c=d", "shop.example:443"),
            ("http://user@127.1:8700/", "127.0.0.1:8700"),
            ("http://[::1]:8700", "[::1]:8700"),
            ("/no/url", ""),
        ] {
            assert_eq!(addressee(url), server, "{url}");
        }
    }

    #[test]
    fn an_address_is_read_in_any_spelling() {
        for url in [
            "http://127.0.0.1/",
            "http://0x7f.1/",
            "http://2130706433:80/",
        ] {
            assert!(
                address(url).is_some_and(|address| address.is_loopback()),
                "{url}"
            );
        }
        assert_eq!(address("http://localhost/"), None);
    }
}
