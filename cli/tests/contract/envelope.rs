//! `lianlian seal` and `lianlian open`

use serde_json::json;

use crate::tools::{
    code, fixture, json_of, lianlian, merchant_key, platform_key, stdout, unusable, vector,
};

#[test]
fn seal_and_open_are_exact() {
    let key = platform_key();
    for plaintext in [&b""[..], b"{}", "长\r\n\0 ".as_bytes(), &[0xff; 5000]] {
        let args = ["seal", "--key", &key, "--oid-partner", "201304121000001004"];
        let sealed = json_of(&args, plaintext, 0);
        assert_eq!(sealed["oid_partner"], "201304121000001004");
        assert_eq!(sealed.as_object().map(|members| members.len()), Some(2));
        let opened = stdout(&["open", "--key", &key], sealed.to_string(), 0);
        assert_eq!(opened, plaintext);
    }
}

#[test]
fn open_tells_no_from_unusable() {
    let key = platform_key();
    let args = ["seal", "--key", &key, "--oid-partner", "1"];
    let sealed = json_of(&args, "secret", 0)["pay_load"]
        .as_str()
        .expect("text")
        .to_owned();
    let open = |pay_load: &str| {
        lianlian(
            &["open", "--key", &key],
            json!({ "pay_load": pay_load }).to_string(),
        )
    };

    let other_key = json!({ "pay_load": sealed }).to_string();
    assert_eq!(
        code(&lianlian(&["open", "--key", &merchant_key()], other_key)),
        1
    );
    let mut parts: Vec<_> = sealed.split('$').map(str::to_owned).collect();
    parts[4] = "AAAA".to_owned();
    let changed = open(&parts.join("$"));
    assert_eq!(code(&changed), 1);
    assert!(changed.stdout.is_empty());
    for malformed in [
        "",
        "lianpay1_0_1$",
        "lianpay1_0_1$?$b$c$d$e",
        &sealed.replace("lianpay1", "lianpay2"),
    ] {
        assert_eq!(code(&open(malformed)), 2, "{malformed}");
    }
    unusable(&["open", "--key", &key], "{}");
    unusable(&["open", "--key", &key], "no JSON");
    unusable(
        &["open", "--key", &key],
        r#"{"pay_load":"a","pay_load":"b"}"#,
    );
    // LianLian's sample was sealed for a key that was never published.
    unusable(
        &["open", "--key", &key],
        vector("mpay-card-bind-envelope.json"),
    );
    let merchant = fixture("vectors/merchant-test-private.b64");
    let sample = lianlian(
        &["open", "--key", &merchant],
        vector("mpay-card-bind-envelope.json"),
    );
    assert_eq!(code(&sample), 1);
}

#[test]
fn what_is_sealed_can_be_opened() {
    let seal = [
        "seal",
        "--key",
        &platform_key(),
        "--oid-partner",
        "201304121000001004",
    ];
    let largest = vec![0xff; 780_288];
    let sealed = stdout(&seal, &largest, 0);
    assert_eq!(
        stdout(&["open", "--key", &platform_key()], sealed, 0),
        largest
    );
    unusable(&seal, vec![0xff; 780_289]);
}
