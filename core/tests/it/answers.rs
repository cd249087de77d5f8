//! Accepting: which answers are believed, and what is known of the order after those that are not.

use crate::keys::*;
use crate::mpay::card_bind_apply;
use crate::mpay::{
    CardBindApplyRequest, CardBindApplyResponse, PaymentApplyRequest, PaymentQueryRequest,
    PaymentQueryResponse,
};
use http::{Response, StatusCode};
use lianlian::check::Rule;
use lianlian::example::{self, Extent};
use lianlian::field::RiskItem;
use lianlian::message::RawMessage;
use lianlian::sign::{self, SignType, SignatureFault};
use lianlian::{AcceptError, Effect, Merchant, Verified};
use proptest::prelude::*;

/// The members of a right answer to `card_bind_apply`, without `sign`.
const MEMBERS: [(&str, &str); 8] = [
    ("dt_order", "20180828153543"),
    ("no_order", "20180828153543"),
    ("oid_partner", OID_PARTNER),
    ("ret_code", "8888"),
    ("ret_msg", "短信已下发，需要再次验证"),
    ("sign_type", "RSA"),
    ("token", "D096DBA0E3E0CC8F1D504C06E71D292D"),
    ("user_id", "20180828153543"),
];

/// Signs members as LianLian would.
fn signed(members: &[(&str, &str)]) -> Vec<u8> {
    let mut message = RawMessage::parse(b"{}").expect("a message");
    for (name, value) in members {
        message.set(name, value);
    }
    sign::sign(&mut message, &*PLATFORM_KEY, SignType::Md5WithRsa).expect("signed");
    message.to_json().to_vec()
}

/// A right answer but for one member: changed, or left out.
fn signed_with(name: &str, value: Option<&str>) -> Vec<u8> {
    let others = MEMBERS.iter().copied().filter(|(other, _)| *other != name);
    let members: Vec<_> = others.chain(value.map(|value| (name, value))).collect();
    signed(&members)
}

fn accept(body: Vec<u8>) -> Result<Verified<CardBindApplyResponse>, AcceptError> {
    merchant().accept(&card_bind_apply(), &Response::new(body))
}

fn refused(body: Vec<u8>) -> AcceptError {
    accept(body).expect_err("not to be believed")
}

#[test]
fn a_right_answer() {
    let answer = accept(signed(&MEMBERS)).expect("genuine");
    assert_eq!(answer.ret_msg(), "短信已下发，需要再次验证");
    assert_eq!(answer.oid_partner(), OID_PARTNER);
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    assert_eq!(
        sent.token.as_deref(),
        Some("D096DBA0E3E0CC8F1D504C06E71D292D")
    );
}

#[test]
fn members_that_no_table_knows_count_in_the_signature() {
    let body = signed_with("settle_channel", Some("7"));
    assert!(accept(body.clone()).is_ok());
    let body = String::from_utf8(body)
        .expect("UTF-8")
        .replace("\"settle_channel\":\"7\",", "");
    let error = refused(body.into_bytes());
    assert!(matches!(
        error,
        AcceptError::Untrusted {
            fault: SignatureFault::Mismatch,
            ..
        }
    ));
}

#[test]
fn sign_type_in_capitals_and_stray_line_breaks_in_sign() {
    let mut message = RawMessage::parse(b"{}").expect("a message");
    for (name, value) in MEMBERS {
        message.set(name, value);
    }
    message.set("sign_type", "SHA256WITHRSA");
    // `sign` writes the usual spelling, so the string is signed by hand.
    let string = message.sign_string(&[]);
    let signature = sign::Signer::sign(&*PLATFORM_KEY, SignType::Sha256WithRsa, string.as_bytes());
    let sign = base64::Engine::encode(
        &base64::engine::general_purpose::STANDARD,
        signature.expect("signed"),
    );
    let (start, end) = sign.split_at(76);
    message.set("sign", &format!("{start}\r\n{end} "));
    let answer = accept(message.to_json().to_vec()).expect("genuine");
    assert_eq!(answer.sign_type(), SignType::Sha256WithRsa);
}

