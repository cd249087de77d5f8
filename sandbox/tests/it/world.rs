//! Helpers of the tests: a running sandbox, and merchants that call it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use http::HeaderMap;
use jiff::{SignedDuration, Timestamp};
use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyRequest};
use lianlian::example::{self, Extent};
use lianlian::field::RiskItem;
use lianlian::message::RawMessage;
use lianlian::sign::{self, PrivateKey, SignType};
use lianlian::{AcceptError, Environment, Merchant, Request, ResponseTo, Sent, Verified};
use lianlian_sandbox::{Clock, Database, Event, READ_TIMEOUT, Sandbox};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

pub const APPLY: &str = "/v1/bankcardbind";
pub const VERIFY: &str = "/v1/bankcardbindverfy";

/// The merchant that most tests are.
pub const OID_PARTNER: &str = "201304121000001004";
/// Another merchant that the sandbox knows.
pub const OTHER_PARTNER: &str = "201304121000001006";
/// A merchant that the sandbox doesn't know.
pub const UNKNOWN_PARTNER: &str = "201304121000001005";

pub const NO_ORDER: &str = "20180828153543";

pub static MERCHANT_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key("merchant_private.pem"));
pub static PLATFORM_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key("platform_private.pem"));

fn key(name: &str) -> PrivateKey {
    let path = format!("{}/../tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    PrivateKey::parse(std::fs::read(path).expect("the fixture")).expect("a key")
}

/// The time at which the tables' examples were made, and the tests' clock begins.
const NOW: &str = "2018-08-28T15:35:43+08:00";

/// The merchants' clock: it is not advanced with the sandbox's.
fn began() -> Timestamp {
    NOW.parse().expect("a time")
}

/// A clock that a test sets.
#[derive(Clone)]
pub struct SetClock(Arc<Mutex<Timestamp>>);

impl SetClock {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(began())))
    }

    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().expect("no test panicked") += by;
    }

    /// Holds up whoever asks for the time.
    pub fn hold(&self) -> MutexGuard<'_, Timestamp> {
        self.0.lock().expect("no test panicked")
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("no test panicked")
    }
}

/// A running sandbox, and a merchant whose requests go there.
pub struct World {
    pub merchant: Merchant,
    pub address: String,
    pub clock: SetClock,
    events: Arc<Mutex<Vec<Event>>>,
    shutdown: oneshot::Sender<()>,
    server: std::thread::JoinHandle<std::io::Result<()>>,
}

/// The settings that a world can have of its own.
pub struct Settings {
    pub database: Database,
    pub settles_after: SignedDuration,
    pub read_timeout: Duration,
    /// The folder for reports.
    pub reports: Option<PathBuf>,
    /// The address to listen on: beyond loopback, or not.
    pub listen: &'static str,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            database: Database::Memory,
            settles_after: SignedDuration::ZERO,
            read_timeout: READ_TIMEOUT,
            reports: None,
            listen: "127.0.0.1",
        }
    }
}

/// A listener, and the address at which this machine reaches it.
fn listener(address: &str) -> (std::net::TcpListener, String) {
    let listener = std::net::TcpListener::bind((address, 0)).expect("a port");
    listener.set_nonblocking(true).expect("set");
    let port = listener.local_addr().expect("bound").port();
    (listener, format!("127.0.0.1:{port}"))
}

fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

impl World {
    pub fn new() -> Self {
        Self::with_read_timeout(READ_TIMEOUT)
    }

    pub fn with_read_timeout(read_timeout: Duration) -> Self {
        Self::with(Settings {
            read_timeout,
            ..Settings::default()
        })
    }

