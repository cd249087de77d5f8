//! Each call beside the bare cryptographic calls that it can't avoid, measured in turns.

use std::collections::BTreeMap;
use std::hint::black_box;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse, PaymentNotification};
use lianlian::check::CheckOptions;
use lianlian::envelope::{self, Parts};
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::sign::{SignError, SignType, Signer};
use lianlian::{Environment, Merchant};
use lianlian_benches::{BACKEND, BITS, Bare, Parties, Turns, Work};
use lianlian_test_support::{OID_PARTNER, card_bind_apply, code_sent};

/// A call, its floor, and how many times its floor it may cost.
const GOALS: [(&str, &str, Option<f64>); 5] = [
    ("prepare", "bare prepare", Some(1.05)),
    ("accept", "bare accept", Some(1.10)),
    ("seal", "bare seal", None),
    ("open", "bare open", None),
    ("notification", "bare notification", None),
];

const ROUNDS: usize = 200;

fn main() {
    println!("Backend {BACKEND}; medians of {ROUNDS} rounds in turns.\n");
    println!(
        "{:14} {:>8} {:>12} {:>12} {:>7}  goal",
        "call", "key", "floor", "cost", "ratio"
    );
    let mut rest = Vec::new();
    for bits in BITS {
        let turns = measure(bits);
        for (call, floor, goal) in GOALS {
            let ratio = turns.compare(call, floor, |call, floor| call / floor);
            let goal = goal.map_or_else(String::new, |goal| format!("at most {goal:.2}"));
            println!(
                "{call:14} RSA-{bits} {:>9.1} µs {:>9.1} µs {ratio:>7.3}  {goal}",
                turns.time(floor),
                turns.time(call)
            );
        }
        let but_rsa = turns.compare("all but signing", "bare OAEP twice", |all, oaep| all - oaep);
        rest.push((bits, turns, but_rsa));
    }
    println!();
    for (bits, turns, but_rsa) in rest {
        println!("RSA-{bits}, prepare without RSA: {but_rsa:.1} µs (goal: below 10)");
        let parts = ["check", "sign string", "bare signature", "bare OAEP twice"];
        for part in parts.into_iter().chain(["bare cipher", "bare MAC"]) {
            println!("  {part:16} {:>8.2} µs", turns.time(part));
        }
    }
}

fn measure(bits: usize) -> Turns {
    let Parties {
        merchant,
        merchant_key,
        platform,
        platform_key,
    } = &Parties::new(bits);
    let request = &card_bind_apply();
    let bare = &Bare::new(merchant_key, &platform_key.public_key());
    let opener = &Bare::new(platform_key, &platform_key.public_key());
    // Signs nothing: what is left of preparing.
    let unsigning = &Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(Fixed(vec![7; bits / 8]))
        .platform_keys(vec![platform_key.public_key()])
        .environment(Environment::at("http://127.0.0.1").expect("a URL"))
        .build()
        .expect("right settings");

    let prepared = merchant.prepare(request).expect("a right request");
    let received = platform
        .receive::<CardBindApplyRequest>(&http::HeaderMap::new(), prepared.body(), |_| {
            Some(merchant_key.public_key())
        })
        .expect("a right request");
    let answer = platform.answer(&received, &CardBindApplyResponse::CodeSent(code_sent()));
    let answer = &answer.expect("signed");
    let (answer_string, answer_signature) = &signed_bytes(answer.body());
    let told: PaymentNotification =
        example::notification_with(Extent::Required, &BTreeMap::new()).expect("examples");
    let told = platform.notify(
        &told,
        OID_PARTNER,
        SignType::Md5WithRsa,
        "http://127.0.0.1/",
    );
    let told = &told.expect("signed").into_body();
    let (told_string, told_signature) = &signed_bytes(told);

    let body = RawMessage::parse(prepared.body()).expect("a message");
    let pay_load = body.text("pay_load").expect("sealed");
    let parts = Parts::parse(pay_load).expect("an envelope");
    let sealed_keys =
        &[parts.hmac_key, parts.aes_key].map(|key| STANDARD.decode(key).expect("base64"));
    let authenticated = &envelope::authenticated(parts.nonce, parts.ciphertext).into_bytes();
    let plaintext = &*envelope::open(pay_load, platform_key).expect("opens");
    let sign_string = &merchant.sign_string(request);
    let sign_string = sign_string.as_bytes();

    let bare_seal = move || {
        let mut keys = [[0; 32]; 2];
        let mut nonce = [0; 8];
        keys.iter_mut()
            .map(|key| &mut key[..])
            .chain([&mut nonce[..]])
            .for_each(|bytes| getrandom::fill(bytes).expect("random"));
        let sealed = keys.map(|key| bare.seal_key(&key));
        black_box((sealed, bare.encrypt(plaintext), bare.mac(authenticated)));
    };
    let works: Vec<Work<'_>> = vec![
        work("check", || request.check(&CheckOptions::default())),
        work("sign string", || merchant.sign_string(request)),
        work("bare signature", || bare.sign(sign_string)),
        work("bare OAEP twice", || {
            [[1; 32], [2; 32]].map(|key| bare.seal_key(&key))
        }),
        work("bare cipher", || bare.encrypt(plaintext)),
        work("bare MAC", || bare.mac(authenticated)),
        work("all but signing", || unsigning.prepare(black_box(request))),
        work("bare seal", bare_seal),
        work("seal", || {
            envelope::seal(plaintext, &platform_key.public_key())
        }),
        work("bare prepare", move || {
            black_box(bare.sign(sign_string));
            bare_seal();
        }),
        work("prepare", || merchant.prepare(black_box(request))),
        work("bare accept", || {
            bare.verify(answer_string, answer_signature)
        }),
        work("accept", || merchant.accept(black_box(request), answer)),
        work("bare notification", || {
            bare.verify(told_string, told_signature)
        }),
        work("notification", || {
            merchant.notification::<PaymentNotification>(&http::HeaderMap::new(), black_box(told))
        }),
        work("bare open", || {
            let keys = sealed_keys.each_ref().map(|key| opener.open_key(key));
            (keys, opener.mac(authenticated), opener.encrypt(plaintext))
        }),
        work("open", || envelope::open(black_box(pay_load), platform_key)),
    ];
    Turns::measure(ROUNDS, works)
}

fn work<'a, T>(name: &'a str, mut work: impl FnMut() -> T + 'a) -> Work<'a> {
    let work = move || {
        black_box(work());
    };
    (name, Box::new(work))
}

/// The bytes under a message's signature, and the signature.
fn signed_bytes(body: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let raw = RawMessage::parse(body).expect("a message");
    let sign = raw.text("sign").expect("signed");
    (
        raw.sign_string(&[]).as_bytes().to_vec(),
        STANDARD.decode(sign).expect("base64"),
    )
}

/// A signer that costs nothing.
struct Fixed(Vec<u8>);

impl Signer for Fixed {
    fn sign(&self, _: SignType, _: &[u8]) -> Result<Vec<u8>, SignError> {
        Ok(self.0.clone())
    }
}