#[test]
fn an_absent_empty_or_doubled_sign_is_never_accepted() {
    let body = String::from_utf8(signed(&MEMBERS)).expect("UTF-8");
    let raw = RawMessage::parse(body.as_bytes()).expect("a message");
    let sign = raw.text("sign").expect("signed").to_owned();
    let with = |member: &str| {
        body.replace(&format!("\"sign\":\"{sign}\","), member)
            .into_bytes()
    };

    for absent in ["", "\"sign\":\"\",", "\"sign\":null,"] {
        let error = refused(with(absent));
        assert!(
            matches!(
                error,
                AcceptError::Untrusted {
                    fault: SignatureFault::Absent,
                    ..
                }
            ),
            "{absent}: {error}"
        );
    }
    for malformed in [
        "\"sign\":\"?\",",
        "\"sign\":\"AAAA\",",
        "\"sign\":[],",
        "\"sign\":1,",
    ] {
        let error = refused(with(malformed));
        assert!(
            matches!(
                error,
                AcceptError::Untrusted {
                    fault: SignatureFault::Malformed,
                    ..
                }
            ),
            "{malformed}: {error}"
        );
    }
    let doubled = refused(with(&format!("\"sign\":\"{sign}\",\"sign\":\"{sign}\",")));
    assert!(matches!(doubled, AcceptError::Unreadable(_)));
}

/// The answer of LianLian where its page has `sign` in successful answers only.
fn unsigned(code: &str, words: &str) -> Vec<u8> {
    serde_json::to_vec(&serde_json::json!({ "ret_code": code, "ret_msg": words })).expect("JSON")
}

fn accept_order(merchant: &Merchant, body: Vec<u8>) -> AcceptError {
    let order: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
    merchant
        .accept(&order, &Response::new(body))
        .expect_err("a refusal")
}

#[test]
fn an_unsigned_refusal_is_told_whole() {
    let words = "商户请求参数[dt_order]非法。";
    let error = accept_order(&merchant(), unsigned("1004", words));
    let refusal = error.refusal().expect("a refusal");
    assert_eq!(
        (refusal.ret_code.as_str(), refusal.ret_msg),
        ("1004", words)
    );
    assert!(!refusal.is_signed && error.effect() == Effect::Refused);
    assert!(
        error
            .to_string()
            .contains("unsigned, 1004 (商户请求参数[dt_order]非法。)"),
        "{error}"
    );
}

#[test]
fn an_unsigned_refusal_is_never_surer_than_a_signed_one() {
    let strict = merchant_with(true);
    for (code, order, no_order) in [
        // Refused before anything was made.
        ("1001", Effect::Refused, Effect::Refused),
        ("1004", Effect::Refused, Effect::Refused),
        ("3001", Effect::Refused, Effect::Refused),
        // What speaks of money, or of an order's fate, needs a signature where an order may exist.
        ("6001", Effect::Unknown, Effect::Failed),
        ("9000", Effect::Unknown, Effect::Failed),
        ("9700", Effect::Unknown, Effect::Refused),
        ("1002", Effect::Unknown, Effect::Unknown),
        ("2007", Effect::Unknown, Effect::Unknown),
        ("8901", Effect::Unknown, Effect::Unknown),
        ("9999", Effect::Unknown, Effect::Unknown),
        ("4242", Effect::Unknown, Effect::Unknown),
    ] {
        let error = accept_order(&merchant(), unsigned(code, "x"));
        assert_eq!(error.effect(), order, "{code} to an order");
        assert!(
            matches!(error, AcceptError::UnsignedRefusal { .. }),
            "{code}"
        );
        let error = accept_order(&strict, unsigned(code, "x"));
        assert_eq!(
            error.effect(),
            Effect::Unknown,
            "{code} under strict settings"
        );
        assert_eq!(
            refused(unsigned(code, "x")).effect(),
            no_order,
            "{code} to a binding"
        );
    }
}

