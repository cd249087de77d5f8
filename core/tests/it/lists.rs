//! Lists and objects of another JSON type than the declared one, in what LianLian sends, in both generations.

use crate::keys::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY, merchant, platform};
use http::{HeaderMap, Response};
use lianlian::message::RawMessage;
use lianlian::notification::NotificationError;
use lianlian::sign::{SignType, sign};
use lianlian::{AcceptError, Effect, Verified, lianlian_api};
use serde_json::{Value, json};

/// Asks for things, as the first generation does.
#[lianlian_api(
    endpoint = "/things.htm",
    host = "queryapi.lianlianpay.com",
    outcome(Found = "0000", Needed = "8888"),
    query
)]
pub struct ThingsQuery {
    /// Things to look for.
    #[request(optional)]
    #[response(Found, optional)]
    #[response(Needed)]
    things: Vec<Thing>,

    /// Another thing, by itself.
    #[object]
    #[response(Found, optional)]
    other: Thing,
}

/// Tells of things, as the second generation does.
#[lianlian_api(protocol = "accp", notification, identity(name))]
pub struct ThingsTold {
    /// Name of what happened.
    #[notification]
    name: String,

    /// Things that it happened to.
    #[wire = "thingsInfo"]
    #[notification(optional)]
    things: Vec<Thing>,

    /// Another thing, by itself.
    #[object]
    #[wire = "otherInfo"]
    #[notification(optional)]
    other: Thing,
}

/// Tells of things without which there is nothing to tell.
#[lianlian_api(protocol = "accp", notification, identity(name))]
pub struct NeedsTold {
    /// Name of what happened.
    #[notification]
    name: String,

    /// Things that it happened to.
    #[notification]
    things: Vec<Thing>,
}

/// One of the things.
#[lianlian_api(item)]
pub struct Thing {
    /// Name of the thing.
    #[item]
    name: String,
}

