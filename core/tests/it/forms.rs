//! Redirects and notifications: what the browser carries, and what LianLian tells unasked.

use crate::keys::*;
use lianlian::field::{Amount, Open};
use lianlian::message::MessageError;
use lianlian::notification::{self, NotificationError};
use lianlian::sign::{SignType, SignatureFault};
use lianlian::{PrepareError, Reason, Verified, code_enum, lianlian_api};
use proptest::prelude::*;

code_enum! {
    /// The result of the payment.
    pub enum Result {
        /// It is paid.
        Success = "SUCCESS",
    }
}

/// A payment on LianLian's page, with a field per member.
#[lianlian_api(endpoint = "/pay.htm", host = "wap.lianlianpay.com", body = "form")]
pub struct Pay {
    /// The order's number.
    #[request(max_len = 8)]
    no_order: String,
    /// The goods that are bought.
    #[request]
    name_goods: String,
    /// The amount in yuan.
    #[request]
    money_order: Amount,
}

/// The same with all members in one field.
#[lianlian_api(
    endpoint = "/pay2.htm",
    host = "wap.lianlianpay.com",
    body = "form",
    form_field = "req_data"
)]
pub struct PayInOne {
    /// The order's number.
    #[request]
    no_order: String,
}

/// LianLian's servers tell of a payment.
#[lianlian_api(notification)]
pub struct Paid {
    /// The order's number.
    #[notification(max_len = 8)]
    no_order: String,
    /// The amount in yuan.
    #[notification]
    money_order: Amount,
    /// The result of the payment.
    #[notification(open)]
    result_pay: Result,
    /// A remark outside the signature.
    #[notification(optional, unsigned)]
    memo: String,
}

/// The browser comes back, with a field per member.
#[lianlian_api(notification, body = "form")]
pub struct Back {
    /// The order's number.
    #[notification]
    no_order: String,
    /// The request's return code.
    #[notification]
    ret_code: String,
}

/// The browser comes back with all members in one field.
#[lianlian_api(notification, body = "form", form_field = "res_data")]
pub struct BackInOne {
    /// The order's number.
    #[notification]
    no_order: String,
}

const URL: &str = "https://merchant.example/notify";

/// Characters that HTML, forms and JSON each treat in their own way.
const AWKWARD: &str = "铅笔 <b>&\"'+%20=\\";

fn paid() -> Paid {
    Paid::builder()
        .no_order("1")
        .money_order(Amount::from_fen(5544).expect("an amount"))
        .result_pay(Result::Success)
        .build()
}

fn notify(notice: &impl notification::NotificationMessage) -> Vec<u8> {
    let request = platform().notify(notice, OID_PARTNER, SignType::default(), URL);
    request.expect("signed").into_body()
}

fn received<N: notification::NotificationMessage>(
    body: &[u8],
) -> std::result::Result<N, NotificationError> {
    merchant()
        .notification(&http::HeaderMap::new(), body)
        .map(Verified::into_inner)
}

#[test]
fn a_form_arrives_as_it_was_signed() {
    let request = PayRequest::builder()
        .no_order("1")
        .name_goods(AWKWARD)
        .money_order(Amount::from_fen(5).expect("an amount"))
        .build();
    let form = merchant().redirect(&request).expect("a right request");
    assert!(form.action().ends_with("/pay.htm"));
    let names: Vec<_> = form.fields().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "money_order",
            "name_goods",
            "no_order",
            "oid_partner",
            "sign",
            "sign_type"
        ]
    );

    let body = browser_posts(&form.html());
    let received = platform()
        .receive::<PayRequest>(&http::HeaderMap::new(), body.as_bytes(), |_| {
            Some(MERCHANT_KEY.public_key())
        })
        .expect("a right form");
    assert_eq!(received.name_goods, AWKWARD);
    assert_eq!(received.money_order.to_string(), "0.05");
}

proptest! {
    /// Whatever is bought, it arrives.
    #[test]
    fn any_text_arrives_as_it_was_signed(goods in "\\PC{1,40}", fen in 1_u64..=10_000_000_000) {
        let request = PayRequest::builder()
            .no_order("1")
            .name_goods(&goods)
            .money_order(Amount::from_fen(fen).expect("an amount"))
            .build();
        let is_cut = goods.split('&').skip(1).any(|piece| piece.contains('='));
        let form = match merchant().redirect(&request) {
            // Text that reads like a further member is refused, and no other.
            Err(_) if is_cut => return Ok(()),
            form => form.expect("a right request"),
        };
        let body = browser_posts(&form.html());
        let key = |_: &str| Some(MERCHANT_KEY.public_key());
        let received = platform().receive::<PayRequest>(&http::HeaderMap::new(), body.as_bytes(), key).expect("a right form");
        prop_assert_eq!(&received.name_goods, &goods);
        prop_assert_eq!(received.money_order.fen(), fen);
    }

    /// Bytes from anywhere are refused without a panic.
    #[test]
    fn no_bytes_are_believed(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(received::<Paid>(&body).is_err());
        prop_assert!(received::<Back>(&body).is_err());
        prop_assert!(received::<BackInOne>(&body).is_err());
    }
}

#[test]
fn a_form_may_hold_all_members_in_one_field() {
    let request = PayInOneRequest::builder().no_order("1").build();
    let form = merchant().redirect(&request).expect("a right request");
    let fields: Vec<_> = form.fields().map(|(name, _)| name).collect();
    assert_eq!(fields, ["req_data"]);

    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    let body = browser_posts(&form.html());
    let received =
        platform().receive::<PayInOneRequest>(&http::HeaderMap::new(), body.as_bytes(), key);
    assert_eq!(received.expect("a right form").no_order, "1");

    let rejected = platform().receive::<PayInOneRequest>(&http::HeaderMap::new(), b"other=1", key);
    let field = "req_data";
    let reason = Reason::Unreadable(MessageError::NoField { field });
    assert_eq!(rejected.expect_err("no message").reason, reason);
}

