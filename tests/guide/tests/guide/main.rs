//! The guides' programs, run against a sandbox: docs/client.md and docs/accp.md have them word for word.

mod accp;
mod by_hand;
mod calling;

use std::collections::HashMap;
use std::path::Path;

use calling::{Next, ask, pay, recover, settle};
use lianlian::api::mpay::{
    CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyRequest, CardBindVerifyResponse,
    PaymentApplyRequest, PaymentApplyResponse,
};
use lianlian::client::Client;
use lianlian::example::{self, Extent, Members};
use lianlian::journal::{Journal, JournalKey, unsettled};
use lianlian::{AcceptError, Effect, OrderState};
use lianlian_sandbox::Sandbox;
use lianlian_test_support::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY, merchant_at};
use tokio::net::TcpListener;

#[test]
fn the_guide_has_these_words() {
    let guide = include_str!("../../../../docs/client.md");
    let blocks: Vec<_> = guide.split("```rust,ignore\n").skip(1).collect();
    let code = |block: &&str| block.split("```").next().unwrap_or_default().to_owned();
    let blocks: Vec<_> = blocks.iter().map(code).collect();
    let [calling @ .., by_hand] = blocks.as_slice() else {
        panic!("no programs");
    };
    for block in calling {
        assert!(include_str!("calling.rs").contains(block), "{block}");
    }
    assert!(include_str!("by_hand.rs").contains(by_hand), "{by_hand}");
}

async fn sandbox() -> String {
    let sandbox = Sandbox::builder()
        .platform_key(PLATFORM_KEY.clone())
        .merchants(HashMap::from([(
            OID_PARTNER.to_owned(),
            MERCHANT_KEY.public_key(),
        )]))
        .open()
        .await
        .expect("a sandbox");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    tokio::spawn(sandbox.serve(listener, std::future::pending()));
    url
}

fn journal(path: &Path) -> Journal {
    let key = JournalKey::parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    Journal::open(path, &key.expect("a key")).expect("opened")
}

fn order(number: &str, amount: &str) -> PaymentApplyRequest {
    let given = Members::from([
        ("no_order", number.to_owned()),
        ("money_order", amount.to_owned()),
        ("notify_url", "http://127.0.0.1:9/notify".to_owned()),
    ]);
    example::request_with(Extent::Required, &given).expect("examples")
}

/// Binds a card, with which orders are paid at once.
async fn bind(client: &Client) -> String {
    let apply: CardBindApplyRequest = example::request(Extent::Required).expect("examples");
    let sent = client.call(&apply).await.expect("a code").into_inner();
    let CardBindApplyResponse::CodeSent(sent) = sent;
    let verify = CardBindVerifyRequest::builder()
        .user_id(apply.user_id)
        .token(sent.token.expect("a token"))
        .verify_code(lianlian_sandbox::DEFAULT_SMS_CODE)
        .build();
    let bound = client.call(&verify).await.expect("bound").into_inner();
    let CardBindVerifyResponse::Bound(bound) = bound;
    bound.no_agree.expect("an agreement")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_day_is_told_and_settled() {
    let url = sandbox().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let journal = journal(&path);
    let client = Client::builder()
        .merchant(merchant_at(&url))
        .journal(journal.clone());
    let client = client.build().expect("a client");

    let next = pay(&client, &order("A1", "55.44"))
        .await
        .expect("an answer");
    assert!(matches!(next, Next::AskForCode(Some(_))), "{next:?}");
    let agreement = bind(&client).await;
    let lost = |number: &str| {
        let mut order = order(number, "670010.00");
        order.no_agree = Some(agreement.clone());
        order
    };
    // The connection breaks after the order was made: what became of it is asked after.
    let next = pay(&client, &lost("A2")).await.expect("an answer");
    assert_eq!(next, Next::Deliver);
    assert_eq!(
        settle(&client, &lost("A2")).await.expect("known"),
        Next::Deliver
    );
    assert_eq!(
        ask(&client, "A2").await.expect("known"),
        OrderState::Succeeded
    );
    assert_eq!(unsettled(&path).expect("read"), []);

    // As a process that dies: sent, and nobody asked.
    for number in ["A3", "A4"] {
        let error = client.call(&lost(number)).await.expect_err("no answer");
        assert_eq!(error.effect(), Effect::Unknown);
    }
    assert_eq!(unsettled(&path).expect("read").len(), 2);
    assert_eq!(
        recover(&client, &journal).await.expect("read"),
        Vec::<String>::new()
    );
    assert_eq!(unsettled(&path).expect("read"), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_http_stack_keeps_a_journal_too() {
    let url = sandbox().await;
    let folder = tempfile::tempdir().expect("a folder");
    let journal = journal(&folder.path().join("journal"));
    let merchant = merchant_at(&url);
    let answered = tokio::task::spawn_blocking(move || {
        let order = order("B1", "55.44");
        by_hand::journaled((&merchant, &journal, &order), |order| {
            let request = merchant.prepare(order).expect("a right request");
            Ok(post(request))
        })
    });
    let answered = answered.await.expect("it ends").expect("written");
    let answer: Result<_, AcceptError> = answered.expect("answered");
    assert!(matches!(
        *answer.expect("genuine"),
        PaymentApplyResponse::CodeSent(_)
    ));
}

/// An HTTP stack of one's own, in its smallest form.
fn post(request: http::Request<Vec<u8>>) -> http::Response<Vec<u8>> {
    use std::io::{Read as _, Write as _};
    let host = request.uri().authority().expect("a host").as_str();
    let mut stream = std::net::TcpStream::connect(host).expect("connected");
    let (path, length) = (request.uri().path(), request.body().len());
    let headers = request.headers().iter();
    let headers: String = headers
        .map(|(name, value)| format!("{name}: {}\r\n", value.to_str().expect("text")))
        .collect();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream
        .write_all(&[head.as_bytes(), request.body()].concat())
        .expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("read");
    let end = answer
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .expect("a head");
    let mut response = http::Response::new(answer.split_off(end + 4));
    let head = String::from_utf8(answer).expect("text");
    for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        let name = http::HeaderName::try_from(name).expect("a name");
        let value = value.parse().expect("a value");
        response.headers_mut().append(name, value);
    }
    response
}
