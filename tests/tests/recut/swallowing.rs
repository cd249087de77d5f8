//! Links and hidden values of answers, which may hold parameters of their own: none of them swallows a member of
//! the answer's table.

use std::collections::BTreeMap;

use lianlian::check::format;
use lianlian::example::{self, Extent};
use lianlian::field::Secrecy;
use lianlian::message::RawMessage;
use lianlian::sign::{SignType, SignatureFault, sign};
use lianlian::{AcceptError, OperationType, Outcome, Request, Row, Sent};
use lianlian_tests::*;

/// The fault of an answer in which one member has this value.
fn fault<R: Request>(outcome: &Outcome, row: &Row, value: &str) -> Option<SignatureFault> {
    let request: R = example::request(Extent::All).expect("examples");
    let mut members = example::members(outcome.rows, Extent::All, &BTreeMap::new());
    members.insert("oid_partner".to_owned(), OID_PARTNER.into());
    members.insert("ret_code".to_owned(), outcome.ret_codes[0].into());
    members.insert(row.name.to_owned(), value.into());
    let json = serde_json::Value::from(members).to_string();
    let mut answer = RawMessage::parse(json.as_bytes()).expect("a message");
    sign(&mut answer, &*PLATFORM_KEY, SignType::default()).expect("signed");
    let response = http::Response::new(answer.to_json().to_vec());
    match merchant().accept(&request, &response).err()? {
        AcceptError::Untrusted { fault, .. } => Some(fault),
        _ => None,
    }
}

/// Swallows each listed member in each value that may hold anything, and counts these values.
fn swallow<R: Request>() -> usize {
    let mut count = 0;
    for outcome in R::Operation::OPERATION.outcomes {
        let is_link = |row: &Row| {
            let mut formats = row.formats.iter().flatten();
            formats.any(|(_, known)| known.name == format::HTTP_URL.name)
        };
        let may_hold_anything =
            |row: &&Row| row.items.is_none() && (row.secrecy == Secrecy::Hidden || is_link(row));
        for row in outcome.rows.iter().filter(may_hold_anything) {
            count += 1;
            let own = "https://cashier.example/pay?token=1&lang=zh";
            assert_eq!(fault::<R>(outcome, row, own), None, "{}", row.name);
            let protocols_own = ["oid_partner", "ret_code", "ret_msg", "sign_type"];
            let listed = outcome
                .rows
                .iter()
                .flat_map(Row::names)
                .chain(protocols_own);
            for name in listed.filter(|name| *name != "sign") {
                let found = fault::<R>(outcome, row, &format!("{own}&{name}=OTHER"));
                assert_eq!(
                    found,
                    Some(SignatureFault::Ambiguous),
                    "{}: {name}",
                    row.name
                );
            }
        }
    }
    count
}

#[test]
fn no_answer_swallows_a_member_of_its_table() {
    let mut count = 0;
    macro_rules! each {
        (call $request:path) => {
            let operation = <<$request as Sent>::Operation as OperationType>::OPERATION;
            // Where the bytes of the body are signed, no value can swallow a member: `bytes`.
            if !operation.generation.signs_bytes() {
                count += swallow::<$request>();
            }
        };
        ($kind:ident $message:path) => {};
    }
    lianlian::for_each_table!(each);
    assert!(count > 5, "{count}");
}
