//! Agreement with the OpenSSL command line, where it is installed.

use std::path::Path;
use std::process::Command;

use crate::keys::*;
use crate::peers::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::envelope::{Parts, open, seal};
use lianlian::message::RawMessage;
use lianlian::sign::{self, Form, Found, KeyError, PrivateKey, PublicKey, SignType};

const SIGN_TYPES: [(SignType, &str); 2] = [
    (SignType::Md5WithRsa, "-md5"),
    (SignType::Sha256WithRsa, "-sha256"),
];

fn openssl(args: &[&str], input: &[u8]) -> Vec<u8> {
    run(Command::new("openssl").args(args), input)
}

fn has_openssl() -> bool {
    installed("openssl", &["version"])
}

/// A directory with the keys as files, and the path of one.
fn with_keys<T>(test: impl FnOnce(&dyn Fn(&str) -> String) -> T) -> T {
    let dir = tempfile::tempdir().expect("a directory");
    let write = |name: &str, text: &str| {
        std::fs::write(dir.path().join(name), text).expect("written");
    };
    write("merchant_private.pem", &MERCHANT_KEY.to_pem());
    write("merchant_public.pem", &MERCHANT_KEY.public_key().to_pem());
    write("platform_private.pem", &PLATFORM_KEY.to_pem());
    write("platform_public.pem", &PLATFORM_KEY.public_key().to_pem());
    test(&|name| dir.path().join(name).to_str().expect("UTF-8").to_owned())
}

fn message(sign: &str) -> String {
    format!(r#"{{"ret_msg":"交易成功 100%&=","sign_type":"RSA","amount":1.50,"sign":"{sign}"}}"#)
}

#[test]
fn openssl_signs_and_we_verify() {
    if !has_openssl() {
        return;
    }
    with_keys(|path| {
        for (sign_type, digest) in SIGN_TYPES {
            let unsigned = message("");
            let raw = RawMessage::parse(unsigned.as_bytes()).expect("a message");
            let string = raw.sign_string(&[]);
            let args = ["dgst", digest, "-sign", &path("merchant_private.pem")];
            let signature = STANDARD.encode(openssl(&args, string.as_bytes()));
            let signed = message(&signature);
            let raw = RawMessage::parse(signed.as_bytes()).expect("a message");
            let verified = sign::verify_as(&raw, &[MERCHANT_KEY.public_key()], &[], sign_type);
            assert_eq!(verified, Ok(()), "{sign_type}");
        }
    });
}

#[test]
fn we_sign_and_openssl_verifies() {
    if !has_openssl() {
        return;
    }
    with_keys(|path| {
        for (sign_type, digest) in SIGN_TYPES {
            let unsigned = message("");
            let mut raw = RawMessage::parse(unsigned.as_bytes()).expect("a message");
            sign::sign(&mut raw, &*MERCHANT_KEY, sign_type).expect("signed");
            let signature = STANDARD
                .decode(raw.text("sign").expect("signed"))
                .expect("base64");
            std::fs::write(path("signature"), signature).expect("written");
            let args = [
                "dgst",
                digest,
                "-verify",
                &path("merchant_public.pem"),
                "-signature",
                &path("signature"),
            ];
            let said = openssl(&args, raw.sign_string(&[]).as_bytes());
            assert_eq!(said, b"Verified OK\n", "{sign_type}");
        }
    });
}

#[test]
fn openssl_opens_our_sealed_keys_and_ciphertext() {
    if !has_openssl() {
        return;
    }
    with_keys(|path| {
        let plaintext = "{\"acct_name\":\"李天增\"}".as_bytes();
        let sealed = seal(plaintext, &PLATFORM_KEY.public_key()).expect("sealed");
        let parts = Parts::parse(&sealed).expect("six parts");
        let decode = |part: &str| STANDARD.decode(part).expect("base64");
        let key = path("platform_private.pem");
        let args = [
            "pkeyutl",
            "-decrypt",
            "-inkey",
            &key,
            "-pkeyopt",
            "rsa_padding_mode:oaep",
        ];
        let hmac_key = openssl(&args, &decode(parts.hmac_key));
        let aes_key = openssl(&args, &decode(parts.aes_key));

        let mac = hmac(&hmac_key, parts.nonce, parts.ciphertext);
        assert_eq!(mac, decode(parts.mac));
        let nonce = decode(parts.nonce).try_into().expect("8 bytes");
        assert_eq!(ctr(&aes_key, nonce, &decode(parts.ciphertext)), plaintext);
    });
}

/// An envelope as the official Java sample makes it, wrapped base64 included.
#[test]
fn we_open_what_openssl_sealed() {
    if !has_openssl() {
        return;
    }
    let plaintext = "长".repeat(200).into_bytes();
    for line_end in ["\r\n", "\n", ""] {
        let sealed =
            with_keys(|path| java_seal(&plaintext, line_end, &path("platform_public.pem")));
        assert_eq!(
            *open(&sealed, &PLATFORM_KEY).expect("opens"),
            plaintext,
            "{line_end:?}"
        );
    }
}

fn java_seal(plaintext: &[u8], line_end: &str, public_key: &str) -> String {
    let (hmac_key, aes_key, nonce) = (b"H".repeat(32), b"A".repeat(32), *b"BANXYT1A");
    let args = [
        "pkeyutl",
        "-encrypt",
        "-pubin",
        "-inkey",
        public_key,
        "-pkeyopt",
        "rsa_padding_mode:oaep",
    ];
    let wrapped = |bytes: Vec<u8>| wrap(&STANDARD.encode(bytes), line_end);
    let n = STANDARD.encode(nonce);
    let c = wrapped(ctr(&aes_key, nonce, plaintext));
    let mac = STANDARD.encode(hmac(&hmac_key, &n, &c));
    let [e1, e2] = [hmac_key, aes_key].map(|key| wrapped(openssl(&args, &key)));
    format!("lianpay1_0_1${e1}${e2}${n}${c}${mac}")
}

fn ctr(key: &[u8], nonce: [u8; 8], data: &[u8]) -> Vec<u8> {
    let counter = [nonce, [0, 0, 0, 0, 0, 0, 0, 1]].concat();
    openssl(
        &[
            "enc",
            "-aes-256-ctr",
            "-K",
            &hex::encode(key),
            "-iv",
            &hex::encode(counter),
        ],
        data,
    )
}

fn hmac(key: &[u8], nonce: &str, ciphertext: &str) -> Vec<u8> {
    let key = format!("hexkey:{}", hex::encode(key));
    let args = [
        "dgst", "-sha256", "-mac", "HMAC", "-macopt", &key, "-binary",
    ];
    openssl(&args, format!("{nonce}${ciphertext}").as_bytes())
}

/// Base64 as Java's `BASE64Encoder` wraps it.
fn wrap(base64: &str, line_end: &str) -> String {
    let lines: Vec<_> = base64
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).expect("ASCII"))
        .collect();
    lines.join(line_end)
}

