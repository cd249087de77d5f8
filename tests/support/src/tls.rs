//! A server behind TLS.

use std::convert::Infallible;
use std::io::{Read as _, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use http::{Request, Response, Version};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A server with a certificate for `localhost` that it made itself; it ends with the test's process.
pub struct TlsPeer {
    /// The URL that it listens at.
    pub url: String,
    /// Its certificate, as PEM.
    pub certificate: String,
    /// The version of each request so far.
    pub versions: Arc<Mutex<Vec<Version>>>,
}

impl TlsPeer {
    /// It speaks these protocols, and answers a body with another.
    pub fn start(
        protocols: &[&[u8]],
        answer: impl Fn(Vec<u8>) -> Vec<u8> + Clone + Send + Sync + 'static,
    ) -> Self {
        let (config, certificate) = config(protocols);
        let acceptor = TlsAcceptor::from(config);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("set");
        let port = listener.local_addr().expect("bound").port();
        let versions = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&versions);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime
                .expect("a runtime")
                .block_on(accept(listener, acceptor, seen, answer));
        });
        Self {
            url: format!("https://localhost:{port}"),
            certificate,
            versions,
        }
    }

    /// It speaks these protocols, waits for the first bytes of a request, writes whatever `act` does, and cuts the
    /// connection off without a word.
    pub fn raw(protocols: &[&[u8]], act: impl Fn(&mut dyn Write) + Send + Sync + 'static) -> Self {
        let (config, certificate) = config(protocols);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("bound").port();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let connection = ServerConnection::new(Arc::clone(&config)).expect("a connection");
                let mut stream = StreamOwned::new(connection, stream);
                if stream.read(&mut [0; 1 << 14]).is_ok_and(|read| read > 0) {
                    act(&mut stream);
                }
            }
        });
        Self {
            url: format!("https://localhost:{port}"),
            certificate,
            versions: Arc::default(),
        }
    }
}

/// The settings of a server of these protocols, and its certificate as PEM.
fn config(protocols: &[&[u8]]) -> (Arc<ServerConfig>, String) {
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
    (Arc::new(config), made.cert.pem())
}

async fn accept(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    seen: Arc<Mutex<Vec<Version>>>,
    answer: impl Fn(Vec<u8>) -> Vec<u8> + Clone + Send + Sync + 'static,
) {
    let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
    let service = service_fn(move |request: Request<Incoming>| {
        let (seen, answer) = (Arc::clone(&seen), answer.clone());
        async move {
            seen.lock().expect("unpoisoned").push(request.version());
            let body = request.into_body().collect().await.expect("a body");
            let answer = answer(body.to_bytes().to_vec());
            Ok::<_, Infallible>(Response::new(Full::<Bytes>::from(answer)))
        }
    });
    while let Ok((stream, _)) = listener.accept().await {
        let (acceptor, service) = (acceptor.clone(), service.clone());
        tokio::spawn(async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                let server = auto::Builder::new(TokioExecutor::new());
                let _closed = server.serve_connection(TokioIo::new(stream), service).await;
            }
        });
    }
}
