//! Mistakes in `sign` as text, and in the message that holds it.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE};
use lianlian_core::message::MessageError;
use lianlian_core::sign::SignType;
use lianlian_explain::{Clues, Finding, TextForm, explain};

use crate::tools::{base64, clues, explained, merchant_keys, report, signature, with_sign};

/// A message whose signature has `+`, `/` and `=` in its base64.
fn message_and_signature() -> (String, Vec<u8>) {
    (0..100)
        .map(|n| {
            let string = format!("n={n}&sign_type=RSA");
            let message = format!(r#"{{"n":"{n}","sign_type":"RSA"}}"#);
            (message, signature(SignType::Md5WithRsa, string.as_bytes()))
        })
        .find(|(_, signature)| {
            let base64 = base64(signature);
            base64.contains('+') && base64.contains('/') && base64.contains('=')
        })
        .expect("one in a hundred")
}

fn written(form: TextForm, signature: &[u8]) -> String {
    let hex = hex::encode_upper(signature);
    match form {
        TextForm::Hex => hex,
        TextForm::UrlSafe => URL_SAFE.encode(signature),
        TextForm::Unpadded => STANDARD_NO_PAD.encode(signature),
        TextForm::PercentEncoded => base64(signature)
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D"),
        TextForm::SpacesForPlus => base64(signature).replace('+', " "),
        TextForm::EscapedLineBreaks => base64(signature).replacen('+', "\\r\\n+", 1),
        TextForm::EscapedSlashes => base64(signature).replace('/', "\\/"),
        TextForm::Quoted => format!("'{}'", base64(signature)),
        TextForm::StrayBlanks => base64(signature).replacen('+', "\u{a0}+\u{200b}", 1),
        TextForm::HtmlEntities => base64(signature).replace('+', "&#43;"),
        TextForm::Base64Twice => base64(base64(signature)),
        TextForm::Base64OfHex => base64(hex),
        TextForm::Reversed => base64(signature.iter().rev().copied().collect::<Vec<_>>()),
    }
}

#[test]
fn each_form_of_sign_is_named() {
    let (message, signature) = message_and_signature();
    for form in TextForm::ALL {
        let message = with_sign(&message, &written(*form, &signature));
        let report = report(message);
        assert_eq!(report.findings, [Finding::SignForm(*form)]);
        assert_eq!(report.key, Some(0));
        assert!(!report.verifies);
    }
}

#[test]
fn stray_line_breaks_are_no_fault() {
    let (message, signature) = message_and_signature();
    let wrapped = base64(signature).replacen('+', "\n +", 1);
    let report = report(with_sign(&message, &wrapped));
    assert!(report.verifies && report.findings.is_empty());
}

#[test]
fn what_is_no_sign_says_so() {
    let findings = |message: &str| report(message).findings;
    assert_eq!(findings(r#"{"sign_type":"RSA"}"#), [Finding::SignAbsent]);
    assert_eq!(
        findings(r#"{"sign_type":"RSA","sign":""}"#),
        [Finding::SignAbsent]
    );
    assert_eq!(
        findings(r#"{"sign_type":"RSA","sign":null}"#),
        [Finding::SignAbsent]
    );
    assert_eq!(
        findings(r#"{"sign_type":"RSA","sign":7}"#),
        [Finding::SignUnreadable]
    );
    assert_eq!(
        findings(r#"{"sign_type":"RSA","sign":"李"}"#),
        [Finding::SignUnreadable]
    );
    let short = Finding::KeySize {
        signature: 24,
        keys: vec![2048],
    };
    assert_eq!(findings(r#"{"sign_type":"RSA","sign":"AAAA"}"#), [short]);
    let dsa = with_sign(
        r#"{"sign_type":"DSA"}"#,
        &base64(signature(SignType::Md5WithRsa, b"sign_type=DSA")),
    );
    assert_eq!(findings(&dsa), [Finding::SignType]);
}

#[test]
fn a_message_in_utf16_is_read_all_the_same() {
    let (message, signature) = message_and_signature();
    let message = with_sign(&message, &base64(signature));
    let marked: Vec<_> = format!("\u{feff}{message}").encode_utf16().collect();
    let low_first = marked.iter().flat_map(|unit| unit.to_le_bytes());
    let high_first = marked.iter().skip(1).flat_map(|unit| unit.to_be_bytes());
    for bytes in [low_first.collect::<Vec<_>>(), high_first.collect()] {
        let report = report(bytes);
        assert_eq!(report.findings, [Finding::Utf16]);
        assert!(!report.verifies && report.key == Some(0));
    }
}

#[test]
fn a_message_in_gbk_or_with_a_mark_is_read_all_the_same() {
    let json = r#"{"a":"李","sign_type":"RSA"}"#;
    let over_gbk = signature(SignType::Md5WithRsa, b"a=\xc0\xee&sign_type=RSA");
    let message = with_sign(json, &base64(over_gbk)).into_bytes();
    let at = message
        .windows(3)
        .position(|w| w == "李".as_bytes())
        .expect("there");
    let gbk = [&message[..at], b"\xc0\xee", &message[at + 3..]].concat();
    let names: Vec<_> = report(gbk).findings.iter().map(Finding::name).collect();
    assert_eq!(names, ["not_utf8", "gbk"]);

    let right = signature(SignType::Md5WithRsa, "a=李&sign_type=RSA".as_bytes());
    let marked = format!("\u{feff}{}", with_sign(json, &base64(right)));
    let report = report(marked);
    assert_eq!(report.findings, [Finding::ByteOrderMark]);
    assert!(!report.verifies, "the crate reads no such message");
}

#[test]
fn a_form_is_read_as_a_message() {
    let sign = base64(signature(
        SignType::Md5WithRsa,
        "a=x y&b=&sign_type=RSA".as_bytes(),
    ));
    let sign: String = sign.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let found = report(format!("b=&a=x+y&sign_type=RSA&sign={sign}")).findings;
    assert_eq!(
        found.iter().map(Finding::name).collect::<Vec<_>>(),
        ["empty_kept"]
    );
    let right = base64(signature(SignType::Md5WithRsa, b"a=x y&sign_type=RSA"));
    let right: String = right.bytes().map(|byte| format!("%{byte:02X}")).collect();
    assert!(report(format!("a=x+y&sign_type=RSA&sign={right}")).verifies);
}

#[test]
fn what_is_no_message_is_an_error() {
    let clues = Clues::default();
    let refused = |text: &str| explain(text.as_bytes(), &clues).expect_err("no message");
    assert_eq!(refused(""), MessageError::Empty);
    assert_eq!(refused("{"), MessageError::Truncated { line: 1, column: 1 });
    for text in ["[]", "7", "plain text"] {
        let error = refused(text);
        assert!(
            matches!(error, MessageError::NotJson { .. }),
            "{text}: {error}"
        );
    }
    let error = explain(b"{\"a\":\"\xff\xff\"}", &clues).expect_err("no text");
    assert!(matches!(error, MessageError::NotUtf8 { .. }));
}

#[test]
fn the_claimed_string_is_judged() {
    let keys = merchant_keys();
    let json =
        r#"{"b":"x y","a":"1","user_id":"u7","card_no":"6222020000000000","sign_type":"RSA"}"#;
    let string = "a=1&b=x y&card_no=6222020000000009&sign_type=RSA&user_id=u7";
    let message = with_sign(
        json,
        &base64(signature(SignType::Md5WithRsa, string.as_bytes())),
    );
    let judged = |claimed: &str, show_values| {
        let clues = Clues {
            keys: &keys,
            claimed: Some(claimed.as_bytes()),
            show_values,
            ..clues()
        };
        let report = explained(&message, &clues).signature.expect("a signature");
        report.claimed.expect("judged")
    };
    // The file ends with a line break that was never signed.
    let hidden = judged(&format!("{string}\n"), false);
    assert_eq!(hidden.was_signed, Some(true));
    let difference = hidden.difference.expect("differs");
    assert_eq!(difference.character, 34);
    assert_eq!(difference.member.as_deref(), Some("card_no"));
    assert_eq!((difference.ours, difference.theirs), (None, None));

    let shown = judged(string, true).difference.expect("differs");
    assert_eq!(shown.ours.as_deref(), Some("0&sign_type=RSA&user_id="));
    assert_eq!(shown.theirs.as_deref(), Some("9&sign_type=RSA&user_id="));

    let other = judged(
        "a=1&b=x y&card_no=6222020000000000&sign_type=RSA&user_id=u8",
        false,
    );
    assert_eq!(other.was_signed, Some(false));
    let difference = other.difference.expect("differs");
    assert_eq!(difference.member.as_deref(), Some("user_id"));
    assert_eq!(
        (difference.ours.as_deref(), difference.theirs.as_deref()),
        (Some("7"), Some("8"))
    );

    let longer = judged(
        "a=1&b=x y&card_no=6222020000000000&sign_type=RSA&user_id=u7&",
        false,
    );
    let difference = longer.difference.expect("differs");
    assert_eq!(
        (difference.member, difference.ours.as_deref()),
        (None, Some(""))
    );
    assert_eq!(difference.theirs.as_deref(), Some("&"));
}
