//! Sign strings that two messages share: no signature may be moved to another cut of its string.

mod anywhere;
mod bytes;
mod cuts;
mod swallowing;

use lianlian::api::easypay::WebRedirectRequest;
use lianlian::api::mpay::PaymentNotification;
use lianlian::api::unified::PaymentCreateRequest;
use lianlian::check::Rule;
use lianlian::example::{self, Extent};
use lianlian::field::Amount;
use lianlian::message::RawMessage;
use lianlian::notification::{NotificationError, NotificationMessage};
use lianlian::sign::{SignType, SignatureFault, sign};
use lianlian::{AcceptError, PrepareError};
use lianlian_tests::*;

fn paid(info_order: &str) -> PaymentNotification {
    let mut paid: PaymentNotification = example::notification(Extent::All).expect("examples");
    paid.info_order = Some(info_order.to_owned());
    paid.money_order = Amount::from_fen(1).expect("an amount");
    paid
}

fn notify(notice: &impl NotificationMessage) -> String {
    let url = "https://merchant.example/notify";
    let request = platform().notify(notice, OID_PARTNER, SignType::default(), url);
    String::from_utf8(request.expect("signed").into_body()).expect("UTF-8")
}

#[test]
fn a_notification_can_be_recut_neither_way() {
    let genuine = notify(&paid("pen&money_order=1000.00&n=1"));
    let ambiguous = NotificationError::Untrusted(SignatureFault::Ambiguous);
    let received = |body: &str| {
        merchant()
            .notification::<PaymentNotification>(&http::HeaderMap::new(), body.as_bytes())
            .err()
    };
    assert_eq!(received(&genuine), Some(ambiguous.clone()));

    // The same string, cut so that a hundred thousand times as much seems to be paid.
    let recut = genuine
        .replace(
            r#""money_order":"0.01""#,
            r#""money_order":"1000.00","n":"1&money_order=0.01""#,
        )
        .replace("pen&money_order=1000.00&n=1", "pen");
    let string = |body: &str| {
        let message = RawMessage::parse(body.as_bytes()).expect("a message");
        message.sign_string(&[]).to_string()
    };
    assert_eq!(string(&recut), string(&genuine));
    assert_eq!(received(&recut), Some(ambiguous));
}

#[test]
fn harmless_values_are_believed() {
    for info_order in [
        "a&b",
        "colour=red",
        "Tom & Jerry = 2",
        "money_order=1",
        "&&==",
    ] {
        let body = notify(&paid(info_order));
        let paid = merchant()
            .notification::<PaymentNotification>(&http::HeaderMap::new(), body.as_bytes());
        assert_eq!(
            paid.expect("genuine").info_order.as_deref(),
            Some(info_order)
        );
    }
}

/// Also at names that no table lists: else `no_order = A1&nz=2` of a genuine message could be sent on as A1.
#[test]
fn no_value_may_read_like_a_further_member() {
    let ambiguous = NotificationError::Untrusted(SignatureFault::Ambiguous);
    for value in [
        "ship to B&infox=urgent",
        "a&nz=2",
        "a&b-c.d=1",
        "a&money_order=1",
    ] {
        let genuine = notify(&paid(value));
        let told = merchant()
            .notification::<PaymentNotification>(&http::HeaderMap::new(), genuine.as_bytes());
        assert_eq!(told.err(), Some(ambiguous.clone()), "{value}");
    }
    let mut paid = paid("x");
    paid.no_order = "A1&nz=2".to_owned();
    let told = merchant()
        .notification::<PaymentNotification>(&http::HeaderMap::new(), notify(&paid).as_bytes());
    assert_eq!(told.err(), Some(ambiguous));
}

/// The user's link may have parameters of its own, but can't hide the members that belong to the order.
#[test]
fn a_link_can_not_swallow_the_order() {
    let request: PaymentCreateRequest = example::request(Extent::Required).expect("examples");
    let answered = |link: &str| {
        let members = [
            ("gateway_url", link),
            ("no_order", request.no_order.as_str()),
            ("oid_partner", OID_PARTNER),
            ("ret_code", "0000"),
            ("sign_type", "RSA"),
        ];
        let mut answer = RawMessage::parse(b"{}").expect("a message");
        for (name, value) in members {
            answer.set(name, value);
        }
        sign(&mut answer, &*PLATFORM_KEY, SignType::default()).expect("signed");
        merchant()
            .accept(&request, &http::Response::new(answer.to_json().to_vec()))
            .err()
    };
    assert_eq!(
        answered("https://paymentweb.lianlianpay.com/payinit?token=1&lang=zh"),
        None
    );
    let swallowed = answered("https://x.example/?token=1&money_order=99999.00&no_order=OTHER");
    assert!(
        matches!(
            swallowed,
            Some(AcceptError::Untrusted {
                fault: SignatureFault::Ambiguous,
                ..
            })
        ),
        "{swallowed:?}"
    );
}

#[test]
fn an_answer_can_not_be_recut() {
    let request = card_bind_verify();
    let json = r#"{"oid_partner":"201304121000001004","ret_code":"0000","ret_msg":"x&user_id=1",
        "user_id":"20180828153543","card_no":"1234"}"#;
    let mut answer = RawMessage::parse(json.as_bytes()).expect("a message");
    sign(&mut answer, &*PLATFORM_KEY, SignType::default()).expect("signed");
    let response = http::Response::new(answer.to_json().to_vec());
    let error = merchant()
        .accept(&request, &response)
        .expect_err("ambiguous");
    let fault = SignatureFault::Ambiguous;
    assert!(matches!(error, AcceptError::Untrusted { fault: found, .. } if found == fault));
}

#[test]
fn requests_are_checked_for_it() {
    let mut request = card_bind_apply();
    request.user_id = "u&card_no=1".to_owned();
    let violations = request.check(&Default::default()).expect_err("a violation");
    let found: Vec<_> = violations.iter().map(|v| (v.rule, v.message())).collect();
    let message = "user_id must not hold `&card_no=`: it would be signed like a parameter";
    assert_eq!(found, [(Rule::Ambiguous, message.to_owned())]);

    // Nobody but LianLian sees a call; a link may have parameters of any name.
    let mut request = card_bind_apply();
    request.notify_url = Some("https://merchant.example/notify?shop=1&user_id=2".to_owned());
    assert_eq!(request.check(&Default::default()), Ok(()));
}

#[test]
fn a_form_is_checked_links_included() {
    let mut request: WebRedirectRequest = example::request(Extent::All).expect("examples");
    request.notify_url = "https://merchant.example/notify?shop=1&money_order=0.01".to_owned();
    let error = merchant()
        .redirect(&request)
        .expect_err("the user could recut it");
    assert!(matches!(&error, PrepareError::Check(_)), "{error}");
    assert!(error.to_string().contains("&money_order="), "{error}");
}
