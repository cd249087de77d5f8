//! The command `lianlian sign`.

use serde_json::{Value, json};

use crate::tools::{MESSAGE, json_of, merchant_key, stdout, text, unusable};

#[test]
fn sign_prints_the_signed_message() {
    let key = merchant_key();
    let signed = stdout(&["sign", "--key", &key], MESSAGE, 0);
    let message: Value = serde_json::from_slice(&signed).expect("JSON");
    assert_eq!(message["sign_type"], "RSA");
    assert_eq!(message["user_id"], "u1");
    assert!(
        text(&signed).contains(r#""n":1.50"#),
        "numbers stay as they are"
    );
    let valid = json_of(&["verify", "--key", &key], &signed, 0);
    assert_eq!(valid, json!({ "valid": true, "sign_type": "RSA" }));

    // An old signature is replaced, not signed.
    let again = stdout(&["sign", "--key", &key], &signed, 0);
    assert_eq!(again, signed);
}

#[test]
fn sign_takes_the_options_type_before_the_messages() {
    let key = merchant_key();
    let message = r#"{"a":"1","sign_type":"RSA"}"#;
    let signed = stdout(
        &["sign", "--key", &key, "--sign-type", "SHA256withRSA"],
        message,
        0,
    );
    let valid = json_of(&["verify", "--key", &key], &signed, 0);
    assert_eq!(valid["sign_type"], "SHA256withRSA");

    let own = stdout(
        &["sign", "--key", &key],
        r#"{"a":"1","sign_type":"SHA256withRSA"}"#,
        0,
    );
    assert_eq!(
        json_of(&["verify", "--key", &key], &own, 0)["sign_type"],
        "SHA256withRSA"
    );
    unusable(&["sign", "--key", &key], r#"{"sign_type":"DSA"}"#);
    unusable(&["sign", "--key", &key, "--sign-type", "DSA"], "{}");
}

#[test]
fn sign_string_is_exact() {
    let expected = "list=[1,{\"a\":\"b c\"}]&n=1.50&ret_msg=交易成功&sign_type=RSA&user_id=u1";
    let string = stdout(&["sign", "--string"], MESSAGE, 0);
    assert_eq!(text(&string), expected);
    let string = stdout(&["sign", "--string", "--key", &merchant_key()], MESSAGE, 0);
    assert_eq!(text(&string), expected);
    let args = ["sign", "--string", "--sign-type", "SHA256withRSA"];
    let string = stdout(&args, r#"{"sign":"x","sign_type":"RSA","a":"1"}"#, 0);
    assert_eq!(text(&string), "a=1&sign_type=SHA256withRSA");
}

#[test]
fn an_empty_sign_type_is_none() {
    for message in [
        r#"{"a":"1","sign_type":""}"#,
        r#"{"a":"1","sign_type":null}"#,
    ] {
        let string = stdout(&["sign", "--string"], message, 0);
        assert_eq!(text(&string), "a=1&sign_type=RSA");
    }
    unusable(&["sign", "--string"], r#"{"a":"1","sign_type":"DSA"}"#);
}
