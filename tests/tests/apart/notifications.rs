//! Notifications, returns and answers, each handed to every table of notifications.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lianlian::Generation;
use lianlian::OperationType as _;
use lianlian::Sent;
use lianlian::example::{self, Extent};
use lianlian::notification::{NotificationBody, NotificationMessage};
use lianlian_tests::merchant;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::signed::{Signed, signed};

/// A genuine message with the table that it is of.
struct Message {
    table: String,
    shape: &'static str,
    signed: Signed,
}

/// A table of notifications, and its reading of a message's JSON.
struct Table {
    name: String,
    kind: Kind,
    takes: fn(&Signed) -> bool,
}

/// The news that a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    PayIn,
    PayOut,
    Refund,
    Binding,
    /// A form that the user's browser brings back.
    Return,
}

impl Table {
    fn of<N: NotificationMessage>() -> Self {
        let table = N::NOTIFICATION;
        let kind = match (table.body, table.order, table.product) {
            (NotificationBody::Form { .. }, _, _) => Kind::Return,
            (_, None, _) | (_, _, Some("accp_account")) => Kind::Binding,
            (_, Some("no_refund" | "refund_seqno"), _) => Kind::Refund,
            (_, _, Some("instant_payment")) => Kind::PayOut,
            _ if table.name == "WithdrawalNotification" => Kind::PayOut,
            _ => Kind::PayIn,
        };
        Self {
            name: table.table(),
            kind,
            takes: takes::<N>,
        }
    }
}

#[derive(Deserialize)]
struct Sample {
    operation: Option<String>,
    side: String,
    text: String,
}

fn takes<N: NotificationMessage>(signed: &Signed) -> bool {
    let Signed { headers, json } = signed;
    let body = match N::NOTIFICATION.body {
        NotificationBody::Json => json.to_vec(),
        NotificationBody::Form { field: Some(field) } => {
            let signature = ["Signature-Type", "Signature-Data"].map(|name| {
                let value = headers.get(name)?.to_str().expect("a text");
                Some((name, value.to_owned()))
            });
            let signature = signature.into_iter().flatten();
            form(signature.chain([(field, text(json))]))
        }
        NotificationBody::Form { field: None } => {
            let members: BTreeMap<String, Value> = serde_json::from_slice(json).expect("members");
            let texts = members.iter().map(|(name, value)| {
                let text = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                (name.as_str(), text)
            });
            form(texts)
        }
    };
    merchant().notification::<N>(headers, &body).is_ok()
}

fn text(json: &[u8]) -> String {
    String::from_utf8(json.to_vec()).expect("UTF-8")
}

fn form<'a>(fields: impl IntoIterator<Item = (&'a str, String)>) -> Vec<u8> {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields);
    form.finish().into_bytes()
}

const SHAPES: [(&str, Extent); 2] = [("needed", Extent::Required), ("all", Extent::All)];

fn examples<N: NotificationMessage>() -> impl Iterator<Item = Message> {
    SHAPES.into_iter().map(|(shape, extent)| Message {
        table: N::NOTIFICATION.table(),
        shape,
        signed: signed(
            N::NOTIFICATION.generation,
            example::members(N::ROWS, extent, &BTreeMap::new()),
        ),
    })
}

fn answers<R: Sent>() -> impl Iterator<Item = Message> {
    let operation = R::Operation::OPERATION;
    operation.outcomes.iter().flat_map(move |outcome| {
        SHAPES.into_iter().map(move |(shape, extent)| {
            let mut members = example::members(outcome.rows, extent, &BTreeMap::new());
            let code = outcome.ret_codes.first().expect("a code");
            members.insert("ret_code".to_owned(), (*code).into());
            Message {
                table: operation.table(),
                shape,
                signed: signed(operation.generation, members),
            }
        })
    })
}

/// The samples of LianLian's pages, signed anew.
fn samples() -> Vec<Message> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/samples/samples.json");
    let samples: Vec<Sample> =
        serde_json::from_slice(&std::fs::read(file).expect("the samples")).expect("JSON");
    let told = samples
        .iter()
        .filter(|sample| sample.side == "notification" || sample.side == "return");
    let read = told.filter_map(|sample| {
        let members: Map<String, Value> = serde_json::from_str(&sample.text).ok()?;
        Some(Message {
            table: sample.operation.clone()?,
            shape: "sample",
            signed: signed(Generation::Classic, members),
        })
    });
    read.collect()
}

