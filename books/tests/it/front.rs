//! A front of the sandbox that counts the requests and the queries of each order, and lets calls go wrong.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lianlian::api::mpay;
use lianlian::client::Client;
use lianlian::example::{self, Extent, Members};
use lianlian::jiff::Timestamp;
use lianlian::message::RawMessage;
use lianlian_sandbox::{DEFAULT_SMS_CODE, Sandbox};
use lianlian_test_support::*;
use tokio::net::TcpListener;

/// The calls that came for an order.
#[derive(Debug, Default, Clone)]
pub struct Seen {
    /// The number of requests that would make it.
    pub requests: usize,
    pub queries: usize,
    /// The number of queries under way, and the most at once.
    now: usize,
    pub most: usize,
}

pub struct Front {
    pub url: String,
    pub seen: Arc<Mutex<BTreeMap<String, Seen>>>,
    pub sandbox: Sandbox,
    /// The agreement by which payments are made without an SMS code.
    pub agreement: String,
    pub began: Timestamp,
}

/// The way in which the calls for an order go.
#[derive(Clone, Copy, Default)]
pub struct Way {
    /// The connection closes without an answer, after the sandbox has done what was asked for.
    pub closes: bool,
    /// The request never comes to the sandbox.
    pub is_lost: bool,
    /// Queries take so long.
    pub takes: Duration,
}

impl Front {
    /// A front of a new sandbox; `way` says how the calls for an order go.
    pub async fn start(way: impl Fn(&str) -> Way + Send + Sync + 'static) -> Self {
        let sandbox = Sandbox::builder()
            .platform_key(PLATFORM_KEY.clone())
            .merchants(HashMap::from([(
                OID_PARTNER.to_owned(),
                MERCHANT_KEY.public_key(),
            )]))
            .open()
            .await
            .expect("opened");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let behind = format!("http://{}", listener.local_addr().expect("bound"));
        tokio::spawn(sandbox.clone().serve(listener, std::future::pending()));
        let agreement = bound(&behind).await;
        let seen = Arc::<Mutex<BTreeMap<String, Seen>>>::default();
        let kept = Arc::clone(&seen);
        let peer = Peer::start(move |_, received| {
            let change = |number: &str, change: &dyn Fn(&mut Seen)| {
                change(
                    kept.lock()
                        .expect("unpoisoned")
                        .entry(number.to_owned())
                        .or_default(),
                );
            };
            let number = number(received);
            if !received.path.to_lowercase().contains("query") {
                change(&number, &|seen| seen.requests += 1);
                let way = way(&number);
                if way.is_lost {
                    return Act::Close;
                }
                let act = forward(&behind, received);
                return if way.closes { Act::Close } else { act };
            }
            change(&number, &|seen| {
                seen.queries += 1;
                seen.now += 1;
                seen.most = seen.most.max(seen.now);
            });
            std::thread::sleep(way(&number).takes);
            let act = forward(&behind, received);
            change(&number, &|seen| seen.now -= 1);
            act
        });
        let url = format!("http://{}", peer.address);
        Self {
            url,
            seen,
            sandbox,
            agreement,
            began: Timestamp::now(),
        }
    }

    pub fn seen(&self, number: &str) -> Seen {
        let seen = self.seen.lock().expect("unpoisoned");
        seen.get(number).cloned().unwrap_or_default()
    }
}

/// Binds a card, and gives the agreement.
async fn bound(url: &str) -> String {
    let client = Client::builder().merchant(merchant_at(url)).build();
    let client = client.expect("made");
    let apply: mpay::CardBindApplyRequest = example::request(Extent::Required).expect("examples");
    let answer = client.call(&apply).await.expect("applied");
    let mpay::CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    let given = Members::from([
        ("token", sent.token.expect("a token")),
        ("verify_code", DEFAULT_SMS_CODE.to_owned()),
    ]);
    let verify: mpay::CardBindVerifyRequest =
        example::request_with(Extent::Required, &given).expect("examples");
    let answer = client.call(&verify).await.expect("bound");
    let mpay::CardBindVerifyResponse::Bound(bound) = answer.into_inner();
    bound.no_agree.expect("an agreement")
}

/// The number of the refund, or of the order, that a request or a query is about.
fn number(received: &Received) -> String {
    let raw = RawMessage::parse(&received.body).expect("a message");
    let opened = raw.text("pay_load").map(|sealed| {
        let opened = lianlian::envelope::open(sealed, &PLATFORM_KEY);
        opened.expect("an envelope of this platform's")
    });
    let raw = match &opened {
        Some(opened) => RawMessage::parse(opened).expect("a message"),
        None => raw,
    };
    let ways = [
        "no_refund",
        "no_order",
        "refundOrderInfo.refund_seqno",
        "orderInfo.txn_seqno",
        "refund_seqno",
        "txn_seqno",
    ];
    let mut numbers = ways.iter().filter_map(|way| raw.scalar_at(way));
    numbers.next().expect("an order's number")
}

/// Passes a request on, with its signature where that is in its headers.
pub fn forward(behind: &str, received: &Received) -> Act {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let url = format!("{behind}{}", received.path);
    let mut request = agent.post(url).content_type("application/json");
    for (name, value) in &received.headers() {
        if name.as_str().starts_with("signature-") {
            request = request.header(name, value);
        }
    }
    let Ok(mut answer) = request.send(&received.body[..]) else {
        return Act::Close;
    };
    let mut whole = lianlian::http::Response::new(Vec::new());
    *whole.status_mut() = answer.status();
    let headers = answer.headers().iter();
    let signature = headers.filter(|(name, _)| name.as_str().starts_with("signature-"));
    for (name, value) in signature {
        whole.headers_mut().insert(name, value.clone());
    }
    *whole.body_mut() = answer.body_mut().read_to_vec().expect("a body");
    Act::Respond(whole)
}
