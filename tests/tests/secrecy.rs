//! Canaries: values that must never be seen are put everywhere, and everything that is printed is
//! searched for them, raw, in base64, URL-encoded and JSON-escaped.

use std::fmt::Debug;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use lianlian::api::codes::{IdentityCheck, IdentityState, PayType};
use lianlian::api::easypay::WebRedirectRequest;
use lianlian::api::mpay::{
    CardBindApply, CardBindApplyRequest, CardBindVerifyBound, CardBindVerifyRequest,
};
use lianlian::api::risk::RealNameRisk;
use lianlian::check::CheckOptions;
use lianlian::envelope::seal;
use lianlian::example::{self, Extent};
use lianlian::explain::{Clues, clues, explain};
use lianlian::field::RiskItem;
use lianlian::message::{Masked, Message, RawMessage};
use lianlian::sign::{PrivateKey, SignType, Signer};
use lianlian::{OperationType, Row};
use lianlian_tests::*;
use serde::Serialize;
use validator::Validate;

const CANARIES: [&str; 8] = [
    "0000001111112222222",
    "90817",
    "3107",
    "990101199913320000",
    "金丝雀",
    "19900000199",
    "482915",
    "risk-canary",
];

/// A request in which everything secret is a canary that can't be anybody's, and some are wrong as
/// well, so that violations speak of them.
fn request() -> CardBindApplyRequest {
    let [card, cvv2, expiry, id, name, mobile, _, risk] = CANARIES;
    let mut request = card_bind_apply();
    request.pay_type = PayType::QuickCredit;
    request.card_no = card.into();
    request.cvv2 = Some(cvv2.into());
    request.vali_date = Some(expiry.into());
    request.id_no = id.into();
    request.acct_name = name.into();
    request.bind_mob = mobile.into();
    request.risk_item = RiskItem::from_text(format!("{{\"a\":\"{risk}\""));
    request
}

#[track_caller]
fn assert_no_canary(what: &str, printed: &str) {
    for canary in CANARIES {
        let url: String = canary.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let escaped: String = canary
            .encode_utf16()
            .map(|unit| format!("\\u{unit:04x}"))
            .collect();
        for form in [
            canary.to_owned(),
            STANDARD_NO_PAD.encode(canary),
            url,
            escaped,
        ] {
            assert!(
                !printed.contains(&form),
                "{what} shows {canary} as {form}:\n{printed}"
            );
        }
    }
}

#[test]
fn requests_and_answers_print_masked() {
    let request = request();
    assert_no_canary("Debug", &format!("{request:?} {request:#?}"));
    assert_no_canary("Serialize", &serde_json::to_string(&request).expect("JSON"));
    assert_no_canary("Masked", &format!("{:?}", Masked::new(&request)));
    assert_no_canary(
        "the masked sign string",
        &merchant().masked_sign_string(&request),
    );

    let verify = CardBindVerifyRequest::builder()
        .token("t")
        .user_id("u")
        .verify_code(CANARIES[6])
        .build();
    assert_no_canary("Debug", &format!("{verify:?}"));
    let bound = CardBindVerifyBound::builder()
        .user_id("u")
        .card_no(CANARIES[0])
        .build();
    assert_no_canary("Debug", &format!("{bound:?}"));
    insta::assert_snapshot!(format!("{request:#?}\n{verify:#?}\n{bound:#?}"));
}

/// Every table: the examples of its secret rows stand for real values.
#[test]
fn no_table_prints_a_secret() {
    let mut secrets = 0;
    macro_rules! print {
        (notification $message:path) => {
            let message: $message = example::notification(Extent::All).expect("examples");
            secrets += assert_masked(&message, <$message>::ROWS);
        };
        ($kind:ident $request:path) => {
            let request: $request = example::request(Extent::All).expect("examples");
            secrets += assert_masked(&request, <$request>::ROWS);
            let string = merchant().masked_sign_string(&request);
            assert_hidden(&string, <$request>::ROWS);
        };
    }
    lianlian::for_each_table!(print);
    assert!(secrets > 50, "{secrets}");
}

/// Counts the secrets that were looked for.
fn assert_masked(message: &(impl Message + Debug + Serialize), rows: &[Row]) -> usize {
    let json = serde_json::to_string(message).expect("JSON");
    let masked = Masked::new(message);
    assert_hidden(&format!("{message:?} {message:#?} {json} {masked:?}"), rows)
}

#[test]
fn forms_and_risk_items_print_no_value() {
    let [card, _, _, id, name, phone, ..] = CANARIES;
    let mut request: WebRedirectRequest = example::request(Extent::All).expect("examples");
    request.card_no = Some(card.into());
    request.acct_name = Some(name.into());
    let form = merchant().redirect(&request).expect("a right request");
    assert!(form.html().contains(card), "the browser gets it all");
    assert_no_canary("SignedForm", &format!("{form:?} {form:#?}"));

    let real_name = RealNameRisk::builder()
        .user_info_full_name(name)
        .user_info_id_no(id)
        .user_info_identify_state(IdentityState::Identified)
        .user_info_identify_type(IdentityCheck::OnSpot)
        .build();
    assert_no_canary("Debug", &format!("{real_name:?}"));
    let composed = RiskItem::compose().group(&real_name).member("note", phone);
    assert_no_canary("RiskItemComposer", &format!("{composed:?}"));
    let contradiction = composed.member("note", card).finish();
    assert_no_canary("RiskItemError", &format!("{contradiction:?}"));
}

