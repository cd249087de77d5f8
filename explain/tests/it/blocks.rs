//! The content of the block inside a signature: key, hash, padding.

use getrandom::SysRng;
use lianlian_core::sign::{PrivateKey, SignType};
use lianlian_explain::{Clues, Finding, Hash};
use lianlian_test_support::{MERCHANT_KEY, PLATFORM_KEY};
use md5::{Digest, Md5};
use rsa::{Pkcs1v15Sign, Pss};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

use crate::tools::{base64, clues, explained, report, rsa_key, signature, with_sign};

const MESSAGE: &str = r#"{"a":"1","b":"","sign_type":"RSA"}"#;
const STRING: &[u8] = b"a=1&sign_type=RSA";

fn findings(signature: impl AsRef<[u8]>) -> Vec<Finding> {
    report(with_sign(MESSAGE, &base64(signature))).findings
}

#[test]
fn the_hash_is_told_from_the_promised_one() {
    let key = rsa_key();
    let sign = |padding, digest: &[u8]| key.sign(padding, digest).expect("signed");
    let cases = [
        (
            Hash::Sha1,
            sign(Pkcs1v15Sign::new::<Sha1>(), &Sha1::digest(STRING)),
        ),
        (
            Hash::Sha224,
            sign(Pkcs1v15Sign::new::<Sha224>(), &Sha224::digest(STRING)),
        ),
        (
            Hash::Sha256,
            sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(STRING)),
        ),
        (
            Hash::Sha384,
            sign(Pkcs1v15Sign::new::<Sha384>(), &Sha384::digest(STRING)),
        ),
        (
            Hash::Sha512,
            sign(Pkcs1v15Sign::new::<Sha512>(), &Sha512::digest(STRING)),
        ),
    ];
    for (found, signature) in cases {
        let promised = SignType::Md5WithRsa;
        assert_eq!(
            findings(signature),
            [Finding::OtherHash { found, promised }]
        );
    }
    let message = r#"{"a":"1","sign_type":"SHA256withRSA"}"#;
    let md5 = signature(SignType::Md5WithRsa, b"a=1&sign_type=SHA256withRSA");
    let [
        Finding::OtherHash {
            found: Hash::Md5, ..
        },
    ] = &*report(with_sign(message, &base64(md5))).findings
    else {
        panic!("MD5 is found");
    };
}

#[test]
fn another_hash_and_a_mistake_are_both_named() {
    let signed = signature(SignType::Sha256WithRsa, b"a=1&b=&sign_type=RSA");
    let names: Vec<_> = findings(signed).iter().map(Finding::name).collect();
    assert_eq!(names, ["other_hash", "empty_kept"]);
}

#[test]
fn a_bare_digest_is_recognised() {
    let key = rsa_key();
    let bare = |data: &[u8]| {
        key.sign(Pkcs1v15Sign::new_unprefixed(), data)
            .expect("signed")
    };
    let hex: String = Md5::digest(STRING)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    assert_eq!(
        findings(bare(&Md5::digest(STRING))),
        [Finding::NoDigestInfo]
    );
    assert_eq!(
        findings(bare(&Sha256::digest(STRING))),
        [Finding::NoDigestInfo]
    );
    assert_eq!(findings(bare(STRING)), [Finding::NoDigestInfo]);
    let names: Vec<_> = findings(bare(hex.as_bytes()))
        .iter()
        .map(Finding::name)
        .collect();
    assert_eq!(names, ["no_digest_info", "hex_digest"]);
    let names: Vec<_> = findings(bare(b"something else"))
        .iter()
        .map(Finding::name)
        .collect();
    assert_eq!(names, ["no_digest_info", "other_content"]);
}

#[test]
fn a_digest_info_by_hand_is_recognised() {
    let key = rsa_key();
    let digest = Md5::digest(STRING);
    let info = |head: &[u8]| {
        let block = [head, &digest].concat();
        key.sign(Pkcs1v15Sign::new_unprefixed(), &block)
            .expect("signed")
    };
    // MD5 without the NULL.
    let no_null = b"\x30\x1e\x30\x0a\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05\x04\x10";
    assert_eq!(findings(info(no_null)), [Finding::NoNull]);
    // MD4, which nobody should use.
    let md4 = b"\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x04\x05\x00\x04\x10";
    let names: Vec<_> = findings(info(md4)).iter().map(Finding::name).collect();
    assert_eq!(names, ["unknown_hash", "other_content"]);
}

#[test]
fn pss_is_recognised() {
    let key = rsa_key();
    let md5 = key
        .sign_with_rng(&mut SysRng, Pss::<Md5>::new(), &Md5::digest(STRING))
        .expect("signed");
    assert_eq!(findings(md5), [Finding::Pss { hash: Hash::Md5 }]);
    let sha256 = Pss::<Sha256>::new_with_salt(20);
    let sha256 = key
        .sign_with_rng(
            &mut SysRng,
            sha256,
            &Sha256::digest(b"a=1&b=&sign_type=RSA"),
        )
        .expect("signed");
    let found = findings(sha256);
    assert_eq!(found[0], Finding::Pss { hash: Hash::Sha256 });
    assert_eq!(found[1].name(), "empty_kept");
    assert_eq!(found.len(), 2);
}

#[test]
fn a_wrong_key_is_told_from_a_wrong_size() {
    let message = with_sign(MESSAGE, &base64(signature(SignType::Md5WithRsa, STRING)));
    let small = PrivateKey::generate(1024).expect("a key");
    let judged = |keys: &[_]| {
        let clues = Clues { keys, ..clues() };
        explained(&message, &clues).signature.expect("a signature")
    };
    let platform = PLATFORM_KEY.public_key();
    assert_eq!(
        judged(std::slice::from_ref(&platform)).findings,
        [Finding::OtherKey { tried: 1 }]
    );
    assert_eq!(
        judged(&[small.public_key()]).findings,
        [Finding::KeySize {
            signature: 2048,
            keys: vec![1024]
        }]
    );
    assert_eq!(judged(&[]).findings, [Finding::NoKey]);
    let right = judged(&[small.public_key(), platform, MERCHANT_KEY.public_key()]);
    assert!(right.verifies);
    assert_eq!(right.key, Some(2));
    // The public half of the private key counts as well.
    let own = Clues {
        private_key: Some(&MERCHANT_KEY),
        ..clues()
    };
    assert!(explained(&message, &own).holds());
}

#[test]
fn a_number_over_the_modulus_opens_under_no_key() {
    assert_eq!(findings([0xff; 256]), [Finding::OtherKey { tried: 1 }]);
}

#[test]
fn ambiguous_messages_are_named() {
    let operation = lianlian_api::OPERATIONS
        .iter()
        .find(|o| o.id() == "bankcardbindverfy")
        .expect("the operation");
    let tables = [operation.request];
    let string = b"sign_type=RSA&token=t&user_id=u&verify_code=6";
    let message = r#"{"sign_type":"RSA","token":"t&user_id=u&verify_code=6"}"#;
    let message = with_sign(message, &base64(signature(SignType::Md5WithRsa, string)));
    let keys = [MERCHANT_KEY.public_key()];
    let clues = Clues {
        keys: &keys,
        tables: &tables,
        ..clues()
    };
    let report = explained(message, &clues).signature.expect("a signature");
    assert_eq!(report.findings, [Finding::Ambiguous]);
    assert!(!report.verifies);
}
