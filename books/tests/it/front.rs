//! A front of the sandbox that counts the requests and the queries of each order, and lets calls go wrong.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lianlian::api::instant_payment::{PaymentApplyRequest, PaymentQueryRequest};
use lianlian_sandbox::Sandbox;
use lianlian_test_support::*;
use tokio::net::TcpListener;

const APPLY: &str = "/paymentapi/payment.htm";

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
            if received.path == APPLY {
                let number = opened::<PaymentApplyRequest>(received).no_order.clone();
                change(&number, &|seen| seen.requests += 1);
                let way = way(&number);
                if way.is_lost {
                    return Act::Close;
                }
                let act = forward(&behind, received);
                return if way.closes { Act::Close } else { act };
            }
            let query = opened::<PaymentQueryRequest>(received);
            let number = query.no_order.clone().unwrap_or_default();
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
        Self { url, seen, sandbox }
    }

    pub fn seen(&self, number: &str) -> Seen {
        let seen = self.seen.lock().expect("unpoisoned");
        seen.get(number).cloned().unwrap_or_default()
    }
}

fn opened<R: lianlian::Request>(received: &Received) -> R {
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let request = platform().receive::<R>(&lianlian::http::HeaderMap::new(), &received.body, key);
    request.expect("a right request").into_inner()
}

fn forward(behind: &str, received: &Received) -> Act {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let url = format!("{behind}{}", received.path);
    let request = agent.post(url).content_type("application/json");
    let Ok(mut answer) = request.send(&received.body[..]) else {
        return Act::Close;
    };
    let status = answer.status().as_u16();
    Act::Answer(status, answer.body_mut().read_to_vec().expect("a body"))
}
