//! Servers that mean harm, or are broken beyond HTTP: each line says what the peer does and what the caller gets.
//!
//! Whatever comes after the request has left, the outcome is unknown, the request is not sent again, and the call
//! ends by its deadline. The bytes that the peer gets rid of are counted.

use std::io::Write;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use lianlian_api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian_client::client::{CallError, Client, TransportError};
use lianlian_core::{AcceptError, Effect};
use lianlian_test_support::*;

use crate::clients::HasClient as _;

/// The most that a peer gets rid of before the client hangs up: what is read of an answer, and what the operating
/// system holds for a socket.
const MOST_TAKEN: usize = 16 << 20;

/// Far more than the client's deadline of 1.5 seconds, for a slow machine.
const SOON: Duration = Duration::from_secs(6);

/// Writes until all is written, or the client is gone; counts what went.
struct Writer<'a> {
    stream: &'a mut dyn Write,
    taken: &'a AtomicUsize,
}

impl Writer<'_> {
    /// True while the client takes it.
    fn write(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        let written = self.stream.write_all(bytes.as_ref()).is_ok();
        if written {
            self.taken.fetch_add(bytes.as_ref().len(), Ordering::SeqCst);
        }
        written
    }

    /// The same bytes again and again, without end.
    fn endless(&mut self, bytes: impl AsRef<[u8]>) {
        while self.write(bytes.as_ref()) {}
    }

    /// The same bytes with a pause before each, without end.
    fn slowly(&mut self, bytes: impl AsRef<[u8]>) {
        while self.write(bytes.as_ref()) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// An answer of this body, with headers of its own.
    fn answer(&mut self, headers: &str, body: impl AsRef<[u8]>) {
        let length = body.as_ref().len();
        self.write(format!(
            "HTTP/1.1 200 OK\r\n{headers}content-length: {length}\r\n\r\n"
        ));
        self.write(body);
    }
}

const OK: &str = "HTTP/1.1 200 OK\r\n";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";

/// The name of an error, as the table has it.
fn named(error: &CallError) -> String {
    match error {
        CallError::Transport(TransportError::Connect(_)) => "not connected".to_owned(),
        CallError::Transport(TransportError::Timeout(_)) => "deadline".to_owned(),
        CallError::Transport(TransportError::Broken(_)) => "broken".to_owned(),
        CallError::Transport(TransportError::TooLong { .. }) => "too long".to_owned(),
        CallError::Accept(AcceptError::Status { status }) => format!("status {status}"),
        CallError::Accept(AcceptError::Unreadable(_)) => "unreadable".to_owned(),
        CallError::Accept(AcceptError::NoRetCode(_)) => "no return code".to_owned(),
        CallError::Accept(AcceptError::Untrusted { .. }) => "untrusted".to_owned(),
        other => format!("{other:?}"),
    }
}

