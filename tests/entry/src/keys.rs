//! Keys, as PEM, base64 and DER.

use lianlian::message::RawMessage;
use lianlian::sign::{PrivateKey, PublicKey, SignType, sign, verify};

use crate::said;

/// Reads a key of either kind; one that was read is written and read again as the same, and what it signs verifies.
pub fn keys(data: &[u8]) {
    match PublicKey::parse(data) {
        Ok(key) => public(&key),
        Err(error) => said::error(&error, data.len()),
    }
    match PrivateKey::parse(data) {
        Ok(key) => private(&key),
        Err(error) => said::error(&error, data.len()),
    }
}

fn public(key: &PublicKey) {
    assert!((1024..=4096).contains(&key.bits()), "{} bits", key.bits());
    for written in [
        key.to_base64().into_bytes(),
        key.to_pem().into_bytes(),
        key.to_der(),
    ] {
        let again = PublicKey::parse(written).expect("what was written is read");
        assert_eq!(again.fingerprint(), key.fingerprint());
        assert_eq!((again.bits(), again.size()), (key.bits(), key.size()));
    }
}

fn private(key: &PrivateKey) {
    let own = key.public_key();
    public(&own);
    let (base64, pem, der) = (key.to_base64(), key.to_pem(), key.to_der());
    for written in [base64.as_bytes(), pem.as_bytes(), &der] {
        let again = PrivateKey::parse(written).expect("what was written is read");
        assert_eq!(again.public_key().fingerprint(), own.fingerprint());
    }
    assert!(
        format!("{key:?}").len() < 100,
        "nothing of the key is shown"
    );
    let mut message = RawMessage::parse(br#"{"a":"1"}"#).expect("a message");
    if sign(&mut message, key, SignType::Sha256WithRsa).is_ok() {
        verify(&message, &[own], &[]).expect("what a key signs, its public half verifies");
    }
}
