//! Messages that LianLian or its samples published, with the published keys.

use std::path::Path;

use crate::keys::MERCHANT_KEY;
use crate::mpay::CardBindApply;
use lianlian::envelope::{self, OpenError, Parts};
use lianlian::message::{MessageError, RawMessage};
use lianlian::sign::{self, PrivateKey, PublicKey, SignType, SignatureFault};
use lianlian::{Merchant, MerchantError, OperationType as _};

fn read(name: &str) -> Vec<u8> {
    let vectors = Path::new(crate::FIXTURES).join("vectors");
    std::fs::read(vectors.join(name)).expect("the vector is there")
}

fn lianlian_key() -> PublicKey {
    PublicKey::parse(read("lianlian-public.b64")).expect("LianLian's key")
}

fn merchant_key() -> PrivateKey {
    PrivateKey::parse(read("merchant-test-private.b64")).expect("the test merchant's key")
}

#[test]
fn lianlians_own_signature_verifies() {
    let message = read("instant-payment-4005.json");
    let message = RawMessage::parse(&message).expect("a message");
    assert_eq!(
        *message.sign_string(&[]),
        "oid_partner=201408071000001541&ret_code=4005&ret_msg=商户未开通权限&sign_type=RSA"
    );
    assert_eq!(
        sign::verify(&message, &[lianlian_key()], &[]),
        Ok(SignType::Md5WithRsa)
    );
}

#[test]
fn one_of_several_keys_is_enough() {
    let message = read("instant-payment-4005.json");
    let message = RawMessage::parse(&message).expect("a message");
    let keys = [
        MERCHANT_KEY.public_key(),
        merchant_key().public_key(),
        lianlian_key(),
    ];
    assert!(sign::verify(&message, &keys, &[]).is_ok());
    assert_eq!(
        sign::verify(&message, &keys[..2], &[]),
        Err(SignatureFault::Mismatch)
    );
    // A key of another length can't have made the signature.
    assert_eq!(
        sign::verify(&message, &keys[..1], &[]),
        Err(SignatureFault::Malformed)
    );
}

#[test]
fn the_test_merchants_request_verifies_and_is_signed_the_same() {
    let published = read("instant-payment-confirm.json");
    let message = RawMessage::parse(&published).expect("a message");
    let key = merchant_key();
    assert!(sign::verify(&message, &[key.public_key()], &[]).is_ok());

    let mut again = RawMessage::parse(&published).expect("a message");
    again.set("sign", "");
    sign::sign(&mut again, &key, SignType::Md5WithRsa).expect("signed");
    assert_eq!(again.text("sign"), message.text("sign"));
}

#[test]
fn edited_content_does_not_verify() {
    let message = read("mpay-verify-altered.json");
    let message = RawMessage::parse(&message).expect("a message");
    let verified = sign::verify(&message, &[lianlian_key()], &[]);
    assert_eq!(verified, Err(SignatureFault::Mismatch));
}

/// The sample of card bind apply has typographic quotes in `risk_item`: a message whose `risk_item`
/// is not JSON, signed with a key that was never published.
#[test]
fn the_sample_of_card_bind_apply_reads_as_printed() {
    let sample = read("mpay-card-bind-apply.json");
    let message = RawMessage::parse(&sample).expect("a message");
    let checked = CardBindApply::OPERATION.check(&message, &Default::default());
    let violations = checked.expect_err("the sample breaks its own rules");
    let found: Vec<_> = violations
        .iter()
        .map(|v| (v.field.as_str(), v.rule.as_str()))
        .collect();
    assert_eq!(
        found,
        [("id_no", "resident_id"), ("risk_item", "json_object")]
    );
    assert_eq!(
        sign::verify(&message, &[lianlian_key()], &[]),
        Err(SignatureFault::Mismatch)
    );
}

#[test]
fn the_sample_envelope_comes_apart() {
    let sample = read("mpay-card-bind-envelope.json");
    let message = RawMessage::parse(&sample).expect("a message");
    let pay_load = message.text("pay_load").expect("an envelope");
    let parts = Parts::parse(pay_load).expect("six parts");
    assert_eq!(parts.nonce, "QkFOWFlUMUE=");
    assert!(
        parts.ciphertext.contains("\r\n"),
        "wrapped, as Java wraps it"
    );
    assert_eq!(parts.to_string(), pay_load);

    // Its private key was never published: with a key of its size it is the key that is wrong.
    let opened = envelope::open(pay_load, &merchant_key());
    assert_eq!(opened.err(), Some(OpenError::Key { part: "HMAC key" }));
}

#[test]
fn a_published_private_key_is_refused_in_production() {
    let build = |key: PrivateKey| {
        Merchant::builder()
            .oid_partner("201408071000001539")
            .signer(key)
            .platform_keys(vec![lianlian_key()])
            .build()
    };
    assert_eq!(
        build(merchant_key()).err(),
        Some(MerchantError::PublishedKey)
    );
    assert!(build(MERCHANT_KEY.clone()).is_ok());
}

#[test]
fn keys_know_their_strength() {
    assert_eq!(lianlian_key().bits(), 1024);
    assert!(lianlian_key().is_weak());
    assert!(!MERCHANT_KEY.public_key().is_weak());
}

#[test]
fn what_is_no_message_is_refused() {
    let refused = |bytes: &[u8]| RawMessage::parse(bytes).expect_err("no message");
    assert_eq!(
        refused(br#"{"a":"1","b":"2","a":"1"}"#),
        MessageError::DuplicateMember
    );
    assert_eq!(
        refused(br#"{"a":"1","\u0061":"2"}"#),
        MessageError::DuplicateMember
    );
    assert!(matches!(refused(b"[]"), MessageError::NotJson { .. }));
    assert!(matches!(refused(b"{} x"), MessageError::NotJson { .. }));
    assert!(matches!(
        refused(b"{\"a\":\"\\ud800\"}"),
        MessageError::NotJson { .. }
    ));
    assert_eq!(
        refused(b"{\"a\":\"\xff\"}"),
        MessageError::NotUtf8 { position: 6 }
    );
    let large = vec![b' '; RawMessage::MAX_BYTES + 1];
    assert!(matches!(refused(&large), MessageError::TooLarge { .. }));
    assert_eq!(refused(b""), MessageError::Empty);
    assert_eq!(refused(b" \r\n"), MessageError::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf{}"), MessageError::ByteOrderMark);
    for utf16 in [
        &b"\xff\xfe{\0}\0"[..],
        b"\xfe\xff\0{\0}",
        b"{\0}\0",
        b"\0{\0}",
    ] {
        assert_eq!(refused(utf16), MessageError::Utf16);
    }
    assert_eq!(
        refused(b"{\"a\":\n\"b"),
        MessageError::Truncated { line: 2, column: 2 }
    );
}
