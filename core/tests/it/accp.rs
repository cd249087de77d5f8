//! The second generation: signatures in headers, objects, conditions that reach into them.

use http::HeaderMap;
use serde_json::{Value, json};

use crate::keys::{MERCHANT_KEY, PLATFORM_KEY};
use lianlian::check::CheckOptions;
use lianlian::example::{self, Extent, Members};
use lianlian::field::{Amount, PrivateText, Timestamp};
use lianlian::notification::{NotificationError, NotificationMessage as _};
use lianlian::sign::{self, PrivateKey, PublicKey, SignatureFault};
use lianlian::{
    AcceptError, Merchant, MerchantError, OperationType as _, Platform, PrepareError, Reason,
    code_enum, lianlian_api,
};

/// Asks for the random factor of the password control.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/get-random",
    host = "accpapi.lianlianpay.com",
    query,
    outcome(Given = "0000")
)]
pub struct GetRandom {
    /// The user's number at the merchant.
    #[request(max_len = 64)]
    #[response(optional)]
    user_id: String,
    /// The user's device.
    #[request]
    flag_chnl: String,
    /// The package that asks.
    #[request(optional)]
    pkg_name: String,
    /// The application that asks.
    #[request(optional)]
    app_name: String,
    /// The algorithm of the control.
    #[request(optional)]
    encrypt_algorithm: String,
    /// Goes back with the password.
    #[response]
    random_key: String,
}

/// Opens a trade.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/tradecreate",
    host = "accpapi.lianlianpay.com",
    order = order_info.txn_seqno,
    queried_by(TradeQuery, order_info.txn_seqno),
    outcome(Opened = "0000")
)]
pub struct TradeCreate {
    /// The kind of the trade.
    #[request]
    txn_type: String,
    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[request]
    order_info: TradeOrder,
    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[request(
        required_if(txn_type = "MCH_TOPUP" | "GENERAL_CONSUME"),
        forbidden_if(txn_type = "USER_TOPUP")
    )]
    payee_info: Vec<Payee>,
    /// The payer's words, which a larger sum asks for.
    #[request(required_if(order_info.total_amount >= "50000"))]
    postscript: String,
    /// The order's number.
    #[response(max_len = 64)]
    txn_seqno: String,
    /// The order's amount.
    #[response(optional)]
    total_amount: Amount,
}

/// The order's own data.
#[lianlian_api(item)]
pub struct TradeOrder {
    /// The order's number.
    #[item(max_len = 64)]
    txn_seqno: String,
    /// The order's amount.
    #[item(numbers)]
    total_amount: Amount,
}

/// One who is paid.
#[lianlian_api(item)]
pub struct Payee {
    /// The party's number.
    #[item]
    payee_id: String,
    /// The party's account.
    #[item(required_if(super.txn_type = "MCH_TOPUP"))]
    payee_accttype: String,
    /// A secret word.
    #[item(optional)]
    password: PrivateText,
    /// Given out with the secret.
    #[item(required_if(password))]
    random_key: String,
}

code_enum! {
    /// The state of a trade.
    pub enum TradeStatus {
        /// It is paid.
        Success = "TRADE_SUCCESS",
    }
}

impl lianlian::HasState for TradeStatus {
    fn state(&self) -> lianlian::OrderState {
        lianlian::OrderState::Succeeded
    }
}

/// Asks after a trade.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/query-payment",
    host = "accpapi.lianlianpay.com",
    state = txn_status,
    outcome(Found = "0000")
)]
pub struct TradeQuery {
    /// The order's number.
    #[request(either_of = "number", max_len = 64)]
    txn_seqno: String,
    /// LianLian's number for it.
    #[request(either_of = "number")]
    #[response(optional)]
    accp_txno: String,
    /// The order's state.
    #[response(optional, open)]
    txn_status: TradeStatus,
    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[response(optional)]
    order_info: ToldOrder,
}

/// The order, as it is told.
#[lianlian_api(item)]
pub struct ToldOrder {
    /// The order's number.
    #[item]
    txn_seqno: String,
    /// The order's amount.
    #[item]
    total_amount: Amount,
}

