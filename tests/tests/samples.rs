//! Every sample message of LianLian's pages is read, or refused for a reason that an erratum states.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lianlian::api::OPERATIONS;
use lianlian::check::CheckOptions;
use lianlian::envelope::Parts;
use lianlian::example::{self, Extent, Members};
use lianlian::message::RawMessage;
use lianlian::notification::{NotificationBody, NotificationError, NotificationMessage};
use lianlian::sign::{self, SignType, SignatureFault};
use lianlian::{AcceptError, Environment, Generation, Merchant, Request};
use lianlian_tests::{MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY};
use serde::Deserialize;

#[derive(Deserialize)]
struct Sample {
    page: String,
    operation: Option<String>,
    side: String,
    text: String,
    is_json: bool,
    #[serde(default)]
    fields: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct Erratum {
    pages: Vec<String>,
    #[serde(default)]
    fields: Vec<String>,
    says: String,
}

/// A page and a member of it that an erratum speaks of.
struct Errata(BTreeMap<String, Erratum>);

impl Errata {
    fn read() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/errata.toml");
        let text = std::fs::read_to_string(file).expect("the errata");
        Self(toml::from_str(&text).expect("TOML"))
    }

    fn explain(&self, page: &str, field: &str) -> bool {
        // Some samples print a name with a blank behind it, which an erratum of its own says.
        let field = field.trim();
        self.0.values().any(|erratum| {
            erratum.pages.iter().any(|known| known == page)
                && (erratum.fields.iter().any(|known| known == field)
                    // A misspelt name is no parameter, so it stands in the words alone.
                    || erratum.says.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == field))
        })
    }

    /// Tells whether an erratum says of this page that a sample of it is not JSON.
    fn say_no_json(&self, page: &str) -> bool {
        let erratum = self.0.get("samples-not-json").expect("the erratum");
        erratum.pages.iter().any(|known| known == page)
    }
}

fn samples() -> Vec<Sample> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/samples/samples.json");
    serde_json::from_slice(&std::fs::read(file).expect("the samples")).expect("JSON")
}

/// The members at which a sample is refused; none where it is read.
fn refused_at(sample: &Sample) -> BTreeSet<String> {
    let json = match sample.fields.as_slice() {
        [] => sample.text.clone(),
        fields => in_one_field(fields).unwrap_or_else(|| {
            let members: serde_json::Map<_, _> = fields
                .iter()
                .map(|(name, value)| (name.clone(), value.clone().into()))
                .collect();
            serde_json::Value::from(members).to_string()
        }),
    };
    let raw = RawMessage::parse(json.as_bytes()).expect("JSON");
    let table = sample.operation.as_deref().unwrap_or_default();
    match sample.side.as_str() {
        "request" if raw.text("pay_load").is_some() => {
            let parts = Parts::parse(raw.text("pay_load").unwrap_or_default());
            assert!(parts.is_ok(), "{table}: {parts:?}");
            BTreeSet::new()
        }
        "request" => request(table, &raw),
        "answer" => answer(table, &raw),
        _ => told(table, &raw),
    }
}

/// The JSON of a form that holds all members in one field.
fn in_one_field(fields: &[(String, String)]) -> Option<String> {
    let mut values = fields.iter().map(|(_, value)| value.trim());
    let json = values.find(|value| value.starts_with('{'))?;
    (fields.len() < 3).then(|| json.to_owned())
}

fn request(table: &str, raw: &RawMessage<'_>) -> BTreeSet<String> {
    let name = |known: &&&lianlian::Operation| known.table() == table;
    let operation = OPERATIONS.iter().find(name).expect("a table");
    match operation.check(raw, &CheckOptions::default()) {
        Ok(()) => BTreeSet::new(),
        Err(violations) => violations
            .iter()
            .map(|violation| violation.field.clone())
            .collect(),
    }
}

/// Signs a sample as LianLian would have, had it sent it.
fn signed(raw: &RawMessage<'_>) -> Vec<u8> {
    let text = raw.to_json();
    let mut message = RawMessage::parse(&text).expect("a message");
    sign::sign(&mut message, &*PLATFORM_KEY, SignType::default()).expect("signed");
    message.to_json().to_vec()
}

fn merchant(raw: &RawMessage<'_>) -> Merchant {
    Merchant::builder()
        .oid_partner(raw.text("oid_partner").unwrap_or(OID_PARTNER))
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at("http://127.0.0.1:9").expect("a URL"))
        .build()
        .expect("right settings")
}

