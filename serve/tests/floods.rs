//! Floods over real sockets: clients that pipeline requests and never read an answer, or hold many connections.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use lianlian_serve::{Bounds, MAX_HEAD, serve};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Short enough to wait for, and long enough for a request on a busy machine.
const SHORT: Duration = Duration::from_secs(1);

const BOUNDS: Bounds = Bounds {
    timeout: SHORT,
    connections: 100,
    lifetime: Duration::from_secs(60),
};

/// A running server, until it is stopped.
struct Server {
    address: SocketAddr,
    shutdown: oneshot::Sender<()>,
    thread: thread::JoinHandle<()>,
}

impl Server {
    /// It answers every path with `answer`, and `/slow` after a while.
    fn new(bounds: Bounds, answer: &'static str) -> Self {
        let (shutdown, stopped) = oneshot::channel();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = thread::spawn(move || {
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            let runtime = runtime.enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let router = Router::new().fallback(async move |request: Request| {
                    if request.uri().path() == "/slow" {
                        tokio::time::sleep(3 * SHORT).await;
                    }
                    answer
                });
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
                tell.send(listener.local_addr().expect("bound"))
                    .expect("asked");
                let stopped = async { stopped.await.unwrap_or_default() };
                serve(router, listener, bounds, stopped).await;
            });
        });
        Self {
            address: told.recv().expect("bound"),
            shutdown,
            thread,
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("connected");
        let limit = Some(20 * SHORT);
        stream.set_read_timeout(limit).expect("set");
        stream
    }

    /// Asks once, and gives the whole answer with the time that it took.
    fn ask(&self, path: &str) -> (String, Duration) {
        let begun = Instant::now();
        let mut stream = self.connect();
        let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        (answer, begun.elapsed())
    }

    fn stop(self) -> Duration {
        let begun = Instant::now();
        self.shutdown.send(()).expect("it runs");
        self.thread.join().expect("no panic");
        begun.elapsed()
    }
}

/// Pipelines requests without reading until the server has had enough of it; gives up after a while.
fn pipeline(mut stream: TcpStream) -> bool {
    let requests = "GET /x HTTP/1.1\r\nhost: x\r\n\r\n".repeat(100);
    let begun = Instant::now();
    stream.set_write_timeout(Some(SHORT / 4)).expect("set");
    while begun.elapsed() < 15 * SHORT {
        match stream.write(requests.as_bytes()) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(_) => return true,
        }
    }
    false
}

const LONG: &str = match std::str::from_utf8(&[b'x'; 1024 * 1024]) {
    Ok(text) => text,
    Err(_) => "",
};

/// Three times as many as may be connected at once, and all of them only send: who asks and reads is answered
/// all the same, and so is who comes when all is over.
#[test]
fn clients_that_never_read_are_cut_off_and_keep_nobody_out() {
    let server = Server::new(BOUNDS, LONG);
    let floods: Vec<_> = (0..300)
        .map(|_| server.connect())
        .map(|stream| thread::spawn(|| pipeline(stream)))
        .collect();
    let (answer, took) = server.ask("/");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(took < 10 * SHORT, "{took:?}");
    for flood in floods {
        assert!(flood.join().expect("no panic"), "never cut off");
    }
    let (answer, took) = server.ask("/");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(took < SHORT, "{took:?}");
    server.stop();
}

/// The next one waits, and is served as soon as there is room: it is not dropped.
#[test]
fn no_more_than_so_many_are_connected_at_once() {
    let bounds = Bounds {
        connections: 2,
        ..BOUNDS
    };
    let server = Server::new(bounds, "x");
    let idle = [server.connect(), server.connect()];
    let (answer, took) = server.ask("/");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(took >= SHORT / 2, "{took:?}");
    drop(idle);
    server.stop();
}

/// A connection that has reached its age still gets the answer to what it has asked, and no other.
#[test]
fn a_connection_has_an_age() {
    let bounds = Bounds {
        lifetime: SHORT,
        ..BOUNDS
    };
    let server = Server::new(bounds, "x");
    let mut stream = server.connect();
    let begun = Instant::now();
    stream
        .write_all(b"GET /slow HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n")
        .expect("sent");
    let mut answers = String::new();
    let _closed_or_reset = stream.read_to_string(&mut answers);
    assert_eq!(answers.matches("HTTP/1.1 200 ").count(), 1, "{answers}");
    assert!(answers.contains("\r\nConnection: close\r\n"), "{answers}");
    assert!(begun.elapsed() >= 3 * SHORT);
    server.stop();
}

#[test]
fn headers_that_are_too_long_are_refused() {
    let server = Server::new(BOUNDS, "x");
    let mut stream = server.connect();
    let header = format!("a: {}\r\n", "x".repeat(MAX_HEAD / 10));
    let head = format!("GET / HTTP/1.1\r\n{}\r\n", header.repeat(20));
    let _sent = stream.write_all(head.as_bytes());
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 431");
    server.stop();
}

/// Those who never read hold up the end no longer than the timeout, and an answer under way is still sent.
#[test]
fn shutting_down_waits_for_answers_and_not_for_ever() {
    let bounds = Bounds {
        timeout: 5 * SHORT,
        ..BOUNDS
    };
    let server = Server::new(bounds, LONG);
    let floods: Vec<_> = (0..20)
        .map(|_| server.connect())
        .map(|stream| thread::spawn(|| pipeline(stream)))
        .collect();
    let mut asks = server.connect();
    asks.write_all(b"GET /slow HTTP/1.1\r\nhost: x\r\n\r\n")
        .expect("sent");
    thread::sleep(SHORT / 2);
    let took = server.stop();
    assert!(took >= SHORT && took < 8 * SHORT, "{took:?}");
    let mut answer = String::new();
    asks.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    for flood in floods {
        assert!(flood.join().expect("no panic"), "never cut off");
    }
}
