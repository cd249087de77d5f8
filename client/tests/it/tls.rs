//! TLS: a certificate that nobody vouches for ends the call before anything is sent; HTTP/2 is spoken
//! where the server does.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use http::{Request, Response, Version};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use lianlian_api::mpay::CardBindApplyResponse;
use lianlian_client::client::{CallError, Client, ClientError, TransportError};
use lianlian_test_support::*;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// A server with a certificate for `localhost` that it made itself.
struct Server {
    url: String,
    certificate: Vec<u8>,
    versions: Arc<Mutex<Vec<Version>>>,
}

async fn start(protocols: &[&[u8]]) -> Server {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("made");
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    // Named, because the workspace's programs together have two providers.
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a certificate with its key");
    config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let versions = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&versions);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, seen) = (acceptor.clone(), Arc::clone(&seen));
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else {
                    return;
                };
                let service = service_fn(move |request| answer(request, Arc::clone(&seen)));
                let server = auto::Builder::new(TokioExecutor::new());
                let _closed = server.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    });
    Server {
        url: format!("https://localhost:{port}"),
        certificate: made.cert.pem().into_bytes(),
        versions,
    }
}

async fn answer(
    request: Request<Incoming>,
    seen: Arc<Mutex<Vec<Version>>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    seen.lock().expect("unpoisoned").push(request.version());
    let body = request
        .into_body()
        .collect()
        .await
        .expect("a body")
        .to_bytes();
    let received = Received {
        path: String::new(),
        head: String::new(),
        body: body.to_vec(),
    };
    let answer = CardBindApplyResponse::CodeSent(code_sent());
    let Act::Answer(_, body) =
        genuine::<lianlian_api::mpay::CardBindApplyRequest, _>(&received, &answer)
    else {
        unreachable!("an answer");
    };
    Ok(Response::new(Full::from(body)))
}

#[tokio::test]
async fn an_unknown_certificate_ends_the_call_before_anything_is_sent() {
    let server = start(&[]).await;
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
        let server = start(protocols).await;
        let client = Client::builder()
            .merchant(merchant_at(&server.url))
            .extra_roots(vec![server.certificate.clone()])
            .build()
            .expect("a client");
        client.call(&card_bind_apply()).await.expect("an answer");
        assert_eq!(*server.versions.lock().expect("unpoisoned"), [version]);
    }
}

/// The name counts too.
#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let server = start(&[]).await;
    let by_address = server.url.replace("localhost", "127.0.0.1");
    let client = Client::builder()
        .merchant(merchant_at(&by_address))
        .extra_roots(vec![server.certificate])
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
