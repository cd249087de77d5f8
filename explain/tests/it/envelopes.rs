//! Each mistake in sealing an envelope, made and named.

use aes::Aes256;
use aes::cipher::BlockCipherEncrypt;
use aes::cipher::consts::U8;
use aes_gcm::AesGcm;
use aes_gcm::aead::Aead;
use getrandom::SysRng;
use hmac::{Hmac, KeyInit, Mac};
use lianlian_core::envelope::VERSION;
use lianlian_core::message::RawMessage;
use lianlian_core::sign::{PrivateKey, SignType};
use lianlian_core::{envelope, envelope_body};
use lianlian_explain::{
    CipherMistake, Clues, EnvelopeFinding, EnvelopePart, Explanation, Finding, MacMistake,
    PlaintextMistake, SealMistake, TextForm,
};
use lianlian_test_support::{MERCHANT_KEY, PLATFORM_KEY};
use md5::Md5;
use rsa::pkcs8::DecodePrivateKey;
use rsa::{Oaep, Pkcs1v15Encrypt};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use crate::tools::{base64, clues, explained, merchant_keys, signed_over};

const HMAC_KEY: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUV";
const AES_KEY: &[u8] = b"ZYXWVUTSRQPONMLKJIHGFEDCBA987654";
const NONCE: &[u8] = b"N0NCE888";

