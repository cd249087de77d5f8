//! Where the bytes of the body are signed there is no string to be cut: the body is read in one way, or not at all.

use http::HeaderMap;
use lianlian::Generation;
use lianlian::api::accp_trade::PaymentNotification;
use lianlian::example::{self, Extent};
use lianlian::notification::NotificationError;
use lianlian::sign::{SignType, SignatureFault};
use lianlian_tests::*;

fn told(txn_seqno: &str) -> (HeaderMap, String) {
    let mut paid: PaymentNotification = example::notification(Extent::Required).expect("examples");
    paid.order_info.txn_seqno = txn_seqno.to_owned();
    let url = "https://merchant.example/notify";
    let sent = platform().notify(&paid, OID_PARTNER, SignType::default(), url);
    let (parts, body) = sent.expect("signed").into_parts();
    (parts.headers, String::from_utf8(body).expect("UTF-8"))
}

/// What would be refused in a sign string is a value like any other.
#[test]
fn a_value_that_reads_like_a_member_is_believed() {
    for value in [
        "A1&nz=2",
        "A1&total_amount=1000.00",
        r#"A1","total_amount":"1000.00"#,
    ] {
        let (headers, body) = told(value);
        let read = merchant().notification::<PaymentNotification>(&headers, body.as_bytes());
        assert_eq!(read.expect("genuine").order_info.txn_seqno, value);
    }
}

#[test]
fn no_other_cut_is_believed() {
    let (headers, body) = told(r#"A1","txn_time":"x"#);
    let recut = body.replace(r#"\""#, r#"""#);
    assert_ne!(recut, body);
    let spaced = body.replacen(':', ": ", 1);
    let mismatch = NotificationError::Untrusted(SignatureFault::Mismatch);
    for other in [recut, spaced, format!("{body}\n"), format!(" {body}")] {
        let read = merchant().notification::<PaymentNotification>(&headers, other.as_bytes());
        assert_eq!(read.err(), Some(mismatch.clone()), "{other}");
    }
}

/// A member twice is no message, whoever signed it.
#[test]
fn a_member_twice_is_refused() {
    let (_, body) = told("A1");
    let twice = body.replacen('{', r#"{"txn_status":"TRADE_SUCCESS","#, 1);
    let (headers, _) = signed_again(Generation::Accp, twice.as_bytes());
    let read = merchant().notification::<PaymentNotification>(&headers, twice.as_bytes());
    assert!(
        matches!(read, Err(NotificationError::Unreadable(_))),
        "{read:?}"
    );
}