/// Values that can't be read as lists of things, with the place that is named.
fn no_lists() -> [(Value, &'static str); 8] {
    [
        (json!("x"), ""),
        (json!("[{]"), ""),
        (json!(7), ""),
        (json!(true), ""),
        (json!([{"name": "a"}, 7]), "[1]"),
        (json!([{"name": "a"}, [{"name": "b"}]]), "[1]"),
        (json!([{"name": "a"}, {}]), "[1].name"),
        (json!({}), "[0].name"),
    ]
}

/// Values that can't be read as a thing.
fn no_objects() -> [Value; 5] {
    [
        json!("x"),
        json!(7),
        json!(true),
        json!([{"name": "a"}]),
        json!({}),
    ]
}

/// A list of one in each form in which it may come.
fn lists_of_one() -> [Value; 4] {
    [
        json!([{"name": "a"}]),
        json!({"name": "a"}),
        json!(r#"[{"name":"a"}]"#),
        json!(r#" {"name":"a"}"#),
    ]
}

fn answered(
    ret_code: &str,
    name: &str,
    value: &Value,
) -> Result<Verified<ThingsQueryResponse>, AcceptError> {
    let mut members = json!({"oid_partner": OID_PARTNER, "ret_code": ret_code});
    members[name] = value.clone();
    let members = members.to_string();
    let mut answer = RawMessage::parse(members.as_bytes()).expect("a message");
    sign(&mut answer, &*PLATFORM_KEY, SignType::default()).expect("signed");
    let response = Response::new(answer.to_json().to_vec());
    merchant().accept(&ThingsQueryRequest::builder().build(), &response)
}

fn found(name: &str, value: &Value) -> (ThingsQueryFound, Vec<String>) {
    let answer = answered("0000", name, value).expect("genuine");
    let odd = answer.oddities().iter().map(|odd| odd.field.clone());
    let odd = odd.collect();
    match answer.into_inner() {
        ThingsQueryResponse::Found(found) => (found, odd),
        ThingsQueryResponse::Needed(_) => panic!("another outcome"),
    }
}

/// The headers and the body of a notification of the second generation.
fn notice(name: &str, value: &Value) -> (HeaderMap, Vec<u8>) {
    let mut members = json!({"oid_partner": OID_PARTNER, "name": "it"});
    members[name] = value.clone();
    let body = members.to_string().into_bytes();
    let mut headers = HeaderMap::new();
    platform().sign_body(&mut headers, &body).expect("signed");
    (headers, body)
}

fn told(name: &str, value: &Value) -> (ThingsTold, Vec<String>) {
    let (headers, body) = notice(name, value);
    let told = merchant().notification::<ThingsTold>(&headers, &body);
    let told = told.expect("genuine");
    let odd = told.oddities().iter().map(|odd| odd.field.clone());
    let odd = odd.collect();
    (told.into_inner(), odd)
}

#[test]
fn one_object_is_a_list_of_one() {
    for list in lists_of_one() {
        let (found, odd) = found("things", &list);
        assert_eq!((found.things.len(), odd.len()), (1, 0), "{list}");
        assert_eq!(found.things[0].name, "a");

        let (told, odd) = told("thingsInfo", &list);
        assert_eq!((told.things.len(), odd.len()), (1, 0), "{list}");
        assert_eq!(told.things[0].name, "a");

        let needed = answered("8888", "things", &list).expect("genuine");
        let ThingsQueryResponse::Needed(needed) = &*needed else {
            panic!("another outcome");
        };
        assert_eq!(needed.things.len(), 1, "{list}");
    }
}

/// Half a list would pass for all of it.
#[test]
fn an_optional_list_of_another_type_reads_as_absent_and_is_noted() {
    for (list, place) in no_lists() {
        let (found, odd) = found("things", &list);
        assert_eq!(found.things.len(), 0, "{list}");
        assert_eq!(odd, [format!("things{place}")], "{list}");

        let (told, odd) = told("thingsInfo", &list);
        assert_eq!(told.things.len(), 0, "{list}");
        assert_eq!(odd, [format!("thingsInfo{place}")], "{list}");
    }
}

#[test]
fn an_optional_object_of_another_type_reads_as_absent_and_is_noted() {
    for object in no_objects() {
        let (found, odd) = found("other", &object);
        assert_eq!((found.other.is_none(), odd.len()), (true, 1), "{object}");
        let (told, odd) = told("otherInfo", &object);
        assert_eq!((told.other.is_none(), odd.len()), (true, 1), "{object}");
    }
}

/// The next step may hang on it.
#[test]
fn a_required_list_of_another_type_is_refused() {
    for (list, place) in no_lists() {
        let error = answered("8888", "things", &list).expect_err("no list");
        assert_eq!(error.effect(), Effect::Unknown);
        let AcceptError::Malformed { violations } = &error else {
            panic!("{list}: {error:?}");
        };
        let field = violations.iter().next().map(|first| first.field.as_str());
        assert_eq!(field, Some(format!("things{place}").as_str()), "{list}");

        let (headers, body) = notice("things", &list);
        let told = merchant().notification::<NeedsTold>(&headers, &body);
        assert!(
            matches!(told, Err(NotificationError::Malformed(_))),
            "{list}"
        );
    }
}

/// A request is read as it is declared.
#[test]
fn a_request_with_one_object_for_a_list_is_refused() {
    let key = |_: &str| Some(MERCHANT_KEY.public_key());
    for list in [json!({"name": "a"}), json!("x"), json!([7])] {
        let members = json!({"oid_partner": OID_PARTNER, "things": list}).to_string();
        let mut request = RawMessage::parse(members.as_bytes()).expect("a message");
        sign(&mut request, &*MERCHANT_KEY, SignType::default()).expect("signed");
        let received =
            platform().receive::<ThingsQueryRequest>(&HeaderMap::new(), &request.to_json(), key);
        assert!(received.is_err(), "{list}");
    }
}