/// A trade was paid.
#[lianlian_api(
    protocol = "accp",
    notification,
    identity(order_info.txn_seqno),
    order = order_info.txn_seqno,
    amount = order_info.total_amount,
    state = txn_status
)]
pub struct TradePaid {
    /// The order's state.
    #[notification(open)]
    txn_status: TradeStatus,
    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[notification]
    order_info: ToldOrder,
    /// Those who paid.
    #[wire = "payerInfo"]
    #[notification(optional)]
    payer_info: Vec<Payer>,
}

/// One who paid.
#[lianlian_api(item)]
pub struct Payer {
    /// The party's number.
    #[item(optional)]
    payer_id: String,
}

/// The browser comes back from a trade that was paid.
#[lianlian_api(
    protocol = "accp",
    notification,
    body = "form",
    form_field = "json_context",
    order = order_info.txn_seqno,
    state = txn_status
)]
pub struct TradeReturn {
    /// The order's state.
    #[notification(open)]
    txn_status: TradeStatus,
    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[notification]
    order_info: ToldOrder,
}

fn vector(name: &str) -> Value {
    let path = format!("{}/vectors/accp/{name}.json", crate::FIXTURES);
    let text = std::fs::read(path).expect("the vector is there");
    serde_json::from_slice(&text).expect("JSON")
}

fn key_file(name: &str) -> String {
    let path = format!("{}/vectors/accp/{name}.b64", crate::FIXTURES);
    std::fs::read_to_string(path).expect("the key is there")
}

fn lianlian_key() -> PublicKey {
    PublicKey::parse(key_file("accp-lianlian-public")).expect("LianLian's key")
}

fn test_merchant_key() -> PrivateKey {
    PrivateKey::parse(key_file("accp-merchant-test-private")).expect("the test merchant's key")
}

fn body_of(vector: &Value) -> &[u8] {
    vector["body"].as_str().expect("a body").as_bytes()
}

fn headers_of(vector: &Value) -> HeaderMap {
    let headers = vector["headers"].as_object().expect("headers");
    let pairs = headers.iter().map(|(name, value)| {
        let name = http::HeaderName::try_from(name).expect("a name");
        let value = value.as_str().and_then(|value| value.parse().ok());
        (name, value.expect("a value"))
    });
    pairs.collect()
}

fn merchant_with(key: PrivateKey, keys: Vec<PublicKey>, now: &'static str) -> Merchant {
    let at: Timestamp = now.parse().expect("a time");
    let now = at.to_instant().expect("an instant");
    Merchant::builder()
        .oid_partner("2020042200284052")
        .signer(key)
        .platform_keys(keys)
        .environment(lianlian::Environment::at("https://sandbox.example").expect("a URL"))
        .checks(CheckOptions::default().with_now(now))
        .build()
        .expect("a merchant")
}

/// The merchant of the tests of the second generation.
pub fn merchant() -> Merchant {
    let key = PLATFORM_KEY.public_key();
    merchant_with(MERCHANT_KEY.clone(), vec![key], "20260101120000")
}

fn platform() -> Platform {
    Platform::new(PLATFORM_KEY.clone())
}

fn get_random() -> GetRandomRequest {
    GetRandomRequest::builder()
        .user_id("LLianPayTest-In-User-12345")
        .flag_chnl("H5")
        .pkg_name("test")
        .app_name("test")
        .encrypt_algorithm("RSA")
        .build()
}

fn trade(txn_type: &str, amount: u64) -> TradeCreateRequest {
    let amount = Amount::from_fen(amount).expect("an amount");
    let order = TradeOrder::builder().txn_seqno("T1").total_amount(amount);
    TradeCreateRequest::builder()
        .txn_type(txn_type)
        .order_info(order.build())
        .build()
}

fn payee() -> PayeeBuilder<payee_builder::SetPayeeId> {
    Payee::builder().payee_id("U1")
}

#[test]
fn the_official_request_is_made_to_the_byte_and_signed_the_same() {
    let published = vector("get-random-request");
    let merchant = merchant_with(test_merchant_key(), vec![lianlian_key()], "20220831151608");
    let sent = merchant.prepare(&get_random()).expect("prepared");
    assert_eq!(sent.body(), body_of(&published));
    for (name, value) in &headers_of(&published) {
        assert_eq!(sent.headers().get(name), Some(value), "{name}");
    }
    let string = merchant.sign_string(&get_random());
    assert_eq!(published["md5_hex"], **string);
    assert_eq!(sent.uri().path(), "/v1/acctmgr/get-random");
}

