//! Card bind beside the bare cryptographic calls that it can't avoid.
//!
//! `cargo bench -p lianlian-tests` measures everything in one run, and prints at its end how many times
//! its floor each step costs.

use std::hint::black_box;
use std::path::Path;

use aes::Aes256;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use criterion::Criterion;
use ctr::Ctr128BE;
use ctr::cipher::{KeyIvInit, StreamCipher};
use getrandom::SysRng;
use hmac::{Hmac, KeyInit, Mac};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian::check::CheckOptions;
use lianlian::envelope;
use lianlian::message::RawMessage;
use lianlian::sign::{PrivateKey, PublicKey};
use lianlian::{Environment, Merchant, Platform};
use lianlian_test_support::{OID_PARTNER, card_bind_apply, code_sent};
use md5::Md5;
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey};
use rsa::{Oaep, Pkcs1v15Sign};
use sha1::Sha1;
use sha2::{Digest, Sha256};

const BITS: [usize; 2] = [1024, 2048];

/// A step, its floor, and how many times its floor it may cost.
const GOALS: [(&str, &str, Option<f64>); 3] = [
    ("seal", "bare seal", None),
    ("prepare", "bare prepare", Some(1.05)),
    ("accept", "bare accept", Some(1.10)),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for bits in BITS {
        measure(&mut criterion, &Case::new(bits));
    }
    criterion.final_summary();
    report();
}

/// Card bind with keys of one length.
struct Case {
    bits: usize,
    merchant: Merchant,
    platform_key: PublicKey,
    request: CardBindApplyRequest,
    answer: http::Response<Vec<u8>>,
    bare: Bare,
}

fn measure(criterion: &mut Criterion, case: &Case) {
    let Case {
        merchant,
        platform_key,
        request,
        answer,
        bare,
        ..
    } = case;
    let mut group = criterion.benchmark_group(format!("RSA-{}", case.bits));
    group.bench_function("check", |b| {
        b.iter(|| request.check(&CheckOptions::default()))
    });
    group.bench_function("sign string", |b| b.iter(|| merchant.sign_string(request)));
    group.bench_function("bare RSA signature", |b| b.iter(|| bare.sign()));
    group.bench_function("bare OAEP", |b| b.iter(|| bare.oaep(&[1; 32])));
    group.bench_function("bare AES-CTR", |b| b.iter(|| bare.encrypt()));
    group.bench_function("bare HMAC", |b| b.iter(|| bare.mac()));
    group.bench_function("bare seal", |b| b.iter(|| bare.seal()));
    group.bench_function("seal", |b| {
        b.iter(|| envelope::seal(&bare.plaintext, platform_key))
    });
    group.bench_function("bare prepare", |b| b.iter(|| (bare.sign(), bare.seal())));
    group.bench_function("prepare", |b| {
        b.iter(|| merchant.prepare(black_box(request)))
    });
    group.bench_function("bare accept", |b| b.iter(|| bare.verify()));
    group.bench_function("accept", |b| {
        b.iter(|| merchant.accept(black_box(request), answer))
    });
    group.finish();
}

/// The bare calls, on the very bytes that the typed calls come to.
struct Bare {
    merchant_key: rsa::PrivateKey,
    platform_key: rsa::PublicKey,
    sign_string: Vec<u8>,
    plaintext: Vec<u8>,
    /// The text that the MAC covers: nonce and ciphertext in base64.
    authenticated: Vec<u8>,
    answer_string: Vec<u8>,
    answer_signature: Vec<u8>,
}

impl Bare {
    fn sign(&self) -> Vec<u8> {
        let digest = Md5::digest(black_box(&self.sign_string));
        let padding = Pkcs1v15Sign::new::<Md5>();
        self.merchant_key
            .sign_with_rng(&mut SysRng, padding, &digest)
            .expect("signed")
    }

    fn oaep(&self, key: &[u8; 32]) -> Vec<u8> {
        self.platform_key
            .encrypt(&mut SysRng, Oaep::<Sha1>::new(), key)
            .expect("sealed")
    }

    fn encrypt(&self) -> Vec<u8> {
        let mut data = black_box(&self.plaintext).clone();
        Ctr128BE::<Aes256>::new(&[1; 32].into(), &[1; 16].into()).apply_keystream(&mut data);
        data
    }

