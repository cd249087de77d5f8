//! Messages as people who build this reported them in public: each with the cause that is named, and where.

use std::path::Path;

use lianlian_core::Row;
use lianlian_core::sign::PublicKey;
use lianlian_explain::{Clues, Finding, SignatureReport, explain};

use crate::tools::clues;

/// A file of `tests/reported`, the finding's name, and the facts that it tells.
const CAUSES: [(&str, &str, &str); 30] = [
    ("addslashes.json", "slashes_added", ""),
    ("api_version_after.json", "added", "api_version"),
    ("array.json", "nested_as_printed", "PHP"),
    ("camel.json", "names_restyled", ""),
    ("empty_signed_not_sent.json", "empty_signed", "no_order"),
    ("extra_s.json", "unknown_added", "s"),
    ("go.json", "escapes_signed", "& → \\u0026"),
    ("go_rev.json", "escapes_undone", ""),
    ("gson.json", "escapes_signed", "= → \\u003d"),
    (
        "htmlrev_ENT_COMPAT.json",
        "html_unescaped",
        "&quot; &amp; &lt; &gt;",
    ),
    ("htmlrev_ENT_QUOTES.json", "html_unescaped", "&#039;"),
    ("lastchar.json", "last_character_cut", ""),
    ("md5.json", "md5_key", ""),
    ("none.json", "nothing_named", "None"),
    ("object.json", "nested_as_printed", "JavaScript"),
    ("one_urlenc.json", "url_encoded", "notify_url"),
    ("plus_in_value.json", "plus_became_space", "name_goods"),
    ("pydict_risk.json", "json_as_python", ""),
    ("pystr.json", "json_as_python", ""),
    ("quot.json", "html_unescaped", "&quot;"),
    ("risk_left_out.json", "added", "risk_item"),
    ("sign_json-escaped.json", "escaped_slashes", ""),
    ("sign_quotes.json", "quoted_base64", ""),
    ("sign_tab.json", "stray_blanks", ""),
    ("stripslashes.json", "slashes_stripped", ""),
    ("trunc100.json", "sign_cut", "344"),
    ("trunc128.json", "sign_cut", "344"),
    ("trunc255.json", "sign_cut", "344"),
    ("trunc256.json", "sign_cut", "344"),
    ("undefined.json", "nothing_signed", "undefined; no_order"),
];

fn read(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reported");
    std::fs::read(folder.join(file)).expect("a reported message")
}

fn explained(file: &str) -> SignatureReport {
    under("test_pub.pem", file, &[])
}

fn under(key: &str, file: &str, tables: &[&'static [Row]]) -> SignatureReport {
    let keys = [PublicKey::parse(read(key)).expect("a key")];
    let clues = Clues {
        keys: &keys,
        tables,
        ..clues()
    };
    let found = explain(&read(file), &clues).expect("a message");
    found.signature.expect("a signature")
}

#[test]
fn each_cause_is_named() {
    let mut wrong = Vec::new();
    for (file, name, facts) in CAUSES {
        let report = explained(file);
        let causes = report.findings.iter();
        let causes: Vec<_> = causes
            .filter(|cause| **cause != Finding::SignType)
            .collect();
        let is_right = matches!(
            causes.as_slice(),
            [cause] if cause.name() == name && cause.what().to_string().contains(facts)
        );
        if !is_right {
            wrong.push(format!("{file}: {causes:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn messages_are_found_in_what_was_pasted() {
    for file in ["http_dump.txt", "json_string.json"] {
        let report = explained(file);
        assert!(report.verifies, "{file}: {:?}", report.findings);
    }
    let form = under("platform_test_pub.pem", "form_with_one_field.txt", &[]);
    assert!(form.verifies, "{:?}", form.findings);
}

/// LianLian signs nested values as compact text without the escapes of whoever wrote the message.
#[test]
fn nested_values_are_signed_without_their_escapes() {
    let report = explained("nested_fastjson.json");
    assert!(report.verifies, "{:?}", report.findings);
}

/// The page of easy payment's query leaves `bank_name` and `memo` outside the signature, and `card_no` inside.
#[test]
fn a_pages_own_rule_is_no_mistake() {
    let operations = lianlian_api::OPERATIONS.iter();
    let query = operations
        .clone()
        .find(|operation| operation.table() == "easypay/PaymentQuery");
    let tables: Vec<_> = query.expect("the query").messages().collect();
    let report = under(
        "platform_test_pub.pem",
        "query_answer_easypay_rule.json",
        &tables,
    );
    assert!(report.verifies, "{:?}", report.findings);
}
