//! The gate: LianLian's addresses, and the way to tell them behind a proxy.
//!
//! A signature is what makes a notification believed; the gate only keeps others from knocking.
//!
//! ```
//! use lianlian_notify::gate::Gate;
//!
//! // The server itself is reached by LianLian:
//! let gate = Gate::lianlian();
//! // One proxy stands in front, which appends the client's address to the header:
//! let header = http::HeaderName::from_static("x-forwarded-for");
//! let gate = Gate::lianlian().behind_proxies(header, 1);
//! # #[cfg(feature = "axum")]
//! # fn mount(router: axum::Router, gate: Gate) -> axum::Router {
//! gate.guard(router)
//! # }
//! ```
//!
//! Another server than axum's asks [`Gate::allows`].

#[cfg(feature = "axum")]
mod guard;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use http::{HeaderMap, HeaderName};
use ipnet::IpNet;

/// The addresses from which LianLian sends notifications, as its pages list them.
pub const LIANLIAN: [Ipv4Addr; 10] = [
    Ipv4Addr::new(115, 236, 102, 36),
    Ipv4Addr::new(101, 71, 136, 20),
    Ipv4Addr::new(112, 17, 38, 116),
    Ipv4Addr::new(115, 238, 30, 68),
    Ipv4Addr::new(218, 4, 207, 155),
    Ipv4Addr::new(218, 4, 207, 156),
    Ipv4Addr::new(112, 80, 55, 210),
    Ipv4Addr::new(112, 80, 55, 211),
    Ipv4Addr::new(223, 112, 79, 242),
    Ipv4Addr::new(223, 112, 79, 243),
];

/// The addresses that may send notifications.
#[derive(Debug, Clone)]
pub struct Gate {
    allowed: Vec<IpNet>,
    proxies: Option<(HeaderName, usize)>,
}

impl Gate {
    /// LianLian's published addresses, and nobody else.
    pub fn lianlian() -> Self {
        Self::of(LIANLIAN.map(|address| IpNet::from(IpAddr::from(address))))
    }

    /// These addresses or networks, and nobody else.
    pub fn of(allowed: impl IntoIterator<Item = IpNet>) -> Self {
        Self {
            allowed: allowed.into_iter().collect(),
            proxies: None,
        }
    }

    /// Lets these addresses in too.
    pub fn and(mut self, more: impl IntoIterator<Item = IpNet>) -> Self {
        self.allowed.extend(more);
        self
    }

    /// Counts this number of proxies in front, each of which appends the address that it was
    /// reached from to this header. The address counted is the one that the outermost of them
    /// appended: text that a client itself wrote into the header is further left, and is not
    /// believed.
    ///
    /// Without this call, no header is looked at. With it, nothing but the proxy must reach the server.
    pub fn behind_proxies(mut self, header: HeaderName, proxies: usize) -> Self {
        self.proxies = Some((header, proxies));
        self
    }

    /// Decides on a request with these headers that came over a connection from `peer`.
    pub fn allows(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
        let address = self.address(peer, headers);
        address.is_some_and(|address| {
            self.allowed
                .iter()
                .any(|network| network.contains(&address))
        })
    }

    /// Address that counts.
    fn address(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> Option<IpAddr> {
        let address = match &self.proxies {
            None => peer.map(|peer| peer.ip()),
            Some((header, proxies)) => forwarded(headers, header, *proxies),
        };
        address.map(|address| address.to_canonical())
    }
}

/// The address that is `proxies` places from the right, over all lines of the header.
fn forwarded(headers: &HeaderMap, header: &HeaderName, proxies: usize) -> Option<IpAddr> {
    let lines = headers.get_all(header).iter();
    let mut entries = Vec::new();
    for line in lines {
        entries.extend(line.to_str().ok()?.split(',').map(str::trim));
    }
    let place = entries.len().checked_sub(proxies.max(1))?;
    entries.get(place)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", http::HeaderValue::from_static(line));
        }
        headers
    }

    fn peer(address: &str) -> Option<SocketAddr> {
        Some(SocketAddr::new(address.parse().expect("an address"), 1))
    }

    #[test]
    fn the_connection_counts_and_no_header() {
        let gate = Gate::lianlian();
        let none = HeaderMap::new();
        assert!(gate.allows(peer("115.236.102.36"), &none));
        assert!(gate.allows(peer("::ffff:115.236.102.36"), &none));
        assert!(!gate.allows(peer("115.236.102.37"), &none));
        assert!(!gate.allows(None, &none));
        let lies = headers(&["115.236.102.36"]);
        assert!(!gate.allows(peer("203.0.113.9"), &lies));
        let more = gate.and(["203.0.113.0/24".parse().expect("a network")]);
        assert!(more.allows(peer("203.0.113.9"), &none));
    }

    #[test]
    fn behind_proxies_the_outermost_one_is_believed() {
        let header = HeaderName::from_static("x-forwarded-for");
        let one = Gate::lianlian().behind_proxies(header.clone(), 1);
        let proxy = peer("10.0.0.1");
        assert!(one.allows(proxy, &headers(&["115.236.102.36"])));
        assert!(one.allows(proxy, &headers(&["1.2.3.4, 115.236.102.36"])));
        assert!(!one.allows(proxy, &headers(&["115.236.102.36, 1.2.3.4"])));
        assert!(!one.allows(proxy, &headers(&["115.236.102.36", "1.2.3.4"])));
        assert!(!one.allows(proxy, &headers(&[])));
        assert!(!one.allows(proxy, &headers(&["unknown"])));
        let two = Gate::lianlian().behind_proxies(header, 2);
        assert!(two.allows(proxy, &headers(&["115.236.102.36, 10.0.0.2"])));
        assert!(!two.allows(proxy, &headers(&["115.236.102.36"])));
    }
}
