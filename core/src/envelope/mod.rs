//! The envelope `lianpay1_0_1`: what carries card data to LianLian as `pay_load`.
//!
//! Encrypt-then-MAC: AES-256-CTR under one fresh key, HMAC-SHA256 under another, both keys sealed
//! with RSA-OAEP under LianLian's public key. The second generation seals no body: single texts in it are
//! encrypted.

mod encrypt;
mod open;
mod parts;
mod seal;

pub use encrypt::{EncryptError, encrypt};
pub use open::{OpenError, open};
pub use parts::{Parts, PartsError};
pub use seal::{SealError, seal, seal_with};

/// The envelope's version, its first part.
pub const VERSION: &str = "lianpay1_0_1";

/// The text that the MAC covers: nonce and ciphertext exactly as the message spells them.
pub fn authenticated(nonce: &str, ciphertext: &str) -> String {
    format!("{nonce}${ciphertext}")
}

/// The counter block: the nonce, then a 64-bit counter that begins at 1.
fn counter_block(nonce: &[u8; 8]) -> [u8; 16] {
    let [a, b, c, d, e, f, g, h] = *nonce;
    [a, b, c, d, e, f, g, h, 0, 0, 0, 0, 0, 0, 0, 1]
}