/// The settings of an implementation that seals; the default is right.
struct Maker {
    seal: fn(&[u8]) -> Vec<u8>,
    keys: [&'static [u8]; 2],
    nonce: &'static [u8],
    encrypt: fn(&[u8], &[u8]) -> Vec<u8>,
    wrap: fn(&str) -> String,
    mac: fn(&Made) -> Vec<u8>,
}

/// The inputs of a MAC.
struct Made {
    plaintext: Vec<u8>,
    ciphertext: Vec<u8>,
    /// Version, E1, E2, N, C.
    parts: [String; 5],
}

impl Default for Maker {
    fn default() -> Self {
        Self {
            seal: |key| encrypt_rsa(Oaep::<Sha1>::new(), key),
            keys: [HMAC_KEY, AES_KEY],
            nonce: NONCE,
            encrypt: |nonce, text| {
                counting(AES_KEY, text, |n| joined(nonce, &(n + 1).to_be_bytes()))
            },
            wrap: str::to_owned,
            mac: |made| hmac_sha256(HMAC_KEY, made.right().as_bytes()),
        }
    }
}

impl Made {
    fn right(&self) -> String {
        format!("{}${}", self.parts[3], self.parts[4])
    }
}

impl Maker {
    fn make(&self, plaintext: &[u8]) -> String {
        let ciphertext = (self.encrypt)(self.nonce, plaintext);
        let text = |bytes: &[u8]| (self.wrap)(&base64(bytes));
        let made = Made {
            plaintext: plaintext.to_vec(),
            parts: [
                VERSION.to_owned(),
                text(&(self.seal)(self.keys[0])),
                text(&(self.seal)(self.keys[1])),
                text(self.nonce),
                text(&ciphertext),
            ],
            ciphertext,
        };
        let mac = base64((self.mac)(&made));
        format!("{}${mac}", made.parts.join("$"))
    }
}

fn public() -> rsa::PublicKey {
    let key = rsa::PrivateKey::from_pkcs8_pem(&PLATFORM_KEY.to_pem()).expect("the key");
    key.to_public_key()
}

fn encrypt_rsa(padding: impl rsa::traits::PaddingScheme, data: &[u8]) -> Vec<u8> {
    public()
        .encrypt(&mut SysRng, padding, data)
        .expect("sealed")
}

fn counting(key: &[u8], text: &[u8], block: impl Fn(u64) -> [u8; 16]) -> Vec<u8> {
    let cipher = Aes256::new_from_slice(key).expect("a key");
    let mut text = text.to_vec();
    for (n, chunk) in (0..).zip(text.chunks_mut(16)) {
        let mut block = block(n).into();
        cipher.encrypt_block(&mut block);
        chunk
            .iter_mut()
            .zip(block)
            .for_each(|(byte, mask)| *byte ^= mask);
    }
    text
}

fn joined(start: &[u8], end: &[u8]) -> [u8; 16] {
    [start, end].concat().try_into().expect("16 bytes")
}

fn hmac_sha256(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
    mac.chain_update(data).finalize().into_bytes().to_vec()
}

/// A right message of the merchant's, longer than several blocks.
fn message() -> String {
    let json = r#"{"acct_name":"李天增","no_order":"20180828153543","oid_partner":"201304121000001004","sign_type":"RSA"}"#;
    let string =
        "acct_name=李天增&no_order=20180828153543&oid_partner=201304121000001004&sign_type=RSA";
    signed_over(json, SignType::Md5WithRsa, string.as_bytes())
}

fn judged(pay_load: &str) -> Explanation {
    let keys = merchant_keys();
    let clues = Clues {
        keys: &keys,
        private_key: Some(&PLATFORM_KEY),
        ..clues()
    };
    explained(pay_load, &clues)
}

fn findings(pay_load: &str) -> Vec<EnvelopeFinding> {
    let report = judged(pay_load).envelope.expect("an envelope");
    // The verdict is the crate's own.
    assert_eq!(
        report.opens,
        envelope::open(pay_load, &PLATFORM_KEY).is_ok_and(|text| RawMessage::parse(&text).is_ok())
    );
    report.findings
}

/// Found, and the signature inside is looked at all the same.
#[track_caller]
fn only(expected: EnvelopeFinding, maker: &Maker) {
    let pay_load = maker.make(message().as_bytes());
    assert_eq!(findings(&pay_load), [expected]);
    let inside = judged(&pay_load).signature.expect("a signature");
    assert!(inside.verifies, "{:?}", inside.findings);
}

#[test]
fn a_right_envelope_is_not_blamed() {
    let pay_load = Maker::default().make(message().as_bytes());
    for text in [
        pay_load.clone(),
        format!("{pay_load}\n"),
        serde_json::json!(pay_load).to_string(),
        String::from_utf8(envelope_body("1", &pay_load)).expect("JSON"),
    ] {
        let found = judged(&text);
        assert!(found.holds());
        assert!(found.envelope.expect("an envelope").findings.is_empty());
        assert!(found.signature.expect("a signature").findings.is_empty());
    }
    let ours = envelope::seal(message().as_bytes(), &PLATFORM_KEY.public_key()).expect("sealed");
    assert!(judged(&ours).holds());
}

#[test]
fn the_signature_inside_is_explained() {
    let wrong = signed_over(
        r#"{"a":"1","sign_type":"RSA"}"#,
        SignType::Md5WithRsa,
        b"a=1&sign_type=RSA\n",
    );
    let found = judged(&Maker::default().make(wrong.as_bytes()));
    assert!(!found.holds());
    assert!(found.envelope.expect("an envelope").opens);
    assert_eq!(
        found.signature.expect("a signature").findings[0].name(),
        "trailing_lf"
    );

    // Without a public key the sealing alone is judged.
    let clues = Clues {
        private_key: Some(&PLATFORM_KEY),
        ..clues()
    };
    let found = explained(Maker::default().make(wrong.as_bytes()), &clues);
    assert!(found.holds() && found.signature.is_none());
}

#[test]
fn each_way_of_sealing_the_keys_is_named() {
    for mistake in SealMistake::ALL {
        let seal: fn(&[u8]) -> Vec<u8> = match mistake {
            SealMistake::OaepSha256 => |key| encrypt_rsa(Oaep::<Sha256>::new(), key),
            SealMistake::OaepSha256Mgf1Sha1 => {
                |key| encrypt_rsa(Oaep::<Sha256, Sha1>::new_with_mgf_hash(), key)
            }
            SealMistake::Pkcs1v15 => |key| encrypt_rsa(Pkcs1v15Encrypt, key),
        };
        let maker = Maker {
            seal,
            ..Maker::default()
        };
        let mistake = *mistake;
        let expected = [EnvelopePart::HmacKey, EnvelopePart::AesKey]
            .map(|part| EnvelopeFinding::Sealed { part, mistake });
        assert_eq!(findings(&maker.make(message().as_bytes())), expected);
    }
}

#[test]
fn each_mac_is_named() {
    fn wrapped(text: &str) -> String {
        let lines: Vec<_> = text
            .as_bytes()
            .chunks(76)
            .map(|line| std::str::from_utf8(line).expect("ASCII"))
            .collect();
        lines.join("\r\n")
    }
    for mistake in MacMistake::ALL {
        let mac: fn(&Made) -> Vec<u8> = match mistake {
            MacMistake::Unwrapped => {
                |made| hmac_sha256(HMAC_KEY, made.right().replace("\r\n", "").as_bytes())
            }
            MacMistake::Wrapped => |made| {
                hmac_sha256(
                    HMAC_KEY,
                    format!("{}${}", made.parts[3], wrapped(&made.parts[4])).as_bytes(),
                )
            },
            MacMistake::AesKey => |made| hmac_sha256(AES_KEY, made.right().as_bytes()),
            MacMistake::CiphertextOnly => |made| hmac_sha256(HMAC_KEY, made.parts[4].as_bytes()),
            MacMistake::NoSeparator => |made| {
                hmac_sha256(
                    HMAC_KEY,
                    [&*made.parts[3], &made.parts[4]].concat().as_bytes(),
                )
            },
            MacMistake::DecodedCiphertext => |made| hmac_sha256(HMAC_KEY, &made.ciphertext),
            MacMistake::Decoded => {
                |made| hmac_sha256(HMAC_KEY, &[NONCE, &made.ciphertext].concat())
            }
            MacMistake::DecodedSeparated => {
                |made| hmac_sha256(HMAC_KEY, &[NONCE, b"$", &made.ciphertext].concat())
            }
            MacMistake::WholeEnvelope => {
                |made| hmac_sha256(HMAC_KEY, made.parts.join("$").as_bytes())
            }
            MacMistake::Plaintext => |made| hmac_sha256(HMAC_KEY, &made.plaintext),
            MacMistake::HmacMd5 => |made| {
                Hmac::<Md5>::new_from_slice(HMAC_KEY)
                    .expect("any")
                    .chain_update(made.right())
                    .finalize()
                    .into_bytes()
                    .to_vec()
            },
            MacMistake::HmacSha1 => |made| {
                Hmac::<Sha1>::new_from_slice(HMAC_KEY)
                    .expect("any")
                    .chain_update(made.right())
                    .finalize()
                    .into_bytes()
                    .to_vec()
            },
            MacMistake::HmacSha512 => |made| {
                Hmac::<Sha512>::new_from_slice(HMAC_KEY)
                    .expect("any")
                    .chain_update(made.right())
                    .finalize()
                    .into_bytes()
                    .to_vec()
            },
        };
        let wrap = match mistake {
            MacMistake::Unwrapped => wrapped,
            _ => str::to_owned,
        };
        let maker = Maker {
            mac,
            wrap,
            ..Maker::default()
        };
        let found = findings(&maker.make(message().as_bytes()));
        assert_eq!(
            found.last(),
            Some(&EnvelopeFinding::Mac(*mistake)),
            "{found:?}"
        );
        // A MAC of another length is remarked before.
        let lengths = found.iter().filter(|finding| {
            matches!(
                finding,
                EnvelopeFinding::Length {
                    part: EnvelopePart::Mac,
                    ..
                }
            )
        });
        assert_eq!(found.len(), 1 + lengths.count());
    }
}

#[test]
fn an_unexplained_mac_says_so_and_the_text_is_judged_all_the_same() {
    let maker = Maker {
        mac: |_| vec![7; 32],
        ..Maker::default()
    };
    only(EnvelopeFinding::MacMismatch, &maker);
}

#[test]
fn each_cipher_is_named() {
    for mistake in CipherMistake::ALL {
        let mut maker = Maker::default();
        let mut remark = None;
        let mut long = |found| {
            remark = Some(EnvelopeFinding::Length {
                part: EnvelopePart::Nonce,
                found,
                expected: 8,
            })
        };
        match mistake {
            CipherMistake::KeysSwapped => maker.keys = [AES_KEY, HMAC_KEY],
            CipherMistake::HmacKey => {
                maker.encrypt = |nonce, text| {
                    counting(HMAC_KEY, text, |n| joined(nonce, &(n + 1).to_be_bytes()))
                }
            }
            CipherMistake::CounterFromZero => {
                maker.encrypt =
                    |nonce, text| counting(AES_KEY, text, |n| joined(nonce, &n.to_be_bytes()))
            }
            CipherMistake::CounterFromTwo => {
                maker.encrypt =
                    |nonce, text| counting(AES_KEY, text, |n| joined(nonce, &(n + 2).to_be_bytes()))
            }
            CipherMistake::CounterLittleEndian => {
                maker.encrypt =
                    |nonce, text| counting(AES_KEY, text, |n| joined(nonce, &(n + 1).to_le_bytes()))
            }
            CipherMistake::CounterLittleEndianFromZero => {
                maker.encrypt =
                    |nonce, text| counting(AES_KEY, text, |n| joined(nonce, &n.to_le_bytes()))
            }
            CipherMistake::CounterFirst => {
                maker.encrypt =
                    |nonce, text| counting(AES_KEY, text, |n| joined(&(n + 1).to_be_bytes(), nonce))
            }
            CipherMistake::NonceIgnored => {
                maker.encrypt =
                    |_, text| counting(AES_KEY, text, |n| joined(&[0; 8], &n.to_be_bytes()))
            }
            CipherMistake::LongNonceFromOne => {
                maker.nonce = b"N0NCE8881234";
                long(12);
                maker.encrypt = |nonce, text| {
                    counting(AES_KEY, text, |n| {
                        joined(nonce, &(n as u32 + 1).to_be_bytes())
                    })
                };
            }
            CipherMistake::LongNonceFromZero => {
                maker.nonce = b"N0NCE8881234";
                long(12);
                maker.encrypt = |nonce, text| {
                    counting(AES_KEY, text, |n| joined(nonce, &(n as u32).to_be_bytes()))
                };
            }
            CipherMistake::NonceAsBlock => {
                maker.nonce = b"N0NCE888NONCE16\xff";
                long(16);
                maker.encrypt = |nonce, text| {
                    counting(AES_KEY, text, |n| {
                        let start = u128::from_be_bytes(nonce.try_into().expect("16 bytes"));
                        (start + u128::from(n)).to_be_bytes()
                    })
                };
            }
            CipherMistake::Base64Nonce => {
                maker.encrypt = |nonce, text| {
                    let nonce = base64(nonce);
                    counting(AES_KEY, text, |n| {
                        joined(nonce.as_bytes(), &(n as u32 + 1).to_be_bytes())
                    })
                }
            }
            CipherMistake::Gcm => {
                maker.encrypt = |nonce, text| {
                    let cipher = AesGcm::<Aes256, U8>::new_from_slice(AES_KEY).expect("a key");
                    cipher
                        .encrypt(nonce.try_into().expect("a nonce"), text)
                        .expect("sealed")
                }
            }
            CipherMistake::Cbc => {
                maker.encrypt = |nonce, text| chaining(joined(nonce, &[0; 8]), text)
            }
            CipherMistake::CbcZero => maker.encrypt = |_, text| chaining([0; 16], text),
            CipherMistake::Ecb => {
                maker.encrypt = |_, text| {
                    padded(text)
                        .chunks(16)
                        .flat_map(|block| encrypt_block(block.try_into().expect("16 bytes")))
                        .collect()
                }
            }
            CipherMistake::None => maker.encrypt = |_, text| text.to_vec(),
        }
        let mut found = findings(&maker.make(message().as_bytes()));
        assert_eq!(
            found.pop(),
            Some(EnvelopeFinding::Cipher(*mistake)),
            "{found:?}"
        );
        assert_eq!(found, remark.into_iter().collect::<Vec<_>>(), "{mistake:?}");
    }
}

/// GCM with a nonce of 12 bytes, whose tag took the place of the MAC.
#[test]
fn a_tag_in_the_place_of_the_mac_is_gcm() {
    let maker = Maker {
        nonce: b"N0NCE8881234",
        encrypt: |nonce, text| gcm(nonce, text).0,
        mac: |made| gcm(b"N0NCE8881234", &made.plaintext).1,
        ..Maker::default()
    };
    let found = findings(&maker.make(message().as_bytes()));
    assert_eq!(
        found.last(),
        Some(&EnvelopeFinding::Cipher(CipherMistake::Gcm))
    );
    assert_eq!(found.len(), 3, "the lengths of nonce and MAC: {found:?}");
}

fn gcm(nonce: &[u8], text: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let cipher = aes_gcm::Aes256Gcm::new_from_slice(AES_KEY).expect("a key");
    let mut sealed = cipher
        .encrypt(nonce.try_into().expect("a nonce"), text)
        .expect("sealed");
    let tag = sealed.split_off(sealed.len() - 16);
    (sealed, tag)
}

fn encrypt_block(block: [u8; 16]) -> [u8; 16] {
    let cipher = Aes256::new_from_slice(AES_KEY).expect("a key");
    let mut block = block.into();
    cipher.encrypt_block(&mut block);
    block.into()
}

fn padded(text: &[u8]) -> Vec<u8> {
    let padding = 16 - text.len() % 16;
    [text, &vec![padding as u8; padding]].concat()
}

fn chaining(iv: [u8; 16], text: &[u8]) -> Vec<u8> {
    let mut last = iv;
    let mut sealed = Vec::new();
    for block in padded(text).chunks(16) {
        let mixed: Vec<_> = block.iter().zip(last).map(|(a, b)| a ^ b).collect();
        last = encrypt_block(mixed.try_into().expect("16 bytes"));
        sealed.extend(last);
    }
    sealed
}

#[test]
fn plaintexts_that_are_no_message_are_named() {
    let sealed = |plaintext: &[u8]| findings(&Maker::default().make(plaintext));
    let gbk = b"{\"acct_name\":\"\xc0\xee\"}";
    assert_eq!(
        sealed(gbk),
        [EnvelopeFinding::Plaintext(PlaintextMistake::Gbk)]
    );
    assert_eq!(
        sealed(b"a=1&sign_type=RSA"),
        [EnvelopeFinding::Plaintext(PlaintextMistake::SignString)]
    );
    assert_eq!(
        sealed(b"[1]"),
        [EnvelopeFinding::Plaintext(PlaintextMistake::NotJson)]
    );
    assert_eq!(sealed(&[0xff; 40]), [EnvelopeFinding::CipherUnknown]);
}

#[test]
fn what_is_wrong_with_the_parts_is_named() {
    let right = Maker::default().make(message().as_bytes());
    let parts: Vec<_> = right.split('$').collect();
    let with = |at: usize, part: &str| {
        let mut parts = parts.clone();
        parts[at] = part;
        findings(&parts.join("$"))
    };
    assert_eq!(with(0, "lianpay1_0_2"), [EnvelopeFinding::Version]);
    assert_eq!(findings(&parts[1..].join("$")), [EnvelopeFinding::Version]);
    let four = parts[..4].join("$");
    assert_eq!(findings(&four), [EnvelopeFinding::PartCount { found: 4 }]);
    assert_eq!(
        findings(&format!("{right}$x")),
        [EnvelopeFinding::PartCount { found: 7 }]
    );
    assert_eq!(
        with(1, "?"),
        [EnvelopeFinding::Unreadable {
            part: EnvelopePart::HmacKey
        }]
    );
    let short = EnvelopeFinding::KeySize {
        part: EnvelopePart::AesKey,
        sealed: 24,
        key: 2048,
    };
    assert_eq!(with(2, "AAAA"), [short]);
    let url_safe = parts[1].replace('+', "-").replace('/', "_");
    let form = EnvelopeFinding::Form {
        part: EnvelopePart::HmacKey,
        form: TextForm::UrlSafe,
    };
    assert_eq!(with(1, &url_safe), [form]);
    let hex: String = NONCE.iter().map(|byte| format!("{byte:02x}")).collect();
    let form = EnvelopeFinding::Form {
        part: EnvelopePart::Nonce,
        form: TextForm::Hex,
    };
    assert_eq!(with(3, &hex)[0], form);
    assert_eq!(
        with(5, "AAAA")[0],
        EnvelopeFinding::Length {
            part: EnvelopePart::Mac,
            found: 3,
            expected: 32
        }
    );
}

#[test]
fn keys_of_other_lengths_and_alphabets_are_named() {
    let short = Maker {
        keys: [HMAC_KEY, b"short"],
        ..Maker::default()
    };
    let found = findings(&short.make(message().as_bytes()));
    assert_eq!(
        found[0],
        EnvelopeFinding::Length {
            part: EnvelopePart::AesKey,
            found: 5,
            expected: 32
        }
    );
    // This crate opens such an envelope, which LianLian may not.
    let lower = Maker {
        keys: [b"abcdefghijklmnopqrstuvwxyz012345", AES_KEY],
        mac: |made| hmac_sha256(b"abcdefghijklmnopqrstuvwxyz012345", made.right().as_bytes()),
        ..Maker::default()
    };
    only(
        EnvelopeFinding::KeyAlphabet {
            part: EnvelopePart::HmacKey,
        },
        &lower,
    );
}

#[test]
fn another_key_and_no_key_are_told_apart() {
    let pay_load = Maker::default().make(message().as_bytes());
    let judged = |key: Option<&PrivateKey>| {
        let clues = Clues {
            private_key: key,
            ..clues()
        };
        explained(&pay_load, &clues)
            .envelope
            .expect("an envelope")
            .findings
    };
    let parts = [EnvelopePart::HmacKey, EnvelopePart::AesKey];
    assert_eq!(judged(None), [EnvelopeFinding::NoKey]);
    assert_eq!(
        judged(Some(&MERCHANT_KEY)),
        parts.map(|part| EnvelopeFinding::OtherKey { part })
    );
    let small = PrivateKey::generate(1024).expect("a key");
    let size = |part| EnvelopeFinding::KeySize {
        part,
        sealed: 2048,
        key: 1024,
    };
    assert_eq!(judged(Some(&small)), parts.map(size));
}

#[test]
fn wrapped_envelopes_of_the_official_kind_open() {
    let keys = merchant_keys();
    for name in ["crlf", "lf", "none"] {
        let path = format!(
            "{}/../tests/fixtures/envelopes/{name}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).expect("the fixture");
        let clues = Clues {
            keys: &keys,
            private_key: Some(&PLATFORM_KEY),
            ..clues()
        };
        let found = explained(&text, &clues)
            .envelope
            .expect("an envelope")
            .findings;
        // What these hold is text, but no message.
        assert_eq!(
            found,
            [EnvelopeFinding::Plaintext(PlaintextMistake::NotJson)],
            "{name}"
        );
    }
}

#[test]
fn several_mistakes_are_all_named() {
    let maker = Maker {
        seal: |key| encrypt_rsa(Pkcs1v15Encrypt, key),
        encrypt: |nonce, text| counting(AES_KEY, text, |n| joined(nonce, &n.to_be_bytes())),
        mac: |made| hmac_sha256(HMAC_KEY, made.parts[4].as_bytes()),
        ..Maker::default()
    };
    let wrong = signed_over(
        r#"{"a":"1","b":"","sign_type":"RSA"}"#,
        SignType::Md5WithRsa,
        b"a=1&b=&sign_type=RSA",
    );
    let found = judged(&maker.make(wrong.as_bytes()));
    let names: Vec<_> = found
        .envelope
        .expect("an envelope")
        .findings
        .iter()
        .map(|f| f.name())
        .collect();
    assert_eq!(
        names,
        [
            "seal_pkcs1v15",
            "seal_pkcs1v15",
            "mac_of_ciphertext",
            "counter_from_zero"
        ]
    );
    let names: Vec<_> = found
        .signature
        .expect("a signature")
        .findings
        .iter()
        .map(Finding::name)
        .collect();
    assert_eq!(names, ["empty_kept"]);
}