#[test]
fn no_success_is_believed_unsigned() {
    for code in ["0000", "8888"] {
        for error in [
            accept_order(&merchant(), unsigned(code, "x")),
            refused(unsigned(code, "x")),
        ] {
            let AcceptError::Untrusted {
                fault,
                claimed: Some(claimed),
            } = &error
            else {
                panic!("{code}: {error:?}");
            };
            assert_eq!(*fault, SignatureFault::Absent);
            assert_eq!(claimed.trust_anyway_ref().as_str(), code);
            assert_eq!(error.effect(), Effect::Unknown);
        }
    }
    // What claims to be signed is judged by its signature.
    let body = br#"{"ret_code":"1001","ret_msg":"x","sign":"AAAA","sign_type":"RSA"}"#.to_vec();
    assert!(matches!(refused(body), AcceptError::Untrusted { .. }));
    // An unsigned refusal that names another merchant or order is another's.
    let body = br#"{"ret_code":"1001","ret_msg":"x","no_order":"2"}"#.to_vec();
    let error = accept_order(&merchant(), body);
    assert_eq!(error, AcceptError::OtherRequest { field: "no_order" });
}

#[test]
fn an_answer_without_a_usable_return_code_says_so() {
    let long = "1".repeat(200_000);
    for (body, says) in [
        (
            r#"{"ret_msg":"x"}"#.to_owned(),
            "the answer has no ret_code",
        ),
        (
            r#"{"ret_code":null}"#.to_owned(),
            "the answer has no ret_code",
        ),
        (
            r#"{"ret_code":""}"#.to_owned(),
            "the answer has no ret_code",
        ),
        (
            r#"{"ret_code":1001}"#.to_owned(),
            "a ret_code that isn't a JSON string",
        ),
        (
            r#"{"ret_code":["1001"]}"#.to_owned(),
            "a ret_code that isn't a JSON string",
        ),
        (
            format!(r#"{{"ret_code":"{long}"}}"#),
            "a ret_code that isn't a code",
        ),
        (
            r#"{"ret_code":"10\n1"}"#.to_owned(),
            "a ret_code that isn't a code",
        ),
    ] {
        let error = refused(body.into_bytes());
        assert!(matches!(error, AcceptError::NoRetCode(_)), "{error:?}");
        assert!(error.to_string().contains(says), "{error}");
        assert!(error.to_string().len() < 200);
        assert_eq!(error.effect(), Effect::Unknown);
    }
}

/// LianLian's words may quote what they refuse, break lines, or never end.
#[test]
fn the_words_of_a_refusal_are_fit_to_be_shown() {
    let words = format!("手机号18667341234有误\n{}", "长".repeat(100_000));
    let error = refused(unsigned("1114", &words));
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("18667341234") && shown.contains("186****1234"),
        "{shown}"
    );
    assert!(!error.to_string().contains('\n') && shown.len() < 3000);
}

/// A cut in the middle of a secret leaves no part of it.
#[test]
fn secrets_are_masked_before_words_are_cut() {
    for filler in 180..205 {
        let words = format!("{}{}", "x".repeat(filler), "18667341234");
        let error = refused(unsigned("1114", &words));
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("18667"), "{filler}: {shown}");
    }
}

/// A refusal may quote what hidden JSON holds, and turn the reading direction round.
#[test]
fn what_stands_in_risk_item_is_masked_and_nothing_turns_the_text_round() {
    let mut request = card_bind_apply();
    let risk_item = r#"{"frms_ware_category":"1999","user_info_full_name":"欧阳锋"}"#;
    request.risk_item = RiskItem::from_text(risk_item);
    let body = unsigned("1114", "参数欧阳锋\u{202e}有误\u{200b}");
    let error = merchant()
        .accept::<CardBindApplyRequest>(&request, &Response::new(body))
        .expect_err("refused");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("欧阳锋"), "{shown}");
    assert!(!shown.contains(['\u{202e}', '\u{200b}']), "{shown}");
}

#[test]
fn a_signed_code_says_what_is_known_of_the_order() {
    let answered = |code: &str| {
        refused(signed(&[
            ("oid_partner", OID_PARTNER),
            ("ret_code", code),
            ("ret_msg", "x"),
            ("sign_type", "RSA"),
        ]))
    };
    for (code, effect) in [
        ("1001", Effect::Refused),
        ("9700", Effect::Refused),
        ("6001", Effect::Failed),
        ("9000", Effect::Failed),
        ("2008", Effect::Unknown),
        ("1002", Effect::Unknown),
        ("9999", Effect::Unknown),
        ("4242", Effect::Unknown),
        ("0000", Effect::Unknown),
    ] {
        let error = answered(code);
        assert!(
            matches!(&error, AcceptError::NoOutcome { ret_code, .. } if ret_code.as_str() == code)
        );
        assert_eq!(error.effect(), effect, "{code}");
    }
}

