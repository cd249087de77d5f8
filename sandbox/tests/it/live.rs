//! The stream to which the inspector's pages listen.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::world::*;

/// A listener to the stream.
struct Page(BufReader<TcpStream>);

impl Page {
    fn open(world: &World) -> Self {
        let mut stream = TcpStream::connect(&world.address).expect("connected");
        stream
            .set_read_timeout(Some(Duration::from_secs(5)))
            .expect("set");
        let head = format!(
            "GET /_sandbox/events HTTP/1.1\r\nhost: {}\r\n\r\n",
            world.address
        );
        stream.write_all(head.as_bytes()).expect("sent");
        let mut page = Self(BufReader::new(stream));
        assert!(page.line_with("HTTP/1.1").contains(" 200 "));
        page.line_with("Content-Type: text/event-stream");
        page
    }

    /// The next line that has this.
    fn line_with(&mut self, text: &str) -> String {
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line).expect("a line in time");
            assert!(read > 0, "the stream ended before {text:?}");
            if line.contains(text) {
                return line;
            }
        }
    }
}

#[test]
fn a_change_is_heard() {
    let world = World::new();
    let mut page = Page::open(&world);
    page.line_with("event: changed");
    world.post("/v1/unknown", "{}");
    page.line_with("event: changed");
    world.trouble(r#"{"trouble":"hang"}"#);
    page.line_with("event: changed");
    world.admin("POST", "clock", r#"{"advance":"1m"}"#);
    page.line_with("event: changed");
    world.stop();
}

/// Shutting down waits for no page that listens.
#[test]
fn the_end_is_heard() {
    let world = World::new();
    let mut page = Page::open(&world);
    page.line_with("event: changed");
    let begun = Instant::now();
    world.stop();
    page.line_with("event: ends");
    assert!(begun.elapsed() < Duration::from_secs(3));
}