type Does = fn(&mut Writer<'_>);

/// The peer's deed, what the caller gets, and how it is done.
const CASES: &[(&str, &str, Does)] = &[
    // The body is longer than any answer.
    ("sends 100 MB, as announced", "too long", |peer| {
        peer.write(format!("{OK}content-length: 104857600\r\n\r\n"));
        (0..1600).all(|_| peer.write([b' '; 1 << 16]));
    }),
    ("sends chunks without end", "too long", |peer| {
        peer.write(CHUNKED);
        peer.endless(format!("10000\r\n{}\r\n", " ".repeat(1 << 16)));
    }),
    (
        "sends a body without end and without length",
        "too long",
        |peer| {
            peer.write(format!("{OK}connection: close\r\n\r\n"));
            peer.endless([b' '; 1 << 16]);
        },
    ),
    // Lengths that are lies.
    ("announces less than it sends", "unreadable", |peer| {
        peer.write(format!(
            "{OK}content-length: 8\r\n\r\n{{\"ret_code\":\"0000\"}}"
        ));
    }),
    ("announces two lengths", "broken", |peer| {
        peer.write(format!(
            "{OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{{}} "
        ));
    }),
    ("announces a length below nothing", "broken", |peer| {
        peer.write(format!("{OK}content-length: -1\r\n\r\n{{}}"));
    }),
    ("announces a length beyond numbers", "broken", |peer| {
        peer.write(format!(
            "{OK}content-length: 99999999999999999999\r\n\r\n{{}}"
        ));
    }),
    ("announces a length in words", "broken", |peer| {
        peer.write(format!("{OK}content-length: two\r\n\r\n{{}}"));
    }),
    // Chunks that are none.
    (
        "sends a chunk whose length is no number",
        "broken",
        |peer| {
            peer.write(format!("{CHUNKED}zz\r\n{{}}\r\n0\r\n\r\n"));
        },
    ),
    (
        "sends a chunk whose length is beyond numbers",
        "broken",
        |peer| {
            peer.write(format!("{CHUNKED}fffffffffffffffff\r\n{{}}"));
        },
    ),
    ("sends a part of a chunk and closes", "broken", |peer| {
        peer.write(format!("{CHUNKED}ffff\r\n{{}}"));
    }),
    ("sends chunks and no last one", "broken", |peer| {
        peer.write(format!("{CHUNKED}2\r\n{{}}\r\n"));
    }),
    ("sends a chunk longer than it says", "broken", |peer| {
        peer.write(format!("{CHUNKED}1\r\n{{}}\r\n0\r\n\r\n"));
    }),
    (
        "sends extensions of a chunk without end",
        "broken",
        |peer| {
            peer.write(format!("{CHUNKED}2;"));
            peer.endless([b'x'; 1 << 12]);
        },
    ),
    ("sends trailers without end", "broken", |peer| {
        peer.write(format!("{CHUNKED}2\r\n{{}}\r\n0\r\n"));
        peer.endless("x: y\r\n".repeat(100));
    }),
    // Heads that are none.
    ("speaks another protocol", "broken", |peer| {
        peer.write("SSH-2.0-OpenSSH_9.6\r\n");
    }),
    ("sends a body without a head", "broken", |peer| {
        peer.write(r#"{"ret_code":"0000"}"#);
    }),
    ("sends bytes that are nothing", "broken", |peer| {
        peer.write([0, 159, 146, 150].repeat(64));
    }),
    ("begins HTTP/2 where HTTP/1 was spoken", "broken", |peer| {
        peer.write(b"\x00\x00\x00\x04\x00\x00\x00\x00\x00");
    }),
    ("sends a status beyond numbers", "broken", |peer| {
        peer.write("HTTP/1.1 99999 OK\r\n\r\n");
    }),
    ("sends headers without end", "broken", |peer| {
        peer.write(OK);
        peer.endless("x: y\r\n".repeat(100));
    }),
    ("sends one header without end", "broken", |peer| {
        peer.write(format!("{OK}x: "));
        peer.endless([b'y'; 1 << 12]);
    }),
    ("closes in the middle of the head", "broken", |peer| {
        peer.write("HTTP/1.1 200 O");
    }),
    // Interim answers.
    // Without end it would be the same; see docs/client.md for what that costs.
    (
        "sends 200,000 interim answers and then nothing",
        "deadline",
        |peer| {
            (0..2_000).all(|_| peer.write(CONTINUE.repeat(100)));
            std::thread::sleep(SOON);
        },
    ),
    (
        "sends interim answers slowly, without end",
        "deadline",
        |peer| {
            peer.slowly(CONTINUE);
        },
    ),
    ("sends an interim answer and closes", "broken", |peer| {
        peer.write(CONTINUE);
    }),
    ("changes the protocol unasked", "status 101", |peer| {
        peer.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n");
    }),
    // Time.
    ("sends the head byte by byte", "deadline", |peer| {
        peer.write(format!("{OK}x: "));
        peer.slowly("y");
    }),
    ("sends chunks byte by byte", "deadline", |peer| {
        peer.write(CHUNKED);
        peer.slowly("1\r\n \r\n");
    }),
    // Bodies that are no answer.
    ("answers nothing", "unreadable", |peer| peer.answer("", "")),
    ("answers without content", "status 204", |peer| {
        peer.write("HTTP/1.1 204 No Content\r\n\r\n");
    }),
    ("says that nothing has changed", "status 304", |peer| {
        peer.write("HTTP/1.1 304 Not Modified\r\n\r\n");
    }),
    (
        "answers a page of HTML as if all were well",
        "unreadable",
        |peer| {
            peer.answer("content-type: text/html\r\n", "<html>Bad gateway</html>");
        },
    ),
    (
        "answers JSON that is nested deeply",
        "no return code",
        |peer| {
            let deep = format!(r#"{{"a":{}{}}}"#, "[".repeat(400_000), "]".repeat(400_000));
            peer.answer("", deep);
        },
    ),
    ("answers JSON that never closes", "unreadable", |peer| {
        peer.answer("", format!(r#"{{"a":{}"#, "[".repeat(1_000_000)));
    }),
    (
        "answers JSON with something behind it",
        "unreadable",
        |peer| {
            peer.answer("", r#"{"ret_code":"0000"}{}"#);
        },
    ),
    ("answers a member twice", "unreadable", |peer| {
        peer.answer("", r#"{"ret_code":"0000","ret_code":"1001"}"#);
    }),
    ("answers bytes that are no text", "unreadable", |peer| {
        peer.answer("", b"{\"ret_code\":\"\xff\"}");
    }),
    ("answers a megabyte of empty items", "untrusted", |peer| {
        let items = vec!["{}"; 340_000].join(",");
        peer.answer("", format!(r#"{{"ret_code":"8888","a":[{items}]}}"#));
    }),
    // Ten megabytes of nothing in ten kilobytes, which nobody asked for and nobody unpacks.
    ("answers what is packed in gzip", "unreadable", |peer| {
        peer.answer(
            "content-encoding: gzip\r\n",
            b"\x1f\x8b\x08\0\0\0\0\0\x02\xff\xec\xc1\x01\x0d",
        );
    }),
    ("answers what is packed in brotli", "unreadable", |peer| {
        peer.answer(
            "content-encoding: br\r\n",
            b"\x5b\xff\xff\x9f\x80\x25\x20\x8a",
        );
    }),
];

#[tokio::test]
async fn what_each_peer_does_and_what_the_caller_gets() {
    let mut wrong = Vec::new();
    for (deed, gets, does) in CASES {
        let taken = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&taken);
        let peer = Peer::start(move |_, _| {
            let counted = Arc::clone(&counted);
            Act::Raw(Box::new(move |stream| {
                let taken = &*counted;
                does(&mut Writer { stream, taken });
            }))
        });
        let begun = Instant::now();
        let error = peer
            .client()
            .call(&card_bind_apply())
            .await
            .expect_err(deed);
        if named(&error) != *gets {
            wrong.push(format!("{deed}: {}, not {gets}: {error:?}", named(&error)));
        }
        assert_eq!(error.effect(), Effect::Unknown, "{deed}");
        assert!(begun.elapsed() < SOON, "{deed}: {:?}", begun.elapsed());
        assert_eq!(peer.requests(), 1, "{deed}");
        let taken = taken.load(Ordering::SeqCst);
        assert!(taken < MOST_TAKEN, "{deed}: {taken} bytes");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn sent(received: &Received) -> Vec<u8> {
    let answer = CardBindApplyResponse::CodeSent(code_sent());
    match genuine::<CardBindApplyRequest, _>(received, &answer) {
        Act::Respond(answer) => answer.into_body(),
        _ => unreachable!("an answer"),
    }
}

/// Packed answers are for those who ask for them.
#[tokio::test]
async fn compression_is_not_asked_for() {
    let peer = Peer::start(|_, received| Act::Answer(200, sent(received)));
    peer.client()
        .call(&card_bind_apply())
        .await
        .expect("an answer");
    let received = peer.received.lock().expect("unpoisoned")[0].clone();
    let head = received.head.to_lowercase();
    assert!(
        !head.contains("accept-encoding") && !head.contains("\r\nte:"),
        "{head}"
    );
}

/// Interim answers are HTTP: some of them before the answer change nothing.
#[tokio::test]
async fn an_answer_after_interim_answers_is_taken() {
    let peer = Peer::start(|_, received| {
        let body = sent(received);
        Act::Raw(Box::new(move |stream| {
            let head = format!(
                "{}{OK}content-length: {}\r\n\r\n",
                CONTINUE.repeat(3),
                body.len()
            );
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(&body));
        }))
    });
    peer.client()
        .call(&card_bind_apply())
        .await
        .expect("an answer");
}

/// An answer that nobody asked for lies behind the first one: the next call must not take it for its own.
#[tokio::test]
async fn a_second_answer_is_not_the_next_calls() {
    let peer = Peer::start(|number, received| {
        let body = sent(received);
        if number > 0 {
            return Act::Answer(503, Vec::new());
        }
        Act::Raw(Box::new(move |stream| {
            let answer = |body: &[u8]| {
                let head = format!("{OK}content-length: {}\r\n\r\n", body.len());
                [head.as_bytes(), body].concat()
            };
            let both = [answer(&body), answer(&body)].concat();
            let _ = stream.write_all(&both);
            std::thread::sleep(Duration::from_millis(300));
        }))
    });
    let client = peer.client();
    client.call(&card_bind_apply()).await.expect("the first");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("not the second");
    assert_eq!(
        (named(&error), peer.connections()),
        ("status 503".to_owned(), 2)
    );
}

/// A frame of HTTP/2: its kind, its flags, its stream and what it holds.
fn frame(kind: u8, flags: u8, stream: u8, holds: &[u8]) -> Vec<u8> {
    let [_, high, middle, low] = u32::try_from(holds.len()).expect("short").to_be_bytes();
    let head = [high, middle, low, kind, flags, 0, 0, 0, stream];
    [&head[..], holds].concat()
}

/// Headers of HTTP/2 with this status alone, in the form that names the first part by its number.
fn status(code: &str) -> Vec<u8> {
    [b"\x08\x03", code.as_bytes()].concat()
}

const SETTINGS: u8 = 4;
const HEADERS: u8 = 1;
const END_HEADERS: u8 = 4;

/// Behind TLS, where the body's end may be the connection's, and HTTP/2 is spoken.
const BEHIND_TLS: &[(&str, &str, &[u8], Does)] = &[
    (
        "cuts a body without length off",
        "broken",
        b"http/1.1",
        |peer| {
            peer.write(format!("{OK}connection: close\r\n\r\n{{\"ret_code\":"));
        },
    ),
    (
        "cuts off behind a whole body without length",
        "broken",
        b"http/1.1",
        |peer| {
            peer.write(format!(
                "{OK}connection: close\r\n\r\n{{\"ret_code\":\"1001\"}}"
            ));
        },
    ),
    ("says goodbye", "broken", b"h2", |peer| {
        peer.write(frame(SETTINGS, 0, 0, b""));
        peer.write(frame(7, 0, 0, &[0, 0, 0, 1, 0, 0, 0, 0]));
    }),
    ("resets the stream", "broken", b"h2", |peer| {
        peer.write(frame(SETTINGS, 0, 0, b""));
        peer.write(frame(3, 0, 1, &[0, 0, 0, 2]));
        std::thread::sleep(Duration::from_millis(500));
    }),
    (
        "speaks HTTP/1 after HTTP/2 was agreed",
        "broken",
        b"h2",
        |peer| {
            peer.answer("", r#"{"ret_code":"0000"}"#);
        },
    ),
    (
        "sends a frame longer than agreed",
        "broken",
        b"h2",
        |peer| {
            peer.write(frame(SETTINGS, 0, 0, b""));
            peer.write(frame(0, 0, 1, &[0; 1 << 17]));
        },
    ),
    (
        "sends headers in parts without end",
        "broken",
        b"h2",
        |peer| {
            peer.write(frame(SETTINGS, 0, 0, b""));
            peer.write(frame(HEADERS, 0, 1, &status("200")));
            peer.endless(frame(9, 0, 1, &[0x40, 1, b'x', 1, b'y'].repeat(100)));
        },
    ),
    ("sends more data than it may", "broken", b"h2", |peer| {
        peer.write(frame(SETTINGS, 0, 0, b""));
        peer.write(frame(HEADERS, END_HEADERS, 1, &status("200")));
        peer.endless(frame(0, 0, 1, &[b' '; 1 << 14]));
    }),
    ("sends empty data without end", "broken", b"h2", |peer| {
        peer.write(frame(SETTINGS, 0, 0, b""));
        peer.write(frame(HEADERS, END_HEADERS, 1, &status("200")));
        (0..100_000).all(|_| peer.write(frame(0, 0, 1, b"")));
        std::thread::sleep(SOON);
    }),
    ("sends interim answers", "deadline", b"h2", |peer| {
        peer.write(frame(SETTINGS, 0, 0, b""));
        (0..20_000).all(|_| peer.write(frame(HEADERS, END_HEADERS, 1, &status("103"))));
        std::thread::sleep(SOON);
    }),
    (
        "asks for a sign of life, again and again",
        "deadline",
        b"h2",
        |peer| {
            peer.write(frame(SETTINGS, 0, 0, b""));
            (0..20_000).all(|_| peer.write(frame(6, 0, 0, &[0; 8])));
            std::thread::sleep(SOON);
        },
    ),
];

#[tokio::test]
async fn what_peers_behind_tls_do_and_what_the_caller_gets() {
    let mut wrong = Vec::new();
    for (deed, gets, protocol, does) in BEHIND_TLS {
        let taken = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&taken);
        let peer = TlsPeer::raw(&[protocol], move |stream| {
            let taken = &*counted;
            does(&mut Writer { stream, taken });
        });
        let client = Client::builder()
            .merchant(merchant_at(&peer.url))
            .extra_roots(vec![peer.certificate.into_bytes()])
            .timeout(Duration::from_millis(1500))
            .build()
            .expect("a client");
        let begun = Instant::now();
        let error = client.call(&card_bind_apply()).await.expect_err(deed);
        if named(&error) != *gets {
            wrong.push(format!("{deed}: {}, not {gets}: {error:?}", named(&error)));
        }
        assert_eq!(error.effect(), Effect::Unknown, "{deed}");
        assert!(begun.elapsed() < SOON, "{deed}: {:?}", begun.elapsed());
        let taken = taken.load(Ordering::SeqCst);
        assert!(taken < MOST_TAKEN, "{deed}: {taken} bytes");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A server that TLS can't be spoken with.
fn without_tls(does: Does) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("bound").port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let taken = &AtomicUsize::new(0);
                does(&mut Writer {
                    stream: &mut stream,
                    taken,
                });
            });
        }
    });
    format!("https://localhost:{port}")
}

/// Nothing is sent before the two have agreed on TLS: here the order doesn't exist.
#[tokio::test]
async fn trouble_with_tls_ends_the_call_before_anything_is_sent() {
    let cases: [(&str, Does); 6] = [
        ("closes", |_| {}),
        ("answers without TLS", |peer| {
            peer.answer("", r#"{"ret_code":"0000"}"#);
        }),
        ("sends an alert", |peer| {
            peer.write(b"\x15\x03\x03\x00\x02\x02\x28");
        }),
        ("sends a record that is none", |peer| {
            peer.write(b"\x16\x03\x03\x00\x05hello");
        }),
        ("sends records without end", |peer| {
            peer.endless(
                b"\x16\x03\x03\x40\x00"
                    .iter()
                    .chain(&[0; 1 << 14])
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }),
        ("says nothing", |_| std::thread::sleep(SOON)),
    ];
    for (deed, does) in cases {
        let client = Client::builder()
            .merchant(merchant_at(&without_tls(does)))
            .connect_timeout(Duration::from_millis(700))
            .build()
            .expect("a client");
        let begun = Instant::now();
        let error = client.call(&card_bind_apply()).await.expect_err(deed);
        assert_eq!(named(&error), "not connected", "{deed}: {error:?}");
        assert_eq!(error.effect(), Effect::NothingSent, "{deed}");
        assert!(begun.elapsed() < SOON, "{deed}: {:?}", begun.elapsed());
    }
}

/// The cost of interim answers without end: run by hand, for the figure in docs/client.md.
#[tokio::test]
#[ignore = "measures, and checks nothing"]
async fn interim_answers_without_end() {
    let peer = Peer::start(|_, _| {
        Act::Raw(Box::new(|stream| {
            let taken = &AtomicUsize::new(0);
            Writer { stream, taken }.endless(CONTINUE.repeat(100));
        }))
    });
    let begun = Instant::now();
    let error = peer
        .client()
        .call(&card_bind_apply())
        .await
        .expect_err("no end");
    println!("{} after {:?}", named(&error), begun.elapsed());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().filter(|line| line.starts_with("VmHWM"));
    peak.for_each(|line| println!("{line}"));
}
