//! The limits of HTTP: paths, methods, lengths and times.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use lianlian::AcceptError;
use lianlian_sandbox::{DEFAULT_SMS_CODE, MAX_BODY};

use crate::world::*;

/// Short enough to wait for, and long enough for a request on a busy machine.
const SHORT: Duration = Duration::from_secs(1);

/// Headers that have not come to their end.
const HALF_A_HEAD: &str = "POST /v1/bankcardbind HTTP/1.1\r\nhost: x\r\n";

fn connect(world: &World, sent: &str) -> TcpStream {
    let mut stream = TcpStream::connect(&world.address).expect("connected");
    let limit = Some(Duration::from_secs(20));
    stream.set_read_timeout(limit).expect("set");
    stream.write_all(sent.as_bytes()).expect("sent");
    stream
}

/// All that the sandbox says until it closes the connection.
fn last_words(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("closed in time");
    answer
}

#[test]
fn paths_and_methods() {
    let world = World::new();
    assert_eq!(world.post("/v1/unknown", "{}").status(), 404);
    let url = format!("http://{}{APPLY}", world.address);
    let get = http::Request::get(url).body(Vec::new());
    assert_eq!(send(get.expect("a request")).status(), 405);
}

#[test]
fn a_body_that_is_too_long() {
    let world = World::new();
    assert_eq!(world.post(APPLY, vec![b' '; MAX_BODY]).status(), 200);
    let too_long = world.post(APPLY, vec![b' '; MAX_BODY + 1]);
    assert_eq!(too_long.status(), 413);
    let accepted = world.merchant.accept(&apply("u1"), &too_long);
    let error = accepted.expect_err("no answer");
    assert_eq!(error, AcceptError::Status { status: 413 });
}

#[test]
fn a_body_that_ends_early_or_is_no_body() {
    let world = World::new();
    let early = connect(&world, &format!("{HALF_A_HEAD}content-length: 9\r\n\r\n{{"));
    early.shutdown(Shutdown::Write).expect("shut");
    assert!(last_words(early).starts_with("HTTP/1.1 400 "));
    let chunk = "transfer-encoding: chunked\r\n\r\nno chunk\r\n";
    let broken = connect(&world, &format!("{HALF_A_HEAD}{chunk}"));
    assert!(last_words(broken).starts_with("HTTP/1.1 400 "));
}

#[test]
fn slow_clients_are_cut_off_and_stall_nobody() {
    let world = World::with_read_timeout(SHORT);
    let start = Instant::now();
    let silent: Vec<_> = (0..50).map(|_| connect(&world, "")).collect();
    let in_head: Vec<_> = (0..50).map(|_| connect(&world, HALF_A_HEAD)).collect();
    let half_a_body = format!("{HALF_A_HEAD}content-length: 9\r\n\r\n{{");
    let in_body: Vec<_> = (0..50).map(|_| connect(&world, &half_a_body)).collect();

    let token = world.token("u1");
    assert!(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)).is_ok());

    for stream in in_body {
        assert!(last_words(stream).starts_with("HTTP/1.1 408 "));
    }
    for stream in silent.into_iter().chain(in_head) {
        assert!(!last_words(stream).contains("200 OK"));
    }
    assert!(start.elapsed() >= SHORT);
}

/// A byte now and then gains no time.
#[test]
fn headers_in_drips_are_cut_off() {
    let world = World::with_read_timeout(SHORT);
    let start = Instant::now();
    let mut stream = connect(&world, HALF_A_HEAD);
    while stream.write_all(b"x").is_ok() {
        assert!(start.elapsed() < 10 * SHORT, "never cut off");
        std::thread::sleep(SHORT / 10);
    }
}

/// An application that the sandbox is at work on, for as long as its clock is held.
fn under_way(world: &World) -> TcpStream {
    let http = world.merchant.prepare(&apply("u1")).expect("right");
    let body = String::from_utf8(http.into_body()).expect("UTF-8");
    let length = body.len();
    let stream = connect(
        world,
        &format!("{HALF_A_HEAD}connection: close\r\ncontent-length: {length}\r\n\r\n{body}"),
    );
    std::thread::sleep(Duration::from_millis(300));
    stream
}

/// The world's runtime has one thread, so work on it would hold up every answer.
#[test]
fn work_on_one_request_does_not_hold_up_another() {
    let world = World::new();
    let clock = world.clock.clone();
    let held = clock.hold();
    let working = under_way(&world);
    // One that doesn't ask for the time.
    assert_eq!(world.post("/v1/nowhere", "{}").status(), 404);
    drop(held);
    assert!(last_words(working).starts_with("HTTP/1.1 200 "));
}

#[test]
fn shutting_down_does_not_wait_for_work_that_never_ends() {
    let world = World::with_read_timeout(SHORT);
    let clock = world.clock.clone();
    let held = clock.hold();
    let _working = under_way(&world);
    let start = Instant::now();
    // In a thread, so that a fault fails the test instead of hanging it.
    let stop = std::thread::spawn(move || world.stop());
    while !stop.is_finished() && start.elapsed() < 5 * SHORT {
        std::thread::sleep(SHORT / 10);
    }
    assert!(stop.is_finished());
    drop(held);
    stop.join().expect("stopped");
}

#[test]
fn shutting_down_waits_for_nobody_for_ever() {
    let world = World::with_read_timeout(SHORT);
    let _silent = connect(&world, "");
    let _in_head = connect(&world, HALF_A_HEAD);
    let _in_body = connect(&world, &format!("{HALF_A_HEAD}content-length: 9\r\n\r\n{{"));
    world.token("u1");
    let start = Instant::now();
    world.stop();
    assert!(start.elapsed() < 5 * SHORT);
}

#[test]
fn a_request_under_way_is_answered_when_shutting_down() {
    let world = World::new();
    let body = "{}";
    let mut stream = connect(&world, &format!("{HALF_A_HEAD}content-length: 2\r\n\r\n"));
    // What is accepted before this call is answered is accepted before the shutdown.
    world.token("u1");
    let stop = std::thread::spawn(move || world.stop());
    std::thread::sleep(Duration::from_millis(100));
    assert!(!stop.is_finished());
    stream.write_all(body.as_bytes()).expect("sent");
    assert!(last_words(stream).starts_with("HTTP/1.1 200 "));
    stop.join().expect("stopped");
}
