//! The pages of notifications.

use std::fmt::Debug;

use lianlian::example::{self, Extent};
use lianlian::notification::{
    self, Notification, NotificationBody, NotificationError, NotificationMessage,
};
use lianlian::sign::SignType;
use lianlian_tests::*;
use serde_json::{Map, Value};
use url::form_urlencoded;

use crate::fold::{Fold, said};
use crate::masked::{masked, section};
use crate::received::{changed, passed_over, signed};
use crate::{head, members, states};

/// The page of a notification.
pub fn page<N: NotificationMessage + Debug>() -> (String, String) {
    let table = N::NOTIFICATION;
    let told: N = example::notification(Extent::All).expect("examples");
    let url = "https://merchant.example/notify";
    let sent = platform().notify(&told, OID_PARTNER, SignType::default(), url);
    let sent = sent.expect("signed");
    let read = merchant()
        .notification::<N>(&http::HeaderMap::new(), sent.body())
        .expect("genuine");
    assert!(
        read.oddities().is_empty() && read.extras().is_empty(),
        "{read:?}"
    );

    let json = json_of(table, sent.body());
    let message = masked(&json, table.rows);
    let message = section(
        "Notification, with every member that has an example",
        &message,
        table.rows,
    );
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
    let read = |member: &str, json: &[u8]| {
        let error =
            match merchant().notification::<N>(&http::HeaderMap::new(), &body_of(table, json)) {
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
    changed(&mut fold, table.rows, json, read);
    let right: Value = serde_json::from_slice(json).expect("JSON");
    for member in table.foreign {
        let mut message = right.clone();
        message[member] = "1".into();
        fold.add("with", member, &read(member, &signed(&message)));
    }
    fold.lines()
}

/// The signed JSON of a body, or the members of a form as JSON.
fn json_of(table: &Notification, body: &[u8]) -> Vec<u8> {
    let fields: Map<_, _> = form_urlencoded::parse(body)
        .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
        .collect();
    match table.body {
        NotificationBody::Json => body.to_vec(),
        NotificationBody::Form { field: None } => Value::from(fields).to_string().into_bytes(),
        NotificationBody::Form { field: Some(field) } => {
            fields[field].as_str().expect("JSON").as_bytes().to_vec()
        }
    }
}

/// The body that carries the signed JSON, or its members as a form.
fn body_of(table: &Notification, json: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(json);
    let members: Map<String, Value> = serde_json::from_slice(json).expect("JSON");
    let mut form = form_urlencoded::Serializer::new(String::new());
    match table.body {
        NotificationBody::Json => return json.to_vec(),
        NotificationBody::Form { field: Some(field) } => form.append_pair(field, &text),
        NotificationBody::Form { field: None } => {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            form.extend_pairs(members.iter().map(|(name, value)| (name, text(value))))
        }
    };
    form.finish().into_bytes()
}