#[test]
fn lianlians_own_answer_is_accepted() {
    let answer = vector("get-random-answer");
    let merchant = merchant_with(test_merchant_key(), vec![lianlian_key()], "20220831151608");
    let mut response = http::Response::new(body_of(&answer));
    *response.headers_mut() = headers_of(&answer);
    let accepted = merchant.accept(&get_random(), &response).expect("genuine");
    let GetRandomResponse::Given(given) = &*accepted;
    assert_eq!(given.random_key, "94a5696e-5ce7-411e-9e5c-9077de1e88b9");
    assert_eq!(accepted.ret_code(), "0000");
}

#[test]
fn every_vector_is_judged_as_its_scheme_says() {
    let names = [
        "get-random-answer",
        "get-random-request",
        "get-random-request-hashed-once",
        "cancel-apply-notification-by-test-merchant",
    ];
    for name in names {
        let vector = vector(name);
        let key = vector["key"].as_str().expect("a key");
        let key = match key.contains("lianlian") {
            true => lianlian_key(),
            false => test_merchant_key().public_key(),
        };
        let verdict = sign::verify_body(&headers_of(&vector), body_of(&vector), &[key]);
        let expected = match vector["verdict"].as_str() {
            Some("good") => Ok(()),
            _ => Err(SignatureFault::Mismatch),
        };
        assert_eq!(verdict, expected, "{name}");
    }
    // The right scheme, and another's key.
    let other = vector("cancel-apply-notification-by-test-merchant");
    let verdict = sign::verify_body(&headers_of(&other), body_of(&other), &[lianlian_key()]);
    assert_eq!(verdict, Err(SignatureFault::Mismatch));
}

#[test]
fn what_was_changed_is_not_read() {
    let answer = vector("get-random-answer");
    let keys = [lianlian_key()];
    let good = headers_of(&answer);
    let body = body_of(&answer);
    for at in [0, 100, body.len() - 1] {
        let mut changed = body.to_vec();
        changed[at] ^= 1;
        let verdict = sign::verify_body(&good, &changed, &keys);
        assert_eq!(verdict, Err(SignatureFault::Mismatch), "{at}");
    }
    let mut with_break = body.to_vec();
    with_break.push(b'\n');
    assert!(sign::verify_body(&good, &with_break, &keys).is_err());

    let change = |name: &'static str, value: Option<&'static str>| {
        let mut headers = good.clone();
        headers.remove(name);
        if let Some(value) = value {
            headers.insert(name, http::HeaderValue::from_static(value));
        }
        sign::verify_body(&headers, body, &keys)
    };
    assert_eq!(change("signature-data", None), Err(SignatureFault::Absent));
    assert_eq!(
        change("signature-data", Some("")),
        Err(SignatureFault::Absent)
    );
    assert_eq!(
        change("signature-data", Some("AAAA")),
        Err(SignatureFault::Malformed)
    );
    assert_eq!(
        change("signature-type", Some("SM2")),
        Err(SignatureFault::SignType)
    );
    // A message that says nothing of its algorithm has the only one that there is.
    assert_eq!(change("signature-type", None), Ok(()));

    let mut twice = good.clone();
    let value = good.get("signature-data").cloned().expect("a header");
    twice.append("signature-data", value);
    assert_eq!(
        sign::verify_body(&twice, body, &keys),
        Err(SignatureFault::Malformed)
    );
}

