//! The second generation on the command line: headers beside a body.

use serde_json::{Value, json};

use crate::tools::{json_of, stdout, text, unusable};

fn vector(name: &str) -> Value {
    let text = std::fs::read_to_string(fixture(&format!("{name}.json"))).expect("the vector");
    serde_json::from_str(&text).expect("JSON")
}

fn key(name: &str) -> String {
    fixture(&format!("{name}.b64"))
}

fn fixture(name: &str) -> String {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/fixtures/vectors/accp"
    );
    format!("{folder}/{name}")
}

fn body(vector: &Value) -> &str {
    vector["body"].as_str().expect("a body")
}

fn data(vector: &Value) -> &str {
    let data = vector["headers"]["Signature-Data"].as_str();
    data.expect("a signature")
}

#[test]
fn sign_prints_the_headers() {
    let published = vector("get-random-request");
    let key = key("accp-merchant-test-private");
    let args = ["sign", "--protocol", "accp", "--key", &key];
    let printed = stdout(&args, body(&published), 0);
    let expected = format!(
        "{{\"Signature-Type\":\"RSA\",\"Signature-Data\":\"{}\"}}\n",
        data(&published)
    );
    assert_eq!(text(&printed), expected);

    let string = stdout(
        &["sign", "--protocol", "accp", "--string"],
        body(&published),
        0,
    );
    assert_eq!(published["md5_hex"], text(&string));
    let sha256 = [&args[..], &["--sign-type", "SHA256withRSA"]].concat();
    unusable(&sha256, "{}");
}

#[test]
fn verify_judges_the_bytes() {
    let answer = vector("get-random-answer");
    let key = key("accp-lianlian-public");
    let header = format!("signature-data: {}", data(&answer));
    let args = [
        "verify",
        "--protocol",
        "accp",
        "--key",
        &key,
        "--header",
        &header,
    ];
    assert_eq!(json_of(&args, body(&answer), 0), json!({ "valid": true }));
    let with_break = format!("{}\n", body(&answer));
    assert_eq!(json_of(&args, &with_break, 1), json!({ "valid": false }));
    let without = ["verify", "--protocol", "accp", "--key", &key];
    assert_eq!(
        json_of(&without, body(&answer), 1),
        json!({ "valid": false })
    );
    let wrong_type = [&args[..], &["--header", "Signature-Type: SM2"]].concat();
    assert_eq!(
        json_of(&wrong_type, body(&answer), 1),
        json!({ "valid": false })
    );
    unusable(
        &[
            "verify",
            "--protocol",
            "accp",
            "--key",
            &key,
            "--header",
            "nothing",
        ],
        "{}",
    );
}

#[test]
fn explain_names_the_mistake() {
    let key = key("accp-merchant-test-private");
    let findings = |header: &str, body: &str, exit| -> Vec<String> {
        let header = format!("Signature-Data: {header}");
        let args = [
            "explain",
            "--protocol",
            "accp",
            "--private-key",
            &key,
            "--header",
            &header,
        ];
        let said = json_of(&args, body, exit);
        let findings = said["signature"]["findings"].as_array().expect("findings");
        let names = findings.iter().map(|finding| finding["name"].as_str());
        names.map(|name| name.expect("a name").to_owned()).collect()
    };
    let right = vector("get-random-request");
    assert_eq!(findings(data(&right), body(&right), 0), [""; 0]);
    let once = vector("get-random-request-hashed-once");
    assert_eq!(findings(data(&once), body(&once), 1), ["hashed_once"]);
    // What it says of a body that was changed on its way.
    let pretty = body(&right).replace("\",", "\",\n ");
    assert_eq!(findings(data(&right), &pretty, 1), ["reserialised"]);
    let lianlians = vector("get-random-answer");
    assert_eq!(
        findings(data(&lianlians), body(&lianlians), 1),
        ["other_key"]
    );
    let (start, end) = data(&right).split_at(76);
    assert_eq!(
        findings(&format!("{start} {end}"), body(&right), 1),
        ["base64_with_breaks"]
    );
}
