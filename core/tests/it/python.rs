//! Agreement with Python's `cryptography`, where it is installed.

use std::process::Command;

use crate::keys::*;
use crate::peers::*;
use lianlian::envelope::{open, seal};
use lianlian::message::RawMessage;
use lianlian::sign::{self, SignType};

/// Runs a script of `tests/python/` with arguments.
fn python(script: &str, args: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let path = format!("{}/tests/python/{script}", env!("CARGO_MANIFEST_DIR"));
    let there = installed("python3", &["-c", "import cryptography"]);
    there.then(|| run(Command::new("python3").arg(path).args(args), input))
}

#[test]
fn python_opens_what_we_sealed() {
    let plaintext = "{\"acct_name\":\"李天增\",\"note\":\"\u{0}\\\"\"}".as_bytes();
    let sealed = seal(plaintext, &PLATFORM_KEY.public_key()).expect("sealed");
    if let Some(opened) = python("open.py", &[&PLATFORM_KEY.to_pem()], sealed.as_bytes()) {
        assert_eq!(opened, plaintext);
    }
}

#[test]
fn we_open_what_python_sealed() {
    let plaintext = "长".repeat(300).into_bytes();
    for line_end in ["crlf", "lf", "none"] {
        let args = [&*PLATFORM_KEY.public_key().to_pem(), line_end];
        let Some(sealed) = python("seal.py", &args, &plaintext) else {
            return;
        };
        let sealed = String::from_utf8(sealed).expect("ASCII");
        assert_eq!(
            *open(&sealed, &PLATFORM_KEY).expect("opens"),
            plaintext,
            "{line_end}"
        );
    }
}

#[test]
fn python_verifies_what_we_signed() {
    for sign_type in [SignType::Md5WithRsa, SignType::Sha256WithRsa] {
        let json = "{\"ret_msg\":\"交易成功&=%\",\"z\":null,\"e\":\"\",\"Aa\":\"1\",\"a_b\":\"2\",\"a1\":\"3\"}";
        let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
        sign::sign(&mut message, &*MERCHANT_KEY, sign_type).expect("signed");
        let args = [&*MERCHANT_KEY.public_key().to_pem()];
        if let Some(said) = python("verify.py", &args, &message.to_json()) {
            assert_eq!(said, b"valid\n", "{sign_type}");
        }
    }
}