    pub fn with(settings: Settings) -> Self {
        let clock = SetClock::new();
        let events = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&events);
        let public_key = MERCHANT_KEY.public_key();
        let sandbox = Sandbox::builder()
            .platform_key(PLATFORM_KEY.clone())
            .merchants(HashMap::from([
                (OID_PARTNER.to_owned(), public_key.clone()),
                (OTHER_PARTNER.to_owned(), public_key),
            ]))
            .clock(clock.clone())
            .database(settings.database)
            .settles_after(settings.settles_after)
            .read_timeout(settings.read_timeout)
            .maybe_reports(settings.reports)
            .on_event(move |event| heard.lock().expect("unpoisoned").push(event))
            .open();
        let (listener, address) = listener(settings.listen);
        let (shutdown, stopped) = oneshot::channel();
        // One async thread: whatever blocks it stalls the whole test.
        let server = std::thread::spawn(move || {
            let runtime = runtime();
            let ended = runtime.block_on(async {
                let sandbox = sandbox.await.expect("it opens");
                let listener = TcpListener::from_std(listener).expect("a listener");
                let stopped = async { stopped.await.unwrap_or_default() };
                sandbox.serve(listener, stopped).await
            });
            // Without waiting for work that a test holds up.
            runtime.shutdown_background();
            ended
        });
        Self {
            merchant: merchant(OID_PARTNER, &MERCHANT_KEY, &address),
            address,
            clock,
            events,
            shutdown,
            server,
        }
    }

    /// Shuts the sandbox down, and waits for its end.
    pub fn stop(self) {
        self.shutdown.send(()).expect("it runs");
        let ended = self.server.join().expect("no panic");
        ended.expect("no error");
    }

    /// Prepares, posts and accepts.
    pub fn call<R: Request>(&self, request: &R) -> Result<Verified<ResponseTo<R>>, AcceptError> {
        call(&self.merchant, request)
    }

    /// The newest exchange's page.
    pub fn newest(&self) -> String {
        let list = self.page("");
        let (_, rest) = list.split_once("/_sandbox/exchanges/1").unwrap_or_default();
        assert!(!rest.is_empty(), "{list}");
        let numbers = list.split("/_sandbox/exchanges/").skip(1);
        let numbers = numbers.filter_map(|rest| rest.split_once('"')?.0.parse::<u32>().ok());
        self.page(&format!("exchanges/{}", numbers.max().expect("one")))
    }

    /// The events so far, once there are so many.
    #[track_caller]
    pub fn events(&self, count: usize) -> Vec<Event> {
        until(&self.events, count)
    }

    /// The token of a new application of this user.
    pub fn token(&self, user_id: &str) -> String {
        let answer = self.call(&apply(user_id)).expect("a token");
        let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
        sent.token.expect("a token")
    }

    /// Posts a body as it is.
    pub fn post(&self, path: &str, body: impl Into<Vec<u8>>) -> http::Response<Vec<u8>> {
        let url = format!("http://{}{path}", self.address);
        let request = http::Request::post(url).body(body.into());
        send(request.expect("a request"))
    }

    /// Asks the admin interface.
    pub fn admin(&self, method: &str, path: &str, json: &str) -> (u16, serde_json::Value) {
        let url = format!("http://{}/_sandbox/api/{path}", self.address);
        let request = http::Request::builder().method(method).uri(url);
        let request = request.header("content-type", "application/json");
        let answer = send(request.body(json.into()).expect("a request"));
        let said = serde_json::from_slice(answer.body()).unwrap_or_default();
        (answer.status().as_u16(), said)
    }

    /// Has something go wrong.
    #[track_caller]
    pub fn trouble(&self, json: &str) {
        let (status, said) = self.admin("POST", "troubles", json);
        assert_eq!(status, 201, "{said}");
    }

    /// A page of the inspector.
    pub fn page(&self, path: &str) -> String {
        let url = format!("http://{}/_sandbox/{path}", self.address);
        let request = http::Request::get(url).body(Vec::new());
        let answer = send(request.expect("a request"));
        assert_eq!(answer.status(), 200, "{path}");
        String::from_utf8(answer.into_body()).expect("UTF-8")
    }

    /// Posts a body that is refused, and gives what the merchant makes of the refusal.
    #[track_caller]
    pub fn refusal(&self, path: &str, body: impl Into<Vec<u8>>) -> AcceptError {
        let answer = self.post(path, body);
        let accepted = self.merchant.accept(&verify("u1", "t", "c"), &answer);
        accepted.expect_err("refused")
    }
}