    fn mac(&self) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&[1; 32]).expect("any length");
        mac.update(black_box(&self.authenticated));
        mac.finalize().into_bytes().into()
    }

    /// Two keys drawn and sealed, the cipher, the MAC.
    fn seal(&self) -> (Vec<u8>, Vec<u8>, Vec<u8>, [u8; 32]) {
        let mut keys = [[0; 32]; 2];
        let mut nonce = [0; 8];
        getrandom::fill(&mut keys[0]).expect("random");
        getrandom::fill(&mut keys[1]).expect("random");
        getrandom::fill(&mut nonce).expect("random");
        (
            self.oaep(&keys[0]),
            self.oaep(&keys[1]),
            self.encrypt(),
            self.mac(),
        )
    }

    fn verify(&self) {
        let digest = Md5::digest(black_box(&self.answer_string));
        let padding = Pkcs1v15Sign::new::<Md5>();
        let verified = self
            .platform_key
            .verify(padding, &digest, &self.answer_signature);
        verified.expect("genuine");
    }
}

impl Case {
    fn new(bits: usize) -> Self {
        let merchant_key = PrivateKey::generate(bits).expect("a key");
        let platform = Platform::new(PrivateKey::generate(bits).expect("a key"));
        let platform_key = platform.public_key();
        let merchant = Merchant::builder()
            .oid_partner(OID_PARTNER)
            .signer(merchant_key.clone())
            .platform_keys(vec![platform_key.clone()])
            .environment(Environment::at("http://127.0.0.1").expect("a URL"))
            .build()
            .expect("right settings");
        let request = card_bind_apply();
        let http = merchant.prepare(&request).expect("a right request");
        let received = platform
            .receive::<CardBindApplyRequest>(http.body(), |_| Some(merchant_key.public_key()))
            .expect("a right request");
        let answer = platform.answer(&received, &CardBindApplyResponse::CodeSent(code_sent()));
        let answer = answer.expect("signed");
        let raw = RawMessage::parse(answer.body()).expect("a message");

        let sign_string = merchant.sign_string(&request).as_bytes().to_vec();
        // As JSON the request is longer than its sign string by quotes and by the signature.
        let mut plaintext = sign_string.clone();
        plaintext.resize(sign_string.len() + 80 + bits / 6, b'"');
        let bare = Bare {
            merchant_key: rsa::PrivateKey::from_pkcs8_pem(&merchant_key.to_pem()).expect("a key"),
            platform_key: rsa::PublicKey::from_public_key_pem(&platform_key.to_pem())
                .expect("a key"),
            authenticated: STANDARD.encode(&plaintext).into_bytes(),
            answer_string: raw.sign_string(&[]).as_bytes().to_vec(),
            answer_signature: STANDARD
                .decode(raw.text("sign").expect("signed"))
                .expect("base64"),
            sign_string,
            plaintext,
        };
        Self {
            bits,
            merchant,
            platform_key,
            request,
            answer,
            bare,
        }
    }
}

/// Prints each step as a multiple of its floor, by criterion's figures of this run.
fn report() {
    println!(
        "\n{:10} {:>8} {:>11} {:>11} {:>7}  goal",
        "step", "key", "floor", "cost", "ratio"
    );
    for bits in BITS {
        for (step, floor, goal) in GOALS {
            let (Some(cost), Some(floor)) = (measured(bits, step), measured(bits, floor)) else {
                continue;
            };
            let goal = goal.map_or_else(String::new, |goal| format!("at most {goal:.2}"));
            println!(
                "{step:10} RSA-{bits} {:>8.1} µs {:>8.1} µs {:>7.3}  {goal}",
                floor / 1000.0,
                cost / 1000.0,
                cost / floor
            );
        }
    }
}

/// The time that criterion printed, in nanoseconds. `None` where only some of the benchmarks ran.
fn measured(bits: usize, name: &str) -> Option<f64> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
    let folder = target
        .join("criterion")
        .join(format!("RSA-{bits}"))
        .join(name);
    let json = std::fs::read(folder.join("new/estimates.json")).ok()?;
    let estimates: serde_json::Value = serde_json::from_slice(&json).ok()?;
    let estimate = |kind: &str| estimates.get(kind)?.get("point_estimate")?.as_f64();
    // Criterion itself prints the slope, or the mean where there is none.
    estimate("slope").or_else(|| estimate("mean"))
}
