//! Messages as people have them at hand, and texts that are none.

use serde_json::Value;

use crate::tools::{json_of, merchant_key, platform_key, stdout, unusable};

const JSON: &str = r#"{"a":"1","notify_url":"http://a.cn/n?x=1&y=2","sign_type":"RSA"}"#;

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[test]
fn messages_are_verified_and_explained_as_they_were_pasted() {
    let signed = stdout(&["sign", "--key", &merchant_key()], JSON, 0);
    let signed = String::from_utf8(signed).expect("UTF-8");
    for pasted in [
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/json\r\n\r\n{signed}"),
        format!("POST /n HTTP/1.1\nHost: a.cn\n\n{signed}"),
        Value::from(signed.as_str()).to_string(),
        format!("res_data={}", encoded(&signed)),
        encoded(&signed),
    ] {
        let verified = json_of(&["verify", "--key", &merchant_key()], &pasted, 0);
        assert_eq!(verified["valid"], true, "{pasted}");
        let args = ["explain", "--json", "--key", &merchant_key()];
        assert_eq!(json_of(&args, &pasted, 0)["holds"], true, "{pasted}");
    }
}

#[test]
fn envelopes_are_opened_as_they_were_pasted() {
    let args = [
        "seal",
        "--key",
        &platform_key(),
        "--oid-partner",
        "201304121000001004",
    ];
    let sealed = stdout(&args, JSON, 0);
    let message: Value = serde_json::from_slice(&sealed).expect("JSON");
    let pay_load = message["pay_load"].as_str().expect("text");
    for pasted in [
        pay_load.to_owned(),
        encoded(pay_load),
        format!("pay_load={}", encoded(pay_load)),
        message["pay_load"].to_string(),
        format!("POST /v1/bankcardbind HTTP/1.1\r\n\r\n{message}"),
    ] {
        let opened = stdout(&["open", "--key", &platform_key()], &pasted, 0);
        assert_eq!(opened, JSON.as_bytes(), "{pasted}");
        let args = ["explain", "--json", "--private-key", &platform_key()];
        assert_eq!(
            json_of(&args, &pasted, 0)["envelope"]["opens"],
            true,
            "{pasted}"
        );
    }
}

#[test]
fn what_is_no_message_is_named() {
    let utf16: Vec<_> = JSON.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let texts: [(&[u8], &str); 4] = [
        (b"", "the message is empty"),
        (b"\xef\xbb\xbf{}", "begins with a byte order mark"),
        (&utf16, "is UTF-16"),
        (br#"{"a":"1","#, "line 1, column 9): it was cut"),
    ];
    let key = merchant_key();
    let commands: [&[&str]; 4] = [
        &["sign", "--key", &key],
        &["verify", "--key", &key],
        &["open", "--key", &key],
        &["check", "bankcardbind"],
    ];
    for command in commands {
        for (text, named) in texts {
            let said = unusable(command, text);
            assert!(said.contains(named), "{command:?}: {said}");
        }
    }
}