#[test]
fn both_sides_agree_over_objects_and_lists() {
    let request = TradeCreateRequest::builder()
        .txn_type("GENERAL_CONSUME")
        .order_info(trade("x", 12345).order_info)
        .payee_info(vec![
            payee().build(),
            payee().password("s").random_key("r").build(),
        ])
        .build();
    let sent = merchant().prepare(&request).expect("prepared");
    assert_eq!(
        String::from_utf8_lossy(sent.body()),
        r#"{"oid_partner":"2020042200284052","orderInfo":{"total_amount":"123.45","txn_seqno":"T1"},"payeeInfo":[{"payee_id":"U1"},{"password":"s","payee_id":"U1","random_key":"r"}],"timestamp":"20260101120000","txn_type":"GENERAL_CONSUME"}"#
    );

    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let received = platform().receive::<TradeCreateRequest>(sent.headers(), sent.body(), key);
    let received = received.expect("received");
    assert_eq!(received.order_info.txn_seqno, "T1");
    assert_eq!(received.payee_info.len(), 2);
    assert_eq!(
        format!("{:?}", *received),
        r#"TradeCreateRequest { orderInfo: {total_amount: "123.45", txn_seqno: "T1"}, payeeInfo: [{payee_id: "U1"}, {password: "***", payee_id: "U1", random_key: "r"}], txn_type: "GENERAL_CONSUME" }"#
    );

    // The headers are what is believed.
    let unsigned = platform().receive::<TradeCreateRequest>(&HeaderMap::new(), sent.body(), key);
    let reason = unsigned.expect_err("unsigned").reason;
    assert_eq!(reason, Reason::Signature(SignatureFault::Absent));

    let answer = TradeCreateOpened::builder().txn_seqno("T1").build();
    let answer = TradeCreateResponse::Opened(answer);
    let answer = platform().answer(&received, &answer).expect("answered");
    let accepted = merchant().accept(&request, &answer).expect("accepted");
    let TradeCreateResponse::Opened(opened) = &*accepted;
    assert_eq!(opened.txn_seqno, "T1");

    // Its own order's answer, and no other one's: the number is inside an object of the request.
    let other = trade("GENERAL_CONSUME", 1);
    let other = TradeCreateRequest::builder()
        .txn_type("X")
        .order_info(
            TradeOrder::builder()
                .txn_seqno("T2")
                .total_amount(other.order_info.total_amount)
                .build(),
        )
        .build();
    let mixed = merchant().accept(&other, &answer);
    let field = "txn_seqno";
    assert_eq!(mixed.err(), Some(AcceptError::OtherRequest { field }));
}

#[test]
fn an_unsigned_success_is_never_believed_and_an_unsigned_refusal_is_told() {
    let request = get_random();
    let body = |code: &str| {
        let said = json!({"ret_code": code, "ret_msg": "x", "oid_partner": "2020042200284052", "random_key": "k"});
        http::Response::new(said.to_string())
    };
    let merchant = merchant();
    let success = merchant
        .accept(&request, &body("0000"))
        .expect_err("unsigned");
    assert!(matches!(
        success,
        AcceptError::Untrusted {
            fault: SignatureFault::Absent,
            ..
        }
    ));
    let mut forged = body("1001");
    let signature = http::HeaderValue::from_static("AAAA");
    forged.headers_mut().insert(sign::SIGNATURE_DATA, signature);
    let forged = merchant.accept(&request, &forged).expect_err("forged");
    assert!(matches!(
        forged,
        AcceptError::Untrusted {
            fault: SignatureFault::Malformed,
            ..
        }
    ));
}

#[test]
fn conditions_reach_into_objects_and_out_of_them() {
    let found = |request: &TradeCreateRequest| -> Vec<String> {
        let checked = request.check(&CheckOptions::default());
        let violations = checked.err();
        let violations = violations
            .iter()
            .flat_map(|violations| violations.into_iter());
        violations.map(|violation| violation.message()).collect()
    };
    let with = |txn_type: &str, payees: Vec<Payee>| TradeCreateRequest {
        payee_info: payees,
        ..trade(txn_type, 100)
    };
    assert_eq!(found(&trade("SECURED_CONSUME", 100)), [""; 0]);
    assert_eq!(
        found(&trade("MCH_TOPUP", 100)),
        ["payeeInfo is required when txn_type is MCH_TOPUP or GENERAL_CONSUME"]
    );
    assert_eq!(
        found(&with("USER_TOPUP", vec![payee().build()])),
        ["payeeInfo must not be given when txn_type is USER_TOPUP: leave it out"]
    );
    assert_eq!(
        found(&with("MCH_TOPUP", vec![payee().build()])),
        ["payeeInfo[0].payee_accttype is required when txn_type is MCH_TOPUP"]
    );
    let with_password = payee().password("s").build();
    assert_eq!(
        found(&with("GENERAL_CONSUME", vec![with_password])),
        ["payeeInfo[0].random_key is required when password is given"]
    );
    assert_eq!(found(&trade("SECURED_CONSUME", 4_999_999)), [""; 0]);
    assert_eq!(
        found(&trade("SECURED_CONSUME", 5_000_000)),
        ["postscript is required when orderInfo.total_amount is >= 50000"]
    );
}