pub fn merchant(oid_partner: &str, key: &PrivateKey, address: &str) -> Merchant {
    timeless(oid_partner, key, address).or_clock(began)
}

/// A merchant without a clock: what must not be far from now is left to the sandbox.
pub fn timeless(oid_partner: &str, key: &PrivateKey, address: &str) -> Merchant {
    Merchant::builder()
        .oid_partner(oid_partner)
        .signer(key.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{address}")).expect("loopback"))
        .build()
        .expect("right settings")
}

/// The same merchant's number with a key that nobody knows.
pub fn stranger(address: &str) -> Merchant {
    let key = PrivateKey::generate(1024).expect("a key");
    merchant(OID_PARTNER, &key, address)
}

/// Prepares, posts and accepts.
pub fn call<R: Request>(
    merchant: &Merchant,
    request: &R,
) -> Result<Verified<ResponseTo<R>>, AcceptError> {
    let response = send(merchant.prepare(request).expect("a right request"));
    merchant.accept(request, &response)
}

pub fn send(request: http::Request<Vec<u8>>) -> http::Response<Vec<u8>> {
    try_send(request, Duration::from_secs(60)).expect("an answer")
}

/// Sends, and reads the answer to its end, within this time.
pub fn try_send(
    request: http::Request<Vec<u8>>,
    within: Duration,
) -> Result<http::Response<Vec<u8>>, ureq::Error> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(within))
        .build()
        .into();
    let (head, mut body) = agent.run(request)?.into_parts();
    Ok(http::Response::from_parts(head, body.read_to_vec()?))
}

pub fn apply(user_id: &str) -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id(user_id)
        .pay_type(PayType::QuickCredit)
        .risk_item(RiskItem::from_text("{}"))
        .vali_date("2811")
        .cvv2("222")
        .id_type(IdType::Passport)
        .id_no("G00000000")
        .acct_name("李天增")
        .card_no("8888888888881234")
        .bind_mob("18667341234")
        .no_order(NO_ORDER)
        .dt_order(
            NO_ORDER
                .parse::<lianlian::field::Timestamp>()
                .expect("a time"),
        )
        .build()
}

pub fn verify(user_id: &str, token: &str, code: &str) -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .user_id(user_id)
        .token(token)
        .verify_code(code)
        .no_order(NO_ORDER)
        .build()
}

/// A signed message of the merchant's, for requests that its own checks would not let pass.
pub fn signed(json: &str) -> Vec<u8> {
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    message.set("oid_partner", OID_PARTNER);
    sign::sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa).expect("signed");
    message.to_json().to_vec()
}

/// A refusal with this code, signed or not.
#[track_caller]
pub fn assert_answered<T: std::fmt::Debug>(answer: Result<T, AcceptError>, code: &str) {
    let error = answer.expect_err("no outcome");
    let refusal = error.refusal();
    let found = refusal.map(|refusal| refusal.ret_code.as_str());
    assert_eq!(found, Some(code), "{error}");
}

/// A refusal with this code and no signature: the error gives its words.
#[track_caller]
pub fn assert_unsigned<T: std::fmt::Debug>(answer: Result<T, AcceptError>, code: &str) -> String {
    refused(answer, code, false)
}

/// A refusal with this code under LianLian's signature.
#[track_caller]
pub fn assert_signed<T: std::fmt::Debug>(answer: Result<T, AcceptError>, code: &str) -> String {
    refused(answer, code, true)
}

