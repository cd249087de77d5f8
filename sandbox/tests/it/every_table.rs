//! Every table of the family, made of its examples: sent over HTTP, answered, accepted.

use lianlian::example::{self, Extent};
use lianlian::message::Masked;
use lianlian::notification::{NotificationMessage, acknowledged};
use lianlian::sign::SignType;
use lianlian::{Body, OperationType, Platform, Redirect, Request, Sent};

use crate::spec::signs_on_success_only;
use crate::world::{OID_PARTNER, PLATFORM_KEY, World};

const EXTENTS: [Extent; 2] = [Extent::Required, Extent::All];

/// Requests that are sent before anything was made. The others succeed; those with a bound card in
/// all of their examples fail with all of them alone.
const DECLINED: [(&str, &str, &[Extent]); 37] = [
    ("accp_account/CardBindVerify", "1011", &EXTENTS),
    ("accp_account/CardUnbind", "1030", &EXTENTS),
    ("accp_account/QueryTxn", "1011", &EXTENTS),
    ("accp_trade/BalancePayment", "1011", &EXTENTS),
    ("accp_trade/CardPayment", "1011", &EXTENTS),
    ("accp_trade/ClosePayment", "1011", &EXTENTS),
    ("accp_trade/GatewayPayment", "1011", &EXTENTS),
    ("accp_trade/QueryPayment", "1011", &EXTENTS),
    ("accp_trade/QueryRefund", "1011", &EXTENTS),
    ("accp_trade/QueryWithdrawal", "1011", &EXTENTS),
    ("accp_trade/Refund", "3017", &EXTENTS),
    ("accp_trade/SecuredConfirm", "1011", &EXTENTS),
    ("accp_trade/SmsValidation", "1011", &EXTENTS),
    ("accp_trade/Withdrawal", "3005", &[Extent::Required]),
    ("accp_trade/Withdrawal", "1030", &[Extent::All]),
    ("accp_trade/WithdrawalCheck", "1011", &EXTENTS),
    ("aggregate/PaymentQuery", "8901", &EXTENTS),
    ("card/CardBindVerify", "1000", &EXTENTS),
    ("card/CardUnbind", "3011", &EXTENTS),
    ("easypay/PaymentApply", "3011", &[Extent::All]),
    ("easypay/PaymentQuery", "8901", &EXTENTS),
    ("easypay/PaymentVerify", "1000", &EXTENTS),
    ("easypay/PreauthCancel", "8901", &EXTENTS),
    ("easypay/PreauthComplete", "8901", &EXTENTS),
    ("easypay/PreauthQuery", "8901", &EXTENTS),
    ("exchange/PaymentApply", "3011", &[Extent::All]),
    ("exchange/PaymentQuery", "8901", &EXTENTS),
    ("exchange/PaymentVerify", "1000", &EXTENTS),
    ("instant_payment/PaymentConfirm", "4001", &EXTENTS),
    ("instant_payment/PaymentQuery", "8901", &EXTENTS),
    ("mpay/CardBindVerify", "1000", &EXTENTS),
    ("mpay/PaymentApply", "3011", &[Extent::All]),
    ("mpay/PaymentQuery", "8901", &EXTENTS),
    ("mpay/PaymentVerify", "1000", &EXTENTS),
    ("refund/RefundApply", "5002", &EXTENTS),
    ("refund/RefundQuery", "8901", &EXTENTS),
    ("refund/YuanRefundApply", "5002", &EXTENTS),
];

