//! A server on this machine that does with each request what a test says.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lianlian_core::{Merchant, Request, Response};

use crate::keys::{MERCHANT_KEY, merchant_of, platform};

/// The server's reaction to a request.
pub enum Act {
    /// Answers with this status and body.
    Answer(u16, Vec<u8>),
    /// Answers with this, headers and all.
    Whole(http::Response<Vec<u8>>),
    /// Sends the browser elsewhere.
    Redirect(String),
    /// Promises a long answer, sends a part of it and closes.
    Half,
    /// Closes without a word.
    Close,
    /// Says nothing for a time.
    Hang(Duration),
    /// Answers without end, byte after byte.
    Drip,
    /// Writes to the connection whatever this does, and closes it.
    Raw(Box<dyn FnOnce(&mut TcpStream) + Send>),
}

/// One received request.
#[derive(Clone)]
pub struct Received {
    /// The path of its URL.
    pub path: String,
    /// Its first line and its headers.
    pub head: String,
    /// The body's bytes.
    pub body: Vec<u8>,
}

impl Received {
    /// Its headers.
    ///
    /// # Panics
    /// It has one that can't be read.
    pub fn headers(&self) -> http::HeaderMap {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let headers = lines.map(|(name, value)| {
            let name = http::HeaderName::try_from(name).expect("a name");
            (name, value.parse().expect("a value"))
        });
        headers.collect()
    }
}

/// The running server; it ends with the test's process.
pub struct Peer {
    /// Host and port.
    pub address: String,
    /// All requests so far.
    pub received: Arc<Mutex<Vec<Received>>>,
    connections: Arc<AtomicUsize>,
}

impl Peer {
    /// `act` gets the request and its number, from 0.
    pub fn start(act: impl Fn(usize, &Received) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("bound").to_string();
        let received = Arc::new(Mutex::new(Vec::new()));
        let connections = Arc::new(AtomicUsize::new(0));
        let (log, count, act) = (
            Arc::clone(&received),
            Arc::clone(&connections),
            Arc::new(act),
        );
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                let (log, act) = (Arc::clone(&log), Arc::clone(&act));
                std::thread::spawn(move || serve(stream, &log, &*act));
            }
        });
        Self {
            address,
            received,
            connections,
        }
    }

    /// A merchant whose requests come here.
    pub fn merchant(&self) -> Merchant {
        merchant_at(&format!("http://{}", self.address))
    }

    /// The number of requests that came.
    pub fn requests(&self) -> usize {
        self.received.lock().expect("unpoisoned").len()
    }

    /// The number of connections that came.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// A merchant whose requests go to this URL.
pub fn merchant_at(base_url: &str) -> Merchant {
    merchant_of(base_url, false)
}

/// The signed answer of LianLian to a request of type `R`.
pub fn genuine<R: Request, A: Response>(received: &Received, answer: &A) -> Act {
    Act::Answer(200, signed_answer::<R, A>(received, answer).into_body())
}

/// As [`genuine`], with the headers, in which the second generation signs.
pub fn genuine_whole<R: Request, A: Response>(received: &Received, answer: &A) -> Act {
    Act::Whole(signed_answer::<R, A>(received, answer))
}

fn signed_answer<R: Request, A: Response>(
    received: &Received,
    answer: &A,
) -> http::Response<Vec<u8>> {
    let platform = platform();
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let request = platform
        .receive::<R>(&received.headers(), &received.body, key)
        .expect("a right request");
    platform.answer(&request, answer).expect("signed")
}

/// The answer of LianLian when it declines.
pub fn declined<R: Request>(received: &Received, ret_code: &str) -> Act {
    let platform = platform();
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let request = platform
        .receive::<R>(&received.headers(), &received.body, key)
        .expect("a right request");
    let answer = platform.decline(&request, ret_code).expect("signed");
    Act::Answer(200, answer.into_body())
}

/// The answer of LianLian when it refuses without a signature.
pub fn unsigned(ret_code: &str, ret_msg: &str) -> Act {
    let answer = platform().refuse_unsigned(ret_code, ret_msg);
    Act::Answer(200, answer.into_body())
}

fn serve(
    mut stream: TcpStream,
    log: &Mutex<Vec<Received>>,
    act: &(dyn Fn(usize, &Received) -> Act + Send + Sync),
) {
    let mut reader = BufReader::new(stream.try_clone().expect("cloned"));
    while let Some(received) = read(&mut reader) {
        let number = {
            let mut log = log.lock().expect("unpoisoned");
            log.push(received.clone());
            log.len() - 1
        };
        let sent = match act(number, &received) {
            Act::Answer(status, body) => {
                let head = format!(
                    "HTTP/1.1 {status} X\r\ncontent-length: {}\r\n\r\n",
                    body.len()
                );
                stream
                    .write_all(head.as_bytes())
                    .and_then(|()| stream.write_all(&body))
            }
            Act::Whole(answer) => {
                let mut head = format!("HTTP/1.1 {} X\r\n", answer.status().as_u16());
                for (name, value) in answer.headers() {
                    head += &format!("{name}: {}\r\n", value.to_str().expect("text"));
                }
                head += &format!("content-length: {}\r\n\r\n", answer.body().len());
                stream
                    .write_all(head.as_bytes())
                    .and_then(|()| stream.write_all(answer.body()))
            }
            Act::Redirect(to) => {
                let head = format!("HTTP/1.1 307 X\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
                stream.write_all(head.as_bytes())
            }
            Act::Half => {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"ret");
                return;
            }
            Act::Close => return,
            Act::Drip => {
                let mut sent =
                    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n");
                while sent.is_ok() {
                    std::thread::sleep(Duration::from_millis(20));
                    sent = stream.write_all(b" ");
                }
                return;
            }
            Act::Raw(write) => {
                write(&mut stream);
                return;
            }
            Act::Hang(time) => {
                std::thread::sleep(time);
                return;
            }
        };
        if sent.is_err() {
            return;
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Received> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.to_lowercase();
    let length = length.split("content-length: ").nth(1);
    let length = length.and_then(|rest| rest.lines().next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    let path = head.split(' ').nth(1)?.to_owned();
    Some(Received { path, head, body })
}
