//! The routes over real HTTP: limits, the gate, slow clients.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use axum::Router;
use http::HeaderName;
use lianlian::api::mpay::PaymentNotification;
use lianlian_notify::gate::Gate;
use lianlian_notify::inbox::MemoryInbox;
use lianlian_notify::{MAX_BODY, Receiver, Told};
use lianlian_test_support::*;
use tokio::net::TcpListener;

use crate::told::{Deliveries, notification};

struct Shop {
    address: String,
    deliveries: Deliveries,
}

/// A shop behind this gate.
async fn shop(gate: Option<Gate>) -> Shop {
    let deliveries = Deliveries::default();
    let counted = deliveries.clone();
    let handler = move |told: Told<PaymentNotification>| {
        counted.add(&told.no_order);
        async { Ok(()) }
    };
    let receiver = Receiver::new(merchant(), MemoryInbox::new(), handler);
    let router = Router::new().route("/lianlian/mpay", receiver.route());
    let router = gate
        .into_iter()
        .fold(router, |router, gate| gate.guard(router));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound").to_string();
    tokio::spawn(lianlian_notify::serve(
        router,
        listener,
        std::future::pending(),
    ));
    Shop {
        address,
        deliveries,
    }
}

impl Shop {
    async fn post(
        &self,
        body: Vec<u8>,
        header: Option<(&'static str, &'static str)>,
    ) -> (u16, String) {
        let url = format!("http://{}/lianlian/mpay", self.address);
        post(&url, body, header).await
    }
}

/// Posts a body, with this header, and gives the answer's status and body.
pub async fn post(
    url: &str,
    body: Vec<u8>,
    header: Option<(&'static str, &'static str)>,
) -> (u16, String) {
    let url = url.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .new_agent();
        let mut request = agent.post(&url);
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let mut answer = request.send(&body).expect("an answer");
        (
            answer.status().as_u16(),
            answer.body_mut().read_to_string().expect("UTF-8"),
        )
    });
    work.await.expect("no panic")
}

#[tokio::test]
async fn a_route_acknowledges() {
    let shop = shop(None).await;
    let (status, body) = shop.post(notification("A1", &[]), None).await;
    assert_eq!(
        (status, body.as_str()),
        (200, r#"{"ret_code":"0000","ret_msg":"交易成功"}"#)
    );
    assert_eq!(shop.post(notification("A1", &[]), None).await.0, 200);
    assert_eq!(shop.deliveries.of("A1"), 1);
    assert_eq!(shop.post(b"{}".to_vec(), None).await.0, 403);
    assert_eq!(shop.post(vec![b' '; MAX_BODY + 1], None).await.0, 413);
    let url = format!("http://{}/lianlian/mpay", shop.address);
    let answer = tokio::task::spawn_blocking(move || {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .new_agent();
        agent.get(&url).call().expect("an answer")
    });
    let answer = answer.await.expect("no panic");
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.headers()["allow"], "POST");
}

#[tokio::test]
async fn the_gate_lets_in_whom_it_knows() {
    let closed = shop(Some(Gate::lianlian())).await;
    assert_eq!(closed.post(notification("A1", &[]), None).await.0, 403);
    let lies = Some(("x-forwarded-for", "115.236.102.36"));
    assert_eq!(closed.post(notification("A1", &[]), lies).await.0, 403);
    assert_eq!(closed.deliveries.of("A1"), 0);

    let header = HeaderName::from_static("x-forwarded-for");
    let proxied = shop(Some(Gate::lianlian().behind_proxies(header, 1))).await;
    assert_eq!(proxied.post(notification("A1", &[]), None).await.0, 403);
    let wrong = Some(("x-forwarded-for", "115.236.102.36, 203.0.113.9"));
    assert_eq!(proxied.post(notification("A1", &[]), wrong).await.0, 403);
    let right = Some(("x-forwarded-for", "203.0.113.9, 115.236.102.36"));
    assert_eq!(proxied.post(notification("A1", &[]), right).await.0, 200);

    let loopback = Gate::of(["127.0.0.0/8".parse().expect("a network")]);
    assert_eq!(
        shop(Some(loopback))
            .await
            .post(notification("A1", &[]), None)
            .await
            .0,
        200
    );
}

/// A request that never comes to its end ends the connection, with an answer where something was
/// asked, and holds up nobody else.
#[tokio::test]
async fn slow_clients_are_cut_off() {
    let shop = shop(None).await;
    let slow = |head: &'static str| {
        let address = shop.address.clone();
        tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(address).expect("connected");
            stream
                .set_read_timeout(Some(Duration::from_secs(20)))
                .expect("set");
            stream.write_all(head.as_bytes()).expect("sent");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an end");
            answer
        })
    };
    let headers = slow("POST /lianlian/mpay HTTP/1.1\r\nhost: x\r\n");
    let body = slow("POST /lianlian/mpay HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n");
    assert_eq!(shop.post(notification("A1", &[]), None).await.0, 200);
    assert_eq!(
        headers.await.expect("no panic"),
        "",
        "no request, no answer"
    );
    let body = body.await.expect("no panic");
    assert!(body.starts_with("HTTP/1.1 408"), "{body}");
}