#[test]
fn amounts_are_taken_as_numbers_and_never_as_floats() {
    let receive = |amount: &str| {
        let body = format!(
            r#"{{"oid_partner":"2020042200284052","timestamp":"20260101120000","txn_type":"SECURED_CONSUME","orderInfo":{{"txn_seqno":"T1","total_amount":{amount}}}}}"#
        );
        let mut headers = HeaderMap::new();
        let string = sign::body_string(body.as_bytes());
        let signature = sign::Signer::sign(
            &*MERCHANT_KEY,
            sign::SignType::Md5WithRsa,
            string.as_bytes(),
        );
        let signature = base64(&signature.expect("signed"));
        headers.insert(sign::SIGNATURE_DATA, signature.parse().expect("a value"));
        let key = |_: &str| Some(MERCHANT_KEY.public_key());
        let received = platform().receive::<TradeCreateRequest>(&headers, body.as_bytes(), key);
        received
            .map(|request| request.order_info.total_amount.fen())
            .ok()
    };
    assert_eq!(receive("\"200.00\""), Some(20000));
    assert_eq!(receive("200"), Some(20000));
    assert_eq!(receive("200.0"), Some(20000));
    assert_eq!(receive("49999.99"), Some(4_999_999));
    assert_eq!(receive("0.07"), Some(7));
    for wrong in ["200.001", "1e2", "-1", "true", "null", "[1]", "\"200.0\""] {
        assert_eq!(receive(wrong), None, "{wrong}");
    }
}

