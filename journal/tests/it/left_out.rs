//! No record of any operation holds a member that a table hides, whatever comes back.

use std::collections::BTreeSet;

use http::Response;
use lianlian_api::{NOTIFICATIONS, OPERATIONS};
use lianlian_core::example::{self, Extent};
use lianlian_core::field::Secrecy;
use lianlian_core::message::RawMessage;
use lianlian_core::{Operation, OperationType as _, Request, Row};
use lianlian_journal::{Event, Journal, JournalKey, Line, Records};
use lianlian_test_support::{merchant, platform};
use serde_json::{Value, json};

const CANARY: &str = "canary-871-3012";

/// The rows of every table.
fn tables() -> impl Iterator<Item = &'static [Row]> {
    let operations = OPERATIONS.iter().flat_map(|operation| operation.messages());
    let notifications = NOTIFICATIONS.iter().map(|notification| notification.rows);
    operations.chain(notifications)
}

/// The wire names of all rows that are hidden, those of lists' items too.
fn hidden() -> BTreeSet<&'static str> {
    fn of(rows: &'static [Row]) -> Vec<&'static str> {
        let items = rows.iter().filter_map(|row| row.items).flat_map(of);
        let own = rows.iter().filter(|row| row.secrecy == Secrecy::Hidden);
        own.flat_map(Row::names).chain(items).collect()
    }
    tables().flat_map(of).collect()
}

/// The wire names that an operation's own tables show, and nowhere hide.
fn shown_by(operation: &Operation) -> BTreeSet<&'static str> {
    let rows = || operation.messages().flatten();
    let is_hidden = |row: &&Row| row.secrecy == Secrecy::Hidden;
    let hidden: BTreeSet<_> = rows().filter(is_hidden).flat_map(Row::names).collect();
    let names = rows().flat_map(Row::names);
    names.filter(|name| !hidden.contains(name)).collect()
}

#[test]
fn the_tables_hide_what_pays_and_who_pays() {
    let hidden = hidden();
    for name in [
        "cvv2",
        "vali_date",
        "verify_code",
        "risk_item",
        "openid",
        "gateway_url",
        "payLoad",
    ] {
        assert!(hidden.contains(name), "{name}");
    }
}

#[test]
fn no_record_holds_what_a_table_hides() {
    let mut calls = 0;
    macro_rules! keep {
        (call $request:path) => {
            calls += 1;
            kept::<$request>();
        };
        ($other:ident $message:path) => {};
    }
    lianlian_api::for_each_table!(keep);
    assert!(calls > 25, "{calls}");
}

fn kept<R: Request>() {
    let operation = R::Operation::OPERATION;
    let table = operation.table();
    let hidden = hidden();
    let shown = shown_by(operation);
    let request: R = example::request(Extent::All).expect("examples");
    let mut bodies = vec![json!({ "ret_code": "1001", "ret_msg": "no" })];
    for outcome in operation.outcomes {
        let code = outcome.ret_codes.first().expect("a code");
        let answer = example::answer(&request, code, Extent::All).expect("examples");
        let sent = merchant().prepare(&request).expect("prepared");
        let key = |_: &str| Some(lianlian_test_support::MERCHANT_KEY.public_key());
        let received = platform()
            .receive::<R>(sent.headers(), sent.body(), key)
            .expect("received");
        let answer = platform().answer(&received, &answer).expect("signed");
        bodies.push(serde_json::from_slice(answer.body()).expect("JSON"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let key = JournalKey::generate().expect("a key");
    let journal = Journal::open(&path, &key).expect("opened").hiding(tables());
    let exchange = journal.sent(&merchant(), &request).expect("written");
    let mut written = 1;
    for body in &bodies {
        for body in brought_in(body, &hidden, &shown) {
            let response = Response::new(signed(&body));
            let result = merchant().accept(&request, &response);
            journal
                .answered(&exchange, &response, &result)
                .expect("written");
            written += 1;
        }
    }
    for line in Records::open(&path).expect("there") {
        let Line::Record(record) = line.expect("read") else {
            panic!("{table}: torn")
        };
        written -= 1;
        let content = record.open(&key).expect("opened");
        let text = String::from_utf8(content.to_vec()).expect("UTF-8");
        assert!(!text.contains(CANARY), "{table}: {text}");
        let content: Value = serde_json::from_str(&text).expect("JSON");
        let body = content["body"]
            .as_str()
            .and_then(|body| serde_json::from_str(body).ok());
        for members in [content["members"].clone(), body.unwrap_or_default()] {
            names(&members, &mut |name| {
                let is_hidden = hidden.contains(name) && !shown.contains(name);
                assert!(!is_hidden, "{table}: {name} in {text}")
            });
        }
        if record.header.event == Event::Answered {
            assert_ne!(content["left_out"], json!([]), "{table}: {text}");
            assert!(
                content["body"]
                    .as_str()
                    .is_some_and(|body| body.contains("ret_code")),
                "{table}"
            );
        }
    }
    assert_eq!(written, 0, "{table}");
}

/// The body with the hidden members beside its own, inside a list and an object, in capitals and as JSON in a text.
fn brought_in(body: &Value, hidden: &BTreeSet<&str>, shown: &BTreeSet<&str>) -> Vec<Value> {
    let with = |name: &str, value: Value| {
        let mut body = body.clone();
        body[name] = value;
        body
    };
    let members: Value = hidden.iter().map(|name| (*name, CANARY)).collect();
    let mut beside = body.clone();
    for name in hidden {
        // What the table shows under a name is another thing than what another one hides under it.
        if !shown.contains(name) {
            beside[*name] = json!(CANARY);
        }
        beside[name.to_uppercase()] = json!(CANARY);
    }
    vec![
        beside,
        with("list", json!([members.clone(), [members.clone()]])),
        with("object", json!({ "inside": members.clone() })),
        with("text", json!(members.to_string())),
        with("texts", json!([members.to_string()])),
        with("memo", json!(format!("cvv2={CANARY}"))),
    ]
}

/// Signed again, for the members were changed.
fn signed(body: &Value) -> Vec<u8> {
    let text = body.to_string();
    let mut message = RawMessage::parse(text.as_bytes()).expect("a message");
    platform().sign_again(&mut message).expect("signed");
    message.to_json().to_vec()
}

fn names(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            each(name);
            names(value, each);
        }),
        Value::Array(items) => items.iter().for_each(|item| names(item, each)),
        _ => {}
    }
}