fn answer(table: &str, raw: &RawMessage<'_>) -> BTreeSet<String> {
    let mut refused = None;
    macro_rules! add {
        (call $request:path) => {
            if is_named::<$request>(table) {
                refused = Some(accept::<$request>(raw));
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    refused.expect("a table")
}

fn is_named<R: Request>(table: &str) -> bool {
    use lianlian::OperationType as _;
    let operation = R::Operation::OPERATION;
    operation.table() == table
}

fn accept<R: Request>(raw: &RawMessage<'_>) -> BTreeSet<String> {
    let repeated = R::ROWS
        .iter()
        .filter_map(|row| Some((row.name, raw.scalar(row.name)?)));
    let given: Members = repeated
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    let usual = || example::request(Extent::Required).expect("examples");
    let request: R = example::request_with(Extent::Required, &given).unwrap_or_else(usual);
    let body = signed(raw);
    match merchant(raw).accept(&request, &http::Response::new(body)) {
        Ok(_) => BTreeSet::new(),
        Err(AcceptError::Malformed { violations }) => violations
            .iter()
            .map(|violation| violation.field.clone())
            .collect(),
        Err(AcceptError::OtherRequest { field }) => BTreeSet::from([field.to_owned()]),
        // A refusal is an answer: its code and words are told.
        Err(error) if error.refusal().is_some() => BTreeSet::new(),
        Err(AcceptError::NoRetCode(_)) => BTreeSet::from(["ret_code".to_owned()]),
        // A name with a blank behind it could hide a cut of the sign string.
        Err(AcceptError::Untrusted {
            fault: SignatureFault::Ambiguous,
            ..
        }) => raw
            .members()
            .iter()
            .map(|member| member.name.to_string())
            .filter(|n| n.contains(' '))
            .collect(),
        Err(error) => panic!("{error:?}"),
    }
}

fn told(table: &str, raw: &RawMessage<'_>) -> BTreeSet<String> {
    let mut refused = None;
    macro_rules! add {
        (notification $message:path) => {
            let known = <$message as NotificationMessage>::NOTIFICATION;
            if known.table() == table {
                refused = Some(notification::<$message>(raw));
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    refused.expect("a table")
}

fn notification<N: NotificationMessage>(raw: &RawMessage<'_>) -> BTreeSet<String> {
    let json = signed(raw);
    let json = String::from_utf8(json).expect("UTF-8");
    let body = match N::NOTIFICATION.body {
        NotificationBody::Json => json,
        NotificationBody::Form { field } => {
            let signed = RawMessage::parse(json.as_bytes()).expect("a message");
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            match field {
                Some(field) => form.append_pair(field, &json),
                None => form.extend_pairs(
                    signed
                        .members()
                        .iter()
                        .map(|m| (&*m.name, m.value.scalar().unwrap_or_default())),
                ),
            };
            form.finish()
        }
    };
    match merchant(raw).notification::<N>(&http::HeaderMap::new(), body.as_bytes()) {
        Ok(_) => BTreeSet::new(),
        Err(NotificationError::Malformed(violations)) => violations
            .iter()
            .map(|violation| violation.field.clone())
            .collect(),
        Err(NotificationError::OtherTable { member }) => BTreeSet::from([member.to_owned()]),
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn every_sample_is_read_or_an_erratum_says_why_not() {
    let (errata, samples) = (Errata::read(), samples());
    let mut unexplained = Vec::new();
    let mut read = 0;
    for sample in samples.iter().filter(|sample| sample.operation.is_some()) {
        let place = format!("{} ({})", sample.page, sample.side);
        if !sample.is_json && sample.fields.is_empty() {
            assert!(
                RawMessage::parse(sample.text.as_bytes()).is_err(),
                "{place} is JSON"
            );
            if !errata.say_no_json(&sample.page) {
                unexplained.push(format!("{place}: no JSON"));
            }
            continue;
        }
        let refused = refused_at(sample);
        read += usize::from(refused.is_empty());
        let unknown = refused
            .iter()
            .filter(|field| !errata.explain(&sample.page, field));
        unexplained.extend(unknown.map(|field| format!("{place}: {field}")));
    }
    assert_eq!(unexplained, Vec::<String>::new());
    assert!(read > 30, "{read} of {} are read", samples.len());
}

/// Whatever LianLian sends is read, but for what no reader could use.
#[test]
fn samples_of_what_lianlian_sends_are_read() {
    let sent = samples().into_iter().filter(|sample| {
        let by_lianlian = matches!(sample.side.as_str(), "answer" | "notification" | "return");
        by_lianlian && (sample.is_json || !sample.fields.is_empty())
    });
    let refused = sent.filter_map(|sample| {
        let refused: Vec<_> = refused_at(&sample).into_iter().collect();
        (!refused.is_empty())
            .then(|| format!("{} ({}): {}", sample.page, sample.side, refused.join(", ")))
    });
    let refused: Vec<_> = refused.collect();
    insta::assert_snapshot!(refused.join("\n"));
}

#[test]
fn the_sample_of_an_acknowledgement_is_one() {
    let all = samples();
    let sample = all
        .iter()
        .find(|sample| sample.side == "acknowledgement")
        .expect("one");
    assert!(Generation::Classic.is_acknowledgement(http::StatusCode::OK, sample.text.as_bytes()));
}

/// As LianLian's own samples write it.
#[test]
fn acknowledgements_are_judged_leniently() {
    let gbk = [
        &b"{\"ret_code\":\"0000\",\"ret_msg\":\""[..],
        b"\xbd\xbb\xd2\xd7",
        b"\"}",
    ]
    .concat();
    for body in [
        &b"{'ret_code':'0000','ret_msg':'\xe4\xba\xa4\xe6\x98\x93'}"[..],
        b"\xef\xbb\xbf{\"ret_code\":\"0000\"}",
        b"\xef\xbb\xbf {'ret_code' : '0000'}\r\n",
        b"{\"ret_code\":\"0000\",\"ret_msg\":\"ok\"}<html>",
        &gbk,
    ] {
        assert!(
            Generation::Classic.is_acknowledgement(http::StatusCode::OK, body),
            "{}",
            String::from_utf8_lossy(body)
        );
        assert!(!Generation::Classic.is_acknowledgement(http::StatusCode::ACCEPTED, body));
    }
    for body in [
        &b"ok"[..],
        b"",
        b"{}",
        b"{\"ret_code\":0}",
        b"{\"ret_code\":\"9999\"}",
        b"{\"ret_msg\":\"ret_code 0000\"}",
        b"<html>{\"ret_code\":\"0000\"}",
    ] {
        assert!(
            !Generation::Classic.is_acknowledgement(http::StatusCode::OK, body),
            "{}",
            String::from_utf8_lossy(body)
        );
    }
}
