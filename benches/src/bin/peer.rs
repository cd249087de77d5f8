//! Our side of the comparison with other languages (`benches/peers/`).
//!
//! `peer keys FOLDER BITS` makes the keys, and the message for the peers: a member a line. `peer verify FOLDER` reads the body that a peer made and holds it
//! against the message, `peer FOLDER` measures itself when it is told to on standard input, as all peers do.

use std::hint::black_box;
use std::io::{self, BufRead, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use lianlian::api::mpay::CardBindApplyRequest;
use lianlian::sign::PrivateKey;
use lianlian_benches::Parties;
use lianlian_test_support::card_bind_apply;

/// The time of one measurement.
const TURN: Duration = Duration::from_millis(300);

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["keys", folder, bits] => make_keys(Path::new(folder), bits.parse()?),
        ["verify", folder] => verify(Path::new(folder)),
        [folder] => answer(Path::new(folder)),
        _ => Err("peer keys FOLDER BITS | peer verify FOLDER | peer FOLDER".into()),
    }
}

fn make_keys(folder: &Path, bits: usize) -> Outcome<()> {
    for side in ["merchant", "platform"] {
        let key = PrivateKey::generate(bits)?;
        std::fs::write(folder.join(format!("{side}_private.pem")), &*key.to_pem())?;
        let public = key.public_key().to_pem();
        std::fs::write(folder.join(format!("{side}_public.pem")), public)?;
    }
    // No value of this message has an ampersand.
    let string = parties(folder)?.merchant.sign_string(&card_bind_apply());
    std::fs::write(folder.join("message.txt"), string.replace('&', "\n") + "\n")?;
    Ok(())
}

fn parties(folder: &Path) -> Outcome<Parties> {
    let read = |side: &str| -> Outcome<PrivateKey> {
        let pem = std::fs::read(folder.join(format!("{side}_private.pem")))?;
        Ok(PrivateKey::parse(pem)?)
    };
    Ok(Parties::with(read("merchant")?, read("platform")?))
}

fn verify(folder: &Path) -> Outcome<()> {
    let parties = parties(folder)?;
    let mut body = Vec::new();
    io::stdin().read_to_end(&mut body)?;
    let key = parties.merchant_key.public_key();
    let received = parties
        .platform
        .receive::<CardBindApplyRequest>(&http::HeaderMap::new(), &body, |_| Some(key))
        .map_err(|rejection| format!("not what LianLian takes: {rejection:?}"))?;
    // The sign string names every member with its value.
    let string = |request: &CardBindApplyRequest| parties.merchant.sign_string(request);
    match string(&received) == string(&card_bind_apply()) {
        true => Ok(()),
        false => Err("another message".into()),
    }
}

fn answer(folder: &Path) -> Outcome<()> {
    let Parties { merchant, .. } = parties(folder)?;
    let request = card_bind_apply();
    for line in io::stdin().lock().lines() {
        match line?.as_str() {
            "message" => {
                let body = merchant.prepare(&request)?.into_body();
                println!("{}", String::from_utf8(body)?);
            }
            _ => {
                let (start, mut calls) = (Instant::now(), 0_u32);
                while start.elapsed() < TURN {
                    black_box(merchant.prepare(black_box(&request))?);
                    calls += 1;
                }
                println!("{}", start.elapsed().as_secs_f64() * 1e6 / f64::from(calls));
            }
        }
        io::stdout().flush()?;
    }
    Ok(())
}
