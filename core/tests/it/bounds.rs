//! Bounds on what is kept of one message: a message of a megabyte has room for hundreds of thousands of
//! mistakes, and each must not cost hundreds of bytes.

use crate::keys::*;
use http::Response;
use lianlian::check::CheckOptions;
use lianlian::field::Date;
use lianlian::message::RawMessage;
use lianlian::sign::{SignType, sign};
use lianlian::{AcceptError, OperationType as _, Verified, lianlian_api};

/// Lists the things that there are.
#[lianlian_api(
    endpoint = "/list.htm",
    host = "queryapi.lianlianpay.com",
    outcome(Found = "0000"),
    query
)]
pub struct ThingsQuery {
    /// Things to look for.
    #[request(optional)]
    #[response(optional)]
    things: Vec<Thing>,
}

/// A thing of which nothing must be known.
#[lianlian_api(item)]
pub struct Thing {
    /// The day of the thing.
    #[item(optional)]
    day: Date,
}

/// The most findings of a kind that are kept.
const MOST_KEPT: usize = 64;

/// A JSON object of `member`, written for each number.
fn object(count: usize, member: impl Fn(usize) -> String) -> String {
    let members: Vec<_> = (0..count).map(member).collect();
    format!("{{{}}}", members.join(","))
}

fn list(count: usize, item: &str) -> String {
    format!(r#"{{"things":[{}]}}"#, vec![item; count].join(","))
}

fn accept(json: &str) -> Result<Verified<ThingsQueryResponse>, AcceptError> {
    let mut answer = RawMessage::parse(json.as_bytes()).expect("a message");
    answer.set("oid_partner", OID_PARTNER);
    answer.set("ret_code", "0000");
    sign(&mut answer, &*PLATFORM_KEY, SignType::default()).expect("signed");
    let response = Response::new(answer.to_json().to_vec());
    merchant().accept(&ThingsQueryRequest::builder().build(), &response)
}

#[test]
fn of_many_violations_some_are_kept_and_the_others_counted() {
    let check = |json: &str| {
        let request = RawMessage::parse(json.as_bytes()).expect("a message");
        let checked = ThingsQuery::OPERATION.check(&request, &CheckOptions::default());
        checked.expect_err("violations")
    };
    let unknown = object(7672, |number| format!(r#""n{number}":1"#));
    for (json, count) in [
        (unknown, 7672),
        (list(9000, r#"{"day":"?"}"#), 9000),
        (list(9000, "1"), 9000),
    ] {
        let violations = check(&json);
        assert_eq!(violations.iter().count(), MOST_KEPT);
        assert_eq!(violations.more(), count - MOST_KEPT);
        let text = violations.to_string();
        assert!(
            text.ends_with(&format!("; and {} more", count - MOST_KEPT)),
            "{text}"
        );
    }
    let violations = check(&list(3, "1"));
    assert_eq!((violations.iter().count(), violations.more()), (3, 0));
    assert!(!violations.to_string().contains("more"));
}

#[test]
fn a_list_has_an_end() {
    let longest = accept(&list(RawMessage::MAX_ITEMS, "{}")).expect("genuine");
    let ThingsQueryResponse::Found(found) = &*longest;
    assert_eq!(found.things.len(), RawMessage::MAX_ITEMS);

    for count in [RawMessage::MAX_ITEMS + 1, 340_000] {
        let says = "things must have at most 16384 items";
        // A genuine answer is not lost for an optional list.
        let longer = accept(&list(count, "{}")).expect("genuine");
        let ThingsQueryResponse::Found(found) = &*longer;
        assert_eq!(found.things.len(), 0);
        let [odd] = longer.oddities() else {
            panic!("{:?}", longer.oddities());
        };
        assert_eq!(odd.message(), says);
        let request = list(count, "{}");
        let request = RawMessage::parse(request.as_bytes()).expect("a message");
        let checked = ThingsQuery::OPERATION.check(&request, &CheckOptions::default());
        assert_eq!(checked.expect_err("too many").to_string(), says);
    }
}

#[test]
fn of_what_is_odd_or_unknown_in_an_answer_some_is_kept() {
    let odd = accept(&list(9000, r#"{"day":"?"}"#)).expect("genuine");
    assert_eq!(odd.oddities().len(), MOST_KEPT);
    let unknown = accept(&object(50_000, |number| format!(r#""n{number}":1"#))).expect("genuine");
    assert_eq!(unknown.extras().len(), MOST_KEPT);
}
