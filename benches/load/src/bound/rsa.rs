//! The RSA operations of an exchange, on all processors.

use std::thread;
use std::time::{Duration, Instant};

use lianlian::envelope;
use lianlian::message::RawMessage;
use lianlian::sign::{PrivateKey, SignType, Signer as _, sign, verify};
use lianlian_test_support::{MERCHANT_KEY, PLATFORM_KEY};

use crate::done::Done;

const TIME: Duration = Duration::from_secs(5);

/// Exchanges a second: the request's signature is verified and the answer signed, and a sealed request
/// opened before.
pub fn rsa(is_sealed: bool) -> Done<f64> {
    let mut message = RawMessage::parse(br#"{"oid_partner":"201304121000001004"}"#)?;
    sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa)?;
    let signed = message.to_json().to_vec();
    let sealed = match is_sealed {
        true => Some(envelope::seal(&[b'x'; 400], &PLATFORM_KEY.public_key())?),
        false => None,
    };
    let begun = Instant::now();
    let threads: Vec<_> = (0..thread::available_parallelism()?.get())
        .map(|_| {
            let (signed, sealed) = (signed.clone(), sealed.clone());
            thread::spawn(move || {
                let mut exchanges = 0_u32;
                while begun.elapsed() < TIME {
                    exchange(&signed, sealed.as_deref(), &MERCHANT_KEY).ok()?;
                    exchanges += 1;
                }
                Some(exchanges)
            })
        })
        .collect();
    let mut exchanges = 0;
    for thread in threads {
        let done = thread.join().map_err(|_| "RSA panicked")?;
        exchanges += done.ok_or("RSA failed")?;
    }
    Ok(f64::from(exchanges) / begun.elapsed().as_secs_f64())
}

fn exchange(signed: &[u8], sealed: Option<&str>, merchant: &PrivateKey) -> Done<()> {
    if let Some(sealed) = sealed {
        envelope::open(sealed, &PLATFORM_KEY)?;
    }
    let message = RawMessage::parse(signed)?;
    verify(&message, &[merchant.public_key()], &[])?;
    PLATFORM_KEY.sign(SignType::Md5WithRsa, signed)?;
    Ok(())
}
