//! The envelope: its bytes, what it refuses, and what it takes as the official samples make it.

use crate::keys::*;
use crate::mpay::card_bind_apply;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::envelope::{OpenError, Parts, PartsError, SealError, open, seal, seal_with};
use lianlian::sign::PrivateKey;
use lianlian::{Randomness, RandomnessError};
use proptest::prelude::*;

/// A generator that fails after so many calls.
struct Failing(usize);

impl Randomness for Failing {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        self.0 = self.0.checked_sub(1).ok_or(RandomnessError)?;
        bytes.fill(1);
        Ok(())
    }
}

fn seal_counting(plaintext: &[u8]) -> String {
    seal_with(plaintext, &PLATFORM_KEY.public_key(), &mut Counting(0)).expect("sealed")
}

#[test]
fn sealed_parts_with_handed_in_randomness() {
    let sealed = seal_counting("{\"acct_name\":\"李天增\"}".as_bytes());
    let parts = Parts::parse(&sealed).expect("six parts");
    insta::assert_snapshot!(format!("{parts:#?}"));
    assert_eq!(
        *open(&sealed, &PLATFORM_KEY).expect("opens"),
        "{\"acct_name\":\"李天增\"}".as_bytes()
    );
}

#[test]
fn a_prepared_request_is_the_same_with_the_same_randomness() {
    let bodies = [0, 0, 1].map(|start| {
        let request = merchant().prepare_with(&card_bind_apply(), &mut Counting(start));
        request.expect("a right request").into_body()
    });
    assert_eq!(bodies[0], bodies[1]);
    assert_ne!(bodies[0], bodies[2]);
}

#[test]
fn keys_and_nonce_are_fresh_and_of_the_alphabet() {
    let key = PLATFORM_KEY.public_key();
    let nonces: Vec<_> = (0..64)
        .map(|_| {
            let sealed = seal(b"x", &key).expect("sealed");
            let nonce = STANDARD
                .decode(Parts::parse(&sealed).expect("parts").nonce)
                .expect("base64");
            assert!(
                nonce
                    .iter()
                    .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
            );
            nonce
        })
        .collect();
    let distinct: std::collections::HashSet<_> = nonces.iter().collect();
    assert_eq!(distinct.len(), nonces.len());
}

#[test]
fn without_random_numbers_nothing_is_sealed() {
    let key = PLATFORM_KEY.public_key();
    for calls in 0..5 {
        assert_eq!(
            seal_with(b"x", &key, &mut Failing(calls)),
            Err(SealError::Randomness(RandomnessError)),
            "{calls}"
        );
    }
}

/// Envelopes made as the official Java sample makes them, by the OpenSSL command line. Their MAC
/// covers the wrapped text.
fn wrapped(line_end: &str) -> String {
    let path = format!("{}/envelopes/{line_end}.txt", crate::FIXTURES);
    std::fs::read_to_string(path).expect("the fixture is there")
}

#[test]
fn wrapped_base64_opens() {
    for line_end in ["crlf", "lf", "none"] {
        let opened = open(&wrapped(line_end), &PLATFORM_KEY).expect("opens");
        assert_eq!(*opened, "长".repeat(200).as_bytes(), "{line_end}");
    }
}

#[test]
fn a_mac_over_other_line_breaks_is_refused() {
    let unwrapped = wrapped("crlf").replace("\r\n", "");
    assert_eq!(open(&unwrapped, &PLATFORM_KEY).err(), Some(OpenError::Mac));
}

#[test]
fn what_is_no_envelope_says_so() {
    let opened = |text: &str| open(text, &PLATFORM_KEY).expect_err("no envelope");
    assert_eq!(opened(""), OpenError::Parts(PartsError::Version));
    assert_eq!(
        opened("lianpay1_0_2$a$b$c$d$e"),
        OpenError::Parts(PartsError::Version)
    );
    assert_eq!(
        opened("lianpay1_0_1$a$b$c$d"),
        OpenError::Parts(PartsError::Count { found: 5 })
    );
    assert_eq!(
        opened("lianpay1_0_1$a$b$c$d$e$f"),
        OpenError::Parts(PartsError::Count { found: 7 })
    );
    assert_eq!(
        opened("lianpay1_0_1$?$b$c$d$e"),
        OpenError::Base64 { part: "HMAC key" }
    );
    let short = OpenError::Length {
        part: "HMAC key",
        found: 3,
        expected: 256,
    };
    assert_eq!(opened("lianpay1_0_1$AAAA$b$c$d$e"), short);
}

#[test]
fn another_key_does_not_open() {
    let sealed = seal_counting(b"x");
    assert_eq!(
        open(&sealed, &MERCHANT_KEY).err(),
        Some(OpenError::Key { part: "HMAC key" })
    );
    let small = PrivateKey::generate(1024).expect("a key");
    assert!(matches!(
        open(&sealed, &small),
        Err(OpenError::Length {
            found: 256,
            expected: 128,
            ..
        })
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_sealed_opens_to_the_same_bytes(plaintext in prop::collection::vec(any::<u8>(), 0..4096)) {
        let sealed = seal(&plaintext, &PLATFORM_KEY.public_key()).expect("sealed");
        prop_assert_eq!(&*open(&sealed, &PLATFORM_KEY).expect("opens"), &plaintext);
    }

    #[test]
    fn any_flipped_bit_is_refused(
        plaintext in prop::collection::vec(any::<u8>(), 1..64),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..7), 24),
    ) {
        let sealed = seal(&plaintext, &PLATFORM_KEY.public_key()).expect("sealed");
        for (at, bit) in flips {
            let mut flipped = sealed.clone().into_bytes();
            let at = at.index(flipped.len());
            flipped[at] ^= 1 << bit;
            // Bit 7 is left out: it never gives UTF-8, so no text that could be opened.
            let flipped = String::from_utf8(flipped).expect("still ASCII");
            prop_assert!(open(&flipped, &PLATFORM_KEY).is_err(), "bit {} of byte {}", bit, at);
        }
    }

    #[test]
    fn random_texts_never_panic(text in ".{0,200}", parts in prop::collection::vec("[A-Za-z0-9+/=\r\n]{0,40}", 5)) {
        let _ = open(&text, &PLATFORM_KEY);
        let _ = open(&format!("lianpay1_0_1${}", parts.join("$")), &PLATFORM_KEY);
    }
}