/// The reason why a table takes another's message. A pair without one ends the test.
fn reason(table: &Table, of: &str, kinds: &BTreeMap<String, Kind>) -> &'static str {
    let is_accp = table.name.starts_with("accp_");
    match (table.kind, kinds.get(of)) {
        (_, None) => {
            "An answer: it travels to the merchant's server alone, and has a notification's members"
        }
        (Kind::Return, _) => {
            "A browser's return is a hint, in the user's hands anyway: it has no member that a notification lacks"
        }
        (Kind::PayIn | Kind::PayOut, Some(Kind::PayIn | Kind::PayOut | Kind::Return))
            if is_accp =>
        {
            "Of the second generation, payments and withdrawals are told with the same members: the number, which a \
             merchant never uses twice, says of which order, and a query of that order says how it went"
        }
        (Kind::PayIn, Some(Kind::PayIn)) => {
            "LianLian sends one message of every payment that came in: `pay_type` is an open list on every page"
        }
        (Kind::PayIn, Some(Kind::Return)) => {
            "The return of a payment that came in has the members of its notification"
        }
        (Kind::PayIn, Some(Kind::PayOut)) => {
            "Easy payment's notification may lack `pay_type`, and has then the members of a pay-out's"
        }
        (Kind::PayOut, Some(Kind::PayIn | Kind::Return)) => {
            "Without the members that may be missing it has exactly those of a pay-out"
        }
        (kind, Some(of)) => panic!("{} takes a message of {of:?}, and is {kind:?}", table.name),
    }
}

#[test]
fn what_each_table_takes() {
    let mut tables = Vec::new();
    let mut messages = samples();
    macro_rules! each {
        (call $request:path) => {
            messages.extend(answers::<$request>())
        };
        (redirect $request:path) => {};
        (notification $message:path) => {
            tables.push(Table::of::<$message>());
            messages.extend(examples::<$message>());
        };
    }
    lianlian::for_each_table!(each);
    let kinds = tables.iter().map(|table| (table.name.clone(), table.kind));
    let kinds: BTreeMap<String, Kind> = kinds.collect();

    let mut taken: BTreeMap<&str, BTreeMap<String, BTreeSet<&str>>> = BTreeMap::new();
    for message in &messages {
        let takers: Vec<_> = tables
            .iter()
            .filter(|table| (table.takes)(&message.signed))
            .collect();
        let is_answer = !kinds.contains_key(&message.table);
        let by_own = takers.iter().any(|table| table.name == message.table);
        assert!(
            by_own || is_answer,
            "{}, {}: refused",
            message.table,
            message.shape
        );
        for table in takers
            .into_iter()
            .filter(|table| table.name != message.table)
        {
            let pair = format!("{} takes {}", table.name, message.table);
            let why = taken
                .entry(reason(table, &message.table, &kinds))
                .or_default();
            why.entry(pair).or_default().insert(message.shape);
        }
    }
    let sections = taken.iter().map(|(why, pairs)| {
        let lines = pairs.iter().map(|(pair, shapes)| {
            let shapes: Vec<_> = shapes.iter().copied().collect();
            format!("  {pair}: {}\n", shapes.join(", "))
        });
        format!("{why} ({}):\n{}", pairs.len(), lines.collect::<String>())
    });
    let text: Vec<_> = sections.collect();
    insta::assert_snapshot!(text.join("\n"));
}

/// The confusion that costs most: what tells of money in, taken for news of money out.
#[test]
fn a_pay_out_is_told_by_nothing_that_names_a_payment_in() {
    use lianlian::api::instant_payment::PaymentNotification;
    use lianlian::notification::NotificationError;

    let genuine = example::members(PaymentNotification::ROWS, Extent::All, &BTreeMap::new());
    let read = |members| {
        let Signed { headers, json } = signed(Generation::Classic, members);
        merchant().notification::<PaymentNotification>(&headers, &json)
    };
    read(genuine.clone()).expect("genuine");
    for foreign in PaymentNotification::NOTIFICATION.foreign {
        let mut members = genuine.clone();
        members.insert((*foreign).to_owned(), "1".into());
        let refused = NotificationError::OtherTable { member: foreign };
        assert_eq!(read(members).err(), Some(refused));
    }
}
