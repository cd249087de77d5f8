//! The longest that `explain` looks for a mistake: in messages of 1 MiB that nothing explains.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::explain::{Clues, clues, explain};
use lianlian::sign::{PrivateKey, SignType, Signer as _};
use lianlian_benches::{Turns, Work};

/// The bytes of the messages, whose signature and braces come on top.
const SIZE: usize = (1 << 20) - 512;

fn main() {
    let key = PrivateKey::generate(2048).expect("a key");
    let keys = [key.public_key()];
    let signature = key
        .sign(SignType::Md5WithRsa, b"another string")
        .expect("a signature");
    let sign = STANDARD.encode(signature);
    println!("{:<44} {:>8} {:>10}", "1 MiB", "tried", "ms");
    for (kind, members) in [
        ("many members", many as fn() -> String),
        ("members of one character", short),
        ("members without a value", empty),
        ("one long value", || one("x")),
        ("one value of Chinese characters", || one("连")),
        ("one value of HTML's entities", || one("&amp;")),
        ("one value of escapes", || one("\\u0026")),
        ("one value of backslashes", || one("\\\\")),
        ("one value of URL-encoded characters", || one("%2B+ ")),
        ("one value that holds JSON", || one("{\\\"a\\\":[")),
        ("a nested list", nested),
    ] {
        let message = format!(r#"{{{},"sign_type":"RSA","sign":"{sign}"}}"#, members());
        let clues = Clues {
            keys: &keys,
            ..clues()
        };
        let report = explain(message.as_bytes(), &clues).expect("a message");
        let report = report.signature.expect("a report on the signature");
        let [finding] = report.findings.as_slice() else {
            panic!("{kind}: {:?}", report.findings);
        };
        assert_eq!(finding.name(), "other_content", "{kind}");
        let tried = match finding {
            lianlian::explain::Finding::OtherContent { tried } => *tried,
            _ => 0,
        };
        let works: Vec<Work<'_>> = vec![(
            "explain",
            Box::new(|| drop(std::hint::black_box(explain(message.as_bytes(), &clues)))),
        )];
        let turns = Turns::measure(5, works);
        println!(
            "{kind:<44} {tried:>8} {:>10.0}",
            turns.time("explain") / 1e3
        );
    }
}

/// Members as long as a protocol's usually are.
fn many() -> String {
    members(|number| format!("\"m{number:010}\":\"a value of thirty letters, {number:06}\""))
}

/// Members as short as can be.
fn short() -> String {
    members(|number| format!("\"{number:x}\":\"-\""))
}

/// Members that come into no string.
fn empty() -> String {
    members(|number| format!("\"{number:x}\":\"\""))
}

fn members(member: impl Fn(u32) -> String) -> String {
    let mut all = member(0);
    for number in 1.. {
        let next = member(number);
        if all.len() + next.len() > SIZE {
            break;
        }
        all.push(',');
        all.push_str(&next);
    }
    all
}

/// One member whose value repeats this.
fn one(piece: &str) -> String {
    format!("\"memo\":\"{}\"", piece.repeat(SIZE / piece.len()))
}

/// A list of small objects.
fn nested() -> String {
    let item = "{\"a\":\"1\",\"b\":[2,null]},";
    let items = item.repeat(SIZE / item.len());
    format!("\"agreement_list\":[{}]", items.trim_end_matches(','))
}
