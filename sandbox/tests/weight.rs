//! The memory that the log of exchanges takes, as the system sees it: in a process of its own.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use lianlian::message::RawMessage;
use lianlian::sign::{self, SignType};
use lianlian_sandbox::Sandbox;
use lianlian_test_support::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY};
use tokio::net::TcpListener;

/// The log may hold 16 MiB; the rest is for other things that a program keeps.
const MOST: u64 = 40 * 1024;

/// The memory of this process in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let mut lines = status.lines();
    let line = lines.find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|rest| rest.split_whitespace().next());
    number.expect("a number").parse().expect("a number")
}

/// A sandbox in a server that allows longer headers than ours.
fn sandbox() -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let merchants = HashMap::from([(OID_PARTNER.to_owned(), MERCHANT_KEY.public_key())]);
            let sandbox = Sandbox::builder()
                .platform_key(PLATFORM_KEY.clone())
                .merchants(merchants)
                .open();
            let sandbox = sandbox.await.expect("it opens");
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("bound"))
                .expect("asked");
            axum::serve(listener, sandbox.router()).await
        })
    });
    told.recv().expect("bound")
}

/// Posts a body with these headers, and gives the answer.
fn post(address: SocketAddr, headers: &str, body: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).expect("connected");
    let head = format!(
        "POST /v1/bankcardbindverfy HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream.write_all(body).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

/// A signed request with thousands of members that no table has.
fn with_unknown_members() -> Vec<u8> {
    let unknown: Vec<_> = (0..6000)
        .map(|number| format!("\"{number:04}\":\"\""))
        .collect();
    let json = format!(
        "{{\"oid_partner\":\"{OID_PARTNER}\",{}}}",
        unknown.join(",")
    );
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    sign::sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa).expect("signed");
    message.to_json().to_vec()
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn the_log_keeps_to_its_bound() {
    let address = sandbox();
    let unknown = with_unknown_members();
    let answer = post(address, "", &unknown);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let before = resident();

    let header = format!("a: {}\r\n", "x".repeat(7500));
    let headers = header.repeat(40);
    for _ in 0..400 {
        let answer = post(address, &headers, b"1");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    let grown = resident().saturating_sub(before);
    assert!(grown < MOST, "{grown} KiB for long headers");

    for _ in 0..100 {
        post(address, "", &unknown);
    }
    let grown = resident().saturating_sub(before);
    assert!(grown < MOST, "{grown} KiB for unknown members");
}