#[test]
fn violations_hold_no_value() {
    let violations = request()
        .check(&CheckOptions::default().with_luhn())
        .expect_err("violations");
    assert!(violations.iter().count() >= 3);
    assert_no_canary("Violations", &format!("{violations} {violations:?}"));
    let errors = request().validate().expect_err("violations");
    assert_no_canary("ValidationErrors", &format!("{errors} {errors:?}"));
    assert_no_canary(
        "JSON of ValidationErrors",
        &serde_json::to_string(&errors).expect("JSON"),
    );
    let error = merchant().prepare(&request()).expect_err("violations");
    assert_no_canary("PrepareError", &format!("{error} {error:?}"));
}

#[test]
fn raw_messages_and_their_errors_hold_no_value() {
    let [card, ..] = CANARIES;
    let json = format!("{{\"card_no\":\"{card}\",\"cvv2\":{}}}", CANARIES[1]);
    let raw = RawMessage::parse(json.as_bytes()).expect("a message");
    assert_no_canary("RawMessage", &format!("{raw:?}"));
    let violations = CardBindApply::OPERATION.check(&raw, &CheckOptions::default());
    assert_no_canary("Violations", &format!("{violations:?}"));
    for broken in [
        format!("{{\"card_no\":\"{card}"),
        format!("{{\"card_no\":{card}x}}"),
        format!("[{card}]"),
    ] {
        let error = RawMessage::parse(broken.as_bytes()).expect_err("no message");
        assert_no_canary("MessageError", &format!("{error} {error:?}"));
    }
}

/// Whatever is wrong with a message, what is said of it shows no value, unless it is asked for.
#[test]
fn explanations_hold_no_value() {
    let [card, cvv2, expiry, id, name, mobile, code, risk] = CANARIES;
    let json = format!(
        r#"{{"card_no":"{card}","cvv2":"{cvv2}","vali_date":"{expiry}","id_no":"{id}","acct_name":"{name}","bind_mob":"{mobile}","verify_code":"{code}","risk_item":"{{\"a\":\"{risk}\"}}","cardNo":"{card}","card_no ":"{card}","agreement_list":[{{"card_no":"{card}"}}],"sign_type":"RSA""#
    );
    let members = RawMessage::parse(format!("{json}}}").as_bytes())
        .expect("a message")
        .to_json();
    let members = RawMessage::parse(&members).expect("a message");
    let string = members.sign_string(&[]);
    let keys = [MERCHANT_KEY.public_key()];
    let explained = |signed: &str, claimed: &str, show_values| {
        let signature = MERCHANT_KEY
            .sign(SignType::Md5WithRsa, signed.as_bytes())
            .expect("signed");
        let message = format!("{json},\"sign\":\"{}\"}}", STANDARD.encode(signature));
        let clues = Clues {
            keys: &keys,
            private_key: Some(&PLATFORM_KEY),
            claimed: Some(claimed.as_bytes()),
            show_values,
            ..clues()
        };
        let sealed = seal(message.as_bytes(), &PLATFORM_KEY.public_key()).expect("sealed");
        let explain = |text: &str| explain(text.as_bytes(), &clues).expect("a message");
        let found = [
            explain(&message),
            explain(&sealed),
            explain(&format!("{sealed}A")),
        ];
        let signatures = found.iter().filter_map(|found| found.signature.as_ref());
        let words = signatures.flat_map(|report| report.findings.iter().map(ToString::to_string));
        let words: String = words.collect();
        format!("{found:?} {words}")
    };
    for signed in [string.to_string(), format!("{}&", *string), "x".to_owned()] {
        for claimed in [
            &*string,
            card,
            name,
            &format!("acct_name={name}1"),
            &string[13..],
        ] {
            assert_no_canary("Explanation", &explained(&signed, claimed, false));
        }
    }
    assert!(
        explained("x", &string, true).contains(card),
        "asked for, it is shown"
    );
}

#[test]
fn keys_print_no_key() {
    let base64 = MERCHANT_KEY.to_base64();
    let printed = format!("{:?} {:?} {:?}", *MERCHANT_KEY, merchant(), platform());
    for start in (0..base64.len() - 24).step_by(24) {
        assert!(!printed.contains(&base64[start..start + 24]));
    }
    let broken = base64.replace('M', "?");
    let error = PrivateKey::parse(&broken).expect_err("broken");
    assert!(
        format!("{error} {error:?}").len() < 200,
        "an error holds no key"
    );
}

#[test]
fn short_values_are_hidden_whole() {
    use lianlian::field::Secrecy;
    for (secrecy, text) in [
        (Secrecy::Card, "1234567890123"),
        (Secrecy::Mobile, "1391234567"),
        (Secrecy::IdNumber, "1234567"),
        (Secrecy::Name, "李"),
        (Secrecy::Hidden, "222"),
    ] {
        assert_eq!(secrecy.mask(text).to_string(), "***");
    }
}