/// A modulus that fills no whole byte.
#[test]
fn keys_of_odd_lengths_are_read_and_written() {
    if !has_openssl() {
        return;
    }
    for bits in [1025, 1031, 2047] {
        let pem = openssl(&["genrsa", &bits.to_string()], b"");
        let key = PrivateKey::parse(pem).expect("a key");
        assert_eq!(key.bits(), bits);
        let again = PrivateKey::parse(key.to_pem().as_bytes()).expect("our own form");
        assert_eq!(again.to_der(), key.to_der());
        let public = PublicKey::parse(key.public_key().to_pem()).expect("our own form");
        assert_eq!(public.bits(), bits);
        let sealed = seal(b"x", &public).expect("sealed");
        assert_eq!(*open(&sealed, &again).expect("opens"), b"x");
    }
}

/// Every form of key that OpenSSL writes, and files that hold no key for us.
#[test]
fn keys_as_openssl_writes_them() {
    if !has_openssl() {
        return;
    }
    with_keys(|path| {
        let private = path("merchant_private.pem");
        let base64 = |der: Vec<u8>| STANDARD.encode(der).into_bytes();
        let fingerprint = MERCHANT_KEY.public_key().fingerprint();
        let private_keys = [
            openssl(&["pkey", "-in", &private], b""),
            openssl(&["rsa", "-in", &private, "-traditional"], b""),
            openssl(
                &[
                    "pkcs8", "-topk8", "-nocrypt", "-in", &private, "-outform", "DER",
                ],
                b"",
            ),
            base64(openssl(
                &[
                    "pkcs8", "-topk8", "-nocrypt", "-in", &private, "-outform", "DER",
                ],
                b"",
            )),
            base64(openssl(
                &["rsa", "-in", &private, "-traditional", "-outform", "DER"],
                b"",
            )),
        ];
        for key in private_keys {
            let read = PrivateKey::parse(&key).expect("a private key");
            assert_eq!(read.public_key().fingerprint(), fingerprint);
            let expected = Some(KeyError::NotPublic(Found::PrivateKey));
            assert_eq!(PublicKey::parse(&key).err(), expected);
        }
        let public_keys = [
            openssl(&["pkey", "-in", &private, "-pubout"], b""),
            openssl(&["rsa", "-in", &private, "-RSAPublicKey_out"], b""),
            base64(openssl(
                &["pkey", "-in", &private, "-pubout", "-outform", "DER"],
                b"",
            )),
            base64(openssl(
                &[
                    "rsa",
                    "-in",
                    &private,
                    "-RSAPublicKey_out",
                    "-outform",
                    "DER",
                ],
                b"",
            )),
        ];
        for key in public_keys {
            assert_eq!(
                PublicKey::parse(&key).expect("a public key").fingerprint(),
                fingerprint
            );
            let expected = Some(KeyError::NotPrivate(Found::PublicKey));
            assert_eq!(PrivateKey::parse(&key).err(), expected);
        }
        let certificate = [
            "req", "-x509", "-key", &private, "-subj", "/CN=test", "-days", "1",
        ];
        let encrypted = [
            "pkcs8",
            "-topk8",
            "-in",
            &private,
            "-passout",
            "pass:secret",
        ];
        let legacy = [
            "rsa",
            "-in",
            &private,
            "-traditional",
            "-aes128",
            "-passout",
            "pass:secret",
        ];
        for certificate in [
            openssl(&certificate, b""),
            openssl(&[&certificate[..], &["-outform", "DER"]].concat(), b""),
        ] {
            let key = PublicKey::parse(&certificate).expect("the certificate's key");
            assert_eq!(key.fingerprint(), fingerprint);
            let expected = Some(KeyError::NotPrivate(Found::Certificate));
            assert_eq!(PrivateKey::parse(&certificate).err(), expected);
        }
        let others = [
            (
                openssl(&encrypted, b""),
                Found::EncryptedPrivateKey(Form::Pem),
            ),
            (openssl(&legacy, b""), Found::EncryptedPrivateKey(Form::Pem)),
            (
                openssl(&["genpkey", "-algorithm", "ed25519"], b""),
                Found::OtherAlgorithm,
            ),
            (
                b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END".to_vec(),
                Found::OpenSshKey,
            ),
            (b" \n".to_vec(), Found::Nothing),
            (b"AAAA".to_vec(), Found::NoKey),
            (b"my key?".to_vec(), Found::OtherText),
            (vec![0xff, 0xfd], Found::NoKey),
        ];
        for (key, found) in others {
            assert_eq!(
                PrivateKey::parse(&key).err(),
                Some(KeyError::NotPrivate(found))
            );
            assert_eq!(
                PublicKey::parse(&key).err(),
                Some(KeyError::NotPublic(found))
            );
        }
        let short = [
            "genpkey",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            "rsa_keygen_bits:512",
        ];
        let short = PrivateKey::parse(openssl(&short, b""));
        assert_eq!(short.err(), Some(KeyError::Length { bits: 512 }));
    });
}

