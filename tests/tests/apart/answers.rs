//! Answers of each operation, handed to every other as if they were its own.

use std::collections::{BTreeMap, BTreeSet};

use lianlian::example::{self, Extent};
use lianlian::{Operation, OperationType as _, Request, Sent};
use lianlian_tests::merchant;
use serde_json::{Map, Value};

use crate::signed::{Signed, signed};

/// A genuine answer with the table that it is of.
struct Answer {
    table: String,
    signed: Signed,
}

/// An operation that is called, and its reading of an answer.
struct Call {
    operation: &'static Operation,
    takes: fn(&Signed) -> bool,
}

/// The order that an answer names: the one that was asked for, or another one of the same merchant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Same,
    Another,
}

const EXTENTS: [Extent; 2] = [Extent::Required, Extent::All];

/// The members by which orders and refunds are known.
const NUMBERS: [&str; 7] = [
    "no_order",
    "no_refund",
    "oid_paybill",
    "oid_refundno",
    "txn_seqno",
    "refund_seqno",
    "accp_txno",
];

fn answers<R: Request>(order: Order) -> Vec<Answer> {
    let operation = R::Operation::OPERATION;
    let codes = operation.outcomes.iter().flat_map(|outcome| {
        let codes = outcome.ret_codes.iter();
        codes.map(move |code| (outcome.rows, *code))
    });
    let extents = codes.flat_map(|(rows, code)| EXTENTS.map(|extent| (rows, code, extent)));
    let answers = extents.map(|(rows, code, extent)| {
        let mut members = example::members(rows, extent, &BTreeMap::new());
        members.insert("ret_code".to_owned(), code.into());
        if order == Order::Another {
            rename(&mut members);
        }
        Answer {
            table: operation.table(),
            signed: signed(operation.generation, members),
        }
    });
    answers.collect()
}

/// Puts other numbers into a message, and into the objects in it.
fn rename(members: &mut Map<String, Value>) {
    for (name, value) in members {
        match value {
            Value::Object(inner) => rename(inner),
            _ if NUMBERS.contains(&name.as_str()) => *value = "ANOTHER".into(),
            _ => {}
        }
    }
}

fn takes<R: Request>(signed: &Signed) -> bool {
    EXTENTS.into_iter().any(|extent| {
        let request: R = example::request(extent).expect("examples");
        let mut response = http::Response::new(signed.json.clone());
        *response.headers_mut() = signed.headers.clone();
        merchant().accept(&request, &response).is_ok()
    })
}

/// The operations, and for each the tables whose answers it takes for its own.
fn taken(order: Order) -> Vec<(&'static Operation, BTreeSet<String>)> {
    let (mut calls, mut all) = (Vec::new(), Vec::new());
    macro_rules! each {
        (call $request:path) => {
            calls.push(Call {
                operation: <<$request as Sent>::Operation as lianlian::OperationType>::OPERATION,
                takes: takes::<$request>,
            });
            all.extend(answers::<$request>(order));
        };
        ($kind:ident $message:path) => {};
    }
    lianlian::for_each_table!(each);
    let taken = calls.iter().map(|call| {
        let taken = all.iter().filter(|answer| (call.takes)(&answer.signed));
        (
            call.operation,
            taken.map(|answer| answer.table.clone()).collect(),
        )
    });
    taken.collect()
}

/// An answer about another order is not taken: not even the operation's own.
#[test]
fn no_answer_of_another_order_is_taken() {
    let mut without_an_order = BTreeMap::new();
    for (operation, taken) in taken(Order::Another) {
        let asks_by_number = operation
            .request
            .iter()
            .any(|row| NUMBERS.contains(&row.name));
        if operation.answered_order().is_some() || (operation.is_query && asks_by_number) {
            assert_eq!(taken, BTreeSet::new(), "{}", operation.table());
        } else {
            without_an_order.insert(operation.table(), taken.len());
        }
    }
    // These make no order and ask after none, or their answers don't say which one they mean (`unnamed_order`: the
    // connection alone says, and a query how it went). Most of their answers have no member that must be there, so a
    // genuine answer can't be told from another one; what they say moves no money.
    insta::assert_debug_snapshot!(without_an_order);
}

/// Answers about the very same order can't be told apart where their tables need the same members. Each of them
/// tells the truth about that order; a query says how it went.
#[test]
fn answers_about_the_same_order() {
    let mut lines = String::new();
    for (operation, mut taken) in taken(Order::Same) {
        let own = operation.table();
        assert!(taken.remove(&own), "{own}: its own answer is refused");
        let product = own.split('/').next().unwrap_or_default();
        // An order number belongs to one product: a merchant never uses it twice.
        taken.retain(|table| table.split('/').next() == Some(product));
        if operation.order.is_some() && !taken.is_empty() {
            let taken: Vec<_> = taken.into_iter().collect();
            lines += &format!("{own} takes {}\n", taken.join(", "));
        }
    }
    insta::assert_snapshot!(lines);
}