#[test]
fn a_form_is_checked_before_it_is_signed() {
    let request = PayRequest::builder()
        .no_order("123456789")
        .name_goods("x")
        .money_order(Amount::from_fen(5).expect("an amount"))
        .build();
    assert!(matches!(
        merchant().redirect(&request),
        Err(PrepareError::Check(_))
    ));

    let request = PayRequest::builder()
        .no_order("1")
        .name_goods("two\nlines")
        .money_order(Amount::from_fen(5).expect("an amount"))
        .build();
    let error = merchant()
        .redirect(&request)
        .expect_err("browsers change line breaks");
    let message = "name_goods must have no line break or control character: browsers change them";
    assert_eq!(error.to_string(), message);
}

#[test]
fn notifications_are_read_once_verified() {
    let body = notify(&paid());
    let paid: Paid = received(&body).expect("genuine");
    assert_eq!(paid.money_order.fen(), 5544);
    assert_eq!(paid.result_pay, Open::Known(Result::Success));

    let changed = String::from_utf8(body)
        .expect("UTF-8")
        .replace("55.44", "5.544");
    let fault = NotificationError::Untrusted(SignatureFault::Mismatch);
    assert_eq!(received::<Paid>(changed.as_bytes()).err(), Some(fault));
    let absent = NotificationError::Untrusted(SignatureFault::Absent);
    assert_eq!(received::<Paid>(b"{}").err(), Some(absent));
    let error = received::<Paid>(b"[]").expect_err("no object");
    assert!(matches!(error, NotificationError::Unreadable(_)));
}

#[test]
fn a_notification_for_another_merchant_is_refused() {
    let request = platform().notify(&paid(), "201304121000009999", SignType::Sha256WithRsa, URL);
    let error = received::<Paid>(request.expect("signed").body()).expect_err("another's");
    assert_eq!(error, NotificationError::OtherMerchant);
    let refused = notification::refused(&error);
    assert_eq!(refused.status(), 403);
    assert!(!refused.body().windows(4).any(|code| code == b"0000"));
}

#[test]
fn a_notification_that_lacks_a_member_is_named() {
    let body = notify(&BackAsJson::builder().no_order("1").build());
    match received::<Paid>(&body) {
        Err(NotificationError::Malformed(violations)) => {
            let fields: Vec<_> = violations.iter().map(|v| v.field.as_str()).collect();
            assert_eq!(fields, ["money_order", "result_pay"]);
        }
        other => panic!("{other:?}"),
    }
}

/// Less than [`Paid`] promises.
#[lianlian_api(notification)]
pub struct BackAsJson {
    /// The order's number.
    #[notification]
    no_order: String,
}

#[test]
fn a_browser_brings_back_forms() {
    let back = Back::builder().no_order("1").ret_code("0000").build();
    let body = notify(&back);
    let back: Back = received(&body).expect("genuine");
    assert_eq!(
        (back.no_order.as_str(), back.ret_code.as_str()),
        ("1", "0000")
    );
    let twice = [body, b"&no_order=2".to_vec()].concat();
    let error = NotificationError::Unreadable(MessageError::DuplicateMember);
    assert_eq!(received::<Back>(&twice).err(), Some(error));

    let body = notify(&BackInOne::builder().no_order("1").build());
    assert!(body.starts_with(b"res_data="));
    assert_eq!(received::<BackInOne>(&body).expect("genuine").no_order, "1");
}

/// A member that one page has outside the signature, and another inside.
#[test]
fn an_unsigned_member_may_be_signed_all_the_same() {
    let with_memo = PaidWithMemo::builder()
        .no_order("1")
        .money_order(Amount::from_fen(5544).expect("an amount"))
        .result_pay("SUCCESS")
        .memo("a remark")
        .build();
    let body = notify(&with_memo);
    let paid: Paid = received(&body).expect("genuine");
    let memo = paid.memo.expect("a memo").trust_anyway();
    assert_eq!(memo, "a remark");

    let changed = String::from_utf8(body)
        .expect("UTF-8")
        .replace("a remark", "another");
    assert!(received::<Paid>(changed.as_bytes()).is_err());
}

/// [`Paid`] with everything under the signature.
#[lianlian_api(notification)]
pub struct PaidWithMemo {
    /// The order's number.
    #[notification]
    no_order: String,
    /// The amount in yuan.
    #[notification]
    money_order: Amount,
    /// The result of the payment.
    #[notification]
    result_pay: String,
    /// A free remark.
    #[notification]
    memo: String,
}

#[test]
fn the_acknowledgement_is_what_lianlian_expects() {
    let response = notification::acknowledged::<Paid>();
    let body: serde_json::Value = serde_json::from_slice(response.body()).expect("JSON");
    assert_eq!(body["ret_code"], "0000");
    assert_eq!(response.status(), 200);
}

/// The form that a browser sends for the page: reads the inputs' attributes, decodes their
/// entities, and encodes them as a form.
fn browser_posts(html: &str) -> String {
    let input = |line: &str| {
        let rest = line.strip_prefix("<input type=\"hidden\" name=\"")?;
        let (name, value) = rest.strip_suffix("\">")?.split_once("\" value=\"")?;
        Some((decoded(name), decoded(value)))
    };
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(html.lines().filter_map(input))
        .finish()
}

fn decoded(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let decode = |text: String, (entity, character): (&str, &str)| text.replace(entity, character);
    entities.into_iter().fold(text.to_owned(), decode)
}
