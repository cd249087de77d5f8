//! Card binding over real HTTP: every return code of the sandbox, from the merchant's side.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{
    CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyBound, CardBindVerifyRequest,
    CardBindVerifyResponse,
};
use lianlian::envelope;
use lianlian::field::RiskItem;
use lianlian::message::RawMessage;
use lianlian::sign::{self, PrivateKey, SignType};
use lianlian::{AcceptError, Effect, Environment, Merchant, Request, ResponseTo, Verified};
use lianlian_sandbox::{Clock, DEFAULT_SMS_CODE, MAX_BODY, MAX_TRIES, Sandbox, TOKEN_LIFETIME};

const OID_PARTNER: &str = "201304121000001004";

static MERCHANT_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key("merchant_private.pem"));
static PLATFORM_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key("platform_private.pem"));

fn key(name: &str) -> PrivateKey {
    let path = format!("{}/../tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    PrivateKey::parse(std::fs::read(path).expect("the fixture")).expect("a key")
}

/// A clock that a test sets.
#[derive(Clone)]
struct SetClock(Arc<Mutex<Timestamp>>);

impl SetClock {
    fn advance(&self, by: SignedDuration) {
        *self.0.lock().expect("no test panicked") += by;
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("no test panicked")
    }
}

/// A running sandbox, and a merchant whose requests go there.
struct World {
    merchant: Merchant,
    address: String,
    clock: SetClock,
}

impl World {
    fn new() -> Self {
        let clock = SetClock(Arc::new(Mutex::new(Timestamp::UNIX_EPOCH)));
        let sandbox = Sandbox::builder()
            .platform_key(PLATFORM_KEY.clone())
            .merchants(HashMap::from([(
                OID_PARTNER.to_owned(),
                MERCHANT_KEY.public_key(),
            )]))
            .clock(clock.clone())
            .build();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("set");
        let address = listener.local_addr().expect("bound").to_string();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                sandbox.serve(listener, std::future::pending()).await
            })
        });
        Self {
            merchant: merchant(OID_PARTNER, &MERCHANT_KEY, &address),
            address,
            clock,
        }
    }

    fn call<R: Request>(&self, request: &R) -> Result<Verified<ResponseTo<R>>, AcceptError> {
        call(&self.merchant, request)
    }

    /// The token of a new application of this user.
    fn token(&self, user_id: &str) -> String {
        let answer = self.call(&apply(user_id)).expect("a token");
        let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
        sent.token.expect("a token")
    }

    /// Posts a body as it is.
    fn post(&self, path: &str, body: impl Into<Vec<u8>>) -> (u16, Vec<u8>) {
        let url = format!("http://{}{path}", self.address);
        send(
            http::Request::post(url)
                .body(body.into())
                .expect("a request"),
        )
    }

    /// Posts a body, and gives the answer's return code after checking its signature.
    fn post_code(&self, path: &str, body: impl Into<Vec<u8>>) -> String {
        let (status, answer) = self.post(path, body);
        assert_eq!(status, 200);
        let answer = RawMessage::parse(&answer).expect("a message");
        sign::verify(&answer, &[PLATFORM_KEY.public_key()], &[]).expect("every answer is signed");
        assert!(answer.text("ret_msg").is_some());
        answer.text("ret_code").expect("a code").to_owned()
    }
}

fn merchant(oid_partner: &str, key: &PrivateKey, address: &str) -> Merchant {
    Merchant::builder()
        .oid_partner(oid_partner)
        .signer(key.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{address}")).expect("loopback"))
        .build()
        .expect("right settings")
}

fn call<R: Request>(
    merchant: &Merchant,
    request: &R,
) -> Result<Verified<ResponseTo<R>>, AcceptError> {
    let (status, body) = send(merchant.prepare(request).expect("a right request"));
    let mut response = http::Response::new(body);
    *response.status_mut() = status.try_into().expect("a status");
    merchant.accept(request, &response)
}

fn send(request: http::Request<Vec<u8>>) -> (u16, Vec<u8>) {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into();
    let mut response = agent.run(request).expect("an answer");
    let body = response.body_mut().read_to_vec().expect("a body");
    (response.status().as_u16(), body)
}

fn apply(user_id: &str) -> CardBindApplyRequest {
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
        .no_order("20180828153543")
        .build()
}

fn verify(user_id: &str, token: &str, code: &str) -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .user_id(user_id)
        .token(token)
        .verify_code(code)
        .no_order("20180828153543")
        .build()
}