#[track_caller]
fn refused<T: std::fmt::Debug>(
    answer: Result<T, AcceptError>,
    code: &str,
    is_signed: bool,
) -> String {
    let error = answer.expect_err("no outcome");
    let refusal = error.refusal().expect("a refusal");
    let found = (refusal.ret_code.as_str(), refusal.is_signed);
    assert_eq!(found, (code, is_signed), "{error}");
    refusal.ret_msg.to_owned()
}

/// A request of the examples that have to be there, where what is given comes first. Orders and refunds
/// are named by the merchant's number, unless LianLian's is given; nobody off this machine is notified.
pub fn request<R: Sent>(given: &[(&'static str, &str)]) -> R {
    let usual = [
        ("oid_paybill", ""),
        ("oid_refundno", ""),
        ("notify_url", "http://127.0.0.1:9/"),
    ];
    let given = usual.iter().chain(given);
    let given = given.map(|(name, value)| (*name, (*value).to_owned()));
    example::request_with(Extent::Required, &given.collect()).expect("examples")
}

/// A notification as it came, with its headers.
pub type Told = (HeaderMap, Vec<u8>);

/// A merchant's server that is told of orders: it refuses each notification `refusals` times.
pub struct Listener {
    pub url: String,
    received: Arc<Mutex<Vec<Told>>>,
}

impl Listener {
    /// It says 0000, after `refusals` times something else.
    pub fn new(refusals: usize) -> Self {
        Self::with(move |before| {
            let code = if before < refusals { "9999" } else { "0000" };
            format!(r#"{{"ret_code":"{code}","ret_msg":"x"}}"#).into_bytes()
        })
    }

    /// It says `Success`, after `refusals` times something else: ACCP's acknowledgement.
    pub fn of_accp(refusals: usize) -> Self {
        Self::with(move |before| match before < refusals {
            true => br#"{"ret_code":"0000","ret_msg":"x"}"#.to_vec(),
            false => b"Success".to_vec(),
        })
    }

    /// It answers this, whatever it is told.
    pub fn answering(answer: &'static [u8]) -> Self {
        Self::with(move |_| answer.to_vec())
    }

    /// Its answer depends on how often the same was told before.
    fn with(answer: impl Fn(usize) -> Vec<u8> + Clone + Send + Sync + 'static) -> Self {
        let (listener, address) = listener("127.0.0.1");
        let url = format!("http://{address}/notify");
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&received);
        let told = move |headers: HeaderMap, body: Bytes| {
            let body = body.to_vec();
            let mut log = log.lock().expect("unpoisoned");
            let before = log.iter().filter(|(_, earlier)| *earlier == body).count();
            log.push((headers, body));
            std::future::ready(answer(before))
        };
        std::thread::spawn(move || {
            runtime().block_on(async {
                let listener = TcpListener::from_std(listener).expect("a listener");
                axum::serve(listener, Router::new().fallback(told)).await
            })
        });
        Self { url, received }
    }

    /// The notifications so far, once there are so many.
    #[track_caller]
    pub fn received(&self, count: usize) -> Vec<Vec<u8>> {
        let told = self.told(count).into_iter();
        told.map(|(_, body)| body).collect()
    }

    /// As `received`, with the headers.
    #[track_caller]
    pub fn told(&self, count: usize) -> Vec<Told> {
        until(&self.received, count)
    }

    pub fn count(&self) -> usize {
        self.received.lock().expect("unpoisoned").len()
    }
}

/// Waits until so much was collected, and gives all of it.
#[track_caller]
fn until<T: Clone>(collected: &Mutex<Vec<T>>, count: usize) -> Vec<T> {
    let give_up = Instant::now() + Duration::from_secs(10);
    loop {
        let found = collected.lock().expect("unpoisoned").clone();
        if found.len() >= count {
            return found;
        }
        assert!(Instant::now() < give_up, "{} of {count} came", found.len());
        std::thread::sleep(Duration::from_millis(10));
    }
}
