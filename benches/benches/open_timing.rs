//! Tells by its time whether an envelope was refused at its MAC or at its key's padding: Welch's t-test over calls in
//! random order.
//!
//! Both refusals decrypt one key. A wrong MAC is found after it, so it may take the MAC longer; what must not be seen
//! is how far the padding was right. So two failures of the padding are compared as well, which differ in nothing but
//! the block under it.

use std::hint::black_box;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::envelope::{self, OpenError, Parts};
use lianlian_benches::{BACKEND, BITS, Bare, Parties, median};

/// Number of times that each of two envelopes is opened.
const CALLS: usize = 6_000;

/// A difference that chance makes in one of 100,000 runs.
const BOUND: f64 = 4.5;

fn main() {
    println!(
        "Backend {BACKEND}; Welch's t over {CALLS} calls of each kind (beyond ±{BOUND}: not by chance).\n"
    );
    for bits in BITS {
        let parties = Parties::new(bits);
        let key = &parties.platform_key;
        let sealed = envelope::seal(&[b'x'; 700], &key.public_key()).expect("sealed");
        let parts = Parts::parse(&sealed).expect("an envelope");
        let bare = Bare::new(key, &key.public_key());
        let wrong_mac = Parts {
            mac: &STANDARD.encode([0; 32]),
            ..parts
        }
        .to_string();
        let late_mac = {
            let mut mac = STANDARD.decode(parts.mac).expect("base64");
            mac[31] ^= 1;
            Parts {
                mac: &STANDARD.encode(mac),
                ..parts
            }
            .to_string()
        };
        let other = |byte: u8| {
            let mut sealed = bare.seal_key(&[byte; 32]);
            sealed[bits / 16] ^= 1;
            let sealed = STANDARD.encode(sealed);
            Parts {
                hmac_key: &sealed,
                ..parts
            }
            .to_string()
        };
        let (padding, padding_too) = (other(1), other(2));
        let refused = |pay_load: &str| envelope::open(pay_load, key).expect_err("damaged");
        assert_eq!(refused(&wrong_mac), OpenError::Mac);
        assert_eq!(refused(&late_mac), OpenError::Mac);
        assert!(matches!(refused(&padding), OpenError::Key { .. }));
        assert!(matches!(refused(&padding_too), OpenError::Key { .. }));

        for (name, one, other) in [
            ("MAC against padding", &wrong_mac, &padding),
            ("MAC, first or last byte wrong", &wrong_mac, &late_mac),
            ("padding against padding", &padding, &padding_too),
        ] {
            let times = in_random_order(|second| {
                let pay_load = if second { other } else { one };
                let _ = black_box(envelope::open(black_box(pay_load), key));
            });
            let [one, other] = times.each_ref().map(|times| median(times.clone()));
            let t = welch(times);
            let verdict = if t.abs() < BOUND {
                "not told apart"
            } else {
                "told apart"
            };
            println!(
                "RSA-{bits} {name:30} {one:>8.1} µs {other:>8.1} µs  {:>7.2} µs  t = {t:>6.2}  {verdict}",
                one - other
            );
        }
    }
}

/// The times of both kinds of call, in microseconds, mixed by chance.
fn in_random_order(mut call: impl FnMut(bool)) -> [Vec<f64>; 2] {
    let mut coins = vec![0; CALLS / 4];
    getrandom::fill(&mut coins).expect("random");
    let mut times = [Vec::new(), Vec::new()];
    for bit in coins
        .iter()
        .flat_map(|coin| (0..8).map(move |bit| coin >> bit & 1))
    {
        let start = Instant::now();
        call(bit == 1);
        times[usize::from(bit)].push(start.elapsed().as_secs_f64() * 1e6);
    }
    times
}

/// Welch's t of two samples, without the slowest tenth of the calls, which the machine interrupted.
fn welch(samples: [Vec<f64>; 2]) -> f64 {
    let mut all = samples.concat();
    all.sort_by(f64::total_cmp);
    let limit = all[all.len() * 9 / 10];
    let [(mean, error), (other_mean, other_error)] = samples.map(|sample| {
        let kept: Vec<f64> = sample.into_iter().filter(|time| *time <= limit).collect();
        let count = kept.len() as f64;
        let mean = kept.iter().sum::<f64>() / count;
        let square = kept.iter().map(|time| (time - mean).powi(2)).sum::<f64>();
        (mean, square / (count - 1.0) / count)
    });
    (mean - other_mean) / (error + other_error).sqrt()
}
