//! Both backends in one process: what one makes the other reads, and the same input makes the same bytes.

use super::{
    Fault, KeyDer, Randomness, RandomnessError, SignType, SystemRandomness, classify, openssl,
    rustcrypto,
};

/// Counts: the same "random" bytes in every run.
struct Counting(u8);

impl Randomness for Counting {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        for byte in bytes {
            self.0 = self.0.wrapping_add(7);
            *byte = self.0;
        }
        Ok(())
    }
}

struct Failing;

impl Randomness for Failing {
    fn fill(&mut self, _: &mut [u8]) -> Result<(), RandomnessError> {
        Err(RandomnessError)
    }
}

/// One key in both backends.
struct Pair {
    openssl: openssl::RsaPrivate,
    rustcrypto: rustcrypto::RsaPrivate,
}

fn pkcs1(pkcs8: &[u8]) -> Vec<u8> {
    match classify(pkcs8) {
        KeyDer::RsaPrivate { pkcs1, .. } | KeyDer::RsaPublic { pkcs1, .. } => pkcs1.to_vec(),
        _ => panic!("an RSA key"),
    }
}

/// Two keys, one made by each backend.
fn pairs(bits: usize) -> [Pair; 2] {
    let theirs = openssl::RsaPrivate::generate(bits).expect("a key");
    let ours = rustcrypto::RsaPrivate::generate(bits).expect("a key");
    let read = |der: &[u8]| rustcrypto::RsaPrivate::from_pkcs1_der(&pkcs1(der)).expect("a key");
    let read_openssl =
        |der: &[u8]| openssl::RsaPrivate::from_pkcs1_der(&pkcs1(der)).expect("a key");
    [
        Pair {
            rustcrypto: read(&theirs.to_pkcs8_der().expect("written")),
            openssl: theirs,
        },
        Pair {
            openssl: read_openssl(&ours.to_pkcs8_der().expect("written")),
            rustcrypto: ours,
        },
    ]
}

#[test]
fn keys_are_made_read_and_written_alike() {
    for pair in [1024, 1031, 2048].map(pairs).iter().flatten() {
        assert_eq!(
            pair.openssl.to_pkcs8_der().expect("written"),
            pair.rustcrypto.to_pkcs8_der().expect("written")
        );
        let public = pair.openssl.to_public().to_spki_der().expect("written");
        assert_eq!(
            Some(&public),
            pair.rustcrypto.to_public().to_spki_der().as_ref()
        );
        let pkcs1 = pkcs1(&public);
        for spki in [
            openssl::RsaPublic::from_pkcs1_der(&pkcs1).and_then(|key| key.to_spki_der()),
            rustcrypto::RsaPublic::from_pkcs1_der(&pkcs1).and_then(|key| key.to_spki_der()),
        ] {
            assert_eq!(spki.as_ref(), Some(&public));
        }
    }
}

#[test]
fn a_damaged_private_key_is_read_by_neither() {
    let [pair, _] = pairs(1024);
    let right = pkcs1(&pair.openssl.to_pkcs8_der().expect("written"));
    // Every part of the key has some of these bytes.
    for at in (8..right.len()).step_by(23) {
        let mut damaged = right.clone();
        damaged[at] ^= 0x10;
        assert!(
            openssl::RsaPrivate::from_pkcs1_der(&damaged).is_none(),
            "byte {at}"
        );
        // RustCrypto derives the last three numbers itself, and doesn't look at those in the file.
        let derived = right.len() - 3 * 66;
        assert!(
            at > derived || rustcrypto::RsaPrivate::from_pkcs1_der(&damaged).is_none(),
            "byte {at}"
        );
    }
}

