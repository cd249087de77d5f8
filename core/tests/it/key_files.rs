//! Keys as people have them in files, variables and mails.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::sign::{Form, Found, KeyError, PrivateKey, PublicKey};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(crate::FIXTURES).join("keys");
    std::fs::read(folder.join(name)).expect("the fixture")
}

/// The private key in base64.
fn base64() -> String {
    let text = String::from_utf8(fixture("private.b64")).expect("text");
    text.trim().to_owned()
}

fn private() -> PrivateKey {
    PrivateKey::parse(base64()).expect("a key")
}

#[track_caller]
fn assert_private(file: impl AsRef<[u8]>) {
    let read = PrivateKey::parse(file).expect("a private key");
    assert_eq!(read.to_der(), private().to_der());
}

#[track_caller]
fn assert_public(file: impl AsRef<[u8]>) {
    let read = PublicKey::parse(file).expect("a public key");
    assert_eq!(read.fingerprint(), private().public_key().fingerprint());
}

/// Neither kind of key is in the file.
#[track_caller]
fn assert_found(file: impl AsRef<[u8]>, found: Found) {
    let error = PrivateKey::parse(&file).expect_err("no private key");
    assert_eq!(error, KeyError::NotPrivate(found));
    let error = PublicKey::parse(&file).expect_err("no public key");
    assert_eq!(error, KeyError::NotPublic(found));
}

#[test]
fn base64_is_read_as_it_comes() {
    let base64 = base64();
    let (head, tail) = base64.split_at(700);
    for text in [
        format!("\u{feff}{base64}\n"),
        format!("\"{base64}\""),
        format!("'{base64}'\r\n"),
        format!("\u{201c}{base64}\u{201d}"),
        base64.trim_end_matches('=').to_owned(),
        base64.replace('+', "-").replace('/', "_"),
        base64.replace('/', "\\/"),
        format!("{head}\u{a0}{tail}"),
        format!("{head}\u{200b}\u{3000}\t{tail}\u{feff}"),
        format!("{head}\\r\\n{tail}\\n"),
        format!("{head}\\\n{tail}"),
    ] {
        assert_private(text);
    }
}

#[test]
fn pem_is_read_as_it_comes() {
    let pem = private().to_pem();
    let (body, _) = pem.split_once("-----END").expect("an END line");
    let public = private().public_key().to_pem();
    for text in [
        pem.replace('\n', "\\n"),
        pem.replace('\n', "\r\n"),
        pem.replace('\n', " "),
        format!("\"{}\"", pem.replace('\n', "\\r\\n")),
        pem.replace(' ', "\u{a0}"),
        format!("\u{feff}{}", *pem),
        body.to_owned(),
        format!("{body}{public}"),
        format!("{public}{}", *pem),
        format!("{}{}", *pem, *pem),
    ] {
        assert_private(text);
    }
    // Around the blocks there may be names in GBK.
    let named = [b"friendlyName: \xc0\xee\xcc\xec\\\n", pem.as_bytes()].concat();
    assert_private(named);
}

#[test]
fn the_key_of_a_certificate_is_read() {
    let certificate = fixture("certificate.cer");
    assert_public(&certificate);
    assert_public(STANDARD.encode(&certificate));
    let both = fixture("certificate_and_key.pem");
    assert_public(&both);
    assert_private(&both);
    let error = PrivateKey::parse(&certificate).expect_err("no private key");
    assert_eq!(error, KeyError::NotPrivate(Found::Certificate));
}

#[test]
fn what_has_to_be_converted_is_named() {
    let encrypted = fixture("encrypted.der");
    assert_found(&encrypted, Found::EncryptedPrivateKey(Form::Der));
    let base64 = STANDARD.encode(&encrypted);
    assert_found(&base64, Found::EncryptedPrivateKey(Form::Base64));
    let pem = format!("-----BEGIN ENCRYPTED PRIVATE KEY-----\n{base64}\n");
    assert_found(pem, Found::EncryptedPrivateKey(Form::Pem));
    let store = fixture("store.pfx");
    assert_found(&store, Found::Pkcs12(Form::Der));
    assert_found(STANDARD.encode(store), Found::Pkcs12(Form::Base64));

    let pem = private().to_pem();
    let utf16: Vec<u8> = pem.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_found(&utf16, Found::Utf16);
    assert_found([&[0xff, 0xfe], utf16.as_slice()].concat(), Found::Utf16);
    assert_found(
        "<RSAKeyValue><Modulus>x</Modulus></RSAKeyValue>",
        Found::Xml,
    );
    assert_found("ssh-rsa AAAAB3NzaC1yc2E= me@here", Found::OpenSshPublicKey);
    assert_found([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2], Found::JavaKeyStore);
}

#[test]
fn what_is_not_whole_is_named() {
    let pem = private().to_pem();
    for broken in [
        pem.replacen("-----BEGIN", "----BEGIN", 1),
        pem.replacen("KEY-----", "KEY----", 1),
        pem.replacen("-----END", "----END", 1),
        pem.replacen("-----BEGIN", "\u{2014}\u{2014}BEGIN", 1),
        pem.replacen("-----BEGIN PRIVATE KEY-----\n", "", 1),
        "-----BEGIN PRIVATE KEY".to_owned(),
    ] {
        assert_found(broken, Found::BrokenArmour);
    }
    let base64 = base64();
    let (body, _) = pem.split_once("-----END").expect("an END line");
    for length in [400, 401, 402, 403, 1600] {
        assert_found(&base64[..length], Found::Cut);
        assert_found(&body[..length], Found::Cut);
    }
    assert_found(
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        Found::Nothing,
    );
}

#[test]
fn of_different_keys_none_is_taken() {
    let other = PrivateKey::generate(1024).expect("a key");
    let both = format!("{}{}", *private().to_pem(), *other.to_pem());
    let error = PrivateKey::parse(both).expect_err("which?");
    assert_eq!(error, KeyError::NotPrivate(Found::SeveralKeys));
    let both = [private().public_key(), other.public_key()].map(|key| key.to_pem());
    let error = PublicKey::parse(both.concat()).expect_err("which?");
    assert_eq!(error, KeyError::NotPublic(Found::SeveralKeys));
}

/// Beside a certificate, the key under a passphrase is what has to be said.
#[test]
fn of_several_blocks_the_one_that_stops_is_named() {
    let block = |label: &str, der: &[u8]| {
        let body = STANDARD.encode(der);
        format!("-----BEGIN {label}-----\n{body}\n-----END {label}-----\n")
    };
    let both = [
        block("CERTIFICATE", &fixture("certificate.cer")),
        block("ENCRYPTED PRIVATE KEY", &fixture("encrypted.der")),
    ]
    .concat();
    let error = PrivateKey::parse(&both).expect_err("no private key");
    let found = Found::EncryptedPrivateKey(Form::Pem);
    assert_eq!(error, KeyError::NotPrivate(found));
    assert_public(both);
}
