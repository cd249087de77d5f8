//! The parts of an envelope, by name.

use std::fmt;

/// A part of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The sealed HMAC key, E1.
    HmacKey,
    /// The sealed AES key, E2.
    AesKey,
    /// The nonce, N.
    Nonce,
    /// The ciphertext, C.
    Ciphertext,
    /// The MAC, M.
    Mac,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HmacKey => "HMAC key (E1)",
            Self::AesKey => "AES key (E2)",
            Self::Nonce => "nonce (N)",
            Self::Ciphertext => "ciphertext (C)",
            Self::Mac => "MAC (M)",
        })
    }
}