#[test]
fn a_genuine_answer_to_another_request_is_refused() {
    for (name, value) in [
        ("user_id", "another"),
        ("no_order", "20180828153544"),
        ("dt_order", "20180828153544"),
        ("oid_partner", "201304121000001005"),
    ] {
        let error = refused(signed_with(name, Some(value)));
        assert_eq!(error.effect(), Effect::Unknown);
        assert!(
            matches!(error, AcceptError::OtherRequest { field } if field == name),
            "{name}"
        );
    }
    let error = refused(signed_with("oid_partner", None));
    assert!(matches!(
        error,
        AcceptError::OtherRequest {
            field: "oid_partner"
        }
    ));
}

#[test]
fn an_echo_of_what_was_not_sent_is_refused() {
    let mut request = card_bind_apply();
    request.no_order = None;
    let error = merchant().accept(&request, &Response::new(signed(&MEMBERS)));
    assert!(matches!(
        error,
        Err(AcceptError::OtherRequest { field: "no_order" })
    ));
    // An optional echo may be left out.
    assert!(accept(signed_with("no_order", None)).is_ok());
}

#[test]
fn another_requests_refusal_is_refused_too() {
    let error = refused(signed(&[
        ("oid_partner", OID_PARTNER),
        ("ret_code", "1001"),
        ("sign_type", "RSA"),
        ("user_id", "another"),
    ]));
    assert!(matches!(
        error,
        AcceptError::OtherRequest { field: "user_id" }
    ));
}

/// Nothing hangs on it: a genuine answer is read all the same.
#[test]
fn a_genuine_answer_may_lack_what_its_page_promises() {
    let answer = accept(signed_with("user_id", None)).expect("genuine");
    let CardBindApplyResponse::CodeSent(sent) = &*answer;
    assert_eq!(sent.user_id, None);
    assert!(answer.oddities().is_empty() && answer.extras().is_empty());
}

#[test]
fn an_answer_to_an_order_names_the_order() {
    let order: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
    let answered = |members: &[(&str, &str)]| {
        let usual = [
            ("oid_partner", OID_PARTNER),
            ("ret_code", "0000"),
            ("sign_type", "RSA"),
        ];
        let body = signed(&[&usual, members].concat());
        merchant().accept(&order, &Response::new(body)).err()
    };
    assert_eq!(answered(&[("no_order", &order.no_order)]), None);
    let Some(AcceptError::Malformed { violations }) = answered(&[]) else {
        panic!("an answer that names no order");
    };
    assert_eq!(violations.to_string(), "no_order is required");
}

#[test]
fn a_query_is_answered_with_a_number_that_was_asked() {
    let query = PaymentQueryRequest::builder()
        .oid_paybill("2018082971158876")
        .build();
    let members = [
        ("oid_partner", OID_PARTNER),
        ("ret_code", "0000"),
        ("sign_type", "RSA"),
        ("no_order", "1"),
        ("money_order", "1.00"),
        ("result_pay", "SUCCESS"),
    ];
    let named = [&members[..], &[("oid_paybill", "2018082971158876")]].concat();
    let accept = |body: Vec<u8>| merchant().accept(&query, &Response::new(body)).err();
    assert_eq!(accept(signed(&named)), None);
    let field = "oid_paybill";
    assert_eq!(
        accept(signed(&members)),
        Some(AcceptError::OtherRequest { field })
    );
}

