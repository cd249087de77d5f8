//! The guard of the pages and the admin interface: it lets in pages of this sandbox and programs on the way to it, and no
//! page of another site in the same browser; and of the whole sandbox against its own notifications.

use axum::extract::{Request, State as Shared};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN,
    REFERRER_POLICY, USER_AGENT, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::uri::{Authority, Uri};
use http::{Method, StatusCode};

use crate::Sandbox;
use crate::notifier::AGENT;

/// The sources that a page of the inspector may load: only those that the inspector serves itself.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The cashier's page goes back to the shop besides, wherever that is.
const CASHIER_POLICY: &str = "default-src 'none'; style-src 'self'; form-action http: https:; base-uri 'none'; \
    frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (X_FRAME_OPTIONS, "DENY"),
    (CACHE_CONTROL, "no-store"),
    (REFERRER_POLICY, "same-origin"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// In front of the inspector and the admin interface.
pub(crate) async fn guard(
    Shared(sandbox): Shared<Sandbox>,
    request: Request,
    next: Next,
) -> Response {
    let verdict = judge(request.method(), request.headers(), &sandbox.0.public_url);
    under(POLICY, let_in(verdict, request, next).await)
}

/// In front of what the user does at the cashier's page.
pub(crate) async fn guard_cashier(
    Shared(sandbox): Shared<Sandbox>,
    request: Request,
    next: Next,
) -> Response {
    let verdict = judge(request.method(), request.headers(), &sandbox.0.public_url);
    under(CASHIER_POLICY, let_in(verdict, request, next).await)
}

/// In front of the cashier's page, to which the merchant's page may send the user by a link or by a form.
pub(crate) async fn guard_entrance(
    Shared(sandbox): Shared<Sandbox>,
    request: Request,
    next: Next,
) -> Response {
    let verdict = judge(&Method::GET, request.headers(), &sandbox.0.public_url);
    under(CASHIER_POLICY, let_in(verdict, request, next).await)
}

/// In front of everything: a notification that has this sandbox for its address could order about what only its
/// owner may.
pub(crate) async fn refuse_notifications(request: Request, next: Next) -> Response {
    if request.headers().get(USER_AGENT) == Some(&AGENT) {
        let why = "a sandbox is not notified: notify_url is a sandbox's own address";
        return (StatusCode::FORBIDDEN, why).into_response();
    }
    next.run(request).await
}

/// A cashier's page, as browsers are to treat it.
pub(crate) fn cashier_page(response: Response) -> Response {
    under(CASHIER_POLICY, response)
}

async fn let_in(verdict: Result<(), Refused>, request: Request, next: Next) -> Response {
    match verdict {
        Ok(()) => next.run(request).await,
        Err(refused) => (StatusCode::FORBIDDEN, refused.to_string()).into_response(),
    }
}

fn under(policy: &'static str, mut response: Response) -> Response {
    let headers = [(CONTENT_SECURITY_POLICY, policy)];
    for (name, value) in headers.into_iter().chain(HEADERS) {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The reason why a request is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Refused {
    /// A name that somebody else may have pointed here.
    #[error("Host must be an IP address, localhost, or the host of the sandbox's public URL")]
    Host,
    /// Another site's page asks for a change.
    #[error("changes are made from the sandbox's own pages, or by programs that are no browsers")]
    Origin,
}

fn judge(method: &Method, headers: &HeaderMap, public_url: &str) -> Result<(), Refused> {
    let mut hosts = headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return Err(Refused::Host);
    };
    let host = host.to_str().map_err(|_| Refused::Host)?;
    let authority: Authority = host.parse().map_err(|_| Refused::Host)?;
    if host.contains('@') || !is_ours(authority.host(), public_url) {
        return Err(Refused::Host);
    }
    if method.is_safe() {
        return Ok(());
    }
    let text = |name: HeaderName| headers.get(name).map(HeaderValue::to_str);
    let is_same = match (
        text(ORIGIN),
        text(HeaderName::from_static("sec-fetch-site")),
    ) {
        (Some(Ok(origin)), _) => {
            let (_, of) = origin.split_once("://").unwrap_or_default();
            of.eq_ignore_ascii_case(host)
        }
        (None, Some(Ok(site))) => site == "same-origin",
        // No browser.
        (None, None) => true,
        (Some(Err(_)), _) | (None, Some(Err(_))) => false,
    };
    is_same.then_some(()).ok_or(Refused::Origin)
}

/// An address can't be pointed elsewhere, and no name but these can be believed.
fn is_ours(host: &str, public_url: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let public: Option<Uri> = public_url.parse().ok();
    let is_public = public
        .as_ref()
        .and_then(Uri::host)
        .is_some_and(|public| public.eq_ignore_ascii_case(host));
    bare.parse::<std::net::IpAddr>().is_ok() || host.eq_ignore_ascii_case("localhost") || is_public
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(method: Method, headers: &[(&'static str, &str)]) -> Result<(), Refused> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(
                HeaderName::from_static(name),
                value.parse().expect("a value"),
            );
        }
        judge(&method, &map, "https://pay.sandbox.example")
    }

    #[test]
    fn names_that_may_point_anywhere_are_refused() {
        for host in [
            "127.0.0.1:8899",
            "localhost",
            "LOCALHOST:1",
            "[::1]:8899",
            "192.168.0.7",
            "pay.sandbox.example",
        ] {
            assert_eq!(judged(Method::GET, &[("host", host)]), Ok(()), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:8899",
            "127.0.0.1.evil.example",
            "a@127.0.0.1",
            "localhost.evil.example",
            "[evil]",
        ] {
            assert_eq!(
                judged(Method::GET, &[("host", host)]),
                Err(Refused::Host),
                "{host}"
            );
        }
        assert_eq!(judged(Method::GET, &[]), Err(Refused::Host));
        let twice = [("host", "localhost"), ("host", "localhost")];
        assert_eq!(judged(Method::GET, &twice), Err(Refused::Host));
    }

    #[test]
    fn other_sites_change_nothing() {
        let host = ("host", "127.0.0.1:8899");
        let post =
            |headers: &[(&'static str, &str)]| judged(Method::POST, &[&[host], headers].concat());
        assert_eq!(post(&[]), Ok(()));
        assert_eq!(post(&[("origin", "http://127.0.0.1:8899")]), Ok(()));
        assert_eq!(post(&[("sec-fetch-site", "same-origin")]), Ok(()));
        for origin in [
            "null",
            "",
            "http://127.0.0.1",
            "http://127.0.0.1:8898",
            "http://localhost:8899",
            "https://evil.example",
            "127.0.0.1:8899",
        ] {
            assert_eq!(
                post(&[("origin", origin)]),
                Err(Refused::Origin),
                "{origin}"
            );
        }
        for site in ["cross-site", "same-site", "none"] {
            assert_eq!(
                post(&[("sec-fetch-site", site)]),
                Err(Refused::Origin),
                "{site}"
            );
        }
        let other = [host, ("origin", "https://evil.example")];
        assert_eq!(judged(Method::DELETE, &other), Err(Refused::Origin));
    }
}