#[track_caller]
fn assert_refused<T: std::fmt::Debug>(answer: Result<T, AcceptError>, code: &str) {
    let error = answer.expect_err("refused");
    assert_eq!(error.effect(), Effect::Refused, "{error}");
    assert!(
        matches!(&error, AcceptError::Refused { ret_code, .. } if ret_code.as_str() == code),
        "{error}"
    );
}

#[test]
fn a_card_is_bound() {
    let world = World::new();
    let token = world.token("u1");
    assert_eq!(token.len(), 32);
    let answer = world
        .call(&verify("u1", &token, DEFAULT_SMS_CODE))
        .expect("bound");
    let CardBindVerifyResponse::Bound(bound) = answer.into_inner();
    let CardBindVerifyBound {
        card_no,
        no_agree,
        no_order,
        user_id,
        ..
    } = bound;
    assert_eq!(card_no.expose(), "1234");
    assert_eq!(no_agree.expect("an agreement").len(), 16);
    assert_eq!(no_order.as_deref(), Some("20180828153543"));
    assert_eq!(user_id, "u1");
}

#[test]
fn sha256_is_answered_with_sha256() {
    let world = World::new();
    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .sign_type(SignType::Sha256WithRsa)
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{}", world.address)).expect("loopback"))
        .build()
        .expect("right settings");
    let answer = call(&merchant, &apply("u1")).expect("a token");
    assert_eq!(answer.sign_type(), SignType::Sha256WithRsa);
}

