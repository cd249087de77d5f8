//! The command `lianlian explain`.

use lianlian::sign::{PrivateKey, SignType, Signer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::tools::{
    assert_no_secret, base64, code, fixture, json_of, lianlian, merchant_key, platform_key, stdout,
    text, unusable, vector, write,
};

/// A message with the merchant's signature of any string.
fn signed_over(json: &str, string: &str) -> String {
    let key = std::fs::read(merchant_key()).expect("read");
    let key = PrivateKey::parse(key).expect("a key");
    let signature = key.sign(SignType::Md5WithRsa, string.as_bytes());
    let body = json.strip_suffix('}').expect("an object");
    format!(
        "{body},\"sign\":\"{}\"}}",
        base64(&signature.expect("signed"))
    )
}

const JSON: &str = r#"{"b":"x y","a":"1","sign_type":"RSA"}"#;

#[test]
fn explain_finds_nothing_wrong_with_what_verifies() {
    let signed = stdout(&["sign", "--key", &merchant_key()], JSON, 0);
    for key in ["--key", "--private-key"] {
        let args = ["explain", "--words", key, &merchant_key()];
        let words = stdout(&args, &signed, 0);
        assert!(text(&words).starts_with("The signature verifies.\n"));
        let args = ["explain", "--json", key, &merchant_key()];
        let found = json_of(&args, &signed, 0);
        assert_eq!(found["holds"], true);
        assert_eq!(found["signature"]["findings"], json!([]));
        assert_eq!(found["envelope"], json!(null));
    }
}

#[test]
fn explain_names_the_mistake() {
    let message = signed_over(JSON, "b=x%20y&a=1&sign_type=RSA");
    let args = [
        "explain",
        "--key",
        &platform_key(),
        "--key",
        &merchant_key(),
    ];
    let words = stdout(&[&args[..], &["--words"]].concat(), &message, 1);
    let words = text(&words).replace(&merchant_key(), "merchant_private.pem");
    insta::assert_snapshot!("explain_words", words);
    let args = [&args[..], &["--json"]].concat();
    let found = json_of(&args, &message, 1);
    assert_eq!(found["signature"]["key"], merchant_key());
    assert_eq!(found["signature"]["hash"], "MD5");
    let findings = found["signature"]["findings"].as_array().expect("a list");
    let names: Vec<_> = findings.iter().map(|finding| &finding["name"]).collect();
    assert_eq!(names, ["message_order", "percent_encoded"]);
    assert!(
        findings
            .iter()
            .all(|f| f["what"].is_string() && f["remedy"].is_string())
    );
}

#[test]
fn explain_tells_a_wrong_key_from_other_content() {
    let key = fixture("vectors/lianlian-public.b64");
    let altered = vector("mpay-verify-altered.json");
    let found = json_of(&["explain", "--json", "--key", &key], &altered, 1);
    assert_eq!(found["signature"]["findings"][0]["name"], "other_content");
    assert_eq!(
        found["signature"]["digest"],
        "ae02337717dac02172fb1a845a7f4ffe"
    );
    let found = json_of(
        &["explain", "--json", "--key", &merchant_key()],
        &altered,
        1,
    );
    assert_eq!(found["signature"]["findings"][0]["name"], "key_size");
    let other = fixture("vectors/merchant-test-private.b64");
    let found = json_of(&["explain", "--json", "--key", &other], &altered, 1);
    assert_eq!(found["signature"]["findings"][0]["name"], "other_key");
    assert_eq!(found["signature"]["digest"], json!(null));
}

#[test]
fn explain_takes_unsigned_members_from_the_table() {
    let message = r#"{"bank_name":"b","ret_code":"0000","sign_type":"RSA"}"#;
    let message = signed_over(message, "ret_code=0000&sign_type=RSA");
    let args = ["explain", "--json", "--key", &merchant_key()];
    let found = json_of(&args, &message, 1);
    assert_eq!(
        found["signature"]["findings"][0]["name"],
        "unsigned_left_out"
    );
    let args = [&args[..], &["--operation", "easypay/PaymentQuery"]].concat();
    assert_eq!(json_of(&args, &message, 0)["signature"]["verifies"], true);
}

#[test]
fn explain_compares_with_the_string_that_was_signed() {
    let dir = TempDir::new().expect("a directory");
    let file = write(&dir, "string.txt", b"a=2&b=x y&sign_type=RSA\n");
    let file = file.to_str().expect("UTF-8");
    let message = signed_over(JSON, "a=2&b=x y&sign_type=RSA");
    // No table knows the member a: its value is hidden.
    let args = ["explain", "--key", &merchant_key(), "--sign-string", file];
    let words = stdout(&[&args[..], &["--words"]].concat(), &message, 1);
    assert!(text(&words).contains("The signature is of the string given.\n"));
    assert!(text(&words).contains("from character 3 on, in a: the right one has something secret"));
    let args = [&args[..], &["--json", "--show-values"]].concat();
    let claimed = &json_of(&args, &message, 1)["signature"]["claimed"];
    assert_eq!(claimed["was_signed"], true);
    let difference = json!({ "character": 3, "member": "a", "ours": "1&b=x y&sign_type=RSA", "theirs": "2&b=x y&sign_type=RSA" });
    assert_eq!(claimed["difference"], difference);
}

#[test]
fn explain_opens_envelopes_and_goes_on() {
    let seal = ["seal", "--key", &platform_key(), "--oid-partner", "1"];
    let sealed = stdout(&seal, signed_over(JSON, "a=1&b=x y"), 0);
    let args = ["explain", "--json", "--private-key", &platform_key()];
    let found = json_of(&args, &sealed, 0);
    assert_eq!(found["envelope"], json!({ "opens": true, "findings": [] }));
    assert_eq!(
        found["signature"],
        json!(null),
        "there is no key to judge it with"
    );
    let merchant = merchant_key();
    let args = [&args[..], &["--key", &merchant]].concat();
    let found = json_of(&args, &sealed, 1);
    assert_eq!(
        found["signature"]["findings"][0]["name"],
        "sign_type_left_out"
    );

    let other = ["explain", "--words", "--private-key", &merchant_key()];
    let words = stdout(&other, &sealed, 1);
    assert!(text(&words).contains("[sealed_for_other_key]"));
    let sample = vector("mpay-card-bind-envelope.json");
    let words = stdout(&other, sample, 1);
    assert!(text(&words).contains("1024 bits, the private key 2048"));
}

#[test]
fn explain_shows_no_secret_unless_asked() {
    let secrets = [
        "8888888888888888",
        "11010519491231002X",
        "李天增",
        "18667341234",
        "907",
        "risk-canary",
    ];
    let [card, id, name, mobile, cvv2, risk] = secrets;
    let string = format!(
        "acct_name={name}&bind_mob={mobile}&card_no={card}&cvv2={cvv2}&id_no={id}&risk_item={risk}&sign_type=RSA"
    );
    let members = json!({
        "acct_name": name, "bind_mob": mobile, "card_no": card, "cvv2": cvv2, "id_no": id,
        "risk_item": risk, "sign_type": "RSA",
    });
    let dir = TempDir::new().expect("a directory");
    let claimed = write(&dir, "string.txt", string.replace(card, "1").as_bytes());
    let claimed = claimed.to_str().expect("UTF-8");
    let args = [
        "explain",
        "--key",
        &merchant_key(),
        "--sign-string",
        claimed,
    ];
    for signed in [format!("{string}\n"), string.replace('&', "|"), string] {
        let message = signed_over(&members.to_string(), &signed);
        for json in [&[][..], &["--json"]] {
            let output = lianlian(&[&args, json].concat(), &message);
            let shown = [text(&output.stdout), text(&output.stderr)].concat();
            for secret in secrets.iter().filter(|secret| **secret != "907") {
                assert!(!shown.contains(secret), "{secret} is shown:\n{shown}");
            }
            assert!(!shown.contains("cvv2=907"), "cvv2 is shown:\n{shown}");
        }
        let output = lianlian(&[&args[..], &["--show-values"]].concat(), &message);
        assert!(text(&output.stdout).contains(card) && code(&output) < 2);
    }
}

#[test]
fn explain_tells_no_from_unusable() {
    let args = ["explain", "--key", &merchant_key()];
    for message in ["", "[]", "no message"] {
        unusable(&args, message);
    }
    unusable(&["explain", "--key", "nowhere.pem"], JSON);
    let operation = [&args[..], &["--operation", "bankcardbnd"]].concat();
    assert!(unusable(&operation, JSON).contains("bankcardbind"));
    assert_eq!(code(&lianlian(&["explain"], JSON)), 2, "a key is needed");
}

/// A message in the ciphertext's place, in base64 or as it is: what is found is said, and nothing of it.
#[test]
fn what_was_not_encrypted_is_not_shown() {
    let key = platform_key();
    let message = r#"{"card_no":"6222021123132131234","cvv2":"871","acct_name":"李天增"}"#;
    let sealed = stdout(&["seal", "--key", &key, "--oid-partner", "1"], "{}", 0);
    let sealed: Value = serde_json::from_slice(&sealed).expect("JSON");
    let pay_load = sealed["pay_load"].as_str().expect("an envelope");
    let encoded = base64(message.as_bytes());
    for place in 1..6 {
        for plain in [message, &encoded] {
            let mut parts: Vec<_> = pay_load.split('$').collect();
            parts[place] = plain;
            let body = json!({ "oid_partner": "1", "pay_load": parts.join("$") }).to_string();
            for options in [&[][..], &["--json"]] {
                let explain = ["explain", "--private-key", &key, "--key", &key];
                let said = lianlian(&[&explain[..], options].concat(), &body);
                let shown = [said.stdout, said.stderr].concat();
                assert_no_secret(&shown);
                let shown = text(&shown);
                assert!(
                    !shown.contains("871") && !shown.contains(&encoded),
                    "{shown}"
                );
                assert!(
                    place != 4 || plain == message || shown.contains("not_encrypted"),
                    "{shown}"
                );
            }
        }
    }
}
