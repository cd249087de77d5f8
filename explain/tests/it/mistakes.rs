//! Each mistake in making the sign string is named, alone and together with another.

use std::collections::BTreeSet;

use lianlian_api::OPERATIONS;
use lianlian_core::sign::SignType;
use lianlian_explain::{Clues, Finding, Mistake};

use crate::cases::{Case, bytes, members_and_shape, values};
use crate::tools::{clues, explained, merchant_keys, mistakes, report, signed_over};

fn sign_type(message: &str) -> SignType {
    match message.to_lowercase().contains("sha256withrsa") {
        true => SignType::Sha256WithRsa,
        false => SignType::Md5WithRsa,
    }
}

#[track_caller]
fn is_named(case: &Case) {
    let message = signed_over(case.message, sign_type(case.message), &case.signed);
    let report = report(&message);
    let named: Vec<_> = mistakes(&report.findings)
        .iter()
        .map(|m| m.name())
        .collect();
    assert!(!report.verifies, "{}", case.mistake);
    assert_eq!(named, [case.mistake], "{:?}", report.findings);
    let others = report
        .findings
        .iter()
        .filter(|finding| !matches!(finding, Finding::Mistake(_)));
    let allowed = |finding: &&Finding| matches!(finding, Finding::MemberTwice | Finding::SignType);
    assert!(
        others.clone().all(|finding| allowed(&finding)),
        "{:?}",
        report.findings
    );
}

#[test]
fn mistakes_in_members_and_shape_are_named() {
    members_and_shape().iter().for_each(is_named);
}

#[test]
fn mistakes_in_values_are_named() {
    values().iter().for_each(is_named);
}

#[test]
fn mistakes_in_bytes_are_named() {
    bytes().iter().for_each(is_named);
}

#[test]
fn every_mistake_has_a_case() {
    let cases = members_and_shape()
        .into_iter()
        .chain(values())
        .chain(bytes());
    let cases: BTreeSet<_> = cases
        .map(|case| case.mistake)
        .chain(["unsigned_included"])
        .collect();
    let known: BTreeSet<_> = Mistake::all().map(Mistake::name).collect();
    assert_eq!(cases, known);
    assert_eq!(known.len(), Mistake::all().count(), "two share a name");
}

/// Pages differ on these members, so that such a message verifies; it is a remark.
#[test]
fn signed_unsigned_members_are_remarked() {
    let query = OPERATIONS
        .iter()
        .find(|operation| operation.table() == "easypay/PaymentQuery")
        .expect("the operation");
    let tables: Vec<_> = query.outcomes.iter().map(|outcome| outcome.rows).collect();
    let keys = merchant_keys();
    let clues = Clues {
        keys: &keys,
        tables: &tables,
        ..clues()
    };
    let json = r#"{"bank_name":"b","ret_code":"0000","sign_type":"RSA"}"#;
    let judged = |string: &str| {
        let message = signed_over(json, SignType::Md5WithRsa, string.as_bytes());
        explained(message, &clues).signature.expect("a signature")
    };
    let without = judged("ret_code=0000&sign_type=RSA");
    assert!(without.verifies && without.findings.is_empty());
    let with = judged("bank_name=b&ret_code=0000&sign_type=RSA");
    assert!(with.verifies);
    assert_eq!(with.findings.len(), 1);
    assert_eq!(with.findings[0].name(), "unsigned_included");
    // Without the table, the same message has left out what it should have signed.
    let message = signed_over(json, SignType::Md5WithRsa, b"ret_code=0000&sign_type=RSA");
    assert_eq!(report(message).findings[0].name(), "unsigned_left_out");
}

#[test]
fn pairs_of_mistakes_are_named() {
    let message = r#"{"b":"x y","a":"李","c":"","money_order":"1.00","sign_type":"RSA"}"#;
    let gbk =
        |before: &str, after: &str| [before.as_bytes(), b"\xc0\xee", after.as_bytes()].concat();
    let cases: [(&[&str], Vec<u8>); 6] = [
        (
            &["sign_type_left_out", "message_order"],
            "b=x y&a=李&money_order=1.00".into(),
        ),
        (
            &["empty_kept", "url_encoded"],
            "a=%E6%9D%8E&b=x+y&c=&money_order=1.00&sign_type=RSA".into(),
        ),
        (
            &["empty_kept", "sign_type_left_out"],
            "a=李&b=x y&c=&money_order=1.00".into(),
        ),
        (
            &["trailing_ampersand", "numbers_shortened"],
            "a=李&b=x y&money_order=1&sign_type=RSA&".into(),
        ),
        (
            &["sign_type_left_out", "gbk"],
            gbk("a=", "&b=x y&money_order=1.00"),
        ),
        (
            &["trailing_lf", "gbk"],
            gbk("a=", "&b=x y&money_order=1.00&sign_type=RSA\n"),
        ),
    ];
    for (expected, signed) in cases {
        let report = report(signed_over(message, SignType::Md5WithRsa, &signed));
        let named: Vec<_> = mistakes(&report.findings)
            .iter()
            .map(|m| m.name())
            .collect();
        assert_eq!(named, expected, "{:?}", report.findings);
    }
}

#[test]
fn what_no_mistake_explains_is_other_content() {
    let message = signed_over(
        r#"{"a":"1","sign_type":"RSA"}"#,
        SignType::Md5WithRsa,
        b"a=2&sign_type=RSA",
    );
    let report = report(message);
    assert!(matches!(report.findings.as_slice(), [Finding::OtherContent { tried }] if *tried > 50));
    assert_eq!(report.key, Some(0));
}

#[test]
fn a_large_message_is_searched_within_bounds() {
    let long = format!(
        r#"{{"a":"{}","b":"x y","sign_type":"RSA"}}"#,
        "x/李".repeat(10_000)
    );
    let members: Vec<_> = (0..600).map(|n| format!(r#""n{n}":"{n}.00""#)).collect();
    let many = format!("{{{}}}", members.join(","));
    let most = lianlian_explain::MOST_CANDIDATES;
    for json in [long, many] {
        let message = signed_over(&json, SignType::Md5WithRsa, b"something else");
        let report = report(message);
        let tried = report.findings.iter().find_map(|finding| match finding {
            Finding::OtherContent { tried } => Some(*tried),
            _ => None,
        });
        assert!(
            tried.is_some_and(|tried| tried <= most),
            "{:?}",
            report.findings
        );
    }
}