/// Each request meets a sandbox in which nothing was made yet.
#[test]
fn every_call_is_answered() {
    let mut seen = Vec::new();
    macro_rules! round_trip {
        (call $request:path) => {
            seen.push(call::<$request>());
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(round_trip);
    let calls = |body| body == Body::Plain || body == Body::Envelope;
    assert_eq!(seen, names(calls));
}

fn call<R: Request>() -> String {
    let operation = R::Operation::OPERATION;
    let name = operation.table();
    for extent in EXTENTS {
        let world = World::new();
        let request: R = example::request(extent).unwrap_or_else(|| panic!("{name}: an example"));
        let declined = DECLINED
            .iter()
            .find(|(declined, _, extents)| *declined == name && extents.contains(&extent));
        match (world.call(&request), declined) {
            (Ok(answer), None) => {
                assert!(operation.outcome(answer.ret_code()).is_some(), "{name}");
            }
            (Err(error), Some((_, code, _))) => {
                let refusal = error.refusal().expect("a refusal");
                assert_eq!(refusal.ret_code.as_str(), *code, "{name}, {extent:?}");
            }
            (answer, _) => panic!(
                "{name}, {extent:?}: {:?}",
                answer.map(|answer| answer.ret_code().to_owned())
            ),
        }
        world.stop();
    }
    name
}

/// A code that is the business's own: signed, unless the page has `sign` in successful answers only.
#[test]
fn every_refusal_is_signed_as_its_page_has_it() {
    let world = World::new();
    let mut seen = Vec::new();
    macro_rules! refuse {
        (call $request:path) => {
            seen.push(refused::<$request>(&world));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(refuse);
    assert!(seen.contains(&true) && seen.contains(&false));
    world.stop();
}

/// Refuses a request, and says whether the refusal was signed.
fn refused<R: Request>(world: &World) -> bool {
    let operation = R::Operation::OPERATION;
    let name = operation.table();
    world.trouble(r#"{"trouble":"ret_code","ret_code":"9999"}"#);
    let request: R = example::request(Extent::Required).expect("an example");
    let error = world.call(&request).expect_err("refused");
    let refusal = error.refusal().expect("a refusal");
    assert_eq!(refusal.ret_code.as_str(), "9999", "{name}");
    // No page lists the headers of a signature.
    let is_signed = operation.generation.signs_bytes() || !signs_on_success_only(operation);
    assert_eq!(refusal.is_signed, is_signed, "{name}");
    is_signed
}

#[test]
fn every_redirect_is_taken() {
    let mut seen = Vec::new();
    macro_rules! redirect {
        (redirect $request:path) => {
            seen.push(redirected::<$request>());
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(redirect);
    assert_eq!(seen, names(|body| matches!(body, Body::Form { .. })));
}

fn redirected<R: Sent<Operation: Redirect>>() -> String {
    let operation = R::Operation::OPERATION;
    let name = operation.table();
    for extent in EXTENTS {
        let world = World::new();
        let request: R = example::request(extent).unwrap_or_else(|| panic!("{name}: an example"));
        let form = world
            .merchant
            .redirect(&request)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        let fields: Vec<_> = form.fields().collect();
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&fields)
            .finish();
        let page = world.post(operation.path, body.as_bytes());
        let text = String::from_utf8_lossy(page.body()).into_owned();
        assert_eq!(page.status(), 200, "{name}: {text}");

        let changed = body.replace("oid_partner", "oid_pertner");
        assert_eq!(world.post(operation.path, changed).status(), 400, "{name}");
        world.stop();
    }
    name
}

#[test]
fn every_notification_is_believed() {
    let world = World::new();
    let mut seen = Vec::new();
    macro_rules! notify {
        (notification $message:path) => {
            seen.push(notified::<$message>(&world));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(notify);
    let known = lianlian::api::NOTIFICATIONS.iter();
    let known: Vec<_> = known.map(|n| n.table()).collect();
    assert_eq!(seen, known);
    world.stop();
}

fn notified<N: NotificationMessage>(world: &World) -> String {
    let name = N::NOTIFICATION.table();
    let platform = Platform::new(PLATFORM_KEY.clone());
    for extent in EXTENTS {
        let sent: N = example::notification(extent).unwrap_or_else(|| panic!("{name}: an example"));
        let url = "https://merchant.example/notify";
        let request = platform.notify(&sent, OID_PARTNER, SignType::Md5WithRsa, url);
        let (head, body) = request.expect("signed").into_parts();
        let received = world.merchant.notification::<N>(&head.headers, &body);
        let received = received.unwrap_or_else(|error| panic!("{name}: {error}"));
        let shown = |message| format!("{:?}", Masked::new(message));
        assert_eq!(shown(&*received), shown(&sent), "{name}");

        let mut changed = body;
        let last = changed
            .iter()
            .rposition(u8::is_ascii_digit)
            .expect("a digit");
        changed[last] = if changed[last] == b'1' { b'2' } else { b'1' };
        assert!(
            world
                .merchant
                .notification::<N>(&head.headers, &changed)
                .is_err(),
            "{name}"
        );
    }
    assert_eq!(acknowledged::<N>().status(), 200);
    name
}

/// The operations that travel like this, in the tables' order.
fn names(travels: impl Fn(Body) -> bool) -> Vec<String> {
    let operations = lianlian::api::OPERATIONS.iter();
    operations
        .filter(|operation| travels(operation.body))
        .map(|operation| operation.table())
        .collect()
}
