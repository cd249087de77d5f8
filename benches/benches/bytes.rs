//! Reading JSON and making the sign string, for each byte of messages up to the largest that is read.

use std::hint::black_box;

use lianlian::message::RawMessage;
use lianlian_benches::{Turns, Work};

const SIZES: [usize; 6] = [
    1 << 10,
    4 << 10,
    16 << 10,
    64 << 10,
    256 << 10,
    (1 << 20) - 64,
];

fn main() {
    println!(
        "{:>10} {:>12} {:>14}",
        "bytes", "parse ns/B", "sign string ns/B"
    );
    for (kind, message) in [
        ("many members", many as fn(usize) -> String),
        ("one long value", long),
    ] {
        println!("{kind}");
        let mut figures = Vec::new();
        for size in SIZES {
            let text = message(size);
            let raw = RawMessage::parse(text.as_bytes()).expect("a message");
            let works: Vec<Work<'_>> = vec![
                (
                    "parse",
                    Box::new(|| {
                        let _ = black_box(RawMessage::parse(black_box(text.as_bytes())));
                    }),
                ),
                (
                    "string",
                    Box::new(|| {
                        black_box(raw.sign_string(&[]));
                    }),
                ),
            ];
            let turns = Turns::measure(50, works);
            let per_byte =
                ["parse", "string"].map(|work| turns.time(work) * 1e3 / text.len() as f64);
            println!(
                "{:>10} {:>12.2} {:>14.2}",
                text.len(),
                per_byte[0],
                per_byte[1]
            );
            figures.push(per_byte);
        }
        let (first, last) = (figures[2], figures[figures.len() - 1]);
        println!(
            "  the largest costs {:.2} and {:.2} times as much per byte as 16 kB",
            last[0] / first[0],
            last[1] / first[1]
        );
    }
}

/// A message of this size whose members are as long as a protocol's usually are, in no order.
fn many(size: usize) -> String {
    let mut json = String::from("{");
    let mut number = 0_u32;
    while json.len() + 60 < size {
        number += 1;
        let name = number.wrapping_mul(2_654_435_761);
        json.push_str(&format!(
            "\"m{name:010}\":\"a value of thirty letters, {number:06}\","
        ));
    }
    json.push_str("\"sign_type\":\"RSA\"}");
    json
}

/// A message of this size with one value that fills it.
fn long(size: usize) -> String {
    format!(
        "{{\"memo\":\"{}\",\"sign_type\":\"RSA\"}}",
        "x".repeat(size - 40)
    )
}
