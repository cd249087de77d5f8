//! TLS: a certificate that nobody vouches for ends the call before anything is sent; HTTP/2 is spoken
//! where the server does.

use http::Version;
use lianlian_api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian_client::client::{CallError, Client, ClientError, TransportError};
use lianlian_test_support::*;

fn start(protocols: &[&[u8]]) -> TlsPeer {
    TlsPeer::start(protocols, |body| {
        let received = Received {
            path: String::new(),
            head: String::new(),
            body,
        };
        let answer = CardBindApplyResponse::CodeSent(code_sent());
        match genuine::<CardBindApplyRequest, _>(&received, &answer) {
            Act::Respond(answer) => answer.into_body(),
            _ => unreachable!("an answer"),
        }
    })
}

#[tokio::test]
async fn an_unknown_certificate_ends_the_call_before_anything_is_sent() {
    let server = start(&[]);
    let client = Client::new(merchant_at(&server.url)).expect("a client");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("not trusted");
    assert!(
        matches!(error, CallError::Transport(TransportError::Connect(_))),
        "{error:?}"
    );
    assert!(server.versions.lock().expect("unpoisoned").is_empty());
}

#[tokio::test]
async fn an_extra_root_is_trusted_and_http_2_is_spoken_where_the_server_does() {
    for (protocols, version) in [
        (&[b"h2".as_slice(), b"http/1.1"][..], Version::HTTP_2),
        (&[b"http/1.1".as_slice()][..], Version::HTTP_11),
        (&[][..], Version::HTTP_11),
    ] {
        let server = start(protocols);
        let client = Client::builder()
            .merchant(merchant_at(&server.url))
            .extra_roots(vec![server.certificate.clone().into_bytes()])
            .build()
            .expect("a client");
        client.call(&card_bind_apply()).await.expect("an answer");
        assert_eq!(*server.versions.lock().expect("unpoisoned"), [version]);
    }
}

/// The name counts too.
#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let server = start(&[]);
    let by_address = server.url.replace("localhost", "127.0.0.1");
    let client = Client::builder()
        .merchant(merchant_at(&by_address))
        .extra_roots(vec![server.certificate.into_bytes()])
        .build()
        .expect("a client");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("another name");
    assert!(
        matches!(error, CallError::Transport(TransportError::Connect(_))),
        "{error:?}"
    );
}

#[test]
fn a_root_that_is_no_certificate_is_refused() {
    for root in [b"".to_vec(), b"no PEM".to_vec()] {
        let client = Client::builder()
            .merchant(merchant())
            .extra_roots(vec![root])
            .build();
        assert!(matches!(client, Err(ClientError::Certificate)));
    }
}