fn base64(bytes: &[u8]) -> String {
    use ::base64::Engine as _;
    ::base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn paid() -> TradePaid {
    let order = ToldOrder::builder()
        .txn_seqno("T1")
        .total_amount(Amount::from_fen(20000).expect("an amount"));
    TradePaid::builder()
        .txn_status(TradeStatus::Success)
        .order_info(order.build())
        .payer_info(vec![Payer::builder().payer_id("U1").build()])
        .build()
}

#[test]
fn a_notification_is_verified_by_its_headers_and_acknowledged_with_a_word() {
    let sign_type = sign::SignType::default();
    let sent = platform()
        .notify(
            &paid(),
            "2020042200284052",
            sign_type,
            "https://m.example/n",
        )
        .expect("sent");
    let told = merchant().notification::<TradePaid>(sent.headers(), sent.body());
    let told = told.expect("genuine");
    let order = told.as_order().expect("an order");
    assert_eq!(
        (order.order(), order.amount()),
        ("T1", Amount::from_fen(20000).ok())
    );
    let unsigned = merchant().notification::<TradePaid>(&HeaderMap::new(), sent.body());
    let absent = NotificationError::Untrusted(SignatureFault::Absent);
    assert_eq!(unsigned.err(), Some(absent));

    let table = TradePaid::NOTIFICATION;
    let acknowledged = table.acknowledged();
    assert_eq!(acknowledged.body(), b"Success");
    assert!(table.is_acknowledgement(acknowledged.status(), acknowledged.body()));
    assert!(!table.is_acknowledgement(http::StatusCode::OK, b"success"));
    assert!(!table.is_acknowledgement(http::StatusCode::OK, br#"{"ret_code":"0000"}"#));
}

#[test]
fn events_are_told_apart_by_what_is_inside_an_object() {
    let told = |number: &str, amount: u64| {
        let mut paid = paid();
        paid.order_info.txn_seqno = number.to_owned();
        paid.order_info.total_amount = Amount::from_fen(amount).expect("an amount");
        let sent = platform()
            .notify(
                &paid,
                "2020042200284052",
                sign::SignType::default(),
                "https://m.example/n",
            )
            .expect("sent");
        let told = merchant().notification::<TradePaid>(sent.headers(), sent.body());
        told.expect("genuine")
    };
    let (one, other, dearer) = (told("T1", 100), told("T2", 100), told("T1", 200));
    assert_eq!(one.identity(), dearer.identity());
    assert_ne!(one.identity(), other.identity());
    assert_ne!(one.fingerprint(), dearer.fingerprint());
    assert_ne!(one.order_identity(), other.order_identity());
}

#[test]
fn a_browser_brings_the_signature_in_the_form() {
    let order = ToldOrder::builder()
        .txn_seqno("T1")
        .total_amount(Amount::from_fen(20000).expect("an amount"));
    let back = TradeReturn::builder()
        .txn_status(TradeStatus::Success)
        .order_info(order.build())
        .build();
    let sent = platform()
        .notify(
            &back,
            "2020042200284052",
            sign::SignType::default(),
            "https://m.example/back",
        )
        .expect("sent");
    let read = |body: &[u8]| merchant().notification::<TradeReturn>(&HeaderMap::new(), body);
    assert_eq!(
        read(sent.body()).expect("genuine").order_info.txn_seqno,
        "T1"
    );
    let text = String::from_utf8(sent.body().clone()).expect("a form");
    let changed = text.replace("T1", "T2");
    let mismatch = NotificationError::Untrusted(SignatureFault::Mismatch);
    assert_eq!(read(changed.as_bytes()).err(), Some(mismatch));
    let (fields, _) = text.split_once("&json_context").expect("the field");
    assert!(read(fields.as_bytes()).is_err());
}

#[test]
fn an_answer_to_a_query_names_its_order_inside_an_object() {
    let by_number = TradeQueryRequest::builder().txn_seqno("T1").build();
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let sent = merchant().prepare(&by_number).expect("prepared");
    let received = platform().receive::<TradeQueryRequest>(sent.headers(), sent.body(), key);
    let received = received.expect("received");
    let answer = |number: Option<&str>| {
        let order = number.map(|number| {
            ToldOrder::builder()
                .txn_seqno(number)
                .total_amount(Amount::from_fen(1).expect("an amount"))
                .build()
        });
        let found = TradeQueryFound::builder()
            .txn_status(TradeStatus::Success)
            .maybe_order_info(order)
            .build();
        let answer = platform().answer(&received, &TradeQueryResponse::Found(found));
        merchant().accept(&by_number, &answer.expect("answered"))
    };
    assert!(answer(Some("T1")).is_ok());
    let field = "txn_seqno";
    for other in [Some("T2"), None] {
        let found = answer(other).err();
        assert_eq!(
            found,
            Some(AcceptError::OtherRequest { field }),
            "{other:?}"
        );
    }
    // A number where no row has one is nobody's.
    let elsewhere = r#"{"ret_code":"0000","oid_partner":"2020042200284052","txn_seqno":"T1"}"#;
    let mut response = http::Response::new(elsewhere);
    let signed = platform().sign_body(response.headers_mut(), elsewhere.as_bytes());
    signed.expect("signed");
    let found = merchant().accept(&by_number, &response).err();
    assert_eq!(found, Some(AcceptError::OtherRequest { field }));

    let asked = lianlian::Order::query(&trade("SECURED_CONSUME", 1));
    assert_eq!(asked.txn_seqno.as_deref(), Some("T1"));
}

/// Asked by LianLian's number alone, the answer's object tells the merchant's, which was not sent.
#[test]
fn an_answers_object_tells_what_was_not_sent() {
    let by_number = TradeQueryRequest::builder().accp_txno("2026").build();
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let sent = merchant().prepare(&by_number).expect("prepared");
    let received = platform().receive::<TradeQueryRequest>(sent.headers(), sent.body(), key);
    let told = |accp_txno: &str| {
        let order = ToldOrder::builder()
            .txn_seqno("T1")
            .total_amount(Amount::from_fen(1).expect("an amount"));
        let found = TradeQueryFound::builder()
            .accp_txno(accp_txno)
            .order_info(order.build())
            .build();
        let received = received.as_ref().expect("received");
        let answer = platform().answer(received, &TradeQueryResponse::Found(found));
        merchant().accept(&by_number, &answer.expect("answered"))
    };
    let TradeQueryResponse::Found(found) = told("2026").expect("genuine").into_inner();
    assert_eq!(found.order_info.expect("an order").txn_seqno, "T1");
    let error = told("2027").expect_err("another's");
    assert!(matches!(
        error,
        AcceptError::OtherRequest { field: "accp_txno" }
    ));
}

/// Examples take what is given inside an object or an item, and repeat it where answers have it.
#[test]
fn examples_are_given_by_the_ways_to_them() {
    let given = |pairs: &[(&'static str, &str)]| -> Members {
        let pairs = pairs.iter();
        pairs
            .map(|(way, text)| (*way, (*text).to_owned()))
            .collect()
    };
    let request: TradeCreateRequest = example::request_with(
        Extent::Required,
        &given(&[
            ("txn_type", "GENERAL_CONSUME"),
            ("orderInfo.txn_seqno", "T9"),
            ("orderInfo.total_amount", "1.50"),
            ("payeeInfo.payee_id", "U9"),
        ]),
    )
    .expect("all is given");
    assert_eq!(request.order_info.txn_seqno, "T9");
    assert_eq!(request.payee_info[0].payee_id, "U9");

    let answer = example::answer_with(&request, "0000", Extent::All, &given(&[]));
    let TradeCreateResponse::Opened(opened) = answer.expect("it repeats all");
    assert_eq!(opened.txn_seqno, "T9");
    assert_eq!(opened.total_amount.expect("repeated").to_string(), "1.50");

    let query = TradeQueryRequest::builder().txn_seqno("T9").build();
    let told = given(&[("orderInfo.total_amount", "1.50")]);
    let answer = example::answer_with(&query, "0000", Extent::Required, &told);
    let TradeQueryResponse::Found(found) = answer.expect("the object is made");
    assert_eq!(found.order_info.expect("an order").txn_seqno, "T9");

    let told = given(&[
        ("txn_status", "TRADE_SUCCESS"),
        ("orderInfo.txn_seqno", "T9"),
        ("orderInfo.total_amount", "1.50"),
        ("payerInfo.payer_id", "U1"),
    ]);
    let paid: TradePaid =
        example::notification_with(Extent::Required, &told).expect("all is given");
    assert_eq!(paid.order_info.txn_seqno, "T9");
    assert_eq!(paid.payer_info[0].payer_id.as_deref(), Some("U1"));

    let sent = merchant().prepare(&request).expect("prepared");
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let received = platform().receive::<TradeCreateRequest>(sent.headers(), sent.body(), key);
    let texts = lianlian::members(&received.expect("received"));
    let ways: Vec<_> = texts
        .iter()
        .map(|(way, _, text)| (way.as_str(), text.as_str()))
        .collect();
    assert!(ways.contains(&("orderInfo.txn_seqno", "T9")));
    assert!(ways.contains(&("payeeInfo[0].payee_id", "U9")));
}

#[test]
fn a_request_that_says_when_it_is_sent_needs_a_clock() {
    let without = Merchant::builder()
        .oid_partner("2020042200284052")
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .build()
        .expect("a merchant");
    assert_eq!(
        without.prepare(&get_random()).err(),
        Some(PrepareError::Clock)
    );
}

#[test]
fn the_published_key_is_not_for_production() {
    let built = Merchant::builder()
        .oid_partner("2020042200284052")
        .signer(test_merchant_key())
        .platform_keys(vec![lianlian_key()])
        .build();
    assert_eq!(built.err(), Some(MerchantError::PublishedKey));
}

#[test]
fn an_operation_knows_its_generation_and_its_own_members() {
    let names = |rows: &[lianlian::Row]| -> Vec<&str> {
        let own = rows.iter().filter(|row| row.protocol);
        own.map(|row| row.name).collect()
    };
    let operation = TradeCreate::OPERATION;
    assert_eq!(operation.generation.as_str(), "accp");
    assert_eq!(names(operation.request), ["oid_partner", "timestamp"]);
    let answer = operation.outcome("0000").expect("an outcome").rows;
    assert_eq!(names(answer), ["oid_partner", "ret_code", "ret_msg"]);
    assert_eq!(operation.order, Some("orderInfo.txn_seqno"));
    assert_eq!(operation.answered_order(), Some("txn_seqno"));
    // A query and a notification are of the series by whose number they ask and tell.
    let series = (operation.series(), TradePaid::NOTIFICATION.series());
    assert_eq!(series, (Some("txn_seqno"), Some("txn_seqno")));
    assert_eq!(TradeQuery::OPERATION.series(), Some("txn_seqno"));
}