/// The command in the words about a file makes a file that is read.
#[cfg(unix)]
#[test]
fn conversions_convert() {
    if !has_openssl() {
        return;
    }
    with_keys(|path| {
        let private = path("merchant_private.pem");
        let pass = ["-passout", "pass:secret"];
        let pkcs8 = ["pkcs8", "-topk8", "-in", &private];
        let legacy = ["rsa", "-in", &private, "-traditional", "-aes128"];
        let certificate = ["req", "-x509", "-key", &private, "-subj", "/CN=test"];
        std::fs::write(path("certificate"), openssl(&certificate, b"")).expect("written");
        let certificate = path("certificate");
        let store = ["pkcs12", "-export", "-inkey", &private, "-in", &certificate];
        let made = |args: &[&str]| openssl(&[args, &pass].concat(), b"");
        let der = made(&[&pkcs8[..], &["-outform", "DER"]].concat());
        let store = made(&store);
        let files = [
            (made(&pkcs8), Found::EncryptedPrivateKey(Form::Pem)),
            (made(&legacy), Found::EncryptedPrivateKey(Form::Pem)),
            (
                wrap(&STANDARD.encode(&der), "\n").into_bytes(),
                Found::EncryptedPrivateKey(Form::Base64),
            ),
            (der, Found::EncryptedPrivateKey(Form::Der)),
            (
                wrap(&STANDARD.encode(&store), "\n").into_bytes(),
                Found::Pkcs12(Form::Base64),
            ),
            (store, Found::Pkcs12(Form::Der)),
        ];
        for (file, found) in files {
            std::fs::write(path("file"), &file).expect("written");
            let error = PrivateKey::parse(&file).expect_err("under a passphrase");
            assert_eq!(error, KeyError::NotPrivate(found));
            let said = found.to_string();
            let (_, command) = said.rsplit_once(" (").expect("a command");
            let command = command.trim_end_matches(')').replace("FILE", &path("file"));
            let command = command.replace("key.pem", &path("key.pem"));
            let command = format!("{command} -passin pass:secret");
            run(Command::new("sh").args(["-c", &command]), b"");
            let key = std::fs::read(path("key.pem")).expect("made");
            let key = PrivateKey::parse(key).expect("a key");
            assert_eq!(key.to_der(), MERCHANT_KEY.to_der());
        }
    });
}

/// The fixtures that are tested where OpenSSL is absent are what this makes.
#[test]
#[ignore = "writes tests/fixtures/envelopes/"]
fn write_the_wrapped_envelopes() {
    let plaintext = "长".repeat(200).into_bytes();
    let folder = Path::new(crate::FIXTURES).join("envelopes");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, line_end) in [("crlf", "\r\n"), ("lf", "\n"), ("none", "")] {
        let sealed =
            with_keys(|path| java_seal(&plaintext, line_end, &path("platform_public.pem")));
        std::fs::write(folder.join(format!("{name}.txt")), sealed).expect("written");
    }
}