#[test]
fn numbers_that_make_no_public_key_are_refused_by_both() {
    let [pair, _] = pairs(1024);
    let right = pkcs1(&pair.openssl.to_public().to_spki_der().expect("written"));
    let is_key = |der: &[u8]| {
        [
            openssl::RsaPublic::from_pkcs1_der(der).is_some(),
            rustcrypto::RsaPublic::from_pkcs1_der(der).is_some(),
        ]
    };
    assert_eq!(is_key(&right), [true; 2]);
    // The exponent is the last of all, in three bytes; the modulus ends five bytes before.
    let changed = |from_end: usize, byte: u8| {
        let mut der = right.clone();
        let at = der.len() - from_end;
        der[at] = byte;
        der
    };
    assert_eq!(is_key(&changed(1, 0)), [false; 2], "an even exponent");
    assert_eq!(is_key(&changed(6, 0)), [false; 2], "an even modulus");
    let exponent = |end: &[u8]| {
        let mut der = right.clone();
        der.truncate(right.len() - 5);
        der.extend_from_slice(end);
        der[2] = (der.len() - 3) as u8;
        der
    };
    assert_eq!(is_key(&exponent(&[2, 1, 3])), [true; 2], "3");
    assert_eq!(is_key(&exponent(&[2, 1, 1])), [false; 2], "1");
    let large = [2, 5, 2, 0, 0, 0, 1];
    assert_eq!(is_key(&exponent(&large)), [false; 2], "more than 33 bits");
}

#[test]
fn signatures_are_the_same_and_verify_in_the_other() {
    for pair in [1024, 2048].map(pairs).iter().flatten() {
        for sign_type in [SignType::Md5WithRsa, SignType::Sha256WithRsa] {
            let message = "no_order=A1&money_order=1.00".as_bytes();
            let theirs = openssl::rsa_sign(&pair.openssl, sign_type, message).expect("signed");
            let ours = rustcrypto::rsa_sign(&pair.rustcrypto, sign_type, message).expect("signed");
            assert_eq!(theirs, ours);
            let verified = |message: &[u8], signature: &[u8]| {
                [
                    openssl::rsa_verify(&pair.openssl.to_public(), sign_type, message, signature),
                    rustcrypto::rsa_verify(
                        &pair.rustcrypto.to_public(),
                        sign_type,
                        message,
                        signature,
                    ),
                ]
            };
            assert_eq!(verified(message, &ours), [true; 2]);
            assert_eq!(verified(b"another", &ours), [false; 2]);
            assert_eq!(verified(message, &ours[1..]), [false; 2], "short");
            assert_eq!(verified(message, &[0xff; 256]), [false; 2]);
            assert_eq!(verified(message, b""), [false; 2]);
            let mut flipped = ours.clone();
            flipped[7] ^= 1;
            assert_eq!(verified(message, &flipped), [false; 2]);
        }
    }
}

#[test]
fn texts_are_encrypted_as_long_as_the_key_allows() {
    let sizes = [128, 256];
    for (size, pair) in sizes
        .iter()
        .flat_map(|size| pairs(size * 8).map(|pair| (*size, pair)))
    {
        let (openssl, rustcrypto) = (pair.openssl.to_public(), pair.rustcrypto.to_public());
        let most = size - 11;
        for (length, is_allowed) in [(0, true), (most, true), (most + 1, false)] {
            let text = vec![7; length];
            let theirs = openssl::pkcs1v15_encrypt(&openssl, &text);
            let ours = rustcrypto::pkcs1v15_encrypt(&rustcrypto, &text);
            for encrypted in [theirs, ours] {
                let expected = if is_allowed {
                    Ok(size)
                } else {
                    Err(Fault::Library)
                };
                assert_eq!(encrypted.map(|bytes| bytes.len()), expected);
            }
        }
    }
}

