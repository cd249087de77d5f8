//! The diagnosis, as the page gets it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::sign::{SignType, Signer as _};
use lianlian::words::Language;
use lianlian_doctor::{Question, Table, Unusable, diagnose};
use lianlian_test_support::MERCHANT_KEY;

/// A message over which this string was signed with the merchant's key.
fn message(signed: &str) -> String {
    let signature = MERCHANT_KEY.sign(SignType::Md5WithRsa, signed.as_bytes());
    let sign = STANDARD.encode(signature.expect("signed"));
    format!(
        r#"{{"oid_partner":"201304121000001004","user_id":"u1","card_no":"8888888888888888","sign_type":"RSA","sign":"{sign}"}}"#
    )
}

const RIGHT: &str =
    "card_no=8888888888888888&oid_partner=201304121000001004&sign_type=RSA&user_id=u1";

fn key() -> String {
    MERCHANT_KEY.public_key().to_pem()
}

#[test]
fn a_right_message_verifies_and_shows_its_string_masked() {
    let (message, key) = (message(RIGHT), key());
    let mut question = Question {
        message: &message,
        key: &key,
        ..Question::default()
    };
    let found = diagnose(&question).expect("a message");
    assert!(found.holds && found.checked.is_none());
    let signature = found.signature.expect("judged");
    assert_eq!(signature.verifies, Some(true));
    assert!(signature.findings.is_empty());
    assert!(!signature.sign_string.contains("8888888888888888"));
    question.show_values = true;
    let found = diagnose(&question).expect("a message");
    assert_eq!(found.signature.expect("judged").sign_string, RIGHT);
}

#[test]
fn a_mistake_is_named() {
    let (message, key) = (message(&format!("{RIGHT}\n")), key());
    let question = Question {
        message: &message,
        key: &key,
        ..Question::default()
    };
    let found = diagnose(&question).expect("a message");
    assert!(!found.holds);
    let signature = found.signature.expect("judged");
    assert_eq!(signature.verifies, Some(false));
    let names: Vec<&str> = signature.findings.iter().map(|found| found.name).collect();
    assert_eq!(names, ["trailing_lf"]);
}

#[test]
fn without_a_key_the_string_is_shown_and_nothing_judged() {
    let message = message(RIGHT);
    let question = Question {
        message: &message,
        show_values: true,
        ..Question::default()
    };
    let signature = diagnose(&question).expect("a message").signature;
    let signature = signature.expect("a string");
    assert_eq!(signature.verifies, None);
    assert_eq!(signature.sign_string, RIGHT);
}

/// A request is checked, however it was pasted; an answer is not held against the request's table.
#[test]
fn a_request_is_held_against_its_table() {
    let (message, key) = (message(RIGHT), key());
    let dump = format!("POST /v1/bankcardbind HTTP/1.1\r\nHost: x\r\n\r\n{message}");
    for message in [&message, &dump] {
        let question = Question {
            message,
            key: &key,
            table: "mpay/CardBindApply",
            ..Question::default()
        };
        let found = diagnose(&question).expect("a message");
        assert!(!found.holds);
        let checked = found.checked.expect("a request");
        let fields: Vec<&str> = checked
            .violations
            .iter()
            .map(|one| one.field.as_str())
            .collect();
        assert!(
            fields.contains(&"acct_name") && fields.contains(&"pay_type"),
            "{fields:?}"
        );
        assert!(
            checked
                .page
                .is_some_and(|page| page.starts_with("https://"))
        );
    }
    let question = Question {
        message: r#"{"ret_code":"1001","ret_msg":"x"}"#,
        table: "mpay/CardBindApply",
        ..Question::default()
    };
    assert!(diagnose(&question).expect("a message").checked.is_none());
}

/// Findings, remedies and violations alike; names and codes are the same in each language.
#[test]
fn chinese_readers_are_answered_in_chinese() {
    let (message, key) = (message(&format!("{RIGHT}\n")), key());
    let question = Question {
        message: &message,
        key: &key,
        table: "mpay/CardBindApply",
        language: Language::Chinese,
        ..Question::default()
    };
    let found = diagnose(&question).expect("a message");
    let checked = found.checked.expect("a request");
    let signature = found.signature.expect("judged");
    let [mistake] = signature.findings.as_slice() else {
        panic!("{:?}", signature.findings);
    };
    assert_eq!(mistake.name, "trailing_lf");
    let violations = checked.violations.iter().map(|one| one.message.as_str());
    let said: Vec<&str> = violations
        .chain([mistake.what.as_str(), mistake.remedy])
        .collect();
    let is_chinese = |text: &&str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert!(said.iter().all(is_chinese), "{said:#?}");
    assert!(said.contains(&"acct_name 必填"), "{said:#?}");

    let nothing = Question {
        language: Language::Chinese,
        ..Question::default()
    };
    let unusable = diagnose(&nothing).expect_err("no message");
    let said = unusable.in_language(Language::Chinese);
    assert!(is_chinese(&said.as_str()), "{said}");
}

#[test]
fn what_is_unusable_is_named_with_its_field() {
    let ask = |message, key, table| {
        let question = Question {
            message,
            key,
            table,
            ..Question::default()
        };
        let unusable = diagnose(&question).expect_err("unusable");
        (unusable.field(), unusable)
    };
    assert!(matches!(
        ask(" \n", "", ""),
        ("message", Unusable::NoMessage)
    ));
    assert!(matches!(
        ask("{", "", ""),
        ("message", Unusable::Message(_))
    ));
    assert!(matches!(ask("{}", "AAAA", ""), ("key", Unusable::Key(_))));
    assert!(matches!(
        ask("{}", "", "mpay/Nothing"),
        ("table", Unusable::Table)
    ));
}

#[test]
fn each_table_has_a_name_of_its_own() {
    let mut names: Vec<String> = Table::all().map(Table::name).collect();
    assert!(names.iter().all(|name| Table::find(name).is_some()));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
