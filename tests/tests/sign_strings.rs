//! The canonical strings of typed requests, byte for byte, and their masked form.

use lianlian::api::codes::PayType;
use lianlian_tests::*;

#[test]
fn card_bind_apply_debit() {
    insta::assert_snapshot!(merchant().sign_string(&card_bind_apply()).as_str());
}

#[test]
fn card_bind_apply_credit() {
    let mut request = card_bind_apply();
    request.pay_type = PayType::QuickCredit;
    request.vali_date = Some("2811".into());
    request.cvv2 = Some("222".into());
    insta::assert_snapshot!(merchant().sign_string(&request).as_str());
}

#[test]
fn an_empty_value_is_left_out() {
    let mut request = card_bind_apply();
    request.no_order = Some(String::new());
    request.notify_url = None;
    let string = merchant().sign_string(&request);
    assert!(!string.contains("no_order") && !string.contains("notify_url"));
}

#[test]
fn card_bind_verify_request() {
    insta::assert_snapshot!(merchant().sign_string(&card_bind_verify()).as_str());
}

#[test]
fn masked() {
    let mut request = card_bind_apply();
    request.vali_date = Some("2811".into());
    request.cvv2 = Some("222".into());
    insta::assert_snapshot!(merchant().masked_sign_string(&request));
}

#[test]
fn the_answers_string() {
    use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
    use lianlian::message::RawMessage;

    let http = merchant()
        .prepare(&card_bind_apply())
        .expect("a right request");
    let received = platform()
        .receive::<CardBindApplyRequest>(http.body(), |_| Some(MERCHANT_KEY.public_key()))
        .expect("a right request");
    let answer = platform().answer(&received, &CardBindApplyResponse::CodeSent(code_sent()));
    let answer = answer.expect("signed");
    let raw = RawMessage::parse(answer.body()).expect("a message");
    insta::assert_snapshot!(raw.sign_string(&[]).as_str());
}
