//! The envelope: taken apart, opened, sealed.

use lianlian::envelope::{Parts, open, seal};

use crate::parties::{merchant_key, public_key};
use crate::said;

/// Opens a text as envelope; seals the bytes, and opens what was sealed.
pub fn envelope(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        match Parts::parse(text) {
            Ok(parts) => assert_eq!(parts.to_string(), text, "taken apart and put together"),
            Err(error) => said::error(&error, data.len()),
        }
        match open(text, merchant_key()) {
            Ok(plaintext) => assert!(plaintext.len() < text.len(), "base64 is longer"),
            Err(error) => said::error(&error, data.len()),
        }
    }
    let sealed = seal(data, &public_key()).expect("random numbers");
    assert_eq!(*open(&sealed, merchant_key()).expect("ours"), data);
    let changed = changed(&sealed, data);
    assert!(
        open(&changed, merchant_key()).is_err(),
        "changed: {changed}"
    );
}

/// The envelope with one character of its MAC'd part changed; the bytes say which.
fn changed(sealed: &str, data: &[u8]) -> String {
    let parts = Parts::parse(sealed).expect("ours");
    let flip = |text: &str| -> String {
        let sum: usize = data.iter().map(|byte| usize::from(*byte)).sum();
        // The last character of base64 may hold bits that nobody reads.
        let place = sum % text.len().saturating_sub(4).max(1);
        let other = |c| if c == 'A' { 'B' } else { 'A' };
        let characters = text.chars().enumerate();
        characters
            .map(|(at, c)| if at == place { other(c) } else { c })
            .collect()
    };
    let (nonce, ciphertext, mac) = (flip(parts.nonce), flip(parts.ciphertext), flip(parts.mac));
    let changed = match data.len() % 3 {
        0 => Parts {
            nonce: &nonce,
            ..parts
        },
        1 => Parts {
            ciphertext: &ciphertext,
            ..parts
        },
        _ => Parts { mac: &mac, ..parts },
    };
    changed.to_string()
}
