//! Whatever was signed, and wherever its string is cut: at most one message with that string is believed.

use std::collections::BTreeMap;

use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::notification::{NotificationBody, NotificationMessage};
use lianlian::sign::{SignType, sign};
use lianlian::{Body, OperationType as _, Redirect, Row, Sent};
use lianlian_tests::*;
use proptest::prelude::*;

use crate::cuts::{self, Members};

/// Tells whether a body is believed.
type Reads = Box<dyn Fn(&Members, &str) -> bool>;

/// A message of which every text may be anything: its members, and the side that reads it.
struct Subject {
    name: String,
    members: BTreeMap<String, String>,
    /// The most places where it is cut otherwise than it was signed.
    most_moved: u32,
    reads: Reads,
}

impl Subject {
    fn notification<N: NotificationMessage>() -> Self {
        let reads = |cut: &Members, sign: &str| {
            let body = match N::NOTIFICATION.body {
                NotificationBody::Json => cuts::json(cut, sign),
                NotificationBody::Form { field: None } => cuts::form(cut, sign),
                NotificationBody::Form { field: Some(field) } => in_a_field(field, cut, sign),
            };
            merchant()
                .notification::<N>(&http::HeaderMap::new(), body.as_bytes())
                .is_ok()
        };
        Self {
            name: N::NOTIFICATION.table(),
            members: members(N::ROWS),
            most_moved: u32::MAX,
            reads: Box::new(reads),
        }
    }

    /// LianLian's side gets what the user's browser carries.
    fn redirect<R: Sent<Operation: Redirect>>() -> Self {
        let operation = R::Operation::OPERATION;
        let reads = move |cut: &Members, sign: &str| {
            let body = match operation.body {
                Body::Form { field: Some(field) } => in_a_field(field, cut, sign),
                _ => cuts::form(cut, sign),
            };
            let key = |_: &str| Some(PLATFORM_KEY.public_key());
            platform()
                .receive::<R>(&http::HeaderMap::new(), body.as_bytes(), key)
                .is_ok()
        };
        Self {
            name: operation.table(),
            members: members(R::ROWS),
            // It has too many members for all cuts.
            most_moved: 2,
            reads: Box::new(reads),
        }
    }

    /// Puts texts into members, signs the message, and counts the cuts of its string that are believed.
    fn believed(&self, texts: &[(String, String)]) -> Vec<Members> {
        let mut given = self.members.clone();
        given.extend(texts.iter().cloned());
        let json = serde_json::to_string(&given).expect("JSON");
        let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
        sign(&mut message, &*PLATFORM_KEY, SignType::default()).expect("signed");
        let (members, sign) = cuts::members_of(&message);
        let believed = cuts::all(&members, self.most_moved).into_iter();
        believed.filter(|cut| (self.reads)(cut, &sign)).collect()
    }
}

fn in_a_field(field: &str, cut: &Members, sign: &str) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair(field, &cuts::json(cut, sign)).finish()
}

/// Few members, so that every cut can be tried.
fn members(rows: &'static [Row]) -> BTreeMap<String, String> {
    let members = example::members(rows, Extent::Required, &BTreeMap::new());
    let texts = members.into_iter().map(|(name, value)| {
        let text = value.as_str().expect("a text").to_owned();
        (name, text)
    });
    texts
        .chain([("oid_partner".to_owned(), OID_PARTNER.to_owned())])
        .collect()
}

/// Those with a sign string, which could be cut in several ways. Where the bytes of the body are signed there is
/// none: [`bytes`](crate::bytes).
fn notifications() -> Vec<Subject> {
    let mut subjects = Vec::new();
    macro_rules! each {
        (notification $message:path) => {
            if !<$message as NotificationMessage>::NOTIFICATION
                .generation
                .signs_bytes()
            {
                subjects.push(Subject::notification::<$message>());
            }
        };
        ($kind:ident $message:path) => {};
    }
    lianlian::for_each_table!(each);
    subjects
}

/// Names of every shape behind `&`: what can be a member's name is refused inside a value, and what can't is
/// refused as a name.
#[test]
fn a_name_of_any_shape_makes_one_message_at_most() {
    use lianlian::api::easypay::{H5Return, WebReturn};
    use lianlian::api::mpay::PaymentNotification;

    let names = [
        "nz",
        "money_order",
        "result_pay",
        "ret_code",
        "sign_type",
        "zz9",
        "9",
        "_",
        "-",
        ".",
        "a.b",
        "a-b",
        "A",
        "Nz",
        "",
        " ",
        "a b",
        " nz",
        "nz ",
        "a[0]",
        "[]",
        "a(b)",
        "a:b",
        "a/b",
        "a%62",
        "名",
        "é",
        "ﬀ",
        "\u{200b}",
        "nz\u{200b}",
        "a\u{0}",
        "a\tb",
        "\u{feff}nz",
        "'",
        "\"",
        "\\",
        "{}",
        "a;b",
        "a,b",
        "a?b",
        "a=b",
        "==",
        "&",
        "a&b",
    ];
    for subject in [
        Subject::notification::<PaymentNotification>(),
        Subject::notification::<WebReturn>(),
        Subject::notification::<H5Return>(),
    ] {
        for name in names {
            let value = format!("A1&{name}=2");
            let believed = subject.believed(&[("no_order".to_owned(), value)]);
            assert!(
                believed.len() <= 1,
                "{}: {name:?}: {believed:#?}",
                subject.name
            );
        }
    }
}

/// The user holds the form that the browser carries, and another cut of it may be worth money.
#[test]
fn a_form_of_any_shape_makes_one_message_at_most() {
    use lianlian::api::easypay::{H5RedirectRequest, WebRedirectRequest};

    let refused = |value: &str| {
        let given = [("user_id", value.to_owned())].into();
        let request: WebRedirectRequest =
            example::request_with(Extent::Required, &given).expect("examples");
        let error = merchant()
            .redirect(&request)
            .expect_err("the user could recut it");
        assert!(
            error.to_string().contains("user_id must not hold `&"),
            "{error}"
        );
    };
    refused("alice&usera=1");
    refused("alice&money_order=1");
    let web = Subject::redirect::<WebRedirectRequest>();
    let h5 = Subject::redirect::<H5RedirectRequest>();
    for subject in [web, h5] {
        let cut = format!("{} is cut", subject.name);
        for value in ["alice", "alice&usera=1", "alice&version=1", "alice&用户=1"] {
            let believed = subject.believed(&[("user_id".to_owned(), value.to_owned())]);
            assert!(believed.len() <= 1, "{cut}: {believed:#?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_signed_message_is_believed_in_one_cut_at_most(
        which in any::<prop::sample::Index>(),
        changed in any::<prop::sample::Index>(),
        text in "[a-c]{0,2}(&([a-z_.名 -]|nz|money_order|result_pay|info_order){0,2}=?[0-9a-b=]{0,3}){0,3}",
        further in prop::option::of(("[a-zA-Z_.名 &=-]{1,4}", "[a-b&=0-9]{1,6}")),
    ) {
        let subjects = notifications();
        let subject = which.get(&subjects);
        let names: Vec<_> = subject.members.keys().cloned().collect();
        let mut texts = vec![(changed.get(&names).clone(), text)];
        texts.extend(further);
        let believed = subject.believed(&texts);
        prop_assert!(believed.len() <= 1, "{}: {believed:#?}", subject.name);
    }
}