#[test]
fn what_is_odd_in_a_genuine_answer_is_noted_and_kept() {
    let query = PaymentQueryRequest::builder().no_order("1").build();
    let json = format!(
        r#"{{"oid_partner":"{OID_PARTNER}","ret_code":"0000","ret_msg":"x","no_order":"1",
        "money_order":10.5,"result_pay":"LATER","settle_date":"2018-08-29","correlationID":"c1",
        "nested":{{"a":[1]}},"sign_type":"RSA"}}"#
    );
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    sign::sign(&mut message, &*PLATFORM_KEY, SignType::Md5WithRsa).expect("signed");
    let answer = merchant().accept(&query, &Response::new(message.to_json().to_vec()));
    let answer = answer.expect("genuine");
    let PaymentQueryResponse::Found(found) = &*answer;
    assert_eq!(found.money_order.to_string(), "10.50");
    assert_eq!(found.settle_date, None);
    let odd: Vec<_> = answer
        .oddities()
        .iter()
        .map(|odd| (odd.field.as_str(), odd.rule))
        .collect();
    assert_eq!(odd, [("settle_date", Rule::Format("date"))]);
    let extras = answer.extras().iter();
    let extras: Vec<_> = extras
        .map(|e| (e.name(), e.expose_json(), e.is_signed()))
        .collect();
    assert_eq!(
        extras,
        [
            ("correlationID", "\"c1\"", true),
            ("nested", r#"{"a":[1]}"#, true)
        ]
    );
    assert!(!format!("{:?}", answer.extras()).contains("c1"));
}

#[test]
fn what_is_no_answer() {
    let mut response = Response::new(signed(&MEMBERS));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    let error = merchant()
        .accept(&card_bind_apply(), &response)
        .expect_err("a status");
    assert_eq!(error, AcceptError::Status { status: 502 });
    assert_eq!(error.effect(), Effect::Unknown);
    assert!(matches!(
        refused(b"<html>".to_vec()),
        AcceptError::Unreadable(_)
    ));
    let large = vec![b' '; RawMessage::MAX_BYTES + 1];
    assert!(matches!(refused(large), AcceptError::Unreadable(_)));
}

#[test]
fn errors_say_what_to_do() {
    let errors = [
        refused(br#"{"ret_code":"1001"}"#.to_vec()).to_string(),
        refused(signed_with("ret_code", Some("9999"))).to_string(),
        refused(signed_with("ret_code", Some("1004"))).to_string(),
        refused(signed_with("ret_code", Some("6001"))).to_string(),
        refused(signed_with("ret_code", Some("4242"))).to_string(),
        refused(signed_with("user_id", Some("another"))).to_string(),
        refused(signed_with("ret_code", None)).to_string(),
        accept_order(&merchant(), unsigned("6001", "余额不足")).to_string(),
        refused(b"[".to_vec()).to_string(),
    ];
    insta::assert_snapshot!(errors.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_changed_member_is_refused(
        which in 0..MEMBERS.len(),
        value in "[^\"\\\\\u{0}-\u{1f}]{1,20}",
    ) {
        let (name, old) = MEMBERS[which];
        prop_assume!(value != old);
        let body = String::from_utf8(signed(&MEMBERS)).expect("UTF-8");
        let changed = body.replace(&format!("\"{name}\":\"{old}\""), &format!("\"{name}\":\"{value}\""));
        prop_assert_ne!(&body, &changed);
        prop_assert!(accept(changed.into_bytes()).is_err());
    }

    #[test]
    fn any_added_or_removed_member_is_refused(name in "[a-z_]{1,12}", value in "[ -!#-\\[\\]-~]{1,9}", which in 0..MEMBERS.len()) {
        let body = String::from_utf8(signed(&MEMBERS)).expect("UTF-8");
        let added = body.replacen('{', &format!("{{\"{name}\":\"{value}\","), 1);
        prop_assert!(accept(added.into_bytes()).is_err());
        let (name, value) = MEMBERS[which];
        let removed = body.replace(&format!("\"{name}\":\"{value}\","), "").replace(&format!(",\"{name}\":\"{value}\""), "");
        prop_assert_ne!(&body, &removed);
        prop_assert!(accept(removed.into_bytes()).is_err());
    }

    #[test]
    fn random_bytes_never_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(accept(body.clone()).is_err());
        let received = platform().receive::<CardBindApplyRequest>(&http::HeaderMap::new(), &body, |_| None);
        prop_assert!(received.is_err());
    }
}
