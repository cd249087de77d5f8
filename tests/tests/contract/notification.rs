//! The pages of notifications.

use std::fmt::Debug;

use http::HeaderMap;
use lianlian::example::{self, Extent};
use lianlian::notification::{
    self, Notification, NotificationBody, NotificationError, NotificationMessage,
};
use lianlian::sign::{SIGNATURE_DATA, SIGNATURE_TYPE, SignType};
use lianlian_tests::*;
use serde_json::{Map, Value};
use url::form_urlencoded;

use crate::fold::{Fold, said};
use crate::masked::section;
use crate::received::{changed, passed_over};
use crate::{head, members, states};

/// The page of a notification.
pub fn page<N: NotificationMessage + Debug>() -> (String, String) {
    let table = N::NOTIFICATION;
    let told: N = example::notification(Extent::All).expect("examples");
    let url = "https://merchant.example/notify";
    let sent = platform().notify(&told, OID_PARTNER, SignType::default(), url);
    let sent = sent.expect("signed");
    let read = merchant()
        .notification::<N>(sent.headers(), sent.body())
        .expect("genuine");
    assert!(
        read.oddities().is_empty() && read.extras().is_empty(),
        "{read:?}"
    );

    let (headers, json) = parts(table, &sent);
    let title = "Notification, with every member that has an example";
    let message = section(title, table.generation, &headers, &json, table.rows);
    let states = states::told::<N>();
    let answer = match table.body {
        NotificationBody::Json => {
            let answer = notification::acknowledged::<N>();
            format!(
                "{} {}",
                answer.status(),
                String::from_utf8_lossy(answer.body())
            )
        }
        NotificationBody::Form { .. } => {
            "a page for the user, nothing that LianLian reads".to_owned()
        }
    };
    let wrong = wrong::<N>(&json);
    let name = head::page_name(table.product, table.name);
    let head = head::of_notification(table);
    let members = members::of_notification(table.rows);
    let page = format!(
        "{name}\n{head}\n{members}\n{message}\nAs it is read\n{:#?}\n{states}acknowledged by: {answer}\n{wrong}",
        read.into_inner()
    );
    assert_hidden(&page, table.rows);
    (name, page)
}

/// Reads the notification with one member changed, or with one that marks another table's.
fn wrong<N: NotificationMessage>(json: &[u8]) -> String {
    let table = N::NOTIFICATION;
    let mut fold = Fold::default();
    let read = |member: &str, headers: &HeaderMap, json: &[u8]| {
        let body = body_of(table, headers, json);
        let error = match merchant().notification::<N>(headers, &body) {
            Ok(read) => return passed_over(&read),
            Err(error) => error,
        };
        let status = notification::refused(&error).status();
        match &error {
            NotificationError::Malformed(violations) => {
                format!("{}, {status}", said(member, violations))
            }
            NotificationError::OtherTable { .. } => format!("of another table, {status}"),
            other => format!("{other}, {status}"),
        }
    };
    changed(&mut fold, table.generation, table.rows, json, read);
    let right: Value = serde_json::from_slice(json).expect("JSON");
    for member in table.foreign {
        let mut message = right.clone();
        message[member] = "1".into();
        let (headers, json) = signed_again(table.generation, message.to_string().as_bytes());
        fold.add("with", member, &read(member, &headers, &json));
    }
    fold.lines()
}

/// The headers of a notification, and its signed JSON; of a form the members as JSON, and as headers those of its
/// fields that are called so.
fn parts(table: &Notification, sent: &http::Request<Vec<u8>>) -> (HeaderMap, Vec<u8>) {
    let fields: Map<_, _> = form_urlencoded::parse(sent.body())
        .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
        .collect();
    match table.body {
        NotificationBody::Json => (sent.headers().clone(), sent.body().clone()),
        NotificationBody::Form { field: None } => {
            let json = Value::from(fields).to_string();
            (HeaderMap::new(), json.into_bytes())
        }
        NotificationBody::Form { field: Some(field) } => {
            let text = |value: &Value| value.as_str().expect("a text").to_owned();
            let beside = fields.iter().filter(|(name, _)| *name != field);
            let headers = beside.map(|(name, value)| {
                let name = http::HeaderName::try_from(name).expect("a header's name");
                (name, text(value).parse().expect("a header's value"))
            });
            (headers.collect(), text(&fields[field]).into_bytes())
        }
    }
}

/// The body that carries the signed JSON, or its members as a form, in which a signature beside them has fields of
/// its own.
fn body_of(table: &Notification, headers: &HeaderMap, json: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(json);
    let members: Map<String, Value> = serde_json::from_slice(json).expect("JSON");
    let mut form = form_urlencoded::Serializer::new(String::new());
    match table.body {
        NotificationBody::Json => return json.to_vec(),
        NotificationBody::Form { field: Some(field) } => {
            let text_of = |value: &http::HeaderValue| value.to_str().expect("a text").to_owned();
            let names = [
                ("Signature-Type", SIGNATURE_TYPE),
                ("Signature-Data", SIGNATURE_DATA),
            ];
            let beside = names.map(|(name, header)| Some((name, text_of(headers.get(header)?))));
            form.extend_pairs(beside.into_iter().flatten())
                .append_pair(field, &text)
        }
        NotificationBody::Form { field: None } => {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            form.extend_pairs(members.iter().map(|(name, value)| (name, text(value))))
        }
    };
    form.finish().into_bytes()
}