#[test]
fn keys_are_sealed_alike_and_open_in_the_other() {
    for pair in [1024, 1031, 2048].map(pairs).iter().flatten() {
        let (openssl, rustcrypto) = (pair.openssl.to_public(), pair.rustcrypto.to_public());
        for text in [b"".as_slice(), b"x", &[7; 32], &[9; 86]] {
            let theirs = openssl::oaep_encrypt(&openssl, text, &mut Counting(3));
            let ours = rustcrypto::oaep_encrypt(&rustcrypto, text, &mut Counting(3));
            assert_eq!(theirs, ours);
            let theirs = openssl::oaep_encrypt(&openssl, text, &mut SystemRandomness);
            let ours = rustcrypto::oaep_encrypt(&rustcrypto, text, &mut SystemRandomness);
            for sealed in [theirs.expect("sealed"), ours.expect("sealed")] {
                let opened = |sealed: &[u8]| {
                    [
                        openssl::oaep_decrypt(&pair.openssl, sealed),
                        rustcrypto::oaep_decrypt(&pair.rustcrypto, sealed),
                    ]
                };
                for opened in opened(&sealed) {
                    assert_eq!(*opened.expect("opens"), text);
                }
                let mut flipped = sealed.clone();
                flipped[9] ^= 1;
                assert_eq!(opened(&flipped), [None, None]);
                assert_eq!(opened(&sealed[1..]), [None, None]);
                assert_eq!(opened(&[&[0], sealed.as_slice()].concat()), [None, None]);
            }
        }
        let long = [1; 1024];
        let theirs = openssl::oaep_encrypt(&openssl, &long, &mut SystemRandomness);
        let ours = rustcrypto::oaep_encrypt(&rustcrypto, &long, &mut SystemRandomness);
        assert_eq!([theirs, ours], [const { Err(Fault::Library) }; 2]);
        let theirs = openssl::oaep_encrypt(&openssl, b"x", &mut Failing);
        let ours = rustcrypto::oaep_encrypt(&rustcrypto, b"x", &mut Failing);
        assert_eq!([theirs, ours], [const { Err(Fault::Randomness) }; 2]);
    }
}

#[test]
fn the_cipher_is_the_same_also_where_its_counter_overflows() {
    for counter in [[0; 16], [0xff; 16]] {
        for length in (0..70).chain([4096, 100_001]) {
            let (mut theirs, mut ours) = (vec![b'a'; length], vec![b'a'; length]);
            openssl::aes256_ctr(&[5; 32], &counter, &mut theirs).expect("encrypted");
            rustcrypto::aes256_ctr(&[5; 32], &counter, &mut ours).expect("encrypted");
            assert_eq!(theirs, ours, "{length}");
        }
    }
}

/// The first block of NIST SP 800-38A, F.5.5.
#[test]
fn the_cipher_makes_the_standard_s_bytes() {
    let key = hex::decode("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
    let key = key.expect("hex").try_into().expect("32 bytes");
    let counter = std::array::from_fn(|at| 0xf0 + at as u8);
    for cipher in [openssl::aes256_ctr, rustcrypto::aes256_ctr] {
        let mut block = hex::decode("6bc1bee22e409f96e93d7e117393172a").expect("hex");
        cipher(&key, &counter, &mut block).expect("encrypted");
        assert_eq!(hex::encode(block), "601ec313775789a5b7a7f504bbf3d228");
    }
}

/// The first case of RFC 4231; its shorter key is one that ends with zeros.
#[test]
fn macs_are_the_standard_s_and_the_same() {
    let mut key = [0; 32];
    key[..20].fill(0x0b);
    for hmac in [openssl::hmac_sha256, rustcrypto::hmac_sha256] {
        assert_eq!(
            hex::encode(hmac(&key, b"Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        );
    }
    let data = [b'a'; 200];
    for length in 0..data.len() {
        let data = &data[..length];
        let mac = openssl::hmac_sha256(&[9; 32], data);
        assert_eq!(mac, rustcrypto::hmac_sha256(&[9; 32], data));
        assert_eq!(openssl::sha256(data), rustcrypto::sha256(data));
        for matches in [
            openssl::hmac_sha256_matches,
            rustcrypto::hmac_sha256_matches,
        ] {
            assert!(matches(&[9; 32], data, &mac));
            assert!(!matches(&[9; 32], data, &mac[..31]), "truncated");
            assert!(!matches(&[9; 32], data, b""), "empty");
            let mut flipped = mac;
            flipped[31] ^= 1;
            assert!(!matches(&[9; 32], data, &flipped), "the last bit");
        }
    }
}
