//! The signs of a call for an observer: enough to find it, and no secret.

use std::sync::Mutex;
use std::time::Duration;

use lianlian_api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian_client::client::Client;
use lianlian_test_support::*;
use metrics_util::debugging::{DebugValue, DebuggingRecorder};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter as _;

use crate::clients::HasClient as _;

/// Values that must be seen nowhere.
const CANARIES: [&str; 6] = [
    "6222021001999991",
    "871",
    "11010519491231002X",
    "欧阳锋",
    "13900001111",
    "canary-device",
];

/// A client of a server that isn't there.
fn nobody_there() -> Client {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("bound"));
    Client::new(merchant_at(&url)).expect("a client")
}

/// Everything that any crate says while five calls are made, at the most talkative level.
fn logged() -> String {
    static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());
    let peer = Peer::start(|number, received| match number {
        0 => {
            let mut sent = code_sent();
            sent.user_id = Some("u1".to_owned());
            genuine::<CardBindApplyRequest, _>(received, &CardBindApplyResponse::CodeSent(sent))
        }
        1 => unsigned("1004", "商户请求参数[dt_order]非法。"),
        2 => unsigned("1001", "商户请求签名错误"),
        _ => Act::Close,
    });
    let client = peer.client();
    // For all threads: what one thread alone is told, another that comes first can switch off.
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(|| LOG.make_writer())
        .init();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        client.call(&with_secrets()).await.expect("an answer");
        client.call(&with_secrets()).await.expect_err("a refusal");
        let of_signature = client.call(&with_secrets()).await;
        of_signature.expect_err("a refusal");
        client.call(&with_secrets()).await.expect_err("no answer");
        nobody_there()
            .call(&card_bind_verify())
            .await
            .expect_err("no connection");
    });
    let bytes = LOG.lock().expect("unpoisoned").clone();
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn spans_and_events_say_what_happened_without_secrets() {
    let log = logged();
    for said in [
        "lianlian.call",
        "operation=\"CardBindApply\"",
        "product=\"mpay\"",
        "order=\"20180828153543\"",
        "ret_code=\"8888\"",
        "card_no=622202******9991",
        "ret_code=\"1004\" signed=false ret_msg=\"商户请求参数[dt_order]非法。\"",
        "the outcome is unknown",
    ] {
        assert!(log.contains(said), "{said} is missing in:\n{log}");
    }
    let signed = log
        .lines()
        .find(|line| line.contains("LianLian doesn't verify the signature of this string"));
    let signed = signed.expect("1001 shows the string that was signed");
    for part in ["sign_string=\"acct_name=", "card_no=622202******9991&"] {
        assert!(signed.contains(part), "{part} is missing in: {signed}");
    }
    let why = log
        .lines()
        .find(|line| line.contains("effect=\"nothing_sent\""));
    let why = why.expect("the last call failed");
    assert!(why.contains("refused"), "{why}");
    for canary in CANARIES {
        let canary = canary.trim();
        // A short number may stand in a time or a port by chance.
        let hit = log.contains(&format!("={canary}")) || (canary.len() > 3 && log.contains(canary));
        assert!(!hit, "{canary} stands in:\n{log}");
    }
}

#[test]
fn figures() {
    count_one_unknown(|client| async move {
        client
            .call(&card_bind_apply())
            .await
            .expect_err("no answer");
    });
}

#[test]
fn an_unsigned_refusal_is_counted_as_what_it_is() {
    let peer = Peer::start(|_, _| unsigned("1004", "x"));
    count_one(&peer, ["refused", "unsigned"], |client| async move {
        client.call(&card_bind_apply()).await.expect_err("refused");
    });
}

/// As when the caller's own caller hangs up: nobody is there to take the error.
#[test]
fn a_call_that_is_dropped_is_counted() {
    count_one_unknown(|client| async move {
        let request = card_bind_apply();
        let call = tokio::time::timeout(Duration::from_millis(300), client.call(&request));
        call.await.expect_err("it hangs");
    });
}

fn count_one_unknown<F: Future<Output = ()>>(calls: impl FnOnce(Client) -> F) {
    let peer = Peer::start(|_, _| Act::Hang(Duration::from_secs(3)));
    count_one(&peer, ["unknown", "none"], calls);
}

/// Counts the one call that is made, with its outcome and whether it was signed.
fn count_one<F: Future<Output = ()>>(
    peer: &Peer,
    [outcome, signature]: [&str; 2],
    calls: impl FnOnce(Client) -> F,
) {
    let recorder = DebuggingRecorder::new();
    let figures = recorder.snapshotter();
    let client = peer.client();
    metrics::with_local_recorder(&recorder, || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(calls(client));
    });
    let figures = figures.snapshot().into_vec();
    let count = figures
        .iter()
        .find(|(key, ..)| key.key().name() == "lianlian_calls_total");
    let (key, _, _, value) = count.expect("counted");
    assert_eq!(*value, DebugValue::Counter(1));
    let labels: Vec<_> = key
        .key()
        .labels()
        .map(|label| (label.key(), label.value()))
        .collect();
    assert_eq!(
        labels,
        [
            ("product", "mpay"),
            ("operation", "CardBindApply"),
            ("outcome", outcome),
            ("signature", signature)
        ]
    );
    assert!(
        figures
            .iter()
            .any(|(key, ..)| key.key().name() == "lianlian_call_duration_seconds")
    );
}