#[test]
fn a_token_is_good_once_and_for_its_user() {
    let world = World::new();
    let token = world.token("u1");
    assert_refused(world.call(&verify("u2", &token, DEFAULT_SMS_CODE)), "1000");
    assert_refused(world.call(&verify("u1", "0123", DEFAULT_SMS_CODE)), "1000");
    assert!(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)).is_ok());
    assert_refused(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn a_token_expires_after_30_minutes() {
    let world = World::new();
    let (early, late) = (world.token("u1"), world.token("u1"));
    world
        .clock
        .advance(TOKEN_LIFETIME - SignedDuration::from_secs(1));
    assert!(world.call(&verify("u1", &early, DEFAULT_SMS_CODE)).is_ok());
    world.clock.advance(SignedDuration::from_secs(1));
    assert_refused(world.call(&verify("u1", &late, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn wrong_codes_are_counted() {
    let world = World::new();
    let token = world.token("u1");
    for _ in 1..MAX_TRIES {
        assert_refused(world.call(&verify("u1", &token, "000000")), "9700");
    }
    assert_refused(world.call(&verify("u1", &token, "000000")), "9702");
    assert_refused(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn of_two_at_once_one_wins() {
    let world = World::new();
    let token = world.token("u1");
    let results = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| world.call(&verify("u1", &token, DEFAULT_SMS_CODE)).is_ok()))
            .collect();
        tries
            .into_iter()
            .map(|t| t.join().expect("no panic"))
            .filter(|won| *won)
            .count()
    });
    assert_eq!(results, 1);
}

#[test]
fn another_key_and_another_merchant() {
    let world = World::new();
    let stranger = merchant(OID_PARTNER, &PLATFORM_KEY, &world.address);
    assert_refused(call(&stranger, &apply("u1")), "1001");
    let unknown = merchant("201304121000001005", &MERCHANT_KEY, &world.address);
    assert_refused(call(&unknown, &apply("u1")), "3001");
}

/// A signed message of the merchant's, for requests that its own checks would not let pass.
fn signed(json: &str) -> Vec<u8> {
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    message.set("oid_partner", OID_PARTNER);
    sign::sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa).expect("signed");
    message.to_json().to_vec()
}

#[test]
fn a_wrong_parameter_is_named() {
    let world = World::new();
    let body = signed(r#"{"token":"t","user_id":"u1","colour":"red"}"#);
    let (_, answer) = world.post("/v1/bankcardbindverfy", body);
    let answer = RawMessage::parse(&answer).expect("a message");
    assert_eq!(answer.text("ret_code"), Some("1004"));
    assert_eq!(
        answer.text("ret_msg"),
        Some("商户请求参数校验错误（colour,verify_code）")
    );

    let sealed = envelope::seal(&signed(r#"{"pay_type":"9"}"#), &PLATFORM_KEY.public_key());
    let body = lianlian::envelope_body(OID_PARTNER, &sealed.expect("sealed"));
    assert_eq!(world.post_code("/v1/bankcardbind", body), "1004");
}

#[test]
fn an_envelope_addressed_to_another_merchant() {
    let world = World::new();
    let http = world
        .merchant
        .prepare(&apply("u1"))
        .expect("a right request");
    let body = String::from_utf8(http.into_body()).expect("UTF-8");
    let body = body.replacen(OID_PARTNER, "201304121000001005", 1);
    assert_eq!(world.post_code("/v1/bankcardbind", body), "1004");
}

#[test]
fn what_does_not_open_and_what_can_not_be_read() {
    let world = World::new();
    let other_key = envelope::seal(b"{}", &MERCHANT_KEY.public_key()).expect("sealed");
    let no_message = envelope::seal(b"[]", &PLATFORM_KEY.public_key()).expect("sealed");
    for (path, body, code) in [
        (
            "/v1/bankcardbind",
            lianlian::envelope_body(OID_PARTNER, &other_key),
            "4007",
        ),
        (
            "/v1/bankcardbind",
            lianlian::envelope_body(OID_PARTNER, "lianpay1_0_1$"),
            "4007",
        ),
        (
            "/v1/bankcardbind",
            lianlian::envelope_body(OID_PARTNER, &no_message),
            "1012",
        ),
        ("/v1/bankcardbind", b"{}".to_vec(), "1012"),
        ("/v1/bankcardbind", b"<xml/>".to_vec(), "1012"),
        ("/v1/bankcardbindverfy", b"".to_vec(), "1012"),
        (
            "/v1/bankcardbindverfy",
            b"{\"a\":\"1\",\"a\":\"1\"}".to_vec(),
            "1012",
        ),
        ("/v1/bankcardbindverfy", b"{}".to_vec(), "3001"),
        ("/v1/bankcardbindverfy", signed("{}").repeat(2), "1012"),
    ] {
        assert_eq!(world.post_code(path, body), code);
    }
}

#[test]
fn an_unsigned_request_is_refused() {
    let world = World::new();
    let body = format!(r#"{{"oid_partner":"{OID_PARTNER}","sign_type":"RSA","user_id":"u1"}}"#);
    assert_eq!(world.post_code("/v1/bankcardbindverfy", body), "1001");
}

#[test]
fn http_has_limits_too() {
    let world = World::new();
    assert_eq!(
        world.post("/v1/bankcardbind", vec![b' '; MAX_BODY + 1]).0,
        413
    );
    assert_eq!(world.post("/v1/unknown", "{}").0, 404);
    let url = format!("http://{}/v1/bankcardbind", world.address);
    assert_eq!(
        send(http::Request::get(url).body(Vec::new()).expect("a request")).0,
        405
    );
}

#[test]
fn a_slow_client_is_cut_off() {
    let world = World::new();
    let mut slow = TcpStream::connect(&world.address).expect("connected");
    slow.write_all(b"POST /v1/bankcardbind HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{")
        .expect("sent");
    slow.set_read_timeout(Some(Duration::from_secs(30)))
        .expect("set");
    let mut answer = [0; 12];
    slow.read_exact(&mut answer).expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 408");
}
